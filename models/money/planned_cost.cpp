#include "models/money/planned_cost.hpp"

#include <algorithm>
#include <cmath>

#include "engine/mechanism/described.hpp"
#include "models/rules/bill_of_taking_part.hpp"
#include "models/rules/calendars.hpp"
#include "models/money/known_prices.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/rules/social_prices.hpp"

namespace adem::model {

namespace {

/// Adds up the months of a run, line by line.
class Planner {
  public:
    Planner(const Registry& registry, const Policy& policy, Identity neighbourhood, double residents)
        : registry_(registry),
          policy_(policy),
          neighbourhood_(neighbourhood),
          residents_(residents),
          prices_(prices_in(registry)),
          social_prices_(described<SocialPrices>(registry)) {}

    void plan_month(Month month, Bill& bill) {
        month_ = month;
        year_ = &bill[static_cast<std::size_t>(month.value / months_per_year)];
        plan_staff();
        plan_surroundings();
        plan_homes();
        plan_participation();
        plan_governance();
        plan_residents_lead();
        plan_social_rise();
    }

    void plan_project(const ProgrammePlan& plan, int repeat, int months, Bill& bill) {
        const int begin = plan.start_of(repeat);
        const int start = begin + plan.preparation;
        const int end = plan.end_of(repeat);
        for (int month = begin; month < std::min(end, months); ++month) {
            year_ = &bill[static_cast<std::size_t>(month / months_per_year)];
            if (month < start) {
                add(CostLine::programme_start, prices_.preparation);
                continue;
            }
            month_ = Month{month};
            if (month == start) add(CostLine::programme_start, plan.start_cost);
            if (month == start) add(CostLine::coordination, lever("assets.reuse") * static_cast<double>(prices_.reuse));
            const double course = course_of_posts(plan.front_loading, month - plan.start, plan.line_months());
            plan_running(plan, posts_left(plan.exit, plan.taper, end - month) * course, 1);
        }
        const bool goes_on = plan.institutionalised > 0 && repeat + 1 == plan.repeats();
        for (int month = end; goes_on && month < months; ++month) {
            year_ = &bill[static_cast<std::size_t>(month / months_per_year)];
            month_ = Month{month};
            plan_running(plan, plan.institutionalised, plan.institutionalised);
        }
        if (end >= months || goes_on) return;
        year_ = &bill[static_cast<std::size_t>(end / months_per_year)];
        add(CostLine::programme_closing, plan.close_cost);
    }

  private:
    void plan_running(const ProgrammePlan& plan, double posts, double activities) {
        add(CostLine::programme_running, activities * plan.running_cost / months_per_year);
        plan_posts(plan.role, posts * plan.posts * thousands());
    }
    void plan_staff() {
        for (const Role role : all_of<Role>()) {
            const double fte = lever("staff.fte." + std::string(name_of(role)));
            plan_posts(role, fte * thousands());
            const double years = lever("staff.tender_every." + std::string(name_of(role)));
            if (fte > 0 && tender_due(neighbourhood_, role, years, month_)) add(CostLine::tenders, prices_.tender);
        }
        add(CostLine::listening_desk, prices_.listening_desks_of(residents_, lever("access.listening_desks")));
        add(CostLine::coordination, prices_.coordination_of(residents_, lever("access.desilo")));
        add(CostLine::outreach, lever("access.outreach_attempts") * thousands() * prices_.outreach_contact);
        add(CostLine::governance, prices_.field_time_of(residents_, lever("staff.field_time")));
    }

    /// The same as `payroll`, with every post filled.
    void plan_posts(Role role, double fte) {
        add(CostLine::wages, fte * prices_.monthly_wage(role, lever("staff.pay", 1)));
        add(CostLine::training, prices_.training_of(fte, lever("staff.training")));
        add(CostLine::grants, Prices::money_at_hand(fte, lever("discretion.micro_budget")));
    }

    void plan_surroundings() {
        add(CostLine::maintenance, prices_.maintenance_of(residents_, lever("physical.maintenance")));
        add(CostLine::works, works_due(lever("physical.works"), month_) * static_cast<double>(prices_.works));
        const double places = std::floor(lever("physical.meeting_places") * residents_ / 10000 + 0.5);
        add(CostLine::places, places * prices_.place_open(lever("physical.opening_hours")));
        add(CostLine::works, works_due(lever("physical.clean_ups"), month_) * static_cast<double>(prices_.clean_up));
        add(CostLine::greening, per_resident(prices_.greening, "physical.greening"));
        add(CostLine::supervision, per_resident(prices_.supervision, "physical.supervision"));
        const auto justice = static_cast<float>(lever("triad.procedural_justice"));
        const auto enforcement = static_cast<float>(lever("triad.enforcement"));
        add(CostLine::enforcement, prices_.enforcement_of(residents_, enforcement, justice));
    }

    /// What happens to homes, as if every household agreed to energy works; how many homes are rented is known from the
    /// country only.
    void plan_homes() {
        const double homes = prices_.dwellings_of(residents_);
        const double rented = homes * static_cast<double>(prices_.rented_share);
        const double renovated = rented * lever("physical.renovation") / months_per_year;
        add(CostLine::renovation, renovated * static_cast<double>(prices_.renovation));
        const double social = homes * static_cast<double>(prices_.social_rent_share);
        const double taken = lever("physical.demolition");
        add(CostLine::renovation, prices_.demolition_of(social * std::max(0.0, taken - taken_before_)));
        taken_before_ = std::max(taken, taken_before_);
        const auto led = static_cast<float>(lever("physical.energy_led_by_residents"));
        const double offered = homes * lever("physical.energy_works") / months_per_year;
        add(CostLine::energy_works, prices_.energy_works_in(offered, led));
    }

    void plan_participation() {
        add(CostLine::outreach, prices_.invitations_of(residents_, lever("assets.invitation_rate")));
        add(CostLine::grants, Prices::grants_of(residents_, lever("assets.micro_grants")));
        const double buyouts = lever("relief.debt_buyouts");
        add(CostLine::relief, prices_.relief_of(residents_, buyouts, lever("relief.job_places")));
        add(CostLine::reserve, lever("money.reserve") / months_per_year);
    }

    void plan_governance() {
        for (const GovernanceEffort effort : all_of<GovernanceEffort>())
            add(cost_line_of(effort),
                prices_.governance_of(effort, lever("governance." + std::string(name_of(effort)))));
        double partners = 0;
        for (const Institution partner : all_of<Institution>())
            partners += lever("governance.commitment." + std::string(name_of(partner)));
        add(CostLine::governance, prices_.ties_of_money(partners, lever("governance.budget_guarantee"), month_.value));
    }

    void plan_residents_lead() {
        const BillOfTakingPart say = bill_of_say(prices_, levers_of<ResidentsSay>(), residents_, month_);
        const BillOfTakingPart own = bill_of_own(prices_, levers_of<ResidentsOwn>(), residents_, month_);
        add(CostLine::participation, say.participation + own.participation);
        add(CostLine::coordination, say.coordination + own.coordination);
        add(CostLine::grants, own.grants);
        add(CostLine::grants, Prices::grants_of(residents_, lever("participation.repair_fund")));
        add(CostLine::outreach, doorstep_of(prices_, residents_, lever("assets.invitation_rate"),
                                            lever("assets.personal_invitation"), lever("participation.targeted")));
    }

    /// A shared rule with its levers as the policy sets them this month.
    template <class Rule>
    Rule levers_of() const {
        Rule rule;
        Registry own;
        std::vector<Slot> slots;
        Describer<Rule> describer(rule, &rule, own, slots);
        Rule::describe(describer);
        for (const Slot& slot : slots) slot.write(&rule, lever(slot.path));
        return rule;
    }
    void plan_social_rise() {
        social_prices_.each_line(residents_,
                                 {lever("triad.youth_places"), lever("triad.learn_work"), lever("triad.schooling"),
                                  lever("triad.parenting"), lever("triad.health"), lever("housing.retain")},
                                 [&](CostLine line, double euro) { add(line, euro); });
        const double enterprises = std::floor(lever("triad.enterprise") * residents_ / 10000 + 0.5);
        add(CostLine::enterprise, social_prices_.enterprises_of(enterprises));
        const ParameterEntry* summer = registry_.parameter("youth_jobs.summer");
        if (summer != nullptr && month_.value % months_per_year == static_cast<int>(summer->value))
            add(CostLine::relief, social_prices_.youth_jobs_of(residents_, lever("triad.youth_jobs")));
    }

    double lever(const std::string& path, double otherwise = 0) const {
        const LeverEntry* entry = registry_.lever(path);
        return entry == nullptr ? otherwise : policy_.value(*entry, neighbourhood_, month_);
    }
    double per_resident(float euro, const std::string& level) const {
        return Prices::a_year_per_resident(euro * static_cast<float>(lever(level)), residents_);
    }
    double thousands() const { return residents_ / 1000; }
    void add(CostLine line, double euro) { (*year_)[static_cast<std::size_t>(line)] += euro; }

    const Registry& registry_;
    const Policy& policy_;
    Identity neighbourhood_;
    double residents_;
    Prices prices_;
    SocialPrices social_prices_;
    Month month_{};
    double taken_before_ = 0;  // share of the homes in social rent that a demolition plan took so far
    Bill::value_type* year_ = nullptr;
};

bool is_meant_for(const ProgrammePlan& plan, std::string_view neighbourhood) {
    return plan.in.empty() || std::find(plan.in.begin(), plan.in.end(), neighbourhood) != plan.in.end();
}

}  // namespace

Bill planned_cost(const Registry& registry, const Policy& policy, const std::vector<ProgrammePlan>& programmes,
                  Identity neighbourhood, std::string_view neighbourhood_name, double residents_at_start, int months) {
    Bill bill(static_cast<std::size_t>((months + months_per_year - 1) / months_per_year));
    Planner planner(registry, policy, neighbourhood, residents_at_start);
    for (int month = 0; month < months; ++month) planner.plan_month(Month{month}, bill);
    for (const ProgrammePlan& plan : programmes)
        if (is_meant_for(plan, neighbourhood_name))
            for (int repeat = 0; repeat < plan.repeats() && plan.start_of(repeat) < months; ++repeat)
                planner.plan_project(plan, repeat, months, bill);
    return bill;
}

}  // namespace adem::model
