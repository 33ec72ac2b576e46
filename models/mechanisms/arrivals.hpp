#pragma once

#include "engine/mechanism.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Counts who was born, came from outside and moved here within the world at the end of last month. Who moved here
/// within the world is a newcomer here, and no longer one who lived here since the start.
struct Arrivals {
    static constexpr std::string_view name = "arrivals";
    static constexpr std::string_view about = "Births and arrivals of last month's end are counted";

    void operator()(Every<Resident, In<HouseholdOf>, In<MonthsHere>, In<AgeMonths>, InOut<Cohort>> residents,
                    Every<Household, InOut<SettledHere>> households,
                    Whole<Neighbourhood, InOut<FlowsThisMonth>> here) const {
        auto& flows = here.get<FlowsThisMonth>();
        for (const auto person : residents) {
            if (person.get<MonthsHere>() != 0 || !person.get<HouseholdOf>()) continue;
            auto& cohort = person.get<Cohort>();
            const Settled settled = households[person.get<HouseholdOf>()].get<SettledHere>();
            if (person.get<AgeMonths>() == 0 && !(cohort & (cohort_newcomer | cohort_stayer)))
                flows[Flow::born] += 1;
            else if (settled == Settled::came_from_outside)
                flows[Flow::moved_in] += 1;
            else if (settled == Settled::moved_here)
                flows[Flow::moved_within] += 1;
            if (settled == Settled::moved_here)
                cohort = static_cast<std::uint8_t>((cohort & ~cohort_stayer) | cohort_newcomer);
        }
        for (const auto home : households) home.get<SettledHere>() = Settled::lives_here;
    }
};

}  // namespace adem::model
