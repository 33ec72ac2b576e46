#include "tools/adem/text_table.hpp"

#include <algorithm>

#include "tools/adem/language.hpp"

namespace adem::tools {

std::string text_table(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], width_of(row[c]));
    }
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t c = 0; c + 1 < row.size(); ++c) text += left(row[c], widths[c]) + "  ";
        text += row.back() + "\n";
    }
    return text;
}

}  // namespace adem::tools
