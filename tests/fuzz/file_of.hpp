#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "tests/input/support.hpp"

/// What the fuzzers of the readers share. Whatever leaves one as an exception is a finding, and so is what `expect`
/// finds untrue.
namespace adem::fuzz {

/// A file of its own for the process, in the temporary folder, that holds these bytes until the next call.
inline std::filesystem::path file_of(std::string_view bytes, const std::string& name) {
    static const input_test::TemporaryFile file("", name);
    std::ofstream(file.path, std::ios::binary | std::ios::trunc) << bytes;
    return file.path;
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

inline void expect(bool holds, const std::string& what) {
    if (holds) return;
    std::fprintf(stderr, "finding: %s\n", what.c_str());
    std::abort();
}

}  // namespace adem::fuzz
