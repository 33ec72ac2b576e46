#include "tools/adem/sensitivity_runs.hpp"

#include <algorithm>
#include <atomic>

#include "models/replicate_run.hpp"
#include "tools/adem/end_of_year.hpp"
#include "tools/adem/interruption.hpp"

namespace adem::tools {

namespace {

/// The same scenarios with parameters of their own, of which none is drawn any more.
std::vector<Scenario> with(std::vector<Scenario> scenarios, const std::vector<model::DrawnParameter>& values) {
    for (Scenario& scenario : scenarios) {
        scenario.draw_parameters = false;
        for (const auto& [path, value] : values) scenario.parameters[path] = {value, {}};
    }
    return scenarios;
}

model::ObservationChoice observing(const QuantityOfInterest& quantity) {
    return {{quantity.indicator}, Cadence::yearly};
}

}  // namespace

bool Stop::by_user() { return interruption(); }

PointRuns::PointRuns(std::vector<Scenario> scenarios, std::vector<model::Profile> profiles, QuantityOfInterest quantity)
    : scenarios_(with(std::move(scenarios), {})),
      profiles_(std::move(profiles)),
      quantity_(std::move(quantity)),
      usual_(scenarios_, profiles_, observing(quantity_)) {}

std::uint64_t PointRuns::months() const {
    return replicates() * static_cast<std::uint64_t>(usual_.months_per_replicate());
}

double PointRuns::number(const std::vector<Recording>& recordings, const ResultShape& shape) const {
    const auto at_end = [&](const Recording& recording) {
        return at_end_of_year(recording, shape, quantity_.year, quantity_.group);
    };
    const double first = at_end(recordings.front());
    return is_difference() ? at_end(recordings.back()) - first : first;
}

std::vector<double> PointRuns::at(const Assumed& world, const Stop& stop, Progress* progress) const {
    const auto& profiles = world.profiles.empty() ? profiles_ : world.profiles;
    const model::Experiment experiment(with(scenarios_, world.parameters), profiles, observing(quantity_));
    std::vector<double> numbers;
    for (std::uint32_t replicate = 0; replicate < replicates(); ++replicate) {
        model::ReplicateRun run(experiment, world.first_replicate + replicate);
        while (!run.finished()) {
            if (stop()) return {};
            run.month();
            if (progress != nullptr) progress->step();
        }
        numbers.push_back(number(std::move(run).recordings(), experiment.shape()));
    }
    return numbers;
}

sensitivity::Observed observe(const PointRuns& runs, std::size_t points, std::size_t block,
                              const std::function<Assumed(std::size_t)>& world_of, unsigned at_a_time, const Stop& stop,
                              Progress& progress) {
    sensitivity::Observed observed(points);
    std::atomic<std::size_t> next = 0;
    Parallel(at_a_time).for_each(at_a_time, [&](std::size_t) {
        for (std::size_t k = next++; k < points && !stop(); k = next++)
            observed[k] = runs.at(world_of(k), stop, &progress);
    });
    const auto undone = std::find_if(observed.begin(), observed.end(), [](const auto& one) { return one.empty(); });
    const auto whole = static_cast<std::size_t>(undone - observed.begin()) / block * block;
    if (whole > 0) observed.resize(whole);
    return observed;
}

}  // namespace adem::tools
