#pragma once

#include <vector>

#include "engine/run/parallel.hpp"
#include "engine/state/world.hpp"
#include "models/population/profile.hpp"

namespace adem::model {

/// The world before it settles: in every neighbourhood the synthetic population of its profile, in dwellings, with
/// first ties, first attitudes around the profile's norms, and one row for each institution. `neighbourhoods` are the
/// identities, in the order of the profiles; they are made side by side. Throws InputError when a profile contradicts
/// itself.
World make_first_month(const std::vector<Profile>& profiles, const std::vector<Identity>& neighbourhoods, Stream stream,
                       const Parallel& parallel = Parallel{1});

}  // namespace adem::model
