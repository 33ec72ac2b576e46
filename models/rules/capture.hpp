#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"

namespace adem::model {

/// How far a worker has become a party in the place: it grows with the years in one post and is held back by controls
/// that see it.
///
///     capture = t / (t + half) · (1 − check · sight)
///
/// Rotation against favours and corruption: Abbink (2004), Eur. J. Polit. Econ. 20:887-906, in the laboratory. Sizes:
/// assumption; what capture does may be nothing.
struct Capture {
    static constexpr std::string_view name = "capture";
    Parameter<float> half_years, check, favours;

    float of(int tenure_months, float sight) const {
        const float years = static_cast<float>(tenure_months) / months_per_year;
        return years / (years + half_years) * std::max(0.0F, 1 - check * sight);
    }
    /// Share of the hours that goes to favours for who is known instead of to who needs help.
    float lost(float capture) const { return favours * capture; }

    static void describe(auto& d) {
        d.param("half_years", &Capture::half_years, {10, "year", 0.5, 100}, LogNormal{10, 0.6}, assumption,
                "Years in one post after which capture is at half");
        d.param("check", &Capture::check, {1, "1", 0, 5}, Uniform{0, 2}, assumption,
                "How much controls that see everything hold capture back");
        d.param("favours", &Capture::favours, {0.1, "1", 0, 1}, Uniform{0, 0.2}, "assumption; direction: Abbink 2004",
                "Share of the hours that full capture spends on favours; 0: none");
    }
};

}  // namespace adem::model
