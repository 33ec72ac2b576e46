#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/destination.hpp"
#include "models/rules/moving_rate.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// A household leaves the neighbourhood with all its members. Its reference person decides, at the rate of
/// rules/moving_rate.hpp: age, a push by a lower mark for the neighbourhood than usual, a pull by rising, scarcity.
/// When several neighbourhoods are simulated, part of those who stay in the municipality wish a home on offer in one of
/// the others (rules/destination.hpp); who finds none stays. All others leave the world.
///
///     p(wishes a home among the others) = simulated · within the municipality(age) / rate(age)
struct MovingOut {
    static constexpr std::string_view name = "moving_out";
    static constexpr std::string_view about = "Households leave the neighbourhood";
    MovingRate rule;
    Destination destination;

    static void describe(auto& d) {
        d.rule(&MovingOut::rule);
        d.rule(&MovingOut::destination);
    }

    double turn() const { return rule.highest(); }

    void operator()(Turn<"moving out: going"> draw, In<IsReferencePerson> speaks, In<AgeMonths> age,
                    In<HouseholdOf> home, My<HouseholdOf, IncomeOf> income, In<NeighbourhoodRating> mark,
                    Here<RatingNorm> usual_mark, In<LifeDomains> life, In<OwnMeans> means,
                    AllNeighbourhoods<HomesOnOffer> offers, AllNeighbourhoods<Reputation> names,
                    AllNeighbourhoods<RegionOf> regions, InOut<LifeEvents> events, Moves moves,
                    Deaths<Household> leave) const {
        if (!speaks) return;
        const float risen = life[Domain::work_and_income] - means[Domain::work_and_income];
        const double usual = rule.at_age(age / 12);
        if (!MovingRate::moves(usual, rule.urge(mark, usual_mark, risen), draw.uniform())) return;
        const double nearby = static_cast<double>(destination.simulated) * rule.within(age / 12) / usual;
        const SameRegion near(regions);
        if (near.others() > 0 && draw.chance(nearby, 1)) {
            const auto place = destination.choose(income.value_or(IncomeClass::low), offers, names, near, draw, 1 + 1);
            if (place) moves.wish(home.value(), place->neighbourhood, place->rank, offer_of(place->tenure));
        } else {
            note(events, event_household_left);
            leave.remove(home.value());
        }
    }
};

}  // namespace adem::model
