#pragma once

#include "models/rules/circle.hpp"
#include "models/rules/destination.hpp"
#include "models/state/dwelling.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Who must go and found no home here (`forced_moves`) looks, with urgency, for a home on offer in one of the other
/// neighbourhoods of the world (rules/destination.hpp), for as long as patience lasts and the home stands; or leaves.
///
///     p(looks in the others) = simulated, by lot once;   rank in their queue = usual + urgency
///
/// Dutch municipalities give urgency to those whose home is pulled down (Huisvestingswet 2014, direction). Those who
/// are rehoused take their ties along; street ties end mostly (`leaving_the_street`), contacts with workers end.
struct RehousedElsewhere {
    static constexpr std::string_view name = "rehoused_elsewhere";
    static constexpr std::string_view about =
        "Who must go and finds nothing here moves to another neighbourhood or away";
    Destination destination;
    Parameter<float> urgency;
    Parameter<int> patience;

    static void describe(auto& d) {
        d.rule(&RehousedElsewhere::destination);
        d.param("urgency", &RehousedElsewhere::urgency, {1, "1", -10, 10}, Normal{1, 0.5},
                "Huisvestingswet 2014, direction", "priority of forced movers in the queue, above others");
        d.param("patience", &RehousedElsewhere::patience, {12, "month", 0, 240}, LogNormal{12, 0.4}, assumption,
                "months for which a home stands for who waits for another");
    }

    void operator()(Every<Dwelling, In<DueForDemolition>> dwellings,
                    Every<Household, In<DwellingOf>, In<IncomeOf>, InOut<HouseholdEvents>> households,
                    Whole<Neighbourhood, In<HomesDue>> here, AllNeighbourhoods<HomesOnOffer> offers,
                    AllNeighbourhoods<Reputation> names, AllNeighbourhoods<RegionOf> regions, Now now,
                    Draw<"rehoused elsewhere: where to"> draw, Moves moves, Deaths<Household> leave) const {
        if (here.get<HomesDue>() == 0) return;
        const SameRegion near(regions);
        for (const auto household : households) {
            const Ref<Dwelling> home = household.get<DwellingOf>();
            const int due = home ? dwellings[home].get<DueForDemolition>() : no_demolition;
            if (!is_condemned(due, now.month())) continue;
            const double lot = share_of(derive(household.identity(), hash_text("rehoused elsewhere")));
            if (near.others() > 0 && lot < destination.simulated && now.month().value - due < patience) {
                const Draws own = draw.of(household);
                const auto place = destination.choose(household.get<IncomeOf>(), offers, names, near, own, 0);
                if (place)
                    moves.wish(household.ref(), place->neighbourhood, place->rank + urgency, offer_of(place->tenure));
                continue;
            }
            note_in(household.get<HouseholdEvents>(), home_left);
            leave.remove(household.ref());
        }
    }
};

}  // namespace adem::model
