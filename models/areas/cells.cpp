#include "models/areas/cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/input/decimal.hpp"
#include "engine/input/problems.hpp"
#include "models/areas/folded_text.hpp"

namespace adem::model {
namespace {

constexpr double largest_mark_of_missing = -99990;
constexpr std::array<std::string_view, 5> words_for_missing{"x", "na", "nan", "null", "none"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_missing(std::string_view text) {
    if (text.find_first_not_of(".-") == std::string_view::npos) return true;  // also the empty text
    if (std::any_of(text.begin(), text.end(), is_digit)) return false;
    return std::ranges::find(words_for_missing, folded(text)) != words_for_missing.end();
}

/// "1 234 567" as "1234567"; any other text as it is.
std::string without_thousands(std::string_view text) {
    std::string joined;
    std::size_t run = 0;
    bool first = true;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && is_digit(text[i])) {
            joined += text[i];
            ++run;
        } else if (i == text.size() || text[i] == ' ') {
            if (first ? run == 0 || run > 3 : run != 3) return std::string(text);
            first = false;
            run = 0;
        } else {
            return std::string(text);
        }
    }
    return joined;
}

bool three_digits_after(std::string_view text, std::size_t mark) {
    return text.size() - mark == 4 && mark > 0 &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(mark) + 1, text.end(), is_digit);
}

}  // namespace

Cell read_cell(std::string_view text) {
    text = without_blanks(text);
    while (text.size() > 1 && text.ends_with('*')) text = without_blanks(text.substr(0, text.size() - 1));
    if (is_missing(text)) return {};
    std::string number = text.find(' ') == std::string_view::npos ? std::string(text) : without_thousands(text);
    const auto comma = number.find(',');
    const auto point = number.find('.');
    const auto mark = std::min(comma, point);
    Cell cell;
    if (mark != std::string::npos) cell.grouped = three_digits_after(number, mark);
    if (comma != std::string::npos && point == std::string::npos) number[comma] = '.';
    cell.value = read_decimal(number).value;
    if (!cell.value) {
        const bool both = comma != std::string::npos && point != std::string::npos;
        cell.wrong = fmt::format("{} is no number{}", in_quotes(text),
                                 both ? " (write it without a separator for thousands)" : "");
    } else if (*cell.value <= largest_mark_of_missing) {
        cell.value.reset();
    }
    return cell;
}

}  // namespace adem::model
