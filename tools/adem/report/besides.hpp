#pragma once

#include <filesystem>

#include "tools/adem/report/json.hpp"
#include "tools/adem/report/source.hpp"

/// What other commands found, to stand beside a comparison. Each gives null for an empty path, and throws InputError
/// when what is there cannot be read or is about other policies than those that are compared.
namespace adem::tools::report {

/// Why two policies differ: the tables of `adem explain --out`.
Json explanation_of(const Source& source, const std::filesystem::path& folder);

/// Which assumptions matter most: sensitivity.csv of `adem sensitivity --out`.
Json sensitivity_of(const Source& source, const std::filesystem::path& folder);

/// One resident in both worlds: the file of `adem story --json`, told of the same run: by the same version, with the
/// same seed, and of policies with the same settings.
Json story_of(const Source& source, const std::filesystem::path& file);

}  // namespace adem::tools::report
