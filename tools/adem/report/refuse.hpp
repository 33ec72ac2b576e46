#pragma once

#include <filesystem>
#include <string>

#include "engine/base/error.hpp"

namespace adem::tools::report {

/// Throws InputError: this file or folder cannot be in a report, and why not.
[[noreturn]] inline void refuse(const std::filesystem::path& file, const std::string& why) {
    throw InputError(Problem{Place{file.string()}, why});
}

}  // namespace adem::tools::report
