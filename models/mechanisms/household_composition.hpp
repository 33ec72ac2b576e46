#pragma once

#include <vector>

#include "engine/mechanism.hpp"
#include "models/rules/household_count.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// After births, deaths and moves: counts the members of each household, lets the oldest speak for a household that
/// lost its reference person, and brings positions up to date (who lost a partner is single or a lone parent). Children
/// without a grown-up leave, to relatives or care elsewhere.
struct HouseholdComposition {
    static constexpr std::string_view name = "household_composition";
    static constexpr std::string_view about = "Members, earners, reference person and positions of each household";
    WorkRisk work;
    Parameter<int> adult_age, independent_age;

    static void describe(auto& d) {
        d.rule(&HouseholdComposition::work);
        d.param("adult_age", &HouseholdComposition::adult_age, {18, "year", 16, 21}, Fixed{},
                "Burgerlijk Wetboek 1:233", "age from which one counts as an adult");
        d.param("independent_age", &HouseholdComposition::independent_age, {16, "year", 15, 21}, Fixed{},
                "by definition", "youngest age at which somebody can live without a grown-up");
    }

    using Households = Every<Household, InOut<Adults>, InOut<Children>, InOut<Earners>, InOut<Heads>, InOut<Jobless>,
                             InOut<HouseholdEvents>>;
    using Residents = Every<Resident, In<HouseholdOf>, In<AgeMonths>, In<EducationOf>, In<Employed>,
                            InOut<RoleInHousehold>, InOut<IsReferencePerson>>;

    void operator()(Residents residents, Households households, Whole<Neighbourhood, InOut<ResidentsNow>> here,
                    Deaths<Household> leave) const {
        std::vector<HouseholdCount> counts(households.span());
        for (const auto person : residents)
            if (const auto home = person.get<HouseholdOf>())
                counts[households.position(home.row())].include(person, adult_age, work);
        here.get<ResidentsNow>() = static_cast<float>(residents.size());
        for (const auto home : households) {
            const HouseholdCount& count = counts[households.position(home.row())];
            count.write(home);
            if (count.oldest_age >= 12 * independent_age) continue;
            note_in(home.get<HouseholdEvents>(), home_left);
            leave.remove(home.ref());
        }
        for (const auto person : residents) {
            if (!person.get<HouseholdOf>()) continue;
            const HouseholdCount& count = counts[households.position(person.get<HouseholdOf>().row())];
            const bool becomes_speaker = !count.speaker && person.identity() == count.oldest;
            if (becomes_speaker) person.get<IsReferencePerson>() = 1;
            person.get<RoleInHousehold>() = count.position(person.get<RoleInHousehold>(), becomes_speaker);
        }
    }
};

}  // namespace adem::model
