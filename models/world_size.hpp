#pragma once

#include <vector>

#include "models/population/profile.hpp"

namespace adem::model {

/// Bytes of memory that a world of these neighbourhoods takes, about: a sample of them, made small, is built and
/// weighed, and room is left for those who come later and for what a month needs besides.
double world_bytes(const std::vector<Profile>& profiles);

}  // namespace adem::model
