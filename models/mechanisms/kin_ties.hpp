#pragma once

#include <vector>

#include "engine/mechanism.hpp"
#include "models/rules/kin_circle.hpp"
#include "models/rules/liking.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Arriving adults may have kin in the neighbourhood: of some persons drawn at random, each is kin with chance
/// k · liking (rules/liking.hpp). Form and sizes: assumption.
struct KinTies {
    static constexpr std::string_view name = "kin_ties";
    static constexpr std::string_view about = "Some adults who arrive have kin in the neighbourhood";
    Liking liking;
    Parameter<float> kin, strength;
    Parameter<int> relatives, adult_age;

    static void describe(auto& d) {
        d.rule(&KinTies::liking);
        d.param("kin", &KinTies::kin, {0.6, "1", 0, 1}, Beta{6, 4}, assumption,
                "chance that one of the relatives tried, who is quite alike, is kin");
        d.param("strength", &KinTies::strength, {0.7, "1", 0, 1}, Beta{7, 3}, assumption, "strength of ties with kin");
        d.param("relatives", &KinTies::relatives, {3, "person", 0, 10}, Fixed{}, "by choice",
                "how many persons may turn out to be kin");
        d.param("adult_age", &KinTies::adult_age, {18, "year", 16, 21}, Fixed{}, "Burgerlijk Wetboek 1:233",
                "age from which somebody has kin here, or turns out to be kin");
    }

    using Residents =
        Every<Resident, In<HouseholdOf>, In<MonthsHere>, In<AgeMonths>, In<EducationOf>, In<BackgroundOf>>;
    using Places = Draw<"kin ties: places on the circle">;

    void operator()(Residents residents, Places places, Draw<"kin ties: kin"> draw, TieOffers offers) const {
        std::vector<Residents::Individual> arrived;
        for (const auto person : residents)
            if (person.get<MonthsHere>() == 0 && person.get<AgeMonths>() >= 12 * adult_age && person.get<HouseholdOf>())
                arrived.push_back(person);
        if (arrived.empty() || relatives == 0) return;
        const std::vector<KinPlace> circle = kin_circle(residents, adult_age, places);
        for (const auto& person : circle.empty() ? std::vector<Residents::Individual>{} : arrived) {
            const Draws own = draw.of(person);
            for (unsigned k = 0; k < static_cast<unsigned>(relatives.value); ++k) {
                const auto other = residents.at(next_on(circle, own.uniform(k + k)));
                if (other.get<HouseholdOf>() == person.get<HouseholdOf>()) continue;
                const double chance = static_cast<double>(kin) * liking.liking(traits_of(person), traits_of(other));
                if (own.chance(chance, k + k + 1)) offers.mutual(person, other, strength, TieContext::kin);
            }
        }
    }
};

}  // namespace adem::model
