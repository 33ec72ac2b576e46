#pragma once

#include "engine/mechanism.hpp"
#include "models/state/household.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who finds and loses work: from 18 to the age of retirement, out of education.
///
///     finding = base · (young: times y) · exp(m · (own means of work and income - typical means))
///     losing  = neighbourhood's rate · exp(-m · (own means of work and income - typical means))
struct WorkRisk {
    static constexpr std::string_view name = "work_risk";
    Parameter<int> first_age, retirement_age, young_until;
    Parameter<float> finding, young_finding, means_weight, typical_means, usual_loss;

    static void describe(auto& d) {
        d.param("first_age", &WorkRisk::first_age, {18, "year", 15, 25}, Fixed{}, assumption,
                "youngest age at which work is looked for");
        d.param("retirement_age", &WorkRisk::retirement_age, {67, "year", 60, 75}, Fixed{},
                "Algemene Ouderdomswet, 2024", "age at which work ends");
        d.param("young_until", &WorkRisk::young_until, {27, "year", 18, 40}, Fixed{}, assumption,
                "age until which work is found sooner");
        d.param("finding", &WorkRisk::finding, {0.12, "1/year", 0, 2}, LogNormal{0.12, 0.3},
                "CBS, outflow from social assistance to work 2007-2021: 0.08-0.15",
                "rate at which those without work find it");
        d.param("young_finding", &WorkRisk::young_finding, {2.5, "1", 0, 20}, LogNormal{2.5, 0.3},
                "CBS, outflow from social assistance to work by age 2011-2012: 1/3-1/5 below 25",
                "how much sooner the young find work");
        d.param("means_weight", &WorkRisk::means_weight, {1.5, "1", -10, 10}, Normal{1.5, 0.75}, assumption,
                "weight of one's own means");
        d.param("typical_means", &WorkRisk::typical_means, {0.6, "1", 0, 1}, Fixed{}, assumption,
                "means at which the rates are those given");
        d.param("usual_loss", &WorkRisk::usual_loss, {0.05, "1/year", 0, 2}, LogNormal{0.05, 0.3}, assumption,
                "rate of losing work where the neighbourhood remembers none");
    }

    bool in_range(int age_in_months, Education education) const {
        return education != Education::in_school && age_in_months >= 12 * first_age &&
               age_in_months < 12 * retirement_age;
    }
    /// Both per year.
    double finding_rate(int age_in_months, float means) const {
        const double base = static_cast<double>(finding) * (age_in_months < 12 * young_until ? young_finding : 1.0F);
        return base * math::exp(static_cast<double>(means_weight * (means - typical_means)));
    }
    double relative_loss(float means) const {
        return math::exp(static_cast<double>(means_weight * (typical_means - means)));
    }
};

/// Which households run into debts that they cannot repay, and how long those last.
struct DebtRisk {
    static constexpr std::string_view name = "debt_risk";
    Parameter<float, IncomeClass> by_income;
    Parameter<float> without_earner, exit, usual_inflow;

    static void describe(auto& d) {
        d.param("by_income", &DebtRisk::by_income, {{2.5, 1, 0.3}, "1", 0, 20}, Fixed{},
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

}  // namespace adem::model
