#pragma once

#include "models/areas/municipal_households.hpp"
#include "models/population/profile.hpp"

namespace adem::model {

/// Changes household_size, and where that is not enough the types, until households and ages can go together: the
/// nearest size first, then types on the way to `expected`, which are those that the ages alone suggest. The sources
/// say what was changed. Returns whether any fit.
bool fit_households(Profile& profile, const HouseholdShares& expected);

}  // namespace adem::model
