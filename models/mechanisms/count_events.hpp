#pragma once

#include <vector>

#include "engine/mechanism.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Counts the deaths, departures, work found and lost, school completed and left, and debts of this month, as an
/// administration would, and wipes the slate.
struct CountEvents {
    static constexpr std::string_view name = "count_events";
    static constexpr std::string_view about = "Counts what happened to residents and households this month";

    void operator()(Every<Resident, In<HouseholdOf>, InOut<LifeEvents>> residents,
                    Every<Household, InOut<HouseholdEvents>> households,
                    Whole<Neighbourhood, InOut<FlowsThisMonth>> here) const {
        auto& flows = here.get<FlowsThisMonth>();
        std::vector<bool> moves_away(households.span());
        for (const auto person : residents)
            if ((person.get<LifeEvents>() & event_household_left) && person.get<HouseholdOf>())
                moves_away[households.position(person.get<HouseholdOf>().row())] = true;
        for (const auto home : households) {
            auto& events = home.get<HouseholdEvents>();
            if (!events) continue;
            flows[Flow::debts_entered] += events & home_entered_debt ? 1.0F : 0.0F;
            flows[Flow::debts_left] += events & home_left_debt ? 1.0F : 0.0F;
            if (events & home_left) moves_away[households.position(home.row())] = true;
            events = 0;
        }
        for (const auto person : residents) {
            auto& events = person.get<LifeEvents>();
            const auto home = person.get<HouseholdOf>();
            const bool with_household = home && moves_away[households.position(home.row())];
            if (!events && !with_household) continue;
            const bool died = events & event_died;
            flows[Flow::died] += died ? 1.0F : 0.0F;
            flows[Flow::moved_out] += !died && (with_household || events & event_left_home) ? 1.0F : 0.0F;
            flows[Flow::jobs_found] += events & event_found_work ? 1.0F : 0.0F;
            flows[Flow::jobs_lost] += events & event_lost_work ? 1.0F : 0.0F;
            flows[Flow::school_completed] += events & event_completed_school ? 1.0F : 0.0F;
            flows[Flow::school_left] += events & event_left_school ? 1.0F : 0.0F;
            events = 0;
        }
    }
};

}  // namespace adem::model
