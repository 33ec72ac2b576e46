#pragma once

#include "models/rules/news_of_the_place.hpp"
#include "models/state/at_start.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// The standing of the neighbourhood elsewhere slowly follows the marks that residents give it, and suffers from
/// incidents and bad news. Counted once a quarter; while the world settles it stays that of the profile.
///
///     reputation' = reputation + speed · (norm + marks · (mean mark − usual mark) − scare · alarm + c · news −
///     reputation)
///
/// Reputation reacts to area policy weakly and locally: house prices 2 % (Koster & Van Ommeren 2015).
struct ReputationChange {
    static constexpr std::string_view name = "reputation";
    static constexpr std::string_view about = "The name of the place follows marks, incidents and the media, slowly";
    Parameter<float> speed, marks, scare;
    NewsOfThePlace media;

    static void describe(auto& d) {
        using M = ReputationChange;
        d.param("speed", &M::speed, {0.05, "1/quarter", 0, 1}, Beta{2, 38}, assumption,
                "Share of the gap closed in a quarter");
        d.param("marks", &M::marks, {0.1, "1/mark", -1, 1}, Normal{0.1, 0.05},
                "Koster & Van Ommeren (2015), for the direction", "Reputation gained by a mark above the usual");
        d.param("scare", &M::scare, {0.2, "1", -1, 1}, Normal{0.2, 0.15}, assumption,
                "Reputation lost at full alarm about incidents");
        d.rule(&M::media);
    }

    void operator()(Every<Resident, In<NeighbourhoodRating>> residents,
                    Whole<Neighbourhood, InOut<Reputation>, In<ReputationNorm>, In<RatingNorm>, In<Alarm>> place,
                    Now now) const {
        if (now.settling() || !now.every(months_of_a_quarter) || residents.empty()) return;
        ExactSum sum;
        for (const auto resident : residents) sum.add(static_cast<double>(resident.get<NeighbourhoodRating>()));
        const auto mean = static_cast<float>(sum.value() / static_cast<double>(residents.size()));
        float& reputation = place.get<Reputation>();
        const float target = place.get<ReputationNorm>() + marks * (mean - place.get<RatingNorm>()) -
                             scare * place.get<Alarm>() + media.reputation();
        reputation = math::clamp01(reputation + speed * (target - reputation));
    }

  private:
    static constexpr int months_of_a_quarter = 3;
};

}  // namespace adem::model
