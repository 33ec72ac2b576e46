#pragma once

#include <map>
#include <string>

#include "engine/mechanism.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// What things cost, in euro at the price level of 2024. Prices change no behaviour; they make policies comparable.
struct Prices {
    static constexpr std::string_view name = "prices";

    Parameter<float, Role> wage;
    Parameter<float> recruitment;
    Parameter<float> handover;
    Parameter<float> tender;
    Parameter<float> outreach_contact;
    Parameter<float> invitation;
    Parameter<float> works;
    Parameter<float> maintenance;
    Parameter<float> place;
    Parameter<float> opening_hour;

    static void describe(auto& d) {
        d.param("wage", &Prices::wage,
                {.unit = "euro/FTE/year",
                 .range = {20000, 200000},
                 .about = "Employer's cost of one full-time year, by role, after the collective agreements of 2024",
                 .each = {85000, 90000, 78000, 60000, 72000, 75000, 95000, 75000, 98000}});
        d.param("recruitment", &Prices::recruitment, euro("euro", 8000, 50000, "Finding and settling in one worker"));
        d.param("handover", &Prices::handover,
                euro("euro", 3000, 50000, "A warm hand-over by a leaver to a successor"));
        d.param("tender", &Prices::tender, euro("euro", 60000, 1000000, "One tender of the services of one role"));
        d.param("outreach_contact", &Prices::outreach_contact,
                euro("euro", 60, 1000, "One attempt at somebody's door, besides the worker's wage"));
        d.param("invitation", &Prices::invitation, euro("euro", 5, 200, "One invitation to take part"));
        d.param("works", &Prices::works, euro("euro", 250000, 1e7, "One visible improvement of public space"));
        d.param("maintenance", &Prices::maintenance,
                euro("euro/resident/year", 220, 5000, "Usual maintenance of public space"));
        d.param("place", &Prices::place, euro("euro/year", 45000, 1e6, "Rent and upkeep of a place to meet"));
        d.param("opening_hour", &Prices::opening_hour, euro("euro/hour", 25, 500, "A place to meet open for one hour"));
    }

  private:
    static ParameterInfo euro(std::string_view unit, double value, double most, std::string_view about) {
        return {.unit = unit, .range = {0, most}, .value = value, .about = about};
    }
};

inline constexpr int weeks_per_year = 52;

/// The prices with their defaults, save those in `settings`, by path ("prices.wage.teacher"). Other paths are ignored.
Prices prices_with(const std::map<std::string, double>& settings = {});

}  // namespace adem::model
