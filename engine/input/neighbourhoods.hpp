#pragma once
#include <filesystem>
#include <vector>

#include "engine/input/library.hpp"
#include "engine/input/scenario.hpp"

namespace adem {

/// Reads which neighbourhoods are simulated: a profile (shipped name, or path relative to `folder`), a map
/// {profile, name}, a map {code, data, name} of an area's code and the files with its figures, or a list of these.
/// Problems: unknown or unreadable profiles and files, a name twice, none at all.
std::vector<NeighbourhoodSource> read_neighbourhoods(const Node& node, const std::filesystem::path& folder,
                                                     const Library& profiles, Problems& problems);

}  // namespace adem
