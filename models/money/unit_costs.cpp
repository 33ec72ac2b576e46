#include "models/money/unit_costs.hpp"

#include <algorithm>

#include "models/money/unit_cost_tables.hpp"

namespace adem::model {

namespace {

using enum CostLine;
using namespace unit_cost_tables;

const Costs& of_place() {
    static const Costs costs{
        {"physical.maintenance", plan, {"prices.maintenance"}, "residents · level", {maintenance}},
        {"physical.works", plan, {"prices.works"}, "each work", {works}},
        {"physical.clean_ups", plan, {"prices.clean_up"}, "each clean-up", {works}},
        {"physical.greening", plan, {"prices.greening"}, "residents · share", {greening}},
        {"physical.supervision", plan, {"prices.supervision"}, "residents · level", {supervision}},
        {"physical.meeting_places", plan, {"prices.place"}, "each place", {places}},
        {"physical.opening_hours",
         plan,
         {"prices.opening_hour"},
         "each place · hours",
         {places},
         WithoutMoney::unchanged},
        {"physical.renovation", plan, {"prices.renovation"}, "each home", {renovation}},
        {"physical.demolition",
         plan,
         {"prices.demolition", "prices.relocation"},
         "each home that the plan takes",
         {renovation}},
        {"physical.energy_works",
         plan,
         {"prices.energy_works"},
         "each home; who does not agree costs nothing",
         {energy_works}},
        {"physical.energy_led_by_residents",
         plan,
         {"prices.energy_process"},
         "each home · share of the lead",
         {energy_works},
         WithoutMoney::unchanged},
        {"physical.return_guarantee", none, {}, "which homes they may have: a matter of allocation"},
        {"physical.rebuilt_as_social_rent", none, {}, "the price of demolition is net, and a mean over tenures"},
        {"housing.retain", plan, {"prices.riser_home"}, "residents · share", {grants}},
        {"housing.starters", none, {}, "who gets a vacant home: a matter of allocation"},
        {"housing.allocation", none, {}, "who gets a vacant home: a matter of allocation"},
        {"housing.pressure", none, {}, "it happens, and cannot be bought"},
    };
    return costs;
}

const Costs& of_triad() {
    static const Costs costs{
        {"triad.enforcement", plan, {"prices.enforcement"}, "residents · level", {enforcement}},
        {"triad.procedural_justice",
         plan,
         {"prices.fair_treatment"},
         "cost of enforcement · care",
         {enforcement},
         WithoutMoney::unchanged},
        {"triad.enforcement_floor",
         event,
         {"prices.enforcement"},
         "residents · level, while crime is serious",
         {enforcement}},
        {"triad.schooling", plan, {"prices.school_hours"}, "pupils · level", {schooling}},
        {"triad.learn_work", plan, {"prices.learn_place"}, "each place", {schooling}},
        {"triad.parenting", plan, {"prices.family"}, "each family", {parenting}},
        {"triad.health", plan, {"prices.prevention"}, "residents · level", {health}},
        {"triad.youth_places", plan, {"prices.youth_place"}, "each place", {places}},
        {"triad.youth_jobs", plan, {"prices.youth_job"}, "each job", {relief}},
        {"triad.enterprise", plan, {"prices.enterprise"}, "each enterprise", {enterprise}},
        {"relief.debt_buyouts", plan, {"prices.debt_buyout"}, "each household", {relief}},
        {"relief.job_places", plan, {"prices.job_place"}, "each place", {relief}},
    };
    return costs;
}

const Costs& of_governance() {
    static const Costs costs{
        {"governance.lead", plan, {"prices.governance.lead"}, "level", {governance}},
        {"governance.mandate", plan, {"prices.governance.mandate"}, "level", {governance}},
        {"governance.delegated_budget", plan, {"prices.governance.delegated_budget"}, "level", {governance}},
        {"governance.pooling", plan, {"prices.governance.pooling"}, "level", {coordination}},
        {"governance.shared_vision", plan, {"prices.governance.shared_vision"}, "level", {coordination}},
        {"governance.monitoring", plan, {"prices.governance.monitoring"}, "level", {governance}},
        {"governance.learning_rate", plan, {"prices.governance.learning_rate"}, "level", {governance}},
        {"governance.evidence_gate", plan, {"prices.governance.evidence_gate"}, "level", {governance}},
        {"governance.tailoring", plan, {"prices.governance.tailoring"}, "level", {governance}},
        {"governance.knowledge_sharing", plan, {"prices.governance.knowledge_sharing"}, "level", {governance}},
        {"governance.commitment", plan, {"prices.commitment"}, "each partner · how firmly", {governance}},
        {"governance.budget_guarantee", plan, {"prices.budget_guarantee"}, "each year of the guarantee", {governance}},
        {"governance.insulation", plan, {"prices.independence"}, "level", {governance}},
        {"governance.funds", plan, {"prices.fund"}, "each fund, besides the hours of its reports", {governance}},
        {"governance.experiment_share", none, {}, "work on trial takes the hours of other work, and fails more often"},
        {"governance.topdown_share", none, {}, "where the agenda comes from"},
        {"money.reserve", plan, {}, "the money itself", {reserve}},
        {"shocks.budget_cut", none, {}, "it happens; what it leaves unpaid is not spent"},
        {"shocks.policy_vacuum", none, {}, "it happens; what it leaves undone is not spent"},
        {"shocks.projects_paused", none, {}, "it happens; what stands still is not paid"},
        {"shocks.no_new_projects", none, {}, "it happens; what does not start is not paid"},
        {"shocks.news_of_the_place", none, {}, "it happens, and cannot be bought"},
        {"shocks.scandal", none, {}, "it happens, and cannot be bought"},
        {"shocks.scandal_victims", none, {}, "it happens, and cannot be bought"},
        {"shocks.scandal_media", none, {}, "it happens, and cannot be bought"},
        {"shocks.incident", none, {}, "it happens, and cannot be bought"},
        {"shocks.pandemic", none, {}, "it happens, and cannot be bought"},
        {"shocks.closure", none, {}, "it happens; a place that is closed is not paid"},
        {"shocks.job_market", none, {}, "it happens, and cannot be bought"},
        {"shocks.media", none, {}, "it happens, and cannot be bought"},
    };
    return costs;
}

/// "staff.fte" of "staff.fte.teacher".
std::string_view name_without_element(const LeverEntry& lever) {
    const std::string_view path = lever.path;
    return lever.element.empty() ? path : path.substr(0, path.size() - lever.element.size() - 1);
}

}  // namespace

std::span<const UnitCost> unit_costs() {
    static const Costs all = [] {
        Costs list;
        for (const Costs* some :
             {&of_staff(), &of_access_and_promises(), &of_residents(), &of_place(), &of_triad(), &of_governance()})
            list.insert(list.end(), some->begin(), some->end());
        return list;
    }();
    return all;
}

const UnitCost* unit_cost_of(const LeverEntry& lever) {
    const auto costs = unit_costs();
    const auto found = std::find_if(costs.begin(), costs.end(),
                                    [&](const UnitCost& cost) { return cost.lever == name_without_element(lever); });
    return found == costs.end() ? nullptr : &*found;
}

std::vector<const ParameterEntry*> prices_of(const LeverEntry& lever, const Registry& registry) {
    std::vector<const ParameterEntry*> found;
    const UnitCost* cost = unit_cost_of(lever);
    for (const std::string_view price : cost == nullptr ? std::vector<std::string_view>{} : cost->prices) {
        const ParameterEntry* own = registry.parameter(std::string(price) + "." + lever.element);
        if (own == nullptr) own = registry.parameter(price);
        if (own != nullptr) {
            found.push_back(own);
            continue;
        }
        for (const ParameterEntry& each : registry.parameters)
            if (each.path.starts_with(std::string(price) + ".")) found.push_back(&each);
    }
    return found;
}

}  // namespace adem::model
