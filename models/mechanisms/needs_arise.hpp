#pragma once

#include "models/rules/need_risk.hpp"
#include "models/rules/services.hpp"
#include "models/rules/who_needs_help.hpp"
#include "models/state/household.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Needs for help arise:    p(in a month) = pressure · base(service) · risk,    severity ~ Uniform(lowest, highest)
///
/// Most residents need one random number a month: it is compared with the sum of the highest chances, and a second one
/// tells which service, if any, it stands for. Form: assumption.
struct NeedsArise {
    static constexpr std::string_view name = "needs_arise";
    static constexpr std::string_view about = "Needs for help arise";
    WhoNeedsHelp who;
    NeedRisk risk;
    Parameter<float, Service> base;
    Parameter<float> pressure, lowest_severity, highest_severity;

    static void describe(auto& d) {
        d.rule(&NeedsArise::who);
        d.rule(&NeedsArise::risk);
        d.param("base", &NeedsArise::base, {{0.0015, 0.012, 0.0015, 0.004, 0.0012, 0.001}, "1/month", 0, 0.05},
                LogNormal{1, 0.3}, assumption,
                "Chance that a need arises at typical circumstances; how sure: see pressure");
        d.param("pressure", &NeedsArise::pressure, {1, "1", 0, 10}, LogNormal{1, 0.3}, assumption,
                "How often all needs arise, relative to base");
        d.param("lowest_severity", &NeedsArise::lowest_severity, {0.1, "1", 0, 1}, Uniform{0, 0.2}, assumption,
                "Lowest severity at first");
        d.param("highest_severity", &NeedsArise::highest_severity, {0.6, "1", 0, 1}, Uniform{0.4, 0.8}, assumption,
                "Highest severity at first");
    }

    float turn() const { return risk.most(pressure, base.values); }

    void operator()(Turn<"needs: arising"> arising, In<AgeMonths> age, In<LifeDomains> life, In<Employed> employed,
                    In<IsReferencePerson> speaks, My<HouseholdOf, ProblemDebt> debt, InOut<Need> need) const {
        const bool in_debt = debt.value_or(0) != 0;
        float left = static_cast<float>(arising.uniform(1)) * std::min(turn(), 1.0F);
        for (const Service service : all_of<Service>()) {
            const float of_this = pressure * base[service];
            if (left >= of_this * risk.highest) {
                left -= of_this * risk.highest;
                continue;
            }
            if (need[service] > 0 || !who.is_for(service, age, speaks != 0 && in_debt)) return;
            if (left >= of_this * risk.of(life[domain_of(service)], employed != 0, in_debt)) return;
            const auto share = static_cast<float>(arising.uniform(1 + 1));
            need[service] = lowest_severity + (highest_severity - lowest_severity) * share;
            return;
        }
    }
};

}  // namespace adem::model
