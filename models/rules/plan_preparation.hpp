#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/months_to_wait.hpp"
#include "models/rules/prices.hpp"

namespace adem::model {

/// How long a plan for the place is prepared before anything happens, when residents make it too, and what waiting
/// costs: a month of preparation its own price, any other month that of delay.
///
///     months of preparation = co-production · longest
struct PlanPreparation {
    static constexpr std::string_view name = "plan_preparation";
    Parameter<float> longest;
    Lever<float> coproduction;
    Prices prices;

    static void describe(auto& d) {
        using M = PlanPreparation;
        d.rule(&M::prices);
        d.param("longest", &M::longest, {12, "month", 0, 60}, LogNormal{12, 0.4}, assumption,
                "months of preparation of a plan wholly made together");
        d.lever("participation.coproduction", &M::coproduction, {0, "1", 0, 1}, assumption,
                "How far plans for the place are made together with residents, before they begin");
    }
    std::int16_t months() const { return whole_months(coproduction * longest); }
    /// Euro for a month in which a plan waits that has been known for so many months.
    double cost_of_delay(int months_known) const {
        const bool is_prepared_still = months() > 0 && months_known <= months();
        return is_prepared_still ? 0 : static_cast<double>(prices.delay_month);
    }
};

}  // namespace adem::model
