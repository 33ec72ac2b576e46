#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// The shared belief that residents act together follows their trust in people, lifted by initiatives that live; the
/// neighbourhood's standing elsewhere slowly follows the marks that residents give it.
///
///     efficacy' = efficacy + speed · (mean trust in people + lift · momentum per 1000 residents − efficacy)
///     reputation' = reputation + reputation_speed · (mean mark − usual mark) / 10
struct CommunitySpirit {
    static constexpr std::string_view name = "community_spirit";
    static constexpr std::string_view about =
        "collective efficacy follows trust and initiatives; reputation follows the marks";
    Parameter<float> speed, lift, reputation_speed;

    static void describe(auto& d) {
        using M = CommunitySpirit;
        d.param("speed", &M::speed, {0.03, "1/month", 0, 1}, Beta{3, 97}, assumption,
                "share of the gap closed in a month");
        d.param("lift", &M::lift, {0.02, "1000 residents", -1, 1}, Normal{0.02, 0.02}, assumption,
                "efficacy more by one lively initiative per 1000 residents; may be 0");
        d.param("reputation_speed", &M::reputation_speed, {0.01, "1/month", 0, 1}, Beta{2, 198}, assumption,
                "share of the marks' deviation that reaches the reputation in a month");
    }
    void operator()(Every<Resident, In<TrustInPeople>, In<NeighbourhoodRating>> residents,
                    Every<Initiative, In<Momentum>> initiatives,
                    Whole<Neighbourhood, InOut<CollectiveEfficacy>, InOut<Reputation>, In<RatingNorm>> place) const {
        ExactSum trust, marks, momentum;
        double people = 0;
        for (const auto resident : residents) {
            trust.add(static_cast<double>(resident.get<TrustInPeople>()));
            marks.add(static_cast<double>(resident.get<NeighbourhoodRating>()));
            people += 1;
        }
        if (people == 0) return;
        for (const auto initiative : initiatives) momentum.add(static_cast<double>(initiative.get<Momentum>()));
        const auto per_1000 = static_cast<float>(momentum.value() / people) * thousand;
        float& efficacy = place.get<CollectiveEfficacy>();
        efficacy =
            math::clamp01(efficacy + speed * (static_cast<float>(trust.value() / people) + lift * per_1000 - efficacy));
        float& reputation = place.get<Reputation>();
        const float surplus = static_cast<float>(marks.value() / people) - place.get<RatingNorm>();
        reputation = math::clamp01(reputation + reputation_speed * surplus / highest_mark);
    }

  private:
    static constexpr float thousand = 1000;
    static constexpr auto highest_mark = static_cast<float>(NeighbourhoodRating::info.high);
};

}  // namespace adem::model
