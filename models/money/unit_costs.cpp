#include "models/money/unit_costs.hpp"

#include <algorithm>

namespace adem::model {

namespace {

using enum CostLine;
using Costs = std::vector<UnitCost>;

constexpr PaidBy plan = PaidBy::plan, event = PaidBy::event, hours = PaidBy::working_time, none = PaidBy::nothing;

const Costs& of_staff() {
    static const Costs costs{
        {"staff.fte", plan, {"prices.wage"}, "FTE per 1000 residents · residents / 1000 · wage", {wages}},
        {"staff.temporary_share",
         plan,
         {"prices.temporary_wage"},
         "FTE on a temporary contract · wage · (relative cost - 1)",
         {wages},
         WithoutMoney::stays},
        {"staff.pay", plan, {"prices.wage"}, "FTE · wage · (pay - 1)", {wages}, WithoutMoney::stays},
        {"staff.tender_every", plan, {"prices.tender"}, "each tender", {tenders}},
        {"staff.training", plan, {"prices.training_day"}, "FTE · days a year", {training}},
        {"staff.field_time", plan, {"prices.official_hour"}, "hours of officials who would not be there", {governance}},
        {"staff.recruitment", event, {"prices.recruitment"}, "each worker hired · effort", {recruitment}},
        {"staff.handover", event, {"prices.handover"}, "each hand-over by a leaver", {recruitment}},
        {"staff.rotation_every", event, {"prices.recruitment"}, "who is moved is replaced", {recruitment}},
        {"staff.contract_months",
         event,
         {"prices.recruitment"},
         "whose contract ends is replaced",
         {recruitment},
         WithoutMoney::stays},
        {"staff.tender_loss", event, {"prices.recruitment"}, "another team is hired", {recruitment}},
        {"staff.selection_on_quality", event, {"prices.recruitment"}, "who leaves sooner is replaced", {recruitment}},
        {"staff.local_hires",
         event,
         {"prices.recruitment"},
         "each worker hired; posts stand vacant longer",
         {recruitment},
         WithoutMoney::stays},
        {"staff.presence_share", hours, {}, "hours with residents instead of elsewhere"},
        {"staff.street_share", hours, {}, "hours in the street instead of at appointments"},
        {"staff.network_share", hours, {}, "hours for the network instead of for residents"},
        {"staff.caseload_cap", hours, {}, "the same hours for fewer or more residents"},
        {"staff.rematch", hours, {}, "getting acquainted again takes hours"},
        {"staff.accountability_share", hours, {}, "hours on records and accounts instead of with residents"},
        {"accountability.floor", hours, {}, "hours on accounts"},
        {"accountability.freeze", hours, {}, "hours on accounts that go to residents"},
        {"accountability.control_load", hours, {}, "hours on accounts"},
        {"accountability.storytelling", hours, {}, "hours on accounts"},
        {"accountability.kpi_intensity", hours, {}, "hours on figures"},
        {"accountability.kpi_validity", hours, {}, "which figures are kept, in the same hours"},
        {"discretion.micro_budget", plan, {}, "FTE · the money itself", {grants}},
        {"discretion.room", hours, {}, "what professionals do in the hours they have"},
        {"discretion.rule_autonomy", hours, {}, "what professionals do in the hours they have"},
        {"discretion.strengthen", hours, {}, "what professionals do in the hours they have"},
    };
    return costs;
}

const Costs& of_access_and_promises() {
    static const Costs costs{
        {"access.desks",
         plan,
         {"prices.desk"},
         "each desk beyond 4; fewer save no money and take hours",
         {governance},
         WithoutMoney::usual},
        {"access.paperwork",
         plan,
         {"prices.checking"},
         "residents · paperwork beyond 0.5; less lets through more requests, which take hours",
         {governance},
         WithoutMoney::usual},
        {"access.listening_desks", plan, {"prices.listening_desk"}, "each desk", {listening_desk}},
        {"access.outreach_attempts", plan, {"prices.outreach_contact"}, "each visit, besides its hours", {outreach}},
        {"access.desilo",
         plan,
         {"prices.coordination"},
         "residents / 1000 · share, besides the hours of coordination",
         {coordination}},
        {"access.early_signal", hours, {}, "following up signals, false ones too, takes hours"},
        {"access.relation_first", hours, {}, "first meetings without a solution take hours"},
        {"access.persistence", hours, {}, "each further visit is paid as outreach"},
        {"promises.delivery_capacity",
         plan,
         {"prices.delivery"},
         "each promise a year beyond 3; less saves nothing",
         {governance},
         WithoutMoney::usual},
        {"promises.rate", none, {}, "a promise is words; what it takes to keep it is delivery"},
        {"promises.explain_no", hours, {}, "explaining takes the time of who would have said no"},
        {"promises.joint", hours, {}, "promising together takes the time of who would have promised alone"},
    };
    return costs;
}

const Costs& of_residents() {
    static const Costs costs{
        {"participation.rate", plan, {"prices.process"}, "each process", {participation}},
        {"participation.early", plan, {"prices.early_process"}, "each process · how early", {participation}},
        {"participation.follow_up",
         plan,
         {"prices.adapting"},
         "each process · share of the input that is used",
         {participation}},
        {"participation.merged",
         plan,
         {"prices.merging"},
         "each round that brings the agendas together; it has one process instead of three",
         {coordination}},
        {"participation.targeted",
         plan,
         {"prices.doorstep"},
         "each invitation kept for who does not come by herself",
         {outreach}},
        {"participation.budget_share",
         plan,
         {"prices.maintenance", "prices.process"},
         "usual maintenance · share that is carried out, and a vote",
         {participation}},
        {"participation.budget_carried_out",
         plan,
         {"prices.maintenance"},
         "usual maintenance · share of the budget that is carried out",
         {participation},
         WithoutMoney::stays},
        {"participation.assembly", plan, {"prices.assembly_member"}, "each member, each year", {participation}},
        {"participation.agenda_items", plan, {"prices.agenda_item"}, "each item", {participation}},
        {"participation.conflict_forum", plan, {"prices.forum"}, "share of the conflicts", {participation}},
        {"participation.delegated_budget", plan, {}, "the money itself", {grants}},
        {"participation.repair_fund",
         plan,
         {"prices.repair"},
         "the fund is planned; each initiative saved is paid",
         {grants}},
        {"participation.coproduction",
         event,
         {"prices.preparation_month"},
         "each month that a plan is prepared together",
         {participation}},
        {"participation.power_share", none, {}, "who decides costs nothing; what is decided does"},
        {"participation.trusting", none, {}, "accounts that are not asked for"},
        {"participation.tolerance", none, {}, "how a failure is met"},
        {"participation.responsibility_shift", none, {}, "residents pay: with their energy"},
        {"assets.invitation_rate", plan, {"prices.invitation"}, "each invitation", {outreach}},
        {"assets.personal_invitation",
         plan,
         {"prices.doorstep"},
         "each invitation in person that is targeted",
         {outreach},
         WithoutMoney::stays},
        {"assets.micro_grants", plan, {}, "the money itself", {grants}},
        {"assets.support", hours, {}, "hours of community builders"},
        {"assets.paperwork",
         plan,
         {"prices.grant_check"},
         "residents / 1000 · accounts beyond 0.3; less saves no money",
         {governance},
         WithoutMoney::usual},
        {"assets.policy_capture", plan, {"prices.subsidy"}, "residents · subsidy", {grants}},
        {"assets.connectors", plan, {"prices.connector"}, "each connector", {participation}},
        {"assets.framing", plan, {"prices.attention"}, "residents · attention, whichever way", {participation}},
        {"assets.events", plan, {"prices.event"}, "each event", {participation}},
        {"assets.reuse", plan, {"prices.reuse"}, "each project that begins", {coordination}},
        {"assets.broker_support", plan, {"prices.broker"}, "residents · support", {participation}},
    };
    return costs;
}

const Costs& of_place() {
    static const Costs costs{
        {"physical.maintenance", plan, {"prices.maintenance"}, "residents · level", {maintenance}},
        {"physical.works", plan, {"prices.works"}, "each work", {works}},
        {"physical.clean_ups", plan, {"prices.clean_up"}, "each clean-up", {works}},
        {"physical.greening", plan, {"prices.greening"}, "residents · share", {greening}},
        {"physical.supervision", plan, {"prices.supervision"}, "residents · level", {supervision}},
        {"physical.meeting_places", plan, {"prices.place"}, "each place", {places}},
        {"physical.opening_hours", plan, {"prices.opening_hour"}, "each place · hours", {places}, WithoutMoney::stays},
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
         WithoutMoney::stays},
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
         WithoutMoney::stays},
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
        if (own != nullptr) found.push_back(own);
    }
    return found;
}

}  // namespace adem::model
