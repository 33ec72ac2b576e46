#pragma once

#include <span>
#include <string_view>

#include "models/population/profile.hpp"

namespace adem::model {

/// What a profile says where no file gives a figure of the area or of a wider one.
///
///     value = value by urbanity + slope * (share of households with a low income - 0.40), within low .. high
///
/// 0.40 is that share in the country. The values are those of the country as published; the slopes, and the values
/// that nobody publishes, are assumptions: rounded least squares over the profiles that come with adem.
struct UsualFigure {
    SourcedFigure Profile::*figure;
    double most_urban, between, least_urban;
    double slope;
    double low, high;
    int decimals;
    std::string_view source;  // begins with "assumption" where nobody publishes it
};

/// One row for each figure of a profile that has such a value.
std::span<const UsualFigure> usual_figures();

/// The share of households with an income in the lowest 40 % of the country.
inline constexpr double usual_low_income = 0.40;

/// Of those without hbo or university, who left school with vmbo, mbo 1 or less; of these, with primary at most.
/// Assumptions: means over the profiles that come with adem.
inline constexpr double low_among_not_high = 0.40;
inline constexpr double none_among_low = 0.25;
/// Of rented dwellings, let by a housing corporation; assumption: about two in three in the country.
inline constexpr double corporation_among_rented = 0.67;

}  // namespace adem::model
