#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/areas/area_files.hpp"

namespace adem::model {

/// The word that stands for every municipality in the files.
inline constexpr std::string_view every_municipality = "all";

/// The codes of the buurten of a municipality (by name or code), or of all, in order. Those with too few residents for
/// a profile are left out. Throws InputError with the nearest name when no such municipality is in the files.
std::vector<std::string> buurten_of(const AreaFiles& files, std::string_view municipality, const Place& asked_at);

}  // namespace adem::model
