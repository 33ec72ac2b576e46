#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/services.hpp"
#include "models/state/household.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Needs for help arise, grow while they are not met, and sometimes pass.
///
///     p(arises in a month) = base(service) · risk,
///     risk = max(0, 1 + a · (typical - life domain)) · (no work: times w) · (household in problem debt: times v)
///     severity ~ Uniform(lowest, highest) at first; grows by g · (1 - severity) a month while unmet
///
/// Debt help is needed only in a household with problem debt, youth work only by the young, the other services by
/// adults. A need that is not there costs one random number.
struct NeedsArise {
    static constexpr std::string_view name = "needs_arise";
    static constexpr std::string_view about = "Needs arise, grow while unmet, and pass";
    Parameter<float, Service> base;
    Parameter<float> domain_weight, typical_domain, without_work, in_debt, highest_risk, lowest_severity,
        highest_severity, growth, passing;
    Parameter<int> youth_from, youth_until, adult_age;

    static void describe(auto& d);

    void operator()(In<AgeMonths> age, In<LifeDomains> life, In<Employed> employed, In<OutcomeThisMonth> outcome,
                    My<HouseholdOf, ProblemDebt> debt, InOut<Need> need, InOut<NeedKnown> known,
                    InOut<MonthsUnmet> unmet, Draw<"needs: arising"> arising, Draw<"needs: passing"> passes) const {
        for (const Service service : all_of<Service>()) {
            if (need[service] <= 0) continue;
            const bool over = !may_need(service, age, debt.value_or(0) != 0);
            if (over || passes.chance(static_cast<double>(passing), static_cast<unsigned>(service))) {
                need[service] = 0;
                known[service] = 0;
                unmet[service] = 0;
            } else if (outcome[service] == HelpOutcome::helped) {
                unmet[service] = 0;
            } else {
                need[service] += growth * (1 - need[service]);
                if (unmet[service] < MonthsUnmet::info.high) ++unmet[service];
            }
        }
        if (arising.uniform(0) < static_cast<double>(most_at_once()))
            arise(age, life.value(), employed != 0, debt.value_or(0) != 0, need, arising);
    }

  private:
    float most_at_once() const {
        float sum = 0;
        for (const float one : base.values) sum += one * highest_risk;
        return std::min(sum, 1.0F);
    }

    bool may_need(Service service, int age, bool household_in_debt) const {
        if (service == Service::youth_work) return age >= 12 * youth_from && age < 12 * youth_until;
        return age >= 12 * adult_age && (service != Service::debt_help || household_in_debt);
    }

    /// The first number was below the sum of the highest chances; it tells which service, if any, it stands for.
    void arise(int age, const Keyed<float, Domain>& life, bool employed, bool household_in_debt, InOut<Need>& need,
               const Draws& draw) const {
        double passed = 0;
        const double u = draw.uniform(1) * static_cast<double>(most_at_once());
        for (const Service service : all_of<Service>()) {
            const double from = passed;
            passed += static_cast<double>(base[service] * highest_risk);
            if (u >= passed) continue;
            if (need[service] > 0 || !may_need(service, age, household_in_debt)) return;
            float risk = std::max(0.0F, 1 + domain_weight * (typical_domain - life[domain_of(service)]));
            if (!employed) risk *= without_work;
            if (household_in_debt) risk *= in_debt;
            if (u - from >= static_cast<double>(base[service] * std::min(risk, highest_risk.value))) return;
            const auto share = static_cast<float>(draw.uniform(1 + 1));
            need[service] = lowest_severity + (highest_severity - lowest_severity) * share;
            return;
        }
    }
};

void NeedsArise::describe(auto& d) {
    d.param("base", &NeedsArise::base, {{0.0015, 0.02, 0.0015, 0.004, 0.0012, 0.001}, "1/month", 0, 0.05}, Fixed{},
            assumption, "chance that a need arises at typical circumstances");
    d.param("domain_weight", &NeedsArise::domain_weight, {3, "1", -10, 20}, Normal{3, 1}, assumption,
            "how much a lower life domain raises the risk");
    d.param("typical_domain", &NeedsArise::typical_domain, {0.6, "1", 0, 1}, Fixed{}, assumption,
            "level of a life domain at which the risk is 1");
    d.param("without_work", &NeedsArise::without_work, {1.3, "1", 0, 10}, LogNormal{1.3, 0.2}, assumption,
            "risk of those without paid work relative to others");
    d.param("in_debt", &NeedsArise::in_debt, {1.5, "1", 0, 10}, LogNormal{1.5, 0.25},
            "Ong, Theseira & Ng 2019, PNAS, direction", "risk in a household with problem debt relative to others");
    d.param("highest_risk", &NeedsArise::highest_risk, {5, "1", 1, 20}, Fixed{}, assumption, "bound on the risk");
    d.param("lowest_severity", &NeedsArise::lowest_severity, {0.1, "1", 0, 1}, Fixed{}, assumption,
            "lowest severity at first");
    d.param("highest_severity", &NeedsArise::highest_severity, {0.6, "1", 0, 1}, Fixed{}, assumption,
            "highest severity at first");
    d.param("growth", &NeedsArise::growth, {0.01, "1/month", 0, 0.5}, LogNormal{0.01, 0.5}, assumption,
            "growth of a need that is not met");
    d.param("passing", &NeedsArise::passing, {0.02, "1/month", 0, 1}, LogNormal{0.02, 0.3}, assumption,
            "chance that a need passes by itself");
    d.param("youth_from", &NeedsArise::youth_from, {10, "year", 6, 14}, Fixed{}, assumption,
            "age from which youth work is for");
    d.param("youth_until", &NeedsArise::youth_until, {24, "year", 18, 30}, Fixed{}, assumption,
            "age below which youth work is for");
    d.param("adult_age", &NeedsArise::adult_age, {18, "year", 16, 21}, Fixed{}, assumption,
            "age from which the other services are for");
}

}  // namespace adem::model
