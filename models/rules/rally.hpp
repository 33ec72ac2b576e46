#pragma once

#include "engine/mechanism.hpp"
#include "models/state/messages.hpp"

namespace adem::model {

/// In common danger people rally behind government, and later weary of it.
///
/// Trust in the Tweede Kamer rose from 44 to 58 % in one quarter of 2020, was 42 % in 2021 and 25 % at the end of 2022
/// (CBS, Sociale samenhang en welzijn).
struct Rally {
    static constexpr std::string_view name = "rally";
    Parameter<float> rally, rally_tone, weary, weary_tone;
    Parameter<int> months;

    static void describe(auto& d) {
        d.param("rally", &Rally::rally, {3.5, "1", 0, 20}, LogNormal{3.5, 0.4}, "CBS (2020): 14 points in a quarter",
                "Weight of a month of common danger, at first");
        d.param("rally_tone", &Rally::rally_tone, {0.85, "1", 0, 1}, Beta{17, 3}, assumption,
                "How fair and able government looks at first");
        d.param("weary", &Rally::weary, {0.6, "1", 0, 20}, LogNormal{0.6, 0.5}, "CBS (2021-2022), for the direction",
                "Weight of a month of common danger, later");
        d.param("weary_tone", &Rally::weary_tone, {0.2, "1", 0, 1}, Beta{4, 16}, assumption,
                "How fair and able government looks later");
        d.param("months", &Rally::months, {3, "month", 0, 60}, LogNormal{3, 0.4}, "CBS (2020)",
                "How long people rally");
    }

    /// What a resident makes of government in this month of the danger.
    Experience with(Institution who, int month, float danger) const {
        const bool early = month <= months;
        const float tone = early ? rally_tone : weary_tone;
        return {{}, who, tone, tone, danger * (early ? rally : weary)};
    }
};

}  // namespace adem::model
