#include "models/patterns/laboratory.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "models/experiment.hpp"
#include "models/measures.hpp"
#include "models/neighbourhood_model.hpp"
#include "models/population/profile_reader.hpp"

namespace adem::model {

namespace {

constexpr int settling_months = 120;

std::vector<Measure> measured_monthly(const std::vector<std::string>& names) {
    std::vector<Measure> chosen;
    for (Measure& measure : measures()) {
        if (std::find(names.begin(), names.end(), measure.info.name) == names.end()) continue;
        measure.info.cadence = Cadence::monthly;
        chosen.push_back(std::move(measure));
    }
    if (chosen.size() != names.size()) throw std::logic_error("a pattern asks for an indicator that is not there");
    return chosen;
}

std::size_t index_of(const ResultShape& shape, const std::string& indicator) {
    for (std::size_t k = 0; k < shape.indicators.size(); ++k)
        if (shape.indicators[k].name == indicator) return k;
    throw std::logic_error("a pattern did not ask for indicator " + indicator);
}

}  // namespace

double Course::value(const std::string& indicator, int month, std::size_t group, std::size_t neighbourhood) const {
    return recording.value(index_of(shape, indicator), static_cast<std::size_t>(month), neighbourhood, group);
}

double Course::mean(const std::string& indicator, int from, int until, std::size_t group) const {
    double sum = 0;
    for (int month = from + 1; month <= until; ++month) sum += value(indicator, month, group);
    return sum / (until - from);
}

std::size_t Course::group(const std::string& name) const {
    const auto found = std::find(shape.groups.begin(), shape.groups.end(), name);
    if (found == shape.groups.end()) throw std::logic_error("no group " + name);
    return static_cast<std::size_t>(found - shape.groups.begin());
}

LeverSetting set(std::string lever, double value, int from, int until) {
    LeverSetting setting;
    setting.path = std::move(lever);
    setting.value = value;
    setting.from = Month{from};
    setting.until = Month{until};
    return setting;
}

Laboratory::Laboratory(std::filesystem::path profiles, std::uint64_t seed, std::map<std::string, double> parameters)
    : profiles_(std::move(profiles)), seed_(seed), parameters_(std::move(parameters)) {}

Profile Laboratory::profile_of(const Trial& trial) const {
    return scaled(read_profile(profiles_ / (trial.profile + ".yaml")), trial.residents);
}

Scenario Laboratory::scenario_of(const Trial& trial) const {
    Scenario scenario;
    scenario.name = "pattern";
    scenario.years = std::max(1, (trial.months + months_per_year - 1) / months_per_year);
    scenario.settle = settling_months;
    scenario.seed = seed_;
    scenario.replicates = 1;
    for (int n = 0; n < trial.neighbourhoods; ++n) {
        NeighbourhoodSource source;
        source.name = fmt::format("{} {}", trial.profile, n + 1);
        source.profile = trial.profile;
        scenario.neighbourhoods.push_back(std::move(source));
    }
    for (const auto* chosen : {&parameters_, &trial.parameters})
        for (const auto& [path, value] : *chosen) scenario.parameters[path].value = value;
    return scenario;
}

std::shared_ptr<const Schedule> Laboratory::schedule(const Trial& trial) const {
    auto schedule = std::make_shared<Schedule>(neighbourhood_model());
    for (const auto* chosen : {&parameters_, &trial.parameters})
        for (const auto& [path, value] : *chosen) schedule->set_parameter(path, value);
    return schedule;
}

const World& Laboratory::settled(const Trial& trial) {
    std::string key = fmt::format("{} {} {}", trial.profile, trial.residents, trial.neighbourhoods);
    for (const auto& [path, value] : trial.parameters) key += fmt::format(" {}={}", path, value);
    if (const auto there = settled_.find(key); there != settled_.end()) return there->second;
    const std::vector<Profile> profiles(static_cast<std::size_t>(trial.neighbourhoods), profile_of(trial));
    const Experiment experiment({scenario_of(trial)}, profiles, {});
    return settled_.emplace(key, experiment.settled(0)).first->second;
}

const std::vector<double>& Laboratory::once(const std::string& name,
                                            const std::function<std::vector<double>()>& measure) {
    const auto there = measured_.find(name);
    return there != measured_.end() ? there->second : measured_.emplace(name, measure()).first->second;
}

Course Laboratory::run(const Trial& trial, const std::vector<std::string>& indicators, const Observer& observer) {
    const std::vector<Measure> chosen = measured_monthly(indicators);
    const Scenario scenario = scenario_of(trial);
    ResultShape shape;
    shape.scenarios = {scenario.name};
    for (const auto& source : scenario.neighbourhoods) shape.neighbourhoods.push_back(source.name);
    shape.groups = group_names();
    for (const Measure& measure : chosen) shape.indicators.push_back(measure.info);
    shape.cost_lines.emplace_back("none");
    shape.months = trial.months;

    World start = settled(trial);
    World begin = start;
    add_programmes(begin, trial.programmes, Month{trial.months});
    Simulation simulation(std::move(begin), schedule(trial), Policy(trial.levers));
    Recording recording(shape);
    const Recorder recorder(chosen, resident_groups, shape);
    recorder.record(Month{0}, simulation.world(), recording);
    simulation.observe([&](Month now, const World& world) {
        recorder.record(now, world, recording);
        if (observer) observer(now, world);
    });
    simulation.run(Month{trial.months});
    return {std::move(start), std::move(simulation.world()), shape, std::move(recording)};
}

}  // namespace adem::model
