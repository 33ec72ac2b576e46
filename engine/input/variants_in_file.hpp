#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/input/located.hpp"

namespace adem {

/// "memo.yaml#short" is the variant "short" of the file "memo.yaml"; a text without '#' and a variant's name after it
/// names a file alone.
struct FileAndVariant {
    std::string file, variant;
};
FileAndVariant file_and_variant(const std::string& text);

/// Adds a problem for everything that is wrong with the `variants` of a file, but for what stands in each of them.
void check_variants(const Node& root, Problems& problems);

/// The names of the variants of a file, in its order, that can be read.
std::vector<std::string> variants_in(const Node& root);

/// The map of one variant; a problem at `asked_at` with what there is when the file has no such variant.
std::optional<Node> find_variant(const Node& root, const std::string& name, const Place& asked_at, Problems& problems);

}  // namespace adem
