#pragma once
#include <string>

namespace adem {

/// Text between double quotes as YAML reads it back.
std::string yaml_text(const std::string& text);

}  // namespace adem
