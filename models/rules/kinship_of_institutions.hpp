#pragma once

#include "models/state/vocabularies.hpp"

namespace adem::model {

/// Which institutions residents take for one another: the two governments; the municipality with the housing
/// corporation and with care; care with the school. Off this list nothing spills over: off-diagonals are small in what
/// has been measured of trust in several institutions during the pandemic. Symmetric; an assumption.
constexpr bool are_kin(Institution a, Institution b) {
    using enum Institution;
    const auto pair = [&](Institution one, Institution other) {
        return (a == one && b == other) || (a == other && b == one);
    };
    return pair(municipality, national_government) || pair(municipality, housing_corporation) ||
           pair(municipality, care) || pair(care, school);
}

}  // namespace adem::model
