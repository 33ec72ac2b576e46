#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who finds and loses work: from 18 to the age of retirement, out of education.
///
///     finding = base · (young: times y) · exp(m · (own means - typical) + h · (health - typical) - (debts) q)
///     losing  = neighbourhood's rate · exp(-m · (own means - typical)), of a new job at least its early or later loss
///
/// both relative risks at most `most`. A new job is risky for some time: of those who left social assistance for work,
/// 82 % still had it after 6 months and 72 % after 18 (CBS 2024); that counts all their losses.
struct WorkRisk {
    static constexpr std::string_view name = "work_risk";
    Parameter<int> first_age, retirement_age, young_until, early_months, settled_months;
    Parameter<float> finding, young_finding, means_weight, health_weight, held_by_debt, typical_means, most, usual_loss,
        early_loss, later_loss;

    static void describe(auto& d);

    bool in_range(int age_in_months, Education education) const {
        return education != Education::in_school && age_in_months >= 12 * first_age &&
               age_in_months < 12 * retirement_age;
    }
    /// No rate of finding is above this.
    double highest_finding() const { return static_cast<double>(finding * std::max(young_finding.value, 1.0F) * most); }
    /// All per year.
    double finding_rate(int age_in_months, float means, float health, bool debts) const {
        const double base = static_cast<double>(finding) * (age_in_months < 12 * young_until ? young_finding : 1.0F);
        const float lift = means_weight * (means - typical_means) + health_weight * (health - typical_means) -
                           (debts ? held_by_debt.value : 0.0F);
        return base * std::min(math::exp(static_cast<double>(lift)), static_cast<double>(most));
    }
    double relative_loss(float means) const {
        return std::min(math::exp(static_cast<double>(means_weight * (typical_means - means))),
                        static_cast<double>(most));
    }
    double loss_of_new_job(int months_in_job) const {
        if (months_in_job < early_months) return static_cast<double>(early_loss);
        return months_in_job < settled_months ? static_cast<double>(later_loss) : 0;
    }
    /// Share of new jobs that outlast the risky months, apart from what is lost at the rate of other jobs (per year).
    double lasting(double usual) const {
        const double early = std::max(static_cast<double>(early_loss) - usual, 0.0) * early_months;
        const double later = std::max(static_cast<double>(later_loss) - usual, 0.0) * (settled_months - early_months);
        return math::exp(-(early + later) / 12);
    }
};

void WorkRisk::describe(auto& d) {
    using M = WorkRisk;
    d.param("first_age", &M::first_age, {18, "year", 15, 25}, Fixed{}, "by definition",
            "youngest age at which work is looked for");
    d.param("retirement_age", &M::retirement_age, {67, "year", 60, 75}, Fixed{}, "Algemene Ouderdomswet, 2024",
            "age at which work ends");
    d.param("young_until", &M::young_until, {27, "year", 18, 40}, Uniform{24, 30}, assumption,
            "age until which work is found sooner");
    d.param("early_months", &M::early_months, {6, "month", 0, 60}, Fixed{}, "CBS (2024), work after social assistance",
            "months in which a new job is lost soonest");
    d.param("settled_months", &M::settled_months, {18, "month", 0, 120}, Fixed{},
            "CBS (2024), work after social assistance", "months after which a job is no longer new");
    d.param("finding", &M::finding, {0.12, "1/year", 0, 2}, LogNormal{0.12, 0.3},
            "CBS, outflow from social assistance to work 2007-2021: 0.08-0.15",
            "rate at which those without work find it");
    d.param("young_finding", &M::young_finding, {2.5, "1", 0, 20}, LogNormal{2.5, 0.3},
            "CBS, outflow from social assistance to work by age 2011-2012: 1/3-1/5 below 25",
            "how much sooner the young find work");
    d.param("means_weight", &M::means_weight, {1.5, "1", -10, 10}, Normal{1.5, 0.75}, assumption,
            "weight of one's own means");
    d.param("health_weight", &M::health_weight, {0.5, "1", -10, 10}, Normal{0.5, 0.5},
            "Van Rijn et al. (2014), Occup. Environ. Med. 71:295-301, direction", "weight of health in finding work");
    d.param("held_by_debt", &M::held_by_debt, {0.2, "1", -5, 5}, Normal{0.2, 0.2},
            "Ong, Theseira & Ng (2019), PNAS 116:7244-7249, direction", "how much problem debt delays finding work");
    d.param("typical_means", &M::typical_means, {0.6, "1", 0, 1}, Fixed{}, "by definition",
            "own means, and health, at which the rates are those given");
    d.param("most", &M::most, {5, "1", 1, 100}, Fixed{}, "by definition", "bound on the relative risks");
    d.param("usual_loss", &M::usual_loss, {0.05, "1/year", 0, 2}, LogNormal{0.05, 0.3}, assumption,
            "rate of losing work where the neighbourhood remembers none");
    d.param("early_loss", &M::early_loss, {0.4, "1/year", 0, 12}, LogNormal{0.4, 0.2},
            "CBS (2024): 82 % of leavers of assistance in work after 6 months",
            "least rate of losing a job in its first months");
    d.param("later_loss", &M::later_loss, {0.13, "1/year", 0, 12}, LogNormal{0.13, 0.2},
            "CBS (2024): 72 % of leavers of assistance in work after 18 months", "idem, in the months after these");
}

/// Which households run into debts that they cannot repay, and how long those last.
struct DebtRisk {
    static constexpr std::string_view name = "debt_risk";
    Parameter<float, IncomeClass> by_income;
    Parameter<float> without_earner, exit, usual_inflow;

    static void describe(auto& d) {
        d.param("by_income", &DebtRisk::by_income, {{2.5, 1, 0.3}, "1", 0, 20}, LogNormal{1, 0.2},
                "CBS, Schuldenproblematiek in beeld 2020, direction",
                "risk of problem debt relative to a middle income");
        d.param("without_earner", &DebtRisk::without_earner, {1.5, "1", 0, 20}, LogNormal{1.5, 0.25},
                "CBS, Schuldenproblematiek in beeld 2020: nobody employed in 42 %",
                "risk where nobody earns, relative to others of that income");
        d.param("exit", &DebtRisk::exit, {0.137, "1/year", 0, 6}, LogNormal{0.137, 0.2},
                "CBS 2020: 614,000 households, 7,000 new a month: spells of 7.3 years",
                "rate at which problem debt ends by itself");
        d.param("usual_inflow", &DebtRisk::usual_inflow, {0.01, "1/year", 0, 2}, LogNormal{0.01, 0.3},
                "CBS 2020: 7,000 households a month", "rate of entering debt where the neighbourhood remembers none");
    }
    double relative_risk(IncomeClass income, int earners) const {
        return static_cast<double>(by_income[income]) * (earners > 0 ? 1.0F : without_earner.value);
    }
};

/// A household that may enter social assistance: nobody earns, somebody could, and income is low.
bool may_enter_assistance(const auto& home) {
    return home.template get<Earners>() == 0 && home.template get<Jobless>() > 0 &&
           home.template get<IncomeOf>() == IncomeClass::low && !home.template get<OnAssistance>();
}

}  // namespace adem::model
