#pragma once

#include <algorithm>
#include <vector>

#include "engine/mechanism.hpp"
#include "models/state/household.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// After births, deaths and moves: counts the members of each household, lets the oldest speak for a household that
/// lost its reference person, and brings positions up to date (who lost a partner is single or a lone parent). Children
/// without a grown-up leave, to relatives or care elsewhere.
struct HouseholdComposition {
    static constexpr std::string_view name = "household_composition";
    static constexpr std::string_view about = "Members, earners, reference person and positions of each household";
    Parameter<int> adult_age, independent_age;

    static void describe(auto& d) {
        d.param("adult_age", &HouseholdComposition::adult_age, {18, "year", 16, 21}, Fixed{},
                "Burgerlijk Wetboek 1:233", "age from which one counts as an adult");
        d.param("independent_age", &HouseholdComposition::independent_age, {16, "year", 15, 21}, Fixed{}, assumption,
                "youngest age at which somebody can live without a grown-up");
    }

    using Households = Every<Household, InOut<Adults>, InOut<Children>, InOut<Earners>, InOut<HighestEducation>>;
    using Residents = Every<Resident, In<HouseholdOf>, In<AgeMonths>, In<EducationOf>, In<Employed>,
                            InOut<RoleInHousehold>, InOut<IsReferencePerson>>;

    void operator()(Residents residents, Households households, Whole<Neighbourhood, InOut<ResidentsNow>> here,
                    Deaths<Household> leave) const {
        std::vector<Count> counts(households.span());
        float people = 0;
        for (const auto person : residents) {
            people += 1;
            if (person.get<HouseholdOf>())
                include(counts[households.position(person.get<HouseholdOf>().row())], person);
        }
        here.get<ResidentsNow>() = people;
        for (const auto home : households) write(home, counts[households.position(home.row())], leave);
        for (const auto person : residents)
            if (person.get<HouseholdOf>()) place(person, counts[households.position(person.get<HouseholdOf>().row())]);
    }

  private:
    struct Count {
        int members = 0, adults = 0, minors = 0, earners = 0, heads = 0, children = 0, oldest_age = -1;
        Education highest = Education::none;
        bool speaker = false;
        Identity oldest;
    };

    void include(Count& count, const Residents::Individual& person) const {
        const int age = person.get<AgeMonths>();
        const HouseholdRole role = person.get<RoleInHousehold>();
        const bool adult = age >= 12 * adult_age;
        ++count.members;
        ++(adult ? count.adults : count.minors);
        count.earners += person.get<Employed>() ? 1 : 0;
        count.heads += is_head(role) ? 1 : 0;
        count.children += role == HouseholdRole::child ? 1 : 0;
        count.speaker = count.speaker || person.get<IsReferencePerson>();
        if (adult && person.get<EducationOf>() != Education::in_school)
            count.highest = std::max(count.highest, person.get<EducationOf>());
        if (age > count.oldest_age || (age == count.oldest_age && person.identity() < count.oldest)) {
            count.oldest_age = age;
            count.oldest = person.identity();
        }
    }

    void write(const Households::Individual& home, const Count& count, Deaths<Household>& leave) const {
        home.get<Adults>() = limited<Adults>(count.adults);
        home.get<Children>() = limited<Children>(count.minors);
        home.get<Earners>() = limited<Earners>(count.earners);
        home.get<HighestEducation>() = count.highest;
        if (count.oldest_age < 12 * independent_age) leave.remove(home.ref());
    }

    static void place(const Residents::Individual& person, const Count& count) {
        HouseholdRole& role = person.get<RoleInHousehold>();
        if (!count.speaker && person.identity() == count.oldest) {
            person.get<IsReferencePerson>() = 1;
            if (!is_head(role)) role = count.members == 1 ? HouseholdRole::single : HouseholdRole::other;
        }
        if (!is_head(role)) return;
        const HouseholdRole without_children = count.heads > 1 ? HouseholdRole::partner : HouseholdRole::single;
        role = count.children > 0 ? HouseholdRole::parent : without_children;
    }

    static bool is_head(HouseholdRole role) {
        return role == HouseholdRole::single || role == HouseholdRole::partner || role == HouseholdRole::parent;
    }
    template <class C>
    static std::uint8_t limited(int count) {
        return static_cast<std::uint8_t>(std::min(count, static_cast<int>(C::info.high)));
    }
};

}  // namespace adem::model
