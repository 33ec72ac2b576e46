#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/units.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// The shared belief that residents act together follows their trust in people, lifted by initiatives that live.
///
///     efficacy' = efficacy + speed · (mean trust in people + lift · momentum per 1000 residents − efficacy)
struct CommunitySpirit {
    static constexpr std::string_view name = "community_spirit";
    static constexpr std::string_view about = "collective efficacy follows trust and initiatives";
    Parameter<float> speed, lift;

    static void describe(auto& d) {
        using M = CommunitySpirit;
        d.param("speed", &M::speed, {0.03, "1/month", 0, 1}, Beta{3, 97}, assumption,
                "share of the gap closed in a month");
        d.param("lift", &M::lift, {0.02, "1000 residents", -1, 1}, Normal{0.02, 0.02}, assumption,
                "efficacy more by one lively initiative per 1000 residents; may be 0");
    }
    void operator()(Every<Resident, In<TrustInPeople>> residents, Every<Initiative, In<Momentum>> initiatives,
                    Whole<Neighbourhood, InOut<CollectiveEfficacy>> place) const {
        ExactSum trust, momentum;
        double people = 0;
        for (const auto resident : residents) {
            trust.add(static_cast<double>(resident.get<TrustInPeople>()));
            people += 1;
        }
        if (people == 0) return;
        for (const auto initiative : initiatives) momentum.add(static_cast<double>(initiative.get<Momentum>()));
        const auto per_1000 = static_cast<float>(momentum.value() / people) * thousand;
        float& efficacy = place.get<CollectiveEfficacy>();
        efficacy =
            math::clamp01(efficacy + speed * (static_cast<float>(trust.value() / people) + lift * per_1000 - efficacy));
    }
};

}  // namespace adem::model
