#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/mechanism.hpp"
#include "models/state/household.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Who is new here (born, or arrived last month) is tied to all others of the household.
struct HouseholdTies {
    static constexpr std::string_view name = "household_ties";
    static constexpr std::string_view about = "Newborns and newcomers are tied to their household";
    Parameter<float> strength;

    static void describe(auto& d) {
        d.param("strength", &HouseholdTies::strength, {0.9, "1", 0, 1}, Beta{9, 1}, assumption,
                "strength of ties within a household");
    }

    using Residents = Every<Resident, In<HouseholdOf>, In<MonthsHere>>;
    using Member = std::pair<std::size_t, Residents::Individual>;  // position of the household, person

    void operator()(Residents residents, Every<Household> households, TieOffers offers) const {
        std::vector<bool> has_new(households.span());
        const auto home = [&](const auto& person) { return person.template get<HouseholdOf>(); };
        for (const auto person : residents)
            if (person.get<MonthsHere>() == 0 && home(person)) has_new[households.position(home(person).row())] = true;
        std::vector<Member> members;
        for (const auto person : residents)
            if (home(person) && has_new[households.position(home(person).row())])
                members.emplace_back(households.position(home(person).row()), person);
        std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
            return std::pair(a.first, a.second.row()) < std::pair(b.first, b.second.row());
        });
        for (std::size_t i = 0; i < members.size(); ++i)
            for (std::size_t j = i + 1; j < members.size() && members[j].first == members[i].first; ++j)
                if (is_new(members[i]) || is_new(members[j]))
                    offers.mutual(members[i].second, members[j].second, strength, TieContext::household);
    }

    static bool is_new(const Member& member) { return member.second.get<MonthsHere>() == 0; }
};

}  // namespace adem::model
