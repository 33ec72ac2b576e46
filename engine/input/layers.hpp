#pragma once
#include <span>
#include <string>
#include <vector>

#include "engine/input/read_scenario.hpp"

namespace adem {

/// One file, one variant in it, or one override from the command line, as a map of scenario keys.
struct Layer {
    Node root;
    std::filesystem::path file;                         ///< empty for an override
    std::string variant = {};                           ///< its name; empty for the file itself
    std::filesystem::path folder = file.parent_path();  ///< in which the paths begin that it names
};

/// Whether a file begins with the version of the language that this program reads; a problem that says what to do when
/// not.
bool has_known_version(const Node& root, Problems& problems);

/// A scenario's files from its first ancestor to itself, each followed by the variant that was asked for, then the
/// overrides; each replaces what came before it. Problems: files that cannot be read, variants that are not there,
/// circles in `extends`, another version of the language, unknown keys.
std::vector<Layer> scenario_layers(const std::string& name_or_path, const Catalogue& catalogue,
                                   std::span<const Override> overrides, Problems& problems);

}  // namespace adem
