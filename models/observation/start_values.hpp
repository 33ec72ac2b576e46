#pragma once

#include "engine/state/world.hpp"
#include "models/rules/perspective.hpp"
#include "models/state/observation.hpp"
#include "models/state/resident.hpp"

/// What is remembered of every resident of the start, to see later who has gained and who has lost.
namespace adem::model {

/// The span of values that 65535 steps stand for.
inline double value_range(StartValue what) {
    const ColumnInfo& mark = NeighbourhoodRating::info;
    return what == StartValue::rating ? mark.high - mark.low : 1;
}
inline double lowest_value(StartValue what) { return what == StartValue::rating ? NeighbourhoodRating::info.low : 0; }

inline double value_now(const World& world, Row row, StartValue what) {
    switch (what) {
        case StartValue::perspective:
            return static_cast<double>(overall_perspective(world.at<LifeDomains>(row)));
        case StartValue::trust_in_municipality:
            return static_cast<double>(world.at<TrustInInstitutions>(row)[Institution::municipality]);
        case StartValue::trust_in_people:
            return static_cast<double>(world.at<TrustInPeople>(row));
        case StartValue::expectation:
            return static_cast<double>(world.at<ExpectationOfFuture>(row));
        case StartValue::rating:
            return static_cast<double>(world.at<NeighbourhoodRating>(row));
    }
    return 0;
}

inline constexpr double steps_of_start_value = 65535;

inline double value_at_start(const World& world, Row row, StartValue what) {
    return lowest_value(what) + value_range(what) * world.at<AtStart>(row)[what] / steps_of_start_value;
}

/// Notes the values that a resident has now.
inline void remember_start_values(World& world, Row row) {
    for (const StartValue what : all_of<StartValue>()) {
        const double share = (value_now(world, row, what) - lowest_value(what)) / value_range(what);
        world.at<AtStart>(row)[what] = static_cast<std::uint16_t>(share * steps_of_start_value + 0.5);
    }
}

}  // namespace adem::model
