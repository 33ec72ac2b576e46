#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "models/population/profile_reader.hpp"
#include "tests/support/paths.hpp"

namespace adem::model {

inline std::filesystem::path profile_folder() {
    return test::source_folder() / "scenarios/profiles";
}

inline Profile shipped_profile(const std::string& name) { return read_profile(profile_folder() / (name + ".yaml")); }

inline std::vector<std::string> shipped_profiles() {
    return {"bospolder", "hillegersberg-zuid", "kanaleneiland-zuid", "klarendal", "markelo", "usquert", "vrieheide"};
}

}  // namespace adem::model
