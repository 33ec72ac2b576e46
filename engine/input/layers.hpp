#pragma once
#include <span>
#include <string>
#include <vector>

#include "engine/input/read_scenario.hpp"

namespace adem {

/// The keys of a scenario file.
const std::vector<std::string>& scenario_keys();

/// One file, or one override from the command line, as a map of scenario keys.
struct Layer {
    Node root;
    std::filesystem::path file;  ///< empty for an override
};

/// A scenario's files from its first ancestor to itself, then the overrides; each replaces what came before it.
/// Problems: files that cannot be read, circles in `extends`, another version of the language, unknown keys.
std::vector<Layer> scenario_layers(const std::string& name_or_path, const Catalogue& catalogue,
                                   std::span<const Override> overrides, Problems& problems);

}  // namespace adem
