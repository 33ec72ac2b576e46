#include "models/experiment.hpp"

#include <algorithm>
#include <map>

#include "engine/input/show.hpp"
#include "models/controls.hpp"
#include "models/first_month.hpp"
#include "models/measures.hpp"
#include "models/neighbourhood_model.hpp"
#include "models/parameter_draws.hpp"
#include "models/programmes.hpp"
#include "models/replicate_run.hpp"
#include "models/sense/sense.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/region.hpp"
#include "models/world_size.hpp"

namespace adem::model {

namespace {

Identity identity_of_neighbourhood(const NeighbourhoodSource& source) { return identity_of(source.name); }

/// What must be alike so that the same replicate is the same world until the policies differ.
void check_comparable(const std::vector<Scenario>& scenarios) {
    const Scenario& first = scenarios.front();
    std::vector<Problem> problems;
    const auto complain = [&](const Scenario& scenario, const std::string& key, const std::string& what) {
        const auto origin = scenario.origins.find(key);
        problems.push_back({origin == scenario.origins.end() ? adem::Place{scenario.name} : origin->second.place,
                            what + " differs from that of '" + first.name +
                                "': policies can be compared only on the same " +
                                "neighbourhoods, months, seed and parameters"});
    };
    const auto places = [](const Scenario& s) {
        std::vector<std::pair<std::string, std::string>> list;
        for (const auto& n : s.neighbourhoods) list.emplace_back(n.name, n.content);
        return list;
    };
    const auto values = [](const Scenario& s) {
        std::map<std::string, double> map;
        for (const auto& [path, setting] : s.parameters) map[path] = setting.value;
        return map;
    };
    for (const Scenario& other : scenarios) {
        if (other.years != first.years) complain(other, "years", "years");
        if (other.start != first.start) complain(other, "start", "start");
        if (other.settle != first.settle) complain(other, "settle", "settle");
        if (other.seed != first.seed) complain(other, "seed", "seed");
        if (places(other) != places(first)) complain(other, "neighbourhoods", "neighbourhoods");
        if (other.controls != first.controls) complain(other, "controls", "controls");
        if (other.draw_parameters != first.draw_parameters)
            complain(other, "draw_parameters", "draw_parameters");
        else if (first.draw_parameters && other.replicates != first.replicates)
            complain(other, "replicates", "replicates");
        else if (first.draw_parameters && other.replicates_per_draw != first.replicates_per_draw)
            complain(other, "replicates_per_draw", "replicates_per_draw");
        if (values(other) != values(first)) complain(other, "parameters", "parameters");
    }
    if (!problems.empty()) throw InputError(std::move(problems));
}

std::vector<ProgrammePlan> plans_of(const Scenario& scenario) {
    std::vector<ProgrammePlan> plans;
    for (const Project& project : scenario.programmes)
        plans.push_back(programme_plan(project.name, project.in, project.numbers, project.words));
    return plans;
}

std::vector<Measure> chosen(const ObservationChoice& choice, const Registry& registry = {}) {
    std::vector<Measure> all = measures(registry);
    if (!choice.indicators.empty()) {
        Problems problems;
        check_indicators(choice.indicators, problems);
        problems.throw_if_any();
        std::erase_if(all, [&](const Measure& m) {
            return std::find(choice.indicators.begin(), choice.indicators.end(), m.info.name) ==
                   choice.indicators.end();
        });
    }
    if (choice.cadence)
        for (Measure& measure : all)
            if (!measure.adds_up) measure.info.cadence = *choice.cadence;
    return all;
}

}  // namespace

Experiment::Experiment(std::vector<Scenario> scenarios, std::vector<Profile> profiles, ObservationChoice choice)
    : scenarios_(std::move(scenarios)),
      profiles_(std::move(profiles)),
      control_of_(control_of(scenarios_.front())),
      choice_(std::move(choice)) {
    check_comparable(scenarios_);
    for (const Scenario& scenario : scenarios_) simulated_.push_back(with_controls(scenario));
    for (std::size_t n = profiles_.size(); n < control_of_.size(); ++n)
        profiles_.push_back(profiles_[static_cast<std::size_t>(control_of_[n])]);
    auto schedule = std::make_shared<Schedule>(neighbourhood_model());
    for (const auto& [path, setting] : scenarios_.front().parameters) schedule->set_parameter(path, setting.value);
    schedule_ = std::move(schedule);

    for (const Scenario& scenario : scenarios_) shape_.scenarios.push_back(scenario.name);
    for (const auto& source : simulated_.front().neighbourhoods) shape_.neighbourhoods.push_back(source.name);
    shape_.control_of = control_of_;
    shape_.groups = group_names();
    for (const Measure& measure : chosen(choice_)) shape_.indicators.push_back(measure.info);
    for (const auto line : Vocabulary<CostLine>::names) shape_.cost_lines.emplace_back(line);
    shape_.months = scenarios_.front().years * months_per_year;
    shape_.start = scenarios_.front().start;
    if (scenarios_.front().draw_parameters)
        shape_.per_draw = static_cast<std::size_t>(scenarios_.front().replicates_per_draw);
    plan_costs();
}

std::string Experiment::settling_text() const {
    Scenario start = scenarios_.front();
    start.name = start.title_nl = start.title_en = start.about_nl = start.about_en = {};
    start.years = 1;
    start.budget = {};
    start.equal = {};
    start.policy.clear();
    start.programmes.clear();
    if (!start.draw_parameters) start.replicates = start.replicates_per_draw = 1;  // else they decide what each draws
    return resolved_text(start);
}

Experiment Experiment::with_replicates(int replicates) const {
    Experiment other = *this;
    for (auto* scenarios : {&other.scenarios_, &other.simulated_})
        for (Scenario& scenario : *scenarios) scenario.replicates = replicates;
    return other;
}

void Experiment::plan_costs() {
    for (const Scenario& scenario : simulated_) {
        std::vector<double>& plan = planned_.emplace_back();
        const Policy policy = policy_of(scenario);
        const auto programmes = plans_of(scenario);
        std::vector<Bill> bills;
        for (std::size_t n = 0; n < profiles_.size(); ++n)
            bills.push_back(model::planned_cost(plan_of(policy, programmes, planned_.size() - 1, n)));
        for (std::size_t year = 0; year < shape_.cost_years(); ++year)
            for (const Bill& bill : bills)
                for (const double euro : bill[year]) plan.push_back(euro);
    }
}

std::unique_ptr<BudgetKeeper> Experiment::budget_keeper(std::size_t scenario) const {
    if (!scenarios_[scenario].budget) return nullptr;
    const Policy policy = policy_of(simulated_[scenario]);
    const auto programmes = plans_of(simulated_[scenario]);
    std::vector<Bill> plans(profiles_.size());
    for (std::size_t n = 0; n < plans.size(); ++n)
        if (control_of_[n] < 0) plans[n] = planned_by_month(plan_of(policy, programmes, scenario, n));
    return std::make_unique<BudgetKeeper>(schedule_->registry(), policy,
                                          Budget(*scenarios_[scenario].budget, std::move(plans)));
}

PlanOf Experiment::plan_of(const Policy& policy, const std::vector<ProgrammePlan>& programmes, std::size_t scenario,
                           std::size_t neighbourhood) const {
    const NeighbourhoodSource& source = simulated_[scenario].neighbourhoods[neighbourhood];
    return {schedule_->registry(),
            policy,
            programmes,
            identity_of_neighbourhood(source),
            source.name,
            profiles_[neighbourhood].residents.value,
            shape_.months};
}

std::vector<PlannedItem> Experiment::planned_items(std::size_t scenario) const {
    const Policy policy = policy_of(simulated_[scenario]);
    const auto programmes = plans_of(simulated_[scenario]);
    std::vector<PlannedItem> items;
    for (std::size_t n = 0; n < profiles_.size(); ++n)
        if (control_of_[n] < 0) add_items(items, model::planned_items(plan_of(policy, programmes, scenario, n)));
    return items;
}

double Experiment::residents(bool with_controls) const {
    double total = 0;
    for (std::size_t n = 0; n < profiles_.size(); ++n)
        if (with_controls || control_of_[n] < 0) total += profiles_[n].residents.value;
    return total;
}

double Experiment::world_bytes() const { return model::world_bytes(profiles_); }

std::shared_ptr<const Schedule> Experiment::schedule_of(std::uint32_t replicate) const {
    const auto drawn = drawn_parameters(replicate);
    if (drawn.empty()) return schedule_;
    auto schedule = std::make_shared<Schedule>(*schedule_);
    for (const auto& [path, value] : drawn) schedule->set_parameter(path, value);
    return schedule;
}

std::vector<DrawnParameter> Experiment::drawn_parameters(std::uint32_t replicate) const {
    return model::drawn_parameters(schedule_->registry(), scenarios_.front(), replicate);
}

std::vector<Measure> Experiment::measures_of(const Schedule& schedule) const {
    return chosen(choice_, schedule.registry());
}

std::vector<ProgrammePlan> Experiment::plans(std::size_t scenario) const { return plans_of(simulated_[scenario]); }

double Experiment::planned(std::size_t scenario, std::size_t year, std::size_t neighbourhood, std::size_t line) const {
    return planned_[scenario][(year * profiles_.size() + neighbourhood) * shape_.cost_lines.size() + line];
}

/// A control stands in a region of its own, as does each municipality; what a scenario names stands in the first.
void Experiment::set_regions(World& world) const {
    std::map<std::string, std::int32_t> regions{{"", 0}};
    for (const auto& source : simulated_.front().neighbourhoods)
        regions.try_emplace(source.region, static_cast<std::int32_t>(regions.size()));
    const auto controls_from = static_cast<std::int32_t>(regions.size());
    for (std::size_t n = 0; n < control_of_.size(); ++n)
        world.at<RegionOf>(static_cast<Row>(n)) = control_of_[n] >= 0
                                                      ? controls_from + static_cast<std::int32_t>(n)
                                                      : regions.at(simulated_.front().neighbourhoods[n].region);
}

std::vector<Identity> Experiment::neighbourhoods() const {
    std::vector<Identity> identities;
    for (const auto& source : simulated_.front().neighbourhoods)
        identities.push_back(identity_of_neighbourhood(source));
    return identities;
}

World Experiment::first_month(std::uint32_t replicate, const Parallel& parallel) const {
    World world = make_first_month(profiles_, neighbourhoods(), stream(replicate), parallel);
    set_regions(world);
    world.set_now(Month{-scenarios_.front().settle});
    return world;
}

World Experiment::settled(std::uint32_t replicate, const Division& division) const {
    Simulation settling(first_month(replicate, division.parallel), schedule_of(replicate), Policy{}, division);
    settling.run(Month{0});
    World world = std::move(settling.world());
    mark_cohorts(world);
    return world;
}

Simulation Experiment::simulation_of(std::size_t scenario, World start, std::shared_ptr<const Schedule> schedule,
                                     const Division& division) const {
    add_programmes(start, plans(scenario), Month{shape_.months});
    return {std::move(start), std::move(schedule), policy(scenario), division};
}

std::vector<Recording> Experiment::replicate(std::uint32_t replicate, const Division& division) const {
    ReplicateRun run(*this, replicate, division);
    while (!run.finished()) run.month();
    return std::move(run).recordings();
}

int Experiment::months_per_replicate() const {
    return scenarios_.front().settle + static_cast<int>(scenarios_.size()) * shape_.months;
}

SpeedProfile Experiment::profile(std::uint32_t replicate) const {
    const std::shared_ptr<const Schedule> schedule = schedule_of(replicate);
    Simulation simulation = simulation_of(0, settled(replicate), schedule, {});
    Recording recording(shape_);
    const std::vector<Measure> measures = measures_of(*schedule);
    const Recorder recorder(measures, resident_groups, shape_);
    simulation.observe([&](Month now, const World& world) { recorder.record(now, world, recording); });
    simulation.run(Month{shape_.months});
    return {simulation.times(), simulation.serial_seconds(), simulation.world().bytes()};
}

}  // namespace adem::model
