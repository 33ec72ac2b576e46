#pragma once

#include "engine/base/month.hpp"
#include "models/state/entities.hpp"

/// What is planned for and done to dwellings.
namespace adem::model {

/// The month in which the dwelling is to be pulled down, delays left out; 0: no such plan.
struct DueForDemolition : Column<Dwelling, std::int16_t> {
    static constexpr ColumnInfo info{"due_for_demolition", "month", 0, 2000,
                                     "Month in which it is to be pulled down, before delays; 0: no such plan"};
};
inline constexpr std::int16_t no_demolition = 0;
constexpr bool is_condemned(int due, Month now) { return due != no_demolition && due <= now.value; }

/// What was done to a home: bits of `Improvements`, the same for the household that lives there (HomeImproved).
enum ImprovementBit : std::uint8_t { renovated_home = 1, energy_home = 2, asked_for_energy = 4 };

struct Improvements : Column<Dwelling, std::uint8_t> {
    static constexpr ColumnInfo info{"improvements", "bits", 0, 7,
                                     "Renovated 1, made energy-efficient 2, asked for consent to energy works 4"};
};
struct HomeImproved : Column<Household, std::uint8_t> {
    static constexpr ColumnInfo info{"home_improved", "bits", 0, 7,
                                     "Improvements of the home: renovated 1, energy 2, in a rented home 4"};
};
inline constexpr std::uint8_t rented_home = 4;

}  // namespace adem::model
