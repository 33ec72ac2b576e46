#pragma once

#include "engine/state/world.hpp"
#include "models/population/synthesis.hpp"

namespace adem::model {

/// The residents, households and dwellings of a neighbourhood, counted in the world itself, in the form in which they
/// were made: for looking at a world that has settled, or has run. Vacant dwellings are counted; homes that were added
/// for who lives in rooms are not.
///
/// The type of a household follows from its members: with a child it is a single parent's unless two are parents.
SyntheticPopulation census_of(const World& world, std::size_t neighbourhood);

}  // namespace adem::model
