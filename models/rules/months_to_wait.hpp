#pragma once

#include <algorithm>
#include <cstdint>

#include "models/state/participation.hpp"

namespace adem::model {

inline std::int16_t whole_months(float months) { return static_cast<std::int16_t>(months + 0.5F); }

/// For how long a plan waits when its wait becomes so much longer.
inline std::int16_t longer_wait(std::int16_t waits, float months) {
    constexpr auto most = static_cast<float>(PlanHeldUp::info.high);
    return whole_months(std::min(static_cast<float>(waits) + months, most));
}

}  // namespace adem::model
