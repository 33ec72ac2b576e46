#include "tools/adem/experiment_runs.hpp"

#include <algorithm>
#include <chrono>
#include <numeric>

#include "engine/output/replicate_file.hpp"
#include "engine/run/ensemble.hpp"
#include "models/replicate_run.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/replicates.hpp"
#include "tools/adem/shared_work.hpp"

namespace adem::tools {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int months_to_measure = months_per_year;
constexpr double seconds_to_measure = 2;

double seconds_since(Clock::time_point began) { return std::chrono::duration<double>(Clock::now() - began).count(); }

}  // namespace

ExperimentRuns::ExperimentRuns(const ExperimentPlan& plan, const Options& options)
    : plan_(plan), options_(options), key_(plan.key()) {
    double most_residents = 0;
    for (std::size_t block = 0; block < plan.blocks().size(); ++block) {
        const model::Experiment experiment = plan.experiment(block);
        if (experiment.residents(true) > most_residents) largest_ = block;
        most_residents = std::max(most_residents, experiment.residents(true));
        months_.push_back(experiment.months_per_replicate());
        resident_months_ += experiment.residents(true) * months_.back() * plan.replicates();
    }
}

std::uint32_t ExperimentRuns::count() const {
    return static_cast<std::uint32_t>(plan_.blocks().size()) * plan_.replicates();
}

std::vector<std::uint32_t> ExperimentRuns::missing(const std::filesystem::path& replicates) const {
    std::vector<std::uint32_t> numbers;
    for (std::size_t block = 0; block < plan_.blocks().size(); ++block) {
        const model::Experiment experiment = plan_.experiment(block);
        for (std::uint32_t r = 0; r < plan_.replicates(); ++r)
            if (!ReplicateFile::open(replicates, number_of(block, r), key_, experiment.shape()))
                numbers.push_back(number_of(block, r));
    }
    return numbers;
}

std::size_t ExperimentRuns::at_a_time(const RecordStore& store) const {
    return tools::at_a_time(plan_.experiment(largest_), options_, count(), Ranks(), store);
}

void ExperimentRuns::simulate(const std::filesystem::path& replicates,
                              const std::vector<std::uint32_t>& numbers) const {
    const std::uint64_t months =
        std::accumulate(numbers.begin(), numbers.end(), std::uint64_t{0}, [&](std::uint64_t sum, std::uint32_t number) {
            return sum + static_cast<std::uint64_t>(months_[block_of(number)]);
        });
    Progress progress(months, 0, options_.language, options_.quiet);
    SideBySide all{options_, replicates, key_, {}, progress};
    const Parallel threads = threads_side_by_side(options_, numbers.size(), at_a_time({replicates}), all.division);
    run_ensemble(numbers, threads, interruption(), [&](std::uint32_t number) {
        simulate_one(plan_.experiment(block_of(number)), replicate_of(number), number, all);
    });
}

double ExperimentRuns::estimated_seconds() const {
    const model::Experiment experiment = plan_.experiment(0);
    model::ReplicateRun run(experiment, 0);
    const Clock::time_point began = Clock::now();
    run.month();  // makes the population first, which a long run does not notice
    const double first = seconds_since(began);
    const Clock::time_point later = Clock::now();
    int months = 0;
    while (!run.finished() && months < months_to_measure && seconds_since(later) < seconds_to_measure) {
        run.month();
        ++months;
    }
    const double each = months > 0 ? seconds_since(later) / (months * experiment.residents(true)) : 0;
    const double threads = static_cast<double>(std::min<std::size_t>(count(), Parallel(options_.threads).threads()));
    return (first * count() + each * resident_months_) / threads;
}

}  // namespace adem::tools
