#pragma once

#include <filesystem>
#include <string>

namespace adem::tools::report {

/// What may be shown beside a comparison; empty where there is none.
struct Besides {
    std::filesystem::path explanation;  ///< folder that `adem explain --out` wrote
    std::filesystem::path sensitivity;  ///< folder that `adem sensitivity --out` wrote
    std::filesystem::path story;        ///< file that `adem story --json` wrote
};

/// The report of a comparison as one JSON document (see tools/results.md): the same bytes for the same results. Holds
/// no "<", so that it can stand in a page as it is.
///
/// Throws InputError when the folder does not hold the finished results of a comparison, or when what is to stand
/// beside it cannot be read or is about other policies.
std::string document(const std::filesystem::path& folder, const Besides& besides = {});

}  // namespace adem::tools::report
