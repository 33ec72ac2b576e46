#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/rules/work_and_debt_risk.hpp"
#include "models/state/at_start.hpp"

namespace adem::model {

/// A household leaves social assistance when somebody earns, or nobody is of an age to. Households with low incomes in
/// which nobody earns though somebody could enter it, when savings and unemployment benefit are spent:
///
///     p(enters in a month) = 1 - exp(-neighbourhood's rate / 12)
///
/// The neighbourhood's rate is the one that balanced leaving at the start.
struct SocialAssistance {
    static constexpr std::string_view name = "social_assistance";
    static constexpr std::string_view about = "Households enter and leave social assistance";
    Parameter<float> usual_inflow;

    static void describe(auto& d) {
        d.param("usual_inflow", &SocialAssistance::usual_inflow, {0.5, "1/year", 0, 12}, LogNormal{0.5, 0.4},
                "Werkloosheidswet: up to two years of benefit",
                "rate of entering where the neighbourhood remembers none");
    }

    void operator()(In<IncomeOf> income, In<Earners> earners, In<Jobless> jobless, Here<AssistanceInflowNorm> inflow,
                    InOut<OnAssistance> assisted, Draw<"social assistance: entering"> draw) const {
        if (earners > 0 || jobless == 0) {
            assisted = 0;
        } else if (!assisted && income == IncomeClass::low) {
            const float rate = inflow > 0 ? inflow.value() : usual_inflow.value;
            if (draw.chance(monthly_probability(static_cast<double>(rate)))) assisted = 1;
        }
    }
};

}  // namespace adem::model
