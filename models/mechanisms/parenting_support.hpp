#pragma once

#include "models/rules/families_supported.hpp"
#include "models/rules/units.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// The policy supports parents; which families with children get a place is a matter of chance, those under strain of
/// a separation count twice (rules/families_supported.hpp). Parents fare better in upbringing at once, their children
/// take something with them for good.
///
///     p(support in a month) = families a year per 1000 residents · residents / 1000 / 12 · weight / sum of weights
///     upbringing of members' = upbringing + gain · (1 - upbringing);  own means of children' likewise with `lasting`
struct ParentingSupport {
    static constexpr std::string_view name = "parenting_support";
    static constexpr std::string_view about = "Parents are supported in bringing up their children";
    Parameter<float> gain, lasting, strained_counts;
    Parameter<int> childhood;
    Lever<float> families;

    static void describe(auto& d) {
        using M = ParentingSupport;
        d.param("gain", &M::gain, {0.2, "1", -1, 1}, Normal{0.2, 0.15},
                "Barlow & Coren (2018), Res. Soc. Work Pract. 28:99-102, direction",
                "share of what is missing in upbringing that support makes up for");
        d.param("lasting", &M::lasting, {0.04, "1", -1, 1}, Normal{0.04, 0.04}, assumption,
                "idem for what children take with them");
        d.param("strained_counts", &M::strained_counts, {2, "1", 0, 20}, LogNormal{2, 0.4}, assumption,
                "how many times as likely a strained family is to be supported");
        d.param("childhood", &M::childhood, {216, "month", 0, 300}, Fixed{}, "by definition",
                "age at which childhood ends");
        d.lever("triad.parenting", &M::families, {0, "family/year per 1000 residents", 0, 100}, assumption,
                "Families that get a course or help at home in bringing up children");
    }

    void operator()(Every<Resident, In<HouseholdOf>, In<AgeMonths>, InOut<LifeDomains>, InOut<OwnMeans>> residents,
                    Every<Household, In<Children>, In<FamilyStress>> households,
                    Whole<Neighbourhood, In<ResidentsAtStart>> here, Draw<"parenting support: place"> draw) const {
        if (families <= 0) return;
        const double places = families * here.get<ResidentsAtStart>() / static_cast<double>(thousand) / 12;
        const std::vector<bool> helped = families_supported(households, places, strained_counts, draw);
        for (const auto person : residents) {
            if (!person.get<HouseholdOf>() || !helped[households.position(person.get<HouseholdOf>().row())]) continue;
            float& now = person.get<LifeDomains>()[Domain::upbringing];
            now = math::clamp01(now + gain * (1 - now));
            float& own = person.get<OwnMeans>()[Domain::upbringing];
            if (person.get<AgeMonths>() < childhood) own = math::clamp01(own + lasting * (1 - own));
        }
    }
};

}  // namespace adem::model
