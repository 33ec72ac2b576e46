#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"

namespace adem::model {

/// How much sooner than others somebody comes to need help.
///
///     risk = min(highest, max(0, 1 + a · (typical − life domain)) · (no work: times w) · (home in debt: times v))
struct NeedRisk {
    static constexpr std::string_view name = "need_risk";
    Parameter<float> domain_weight, typical_domain, without_work, in_debt, highest;

    float of(float domain, bool employed, bool in_debtors_home) const {
        const float by_domain = std::max(0.0F, 1 + domain_weight * (typical_domain - domain));
        const float risk = by_domain * (employed ? 1 : without_work.value) * (in_debtors_home ? in_debt.value : 1);
        return std::min(risk, highest.value);
    }

    /// The sum of the highest chances that one of several needs arises, in a month.
    float most(float pressure, const auto& base) const {
        float sum = 0;
        for (const float one : base) sum += pressure * highest * one;
        return sum;
    }

    static void describe(auto& d) {
        d.param("domain_weight", &NeedRisk::domain_weight, {3, "1", -10, 20}, Normal{3, 1}, assumption,
                "How much a lower life domain raises the risk");
        d.param("typical_domain", &NeedRisk::typical_domain, {0.6, "1", 0, 1}, Fixed{}, "by definition",
                "Level of a life domain at which the risk is 1");
        d.param("without_work", &NeedRisk::without_work, {1.3, "1", 0, 10}, LogNormal{1.3, 0.2}, assumption,
                "Risk of those without paid work relative to others");
        d.param("in_debt", &NeedRisk::in_debt, {1.5, "1", 0, 10}, LogNormal{1.5, 0.25},
                "Ong, Theseira & Ng 2019, PNAS, direction", "Risk in a household with problem debt relative to others");
        d.param("highest", &NeedRisk::highest, {5, "1", 1, 20}, Fixed{}, "by definition", "Bound on the risk");
    }
};

}  // namespace adem::model
