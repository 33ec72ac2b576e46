#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/social_prices.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// What the month's schooling, learning and working, upbringing, prevention, places for the young and homes for those
/// who rise cost (rules/social_prices.hpp); it changes nothing but the books.
struct SocialRisePaid {
    static constexpr std::string_view name = "social_rise_paid";
    static constexpr std::string_view about = "Adds up what social rise costs this month";
    SocialPrices prices;
    Lever<float> youth_places, learn_work, schooling, parenting, health, retain;

    static void describe(auto& d) {
        using M = SocialRisePaid;
        d.rule(&M::prices);
        d.lever("triad.youth_places", &M::youth_places, {0, "place per 1000 residents", 0, 20}, assumption, "");
        d.lever("triad.learn_work", &M::learn_work, {0, "place/year per 1000 residents", 0, 100}, assumption, "");
        d.lever("triad.schooling", &M::schooling, {0, "1", 0, 2}, assumption, "");
        d.lever("triad.parenting", &M::parenting, {0, "family/year per 1000 residents", 0, 100}, assumption, "");
        d.lever("triad.health", &M::health, {0, "1", 0, 5}, assumption, "");
        d.lever("housing.retain", &M::retain, {0, "1", 0, 1}, assumption, "");
    }

    void operator()(Whole<Neighbourhood, In<ResidentsAtStart>, InOut<SpentThisMonth>> here) const {
        auto& spent = here.get<SpentThisMonth>();
        prices.each_line(here.get<ResidentsAtStart>(), {youth_places, learn_work, schooling, parenting, health, retain},
                         [&](CostLine line, std::string_view, double euro) { spent[line] += euro; });
    }
};

}  // namespace adem::model
