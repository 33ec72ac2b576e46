#pragma once

#include <string>
#include <vector>

#include "models/population/profile.hpp"

namespace adem::model {

/// A profile as a file that `read_profile` reads, with remarks above it, one a line.
std::string profile_text(const Profile& profile, const std::vector<std::string>& remarks);

}  // namespace adem::model
