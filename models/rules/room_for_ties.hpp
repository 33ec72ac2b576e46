#pragma once

#include <cstddef>

#include "models/state/layout.hpp"

namespace adem::model {

/// 1 for somebody without ties, 0 for somebody who has as many as one can have: it stands for the time that ties take
/// (Dunbar 2008) and keeps networks of a stable size.
inline float room_for_ties(std::size_t ties) {
    const float taken = static_cast<float>(ties) / static_cast<float>(most_ties);
    return 1 - taken * taken;
}

}  // namespace adem::model
