#include "engine/mechanism/describe.hpp"

#include <stdexcept>

namespace adem::detail {

namespace {

std::string dotted(std::string head, std::string_view tail) {
    return tail.empty() ? head : head + "." + std::string(tail);
}

/// How many numbers there are. Throws std::logic_error when a description gives too few or too many.
std::size_t checked_size(const Numbers& numbers, const Default& usual) {
    const std::size_t size = numbers.words.empty() ? 1 : numbers.words.size();
    if (!usual.each.empty() && usual.each.size() != size)
        throw std::logic_error("a description gives too few or too many values");
    return size;
}
double default_of(const Default& usual, std::size_t index) {
    return usual.each.empty() ? usual.value : usual.each[index];
}
std::string word_of(const Numbers& numbers, std::size_t index) {
    return numbers.words.empty() ? std::string{} : std::string(numbers.words[index]);
}

}  // namespace

void DescriptionNotes::place(const Numbers& numbers, std::size_t index, const std::string& path, bool is_lever,
                             double value) const {
    static_assert(sizeof(float) == sizeof(int));
    const std::byte* number = static_cast<const std::byte*>(numbers.first) + index * sizeof(float);
    const auto offset = static_cast<std::size_t>(number - static_cast<const std::byte*>(root_));
    slots_.push_back({path, offset, is_lever, numbers.integer, 0});
    slots_.back().write(root_, value);
}

void DescriptionNotes::parameter(std::string_view rule, std::string_view name, const Numbers& numbers,
                                 const Default& usual, const Prior& prior, std::string_view source,
                                 std::string_view about) const {
    const std::size_t size = checked_size(numbers, usual);
    for (std::size_t index = 0; index < size; ++index) {
        const std::string element = word_of(numbers, index);
        const double value = default_of(usual, index);
        const std::string path = dotted(dotted(std::string(rule), name), element);
        registry_.parameters.push_back({path, std::string(rule), std::string(name), element, std::string(usual.unit),
                                        usual.low, usual.high, value, prior, std::string(source), std::string(about),
                                        numbers.integer});
        place(numbers, index, path, false, value);
    }
}

void DescriptionNotes::lever(std::string_view name, const Numbers& numbers, const Default& usual,
                             std::string_view source, std::string_view about) const {
    const std::size_t size = checked_size(numbers, usual);
    for (std::size_t index = 0; index < size; ++index) {
        const std::string element = word_of(numbers, index);
        const double value = default_of(usual, index);
        const std::string path = dotted(std::string(name), element);
        registry_.levers.push_back({path, element, std::string(usual.unit), usual.low, usual.high, value,
                                    std::string(source), std::string(about), numbers.integer});
        place(numbers, index, path, true, value);
    }
}

}  // namespace adem::detail
