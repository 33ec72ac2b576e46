#pragma once

#include <filesystem>
#include <string>

#include "engine/base/error.hpp"
#include "models/population/profile.hpp"

namespace adem::model {

/// Reads a neighbourhood profile. `asked_at` is the place that names the file, for the message when it cannot be read.
///
/// Throws InputError with everything that is wrong: what the YAML reader finds, unknown or missing keys (with the
/// nearest valid one), values out of range, figures without source or area, and figures that contradict each other.
Profile read_profile(const std::filesystem::path& path, const adem::Place& asked_at = {});

/// The same from a text: `file` is how messages call it, `name` that of the profile.
Profile parse_profile(const std::string& yaml, const std::string& file, const std::string& name);

}  // namespace adem::model
