#pragma once

#include "engine/run/parallel.hpp"
#include "engine/state/world.hpp"

namespace adem::model {

/// Gives the residents of a new world ties to start from; settling then lets them fade and form.
///
/// All members of a household know each other. Outside it people know others of their street, school, association and
/// family here, more often people like themselves, and know friends of their friends, to a mean of about eleven ties.
/// Ages of ties are spread over what fading leaves. Takes time in proportion to the number of residents (and its
/// logarithm). Call once, before month 0, when residents and households are complete; neighbourhoods are done side by
/// side.
void make_initial_ties(World& world, const Parallel& parallel = Parallel{1});

}  // namespace adem::model
