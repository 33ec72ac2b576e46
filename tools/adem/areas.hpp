#pragma once

#include <string>

#include "models/population/profile.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// What `areas` prints: how each file was understood, and the areas in it.
std::string areas_text(const Options& options);

/// "buurt", "municipality", "aanname": for which area a figure was measured.
std::string origin_text(model::Area area, Language language);

/// What `profile` says: where each figure came from; and the profile itself where no file for it was named.
struct ProfileAnswer {
    std::string report;
    std::string yaml;
};

/// Makes a profile and writes it where `--out` says, whole or not at all. Throws InputError when something else is
/// there.
ProfileAnswer make_profile(const Options& options);

}  // namespace adem::tools
