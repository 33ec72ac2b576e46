#pragma once

#include <algorithm>
#include <functional>
#include <vector>

#include "engine/base/sort_by_share.hpp"
#include "models/rules/room_for_ties.hpp"
#include "models/rules/turning_up.hpp"
#include "models/state/policy_objects.hpp"

/// The circles of a month: who turned up in each context, in the order in which they stand there.
namespace adem::model {

using CircleResidents = Every<Resident, In<AgeMonths>, In<EducationOf>, In<BackgroundOf>, In<HouseholdOf>, WithTies>;
using CircleHouseholds = Every<Household, In<Children>>;
using Circles = Keyed<std::vector<Visitor>, TieContext>;

inline double hours_of_meeting(const auto& places, const auto& initiatives, float hours_of_initiative) {
    ExactSum hours;
    for (const auto place : places) hours.add(static_cast<double>(place.template get<OpeningHours>()));
    for (const auto initiative : initiatives)
        hours.add(static_cast<double>(hours_of_initiative * initiative.template get<Momentum>()));
    return hours.value();
}

/// Around what somebody turns up in a context; nobody where there is nothing to turn up at.
inline Identity focus_of(const CircleResidents::Individual& person, TieContext context,
                         const CircleHouseholds& households) {
    if (context != TieContext::street && context != TieContext::school) return person.identity();
    if (!person.get<HouseholdOf>()) return Identity{};
    const auto home = households[person.get<HouseholdOf>()];
    return context == TieContext::school && home.get<Children>() == 0 ? Identity{} : home.identity();
}

/// Somebody who turns up, by a number that was below the chance.
struct TurnedUp {
    Row at;
    double u_over_chance;
};

/// Who turns up in each context, in the order of rows.
inline Keyed<std::vector<TurnedUp>, TieContext> who_turns_up(const TurningUp& rule,
                                                             const Keyed<float, TieContext>& chances,
                                                             const CircleResidents& residents, const auto& presence) {
    Keyed<std::vector<TurnedUp>, TieContext> there;
    for (const auto person : residents) {
        if (person.get<AgeMonths>() < 12 * rule.youngest) continue;
        const Draws draws = presence.of(person);
        for (std::size_t k = 0; k < TurningUp::contexts.size(); ++k) {
            const auto chance = static_cast<double>(chances[TurningUp::contexts[k]]);
            const double u = draws.uniform(static_cast<unsigned>(k));
            if (u < chance) there[TurningUp::contexts[k]].push_back({person.row(), u / chance});
        }
    }
    return there;
}

inline Circles circles_of(const TurningUp& rule, double hours, const CircleResidents& residents,
                          const CircleHouseholds& households, Month month, const auto& presence) {
    const std::size_t inhabitants = residents.size();
    const auto there = who_turns_up(rule, rule.chances(hours, inhabitants, month), residents, presence);
    Circles circles;
    for (const TieContext context : TurningUp::contexts) {
        auto& circle = circles[context];
        circle.reserve(there[context].size());
        for (const auto& [row, u_over_chance] : there[context]) {
            const auto person = residents.at(row);
            const Identity focus = focus_of(person, context, households);
            if (!focus) continue;
            circle.push_back({rule.position(focus, context, inhabitants, u_over_chance), person.identity(), row,
                              traits_of(person), room_for_ties(person.ties().size())});
        }
        sort_by_share(
            circle, [](const Visitor& visitor) { return visitor.position; }, std::less<>{});
    }
    return circles;
}

/// Calls `meet` for everybody with each of the next few on the circle, and a number of their pair for this context.
template <class Meet>
void for_neighbours(const std::vector<Visitor>& circle, int next, TieContext context, const auto& acquaintance,
                    Meet meet) {
    constexpr std::size_t sides = 2;  // the next of one is the one before of another
    const std::size_t met = std::min(static_cast<std::size_t>(next), circle.size() / sides);
    const auto beyond = [&](std::size_t i, std::size_t step) -> const Visitor& {
        return circle[i + step < circle.size() ? i + step : i + step - circle.size()];
    };
    std::vector<Identity> pairs;
    pairs.reserve(circle.size() * met);
    for (std::size_t i = 0; i < circle.size(); ++i)
        for (std::size_t step = 1; step <= met; ++step)
            pairs.push_back(Draws::pair_of(circle[i].person, beyond(i, step).person));
    const std::vector<double> numbers = acquaintance.uniforms(pairs, static_cast<unsigned>(context));
    auto u = numbers.begin();
    for (std::size_t i = 0; i < circle.size(); ++i)
        for (std::size_t step = 1; step <= met; ++step) meet(circle[i], beyond(i, step), *u++);
}

}  // namespace adem::model
