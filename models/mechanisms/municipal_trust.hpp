#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// The municipality comes to trust what residents take on by how their initiatives fare, and loses it in resistance.
///
///     trust' = trust + speed · (usual + by_success · (mean momentum − 0.5) − trust) − by_protest · plans held up now
///
/// It matters where it is let in: see `participation.trusting`. Form: assumption; trust in residents as the condition
/// of room for them: LSA, LPB & WijkWijzer (2022).
struct MunicipalTrust {
    static constexpr std::string_view name = "municipal_trust";
    static constexpr std::string_view about = "The municipality's trust in residents follows what they bring about";
    Parameter<float> speed, usual, by_success, by_protest;

    static void describe(auto& d) {
        using M = MunicipalTrust;
        d.param("speed", &M::speed, {0.05, "1/month", 0, 1}, Beta{2, 38}, assumption, "share of the gap closed");
        d.param("usual", &M::usual, {0.5, "1", 0, 1}, Beta{10, 10}, assumption, "trust without anything to go by");
        d.param("by_success", &M::by_success, {0.8, "1", -2, 2}, Normal{0.8, 0.4}, assumption,
                "trust more by initiatives in full swing than by such as hardly live");
        d.param("by_protest", &M::by_protest, {0.05, "1", -1, 1}, Normal{0.05, 0.05}, assumption,
                "trust lost when residents hold a plan up; may be 0");
    }
    void operator()(Every<Initiative, In<Momentum>> initiatives,
                    Whole<Neighbourhood, InOut<TrustInResidents>, In<FlowsThisMonth>> here) const {
        ExactSum momentum;
        for (const auto initiative : initiatives) momentum.add(static_cast<double>(initiative.get<Momentum>()));
        const auto number = static_cast<double>(initiatives.size());
        const float success = number > 0 ? static_cast<float>(momentum.value() / number) - 0.5F : 0;
        float& trust = here.get<TrustInResidents>();
        const float lost = by_protest * here.get<FlowsThisMonth>()[Flow::protests];
        trust = math::clamp01(trust + speed * (usual + by_success * success - trust) - lost);
    }
};

}  // namespace adem::model
