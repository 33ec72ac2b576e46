#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/rules/units.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// Light upkeep that is left to residents is done as far as they are active.
///
///     disorder' = disorder − upkeep · shift · momentum of all initiatives per 1000 residents
///
/// What it costs them is in `energy_of_residents`; what the municipality saves is for the policy to say, by less
/// maintenance. Form and size: assumption.
struct ResidentsUpkeep {
    static constexpr std::string_view name = "residents_upkeep";
    static constexpr std::string_view about = "Active residents do light upkeep that is left to them";
    Parameter<float> upkeep;
    ResidentsOwn own;

    static void describe(auto& d) {
        d.param("upkeep", &ResidentsUpkeep::upkeep, {0.002, "1/month", -0.1, 0.1}, Normal{0.002, 0.002}, assumption,
                "disorder less by one initiative in full swing per 1000 residents; may be 0");
        d.rule(&ResidentsUpkeep::own);
    }
    void operator()(Every<Initiative, In<Momentum>> initiatives,
                    Whole<Neighbourhood, In<ResidentsNow>, InOut<Disorder>> here) const {
        if (own.shift <= 0) return;
        ExactSum momentum;
        for (const auto initiative : initiatives) momentum.add(static_cast<double>(initiative.get<Momentum>()));
        const float per_1000 =
            static_cast<float>(momentum.value()) * thousand / std::max(here.get<ResidentsNow>(), 1.0F);
        here.get<Disorder>() = math::clamp01(here.get<Disorder>() - upkeep * own.shift * per_1000);
    }
};

}  // namespace adem::model
