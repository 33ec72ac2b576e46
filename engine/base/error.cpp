#include "engine/base/error.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace adem {
namespace {

constexpr char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// The fewest insertions, deletions, substitutions and swaps of neighbours that turn one text into the other
/// (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t differ = lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + differ});
            const bool swapped =
                i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

/// How far off a name may be and still be taken for a slip of the pen: a third of its letters, one to four.
std::size_t furthest_slip(std::size_t letters) { return std::clamp<std::size_t>(letters / 3, 1, 4); }

}  // namespace

std::string to_string(const Place& place) {
    std::string text = place.file;
    if (place.line <= 0) return text;
    text += (text.empty() ? "" : ":") + std::to_string(place.line);
    if (place.column > 0) text += ":" + std::to_string(place.column);
    return text;
}

std::string to_string(const Problem& problem) {
    const std::string place = to_string(problem.place);
    return place.empty() ? problem.message : place + ": " + problem.message;
}

InputError::InputError(std::vector<Problem> found) : problems(std::move(found)) {
    std::stable_sort(problems.begin(), problems.end(),
                     [](const Problem& a, const Problem& b) { return a.place < b.place; });
    for (const Problem& problem : problems) {
        if (!text_.empty()) text_ += '\n';
        text_ += to_string(problem);
    }
}

InputError::InputError(Problem found) : InputError(std::vector<Problem>{std::move(found)}) {}

std::optional<std::string> nearest_name(std::string_view wrong, const std::vector<std::string>& valid) {
    std::optional<std::string> nearest;
    std::size_t least = furthest_slip(wrong.size()) + 1;
    for (const std::string& name : valid) {
        const std::size_t distance = edit_distance(wrong, name);
        if (distance < least && distance < std::max(wrong.size(), name.size())) {
            least = distance;
            nearest = name;
        }
    }
    return nearest;
}

}  // namespace adem
