#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/areas/figure_search.hpp"
#include "models/population/profile.hpp"

namespace adem::model {

/// A profile made from the figures of files, and what its maker noticed.
struct BuiltProfile {
    Profile profile;
    std::vector<Remark> remarks;
};

/// Makes a profile of an area: each figure from the area itself, else from its wijk, municipality or country, else an
/// assumption, and its source says which. Counts are scaled to the newest number of residents where they are of
/// another year or area; household figures are changed, as little as possible, where they contradict the ages.
///
/// Throws InputError when no file has the area, when it has too few residents, or when no household figures fit.
BuiltProfile build_profile(const AreaFiles& files, std::string_view code, const Place& asked_at = {});

/// A built profile as a profile file, from which its reader makes the same profile. Throws InputError when it cannot.
std::string file_text(const AreaFiles& files, const BuiltProfile& built);

}  // namespace adem::model
