#include "models/money/planner.hpp"

#include <algorithm>
#include <cmath>

#include "engine/mechanism/described.hpp"
#include "models/money/known_prices.hpp"
#include "models/rules/bill_of_taking_part.hpp"
#include "models/rules/calendars.hpp"
#include "models/rules/overhead.hpp"
#include "models/rules/programme_rules.hpp"

namespace adem::model {

namespace {

/// "staff.fte.teacher" for every word of a vocabulary: made once, because they are asked for every month.
template <class Word>
Keyed<std::string, Word> paths(const std::string& lever) {
    Keyed<std::string, Word> all;
    for (const Word word : all_of<Word>()) all[word] = lever + "." + std::string(name_of(word));
    return all;
}

const std::string& fte_of(Role role) {
    static const auto all = paths<Role>("staff.fte");
    return all[role];
}
const std::string& temporary_share_of(Role role) {
    static const auto all = paths<Role>("staff.temporary_share");
    return all[role];
}
const std::string& tender_of(Role role) {
    static const auto all = paths<Role>("staff.tender_every");
    return all[role];
}

}  // namespace

Planner::Planner(const Registry& registry, const Policy& policy, Identity neighbourhood, double residents,
                 TakesCost take)
    : registry_(registry),
      levers_(registry, policy, neighbourhood),
      neighbourhood_(neighbourhood),
      residents_(residents),
      prices_(prices_in(registry)),
      social_prices_(described<SocialPrices>(registry)),
      take_(std::move(take)) {}

void Planner::plan_month(Month month) {
    levers_.set_month(month);
    for (const Role role : all_of<Role>()) plan_posts_of(role);
    plan_access();
    plan_surroundings();
    plan_homes();
    plan_participation();
    plan_governance();
    plan_residents_lead();
    plan_social_rise();
}

void Planner::plan_project(const ProgrammePlan& plan, int repeat, int months) {
    const std::string item = std::string(project_item) + plan.name;
    const int begin = plan.start_of(repeat);
    const int start = begin + plan.preparation;
    const int end = plan.end_of(repeat);
    for (int month = begin; month < std::min(end, months); ++month) {
        levers_.set_month(Month{month});
        if (month < start) {
            add(CostLine::programme_start, item, static_cast<double>(prices_.preparation));
            continue;
        }
        if (month == start) add(CostLine::programme_start, item, plan.start_cost);
        if (month == start)
            add(CostLine::coordination, "assets.reuse", lever("assets.reuse") * static_cast<double>(prices_.reuse));
        const double course = course_of_posts(plan.front_loading, month - plan.start, plan.line_months());
        plan_running(plan, posts_left(plan.exit, plan.taper, end - month) * course, 1, item);
    }
    const bool goes_on = plan.institutionalised > 0 && repeat + 1 == plan.repeats();
    for (int month = end; goes_on && month < months; ++month) {
        levers_.set_month(Month{month});
        plan_running(plan, plan.institutionalised, plan.institutionalised, item);
    }
    if (end >= months || goes_on) return;
    levers_.set_month(Month{end});
    add(CostLine::programme_closing, item, plan.close_cost);
}

void Planner::plan_running(const ProgrammePlan& plan, double posts, double activities, std::string_view item) {
    add(CostLine::programme_running, item, activities * plan.running_cost / months_per_year);
    const double temporary = plan.permanent ? 0 : lever(temporary_share_of(plan.role));
    plan_pay(plan.role, posts * plan.posts * thousands(), temporary, item);
}

void Planner::plan_posts_of(Role role) {
    const std::string_view path = fte_of(role);
    const double fte = lever(path);
    plan_pay(role, fte * thousands(), lever(temporary_share_of(role)), path);
    const std::string_view tender = tender_of(role);
    if (fte > 0 && tender_due(neighbourhood_, role, lever(tender), levers_.month()))
        add(CostLine::tenders, tender, static_cast<double>(prices_.tender));
}

/// The same as `payroll`, with every post filled and as many temporary contracts as are given to those who come.
void Planner::plan_pay(Role role, double fte, double temporary, std::string_view item) {
    const double pay = lever("staff.pay", 1);
    add(CostLine::wages, item, fte * prices_.monthly_wage(role));
    add(CostLine::wages, "staff.pay", fte * prices_.monthly_wage(role, pay - 1));
    add(CostLine::wages, temporary_share_of(role), prices_.temporary_of(role, fte * temporary, pay));
    add(CostLine::training, "staff.training", prices_.training_of(fte, lever("staff.training")));
    add(CostLine::grants, "discretion.micro_budget", Prices::money_at_hand(fte, lever("discretion.micro_budget")));
}

void Planner::plan_access() {
    add(CostLine::listening_desk, "access.listening_desks",
        prices_.listening_desks_of(residents_, lever("access.listening_desks")));
    add(CostLine::coordination, "access.desilo", prices_.coordination_of(residents_, lever("access.desilo")));
    add(CostLine::outreach, "access.outreach_attempts",
        lever("access.outreach_attempts") * thousands() * static_cast<double>(prices_.outreach_contact));
    add(CostLine::governance, "staff.field_time", prices_.field_time_of(residents_, lever("staff.field_time")));
    levers_.of<Overhead>().each_cost(
        prices_, residents_, [this](CostLine line, std::string_view item, double euro) { add(line, item, euro); });
}

void Planner::plan_surroundings() {
    const auto works = [this](CostLine line, std::string_view path, double price) {
        add(line, path, works_due(lever(path), levers_.month()) * price);
    };
    add(CostLine::maintenance, "physical.maintenance",
        prices_.maintenance_of(residents_, lever("physical.maintenance")));
    works(CostLine::works, "physical.works", static_cast<double>(prices_.works));
    works(CostLine::works, "physical.clean_ups", static_cast<double>(prices_.clean_up));
    const double places = std::floor(lever("physical.meeting_places") * residents_ / 10000 + 0.5);
    const double closed = prices_.place_open(0);
    add(CostLine::places, "physical.meeting_places", places * closed);
    add(CostLine::places, "physical.opening_hours",
        places * (prices_.place_open(lever("physical.opening_hours")) - closed));
    add_per_resident(CostLine::greening, prices_.greening, "physical.greening");
    add_per_resident(CostLine::supervision, prices_.supervision, "physical.supervision");
    const auto enforcement = static_cast<float>(lever("triad.enforcement"));
    const auto justice = static_cast<float>(lever("triad.procedural_justice"));
    const double careless = prices_.enforcement_of(residents_, enforcement, 0);
    add(CostLine::enforcement, "triad.enforcement", careless);
    add(CostLine::enforcement, "triad.procedural_justice",
        prices_.enforcement_of(residents_, enforcement, justice) - careless);
}

/// What happens to homes, as if every household agreed to energy works; how many homes are rented is known from the
/// country only.
void Planner::plan_homes() {
    const double homes = prices_.dwellings_of(residents_);
    const double rented = homes * static_cast<double>(prices_.rented_share);
    const double renovated = rented * lever("physical.renovation") / months_per_year;
    add(CostLine::renovation, "physical.renovation", renovated * static_cast<double>(prices_.renovation));
    const double social = homes * static_cast<double>(prices_.social_rent_share);
    const double taken = lever("physical.demolition");
    add(CostLine::renovation, "physical.demolition",
        prices_.demolition_of(social * std::max(0.0, taken - taken_before_)));
    taken_before_ = std::max(taken, taken_before_);
    const auto led = static_cast<float>(lever("physical.energy_led_by_residents"));
    const double offered = homes * lever("physical.energy_works") / months_per_year;
    const double unled = prices_.energy_works_in(offered, 0);
    add(CostLine::energy_works, "physical.energy_works", unled);
    add(CostLine::energy_works, "physical.energy_led_by_residents", prices_.energy_works_in(offered, led) - unled);
}

void Planner::plan_participation() {
    add(CostLine::outreach, "assets.invitation_rate",
        prices_.invitations_of(residents_, lever("assets.invitation_rate")));
    add(CostLine::grants, "assets.micro_grants", Prices::grants_of(residents_, lever("assets.micro_grants")));
    const double buyouts = lever("relief.debt_buyouts"), places = lever("relief.job_places");
    add(CostLine::relief, "relief.debt_buyouts", prices_.relief_of(residents_, buyouts, 0));
    add(CostLine::relief, "relief.job_places", prices_.relief_of(residents_, 0, places));
    add(CostLine::reserve, "money.reserve", lever("money.reserve") / months_per_year);
}

void Planner::plan_governance() {
    static const auto efforts = paths<GovernanceEffort>("governance");
    static const auto partners = paths<Institution>("governance.commitment");
    for (const GovernanceEffort effort : all_of<GovernanceEffort>())
        add(cost_line_of(effort), efforts[effort], prices_.governance_of(effort, lever(efforts[effort])));
    for (const Institution partner : all_of<Institution>())
        add(CostLine::governance, partners[partner],
            prices_.ties_of_money(lever(partners[partner]), 0, levers_.month().value));
    const double years = lever("governance.budget_guarantee");
    add(CostLine::governance, "governance.budget_guarantee", prices_.ties_of_money(0, years, levers_.month().value));
}

void Planner::plan_residents_lead() {
    const auto take = [this](CostLine line, std::string_view item, double euro) { add(line, item, euro); };
    each_cost_of_say(prices_, levers_.of<ResidentsSay>(), residents_, levers_.month(), take);
    each_cost_of_own(prices_, levers_.of<ResidentsOwn>(), residents_, levers_.month(), take);
    add(CostLine::grants, "participation.repair_fund",
        Prices::grants_of(residents_, lever("participation.repair_fund")));
    add(CostLine::outreach, "participation.targeted",
        doorstep_of(prices_, residents_, lever("assets.invitation_rate"), lever("assets.personal_invitation"),
                    lever("participation.targeted")));
}

void Planner::plan_social_rise() {
    social_prices_.each_line(residents_,
                             {lever("triad.youth_places"), lever("triad.learn_work"), lever("triad.schooling"),
                              lever("triad.parenting"), lever("triad.health"), lever("housing.retain")},
                             [this](CostLine line, std::string_view item, double euro) { add(line, item, euro); });
    const double enterprises = std::floor(lever("triad.enterprise") * residents_ / 10000 + 0.5);
    add(CostLine::enterprise, "triad.enterprise", social_prices_.enterprises_of(enterprises));
    const ParameterEntry* summer = registry_.parameter("youth_jobs.summer");
    if (summer != nullptr && month_of_year(levers_.month()) == static_cast<int>(summer->value))
        add(CostLine::relief, "triad.youth_jobs", social_prices_.youth_jobs_of(residents_, lever("triad.youth_jobs")));
}

void Planner::add_per_resident(CostLine line, float euro, std::string_view level) {
    add(line, level, Prices::a_year_per_resident(euro * static_cast<float>(lever(level)), residents_));
}

}  // namespace adem::model
