#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/population/profile.hpp"

namespace adem::model {

/// The level that a word stands for: buurt, wijk, gemeente or municipality, land or country, or its first letter.
std::optional<Area> area_level(std::string_view word);

/// A CBS area code in its plain form: "BU05990321", "WK059903", "GM0599" or "NL00"; "" when the text is none. Also
/// reads padded codes, small letters and, where the level is known, digits alone without their leading zeros.
std::string area_code(std::string_view text, std::optional<Area> level = {});

/// The level of a plain code.
Area level_of(std::string_view code);

/// The code itself and those of the wijk, municipality and country that it lies in.
std::vector<std::string> areas_around(const std::string& code);

}  // namespace adem::model
