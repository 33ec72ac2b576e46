#pragma once

#include "engine/state/layout.hpp"

namespace adem::model {

/// At most so many ties a person: a core of 10-12 names (Volker & Flap, Survey of the Social Networks of the Dutch)
/// and room for street and school acquaintances; mean degree is about 12.
inline constexpr std::size_t most_ties = 20;

/// Every entity and column of the model's world.
Layout neighbourhood_layout();

}  // namespace adem::model
