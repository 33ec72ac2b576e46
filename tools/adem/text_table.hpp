#pragma once

#include <string>
#include <vector>

namespace adem::tools {

/// Columns as wide as their widest cell; the last one is not padded.
std::string text_table(const std::vector<std::vector<std::string>>& rows);

}  // namespace adem::tools
