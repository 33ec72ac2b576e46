#pragma once

#include <algorithm>
#include <boost/sort/pdqsort/pdqsort.hpp>
#include <vector>

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

inline Circles circles_of(const TurningUp& rule, double hours, const CircleResidents& residents,
                          const CircleHouseholds& households, Month month, const auto& presence) {
    const auto chances = rule.chances(hours, residents.size(), month);
    Circles circles;
    for (const auto person : residents) {
        if (person.get<AgeMonths>() < 12 * rule.youngest) continue;
        const Draws draws = presence.of(person);
        for (std::size_t k = 0; k < TurningUp::contexts.size(); ++k) {
            const TieContext context = TurningUp::contexts[k];
            const double u = draws.uniform(static_cast<unsigned>(k));
            if (u >= static_cast<double>(chances[context])) continue;
            const Identity focus = focus_of(person, context, households);
            if (!focus) continue;
            circles[context].push_back(
                {rule.position(focus, context, residents.size(), u / static_cast<double>(chances[context])),
                 person.identity(), person.row(), traits_of(person), room_for_ties(person.ties().size())});
        }
    }
    for (const TieContext context : TurningUp::contexts)
        boost::sort::pdqsort_branchless(circles[context].begin(), circles[context].end());
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
