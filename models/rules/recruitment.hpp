#pragma once

#include "models/rules/public_money.hpp"
#include "models/rules/staffing.hpp"

namespace adem::model {

/// How soon a vacant post finds somebody.
///
///     p(found in a month) = (1 − vacuum) · effort · exp(e · (pay − 1))
///                           / (months · (1 + scarcity · share of local hires))
///
/// Who looks only in the neighbourhood looks longer. The length is an assumption. Pay: Falch (2010), J. Labor Econ.
/// 28:237-271, elasticity of the supply of teachers to a school about 1.4.
struct Recruitment {
    static constexpr std::string_view name = "recruitment";
    Staffing staff;
    PublicMoney money;
    Parameter<float> months, pay_effect, scarcity;

    double chance() const {
        const double ease = math::exp(static_cast<double>(pay_effect * (staff.pay - 1)));
        return static_cast<double>(money.alive()) * staff.recruitment * ease /
               (months * (1 + scarcity * staff.local_hires));
    }

    static void describe(auto& d) {
        using M = Recruitment;
        d.rule(&M::staff);
        d.rule(&M::money);
        d.param("months", &M::months, {4, "month", 1, 60}, LogNormal{4, 0.4}, assumption,
                "Mean time to fill a vacancy");
        d.param("pay_effect", &M::pay_effect, {1.4, "1", 0, 10}, Uniform{0, 2.8}, "Falch 2010",
                "Growth of the log chance to find somebody when pay doubles");
        d.param("scarcity", &M::scarcity, {1, "1", 0, 20}, Uniform{0, 2}, assumption,
                "How much longer it takes to find somebody who lives in the neighbourhood");
    }
};

}  // namespace adem::model
