#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "engine/input/library.hpp"
#include "engine/input/scenario.hpp"

namespace adem {

/// An area by its code, and the municipality in which it lies.
struct AreaWithin {
    std::string code, region;
};

/// The areas within a municipality ("all": within every one) that the files have figures of. Problems: no such
/// municipality, unreadable files.
using AreasWithin =
    std::function<std::vector<AreaWithin>(const std::vector<std::filesystem::path>& data,
                                          const std::string& municipality, const Place& asked_at, Problems& problems)>;

/// What there is to name as a neighbourhood.
struct KnownPlaces {
    const Library& profiles;
    const AreasWithin& areas_within;
};

/// Reads which neighbourhoods are simulated: a profile (shipped name, or path relative to `folder`), a map
/// {profile, name}, a map {code, data, name} of an area's code and the files with its figures, a map {municipality,
/// data} for all neighbourhoods of one, or a list of these. Problems: unknown or unreadable profiles and files, a name
/// twice, none at all.
std::vector<NeighbourhoodSource> read_neighbourhoods(const Node& node, const std::filesystem::path& folder,
                                                     const KnownPlaces& known, Problems& problems);

}  // namespace adem
