#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/rules/units.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// What the neighbourhood sees of its young: how much crime attracts them on average, and how many of them the places
/// for the young reach.
///
///     reach = places per 1000 residents · residents / 1000 · young who use one place / young, at most 1
struct YouthHere {
    static constexpr std::string_view name = "youth_here";
    static constexpr std::string_view about = "Mean lure of crime and reach of the places for the young";
    Parameter<float> users;
    Parameter<int> from_age, until_age;
    Lever<float> places;

    static void describe(auto& d) {
        d.param("users", &YouthHere::users, {25, "person/place", 0, 1000}, LogNormal{25, 0.4}, assumption,
                "young people whom one place for the young reaches");
        d.param("from_age", &YouthHere::from_age, {10, "year", 6, 14}, Fixed{}, "by definition", "youngest age");
        d.param("until_age", &YouthHere::until_age, {24, "year", 18, 30}, Fixed{}, "by definition",
                "age below which one is young");
        d.lever("triad.youth_places", &YouthHere::places, {0, "place per 1000 residents", 0, 20}, assumption,
                "Places for the young: youth clubs, sports cages, a youth culture house");
    }

    void operator()(Every<Resident, In<AgeMonths>, In<Lure>> residents,
                    Whole<Neighbourhood, In<ResidentsAtStart>, InOut<MeanLure>, InOut<YouthReach>> here) const {
        ExactSum sum;
        int young = 0;
        for (const auto person : residents) {
            const int age = person.get<AgeMonths>();
            if (age < 12 * from_age || age >= 12 * until_age) continue;
            sum.add(static_cast<double>(person.get<Lure>()));
            ++young;
        }
        here.get<MeanLure>() = young > 0 ? static_cast<float>(sum.value() / young) : 0;
        const float reached = places * here.get<ResidentsAtStart>() / thousand * users;
        here.get<YouthReach>() = young > 0 ? std::min(reached / static_cast<float>(young), 1.0F) : 0;
    }
};

}  // namespace adem::model
