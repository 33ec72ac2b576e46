#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/areas/area_files.hpp"

namespace adem::model {

/// The word that stands for every municipality in the files.
inline constexpr std::string_view every_municipality = "all";

/// The buurten of a municipality.
struct Buurten {
    std::vector<std::string> codes;  // in order
    std::size_t left_out = 0;        // too small for a profile
    double residents_left_out = 0;   // of these together, as far as the files say
};

/// The buurten of a municipality (by name or code), or of all. Those with too few residents for a profile are left out.
/// Throws InputError with the nearest name when no such municipality is in the files.
Buurten buurten_of(const AreaFiles& files, std::string_view municipality, const Place& asked_at);

}  // namespace adem::model
