#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/moving_rate.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// A household leaves the neighbourhood with all its members. Its reference person decides, at the rate of
/// rules/moving_rate.hpp: age, a push by a lower mark for the neighbourhood than usual, and a pull by rising.
struct MovingOut {
    static constexpr std::string_view name = "moving_out";
    static constexpr std::string_view about = "Households leave the neighbourhood";
    MovingRate rule;

    static void describe(auto& d) { d.rule(&MovingOut::rule); }

    void operator()(In<IsReferencePerson> speaks, In<AgeMonths> age, In<HouseholdOf> home, In<NeighbourhoodRating> mark,
                    Here<RatingNorm> usual_mark, In<LifeDomains> life, In<OwnMeans> means,
                    Draw<"moving out: going"> draw, Deaths<Household> leave) const {
        if (!speaks) return;
        const float risen = life[Domain::work_and_income] - means[Domain::work_and_income];
        const double rate = rule.at_age(age / 12) * rule.urge(mark, usual_mark, risen);
        const double u = draw.uniform();
        if (u * 12 < rate && u < monthly_probability(rate)) leave.remove(home.value());
    }
};

}  // namespace adem::model
