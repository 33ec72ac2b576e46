#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "models/population/profile_reader.hpp"

namespace adem::model {

inline std::filesystem::path profile_folder() {
    return std::filesystem::path(ADEM_SOURCE_DATA_DIR) / "scenarios/profiles";
}

inline Profile shipped_profile(const std::string& name) { return read_profile(profile_folder() / (name + ".yaml")); }

inline std::vector<std::string> shipped_profiles() {
    return {"bospolder", "hillegersberg-zuid", "kanaleneiland-zuid", "klarendal", "usquert"};
}

}  // namespace adem::model
