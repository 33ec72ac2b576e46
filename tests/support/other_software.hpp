#pragma once

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>

#include "tests/support/paths.hpp"

namespace adem::test {

/// Gives a file to a script of tests/support, run by the interpreter, which is to find it right. Where the interpreter or
/// what the script needs (it then exits with 77) is not installed, says that this was skipped.
inline void check_with(const std::string& interpreter, const std::string& script, const std::filesystem::path& file) {
    const std::string command = fmt::format("command -v {0} >/dev/null || exit 77; {0} '{1}/support/{2}' '{3}'",
                                            interpreter, test_folder().string(), script, file.string());
    const int status = WEXITSTATUS(std::system(command.c_str()));
    if (status == 77) {
        std::cout << "skipped: what " << script << " needs is not installed\n";
        return;
    }
    CHECK(status == 0);
}

}  // namespace adem::test
