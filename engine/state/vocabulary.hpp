#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace adem {

/// A closed list of words, specialised for an `enum class` whose values count from 0 in the order of `names`.
///
///     enum class Tenure : std::uint8_t { owner, social_rent };
///     template <> struct Vocabulary<Tenure> {
///         static constexpr std::array<std::string_view, 2> names{"owner", "social_rent"};
///     };
template <class Enum>
struct Vocabulary;

template <class Enum>
inline constexpr std::size_t vocabulary_size = Vocabulary<Enum>::names.size();

template <class Enum>
constexpr std::string_view name_of(Enum word) {
    return Vocabulary<Enum>::names[static_cast<std::size_t>(word)];
}

/// A word that takes as much room as a number: what holds it beside numbers has no unused bytes, which differ by
/// chance.
template <class Enum>
class Wide {
  public:
    constexpr Wide(Enum word = {}) : word_(static_cast<std::uint32_t>(word)) {}
    constexpr operator Enum() const { return static_cast<Enum>(word_); }
    constexpr bool is_word() const { return word_ < vocabulary_size<Enum>; }

  private:
    std::uint32_t word_;
};

/// The word with this name, or nothing.
template <class Enum>
constexpr std::optional<Enum> word_named(std::string_view name) {
    for (std::size_t i = 0; i < vocabulary_size<Enum>; ++i)
        if (Vocabulary<Enum>::names[i] == name) return static_cast<Enum>(i);
    return std::nullopt;
}

/// All words of a vocabulary, in order, for a range-for.
template <class Enum>
constexpr auto all_of() {
    std::array<Enum, vocabulary_size<Enum>> words{};
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = static_cast<Enum>(i);
    return words;
}

/// A small array with one element for every word of a vocabulary.
template <class T, class Enum>
struct Keyed {
    using Element = T;
    using Key = Enum;

    std::array<T, vocabulary_size<Enum>> values{};

    constexpr T& operator[](Enum key) { return values[static_cast<std::size_t>(key)]; }
    constexpr const T& operator[](Enum key) const { return values[static_cast<std::size_t>(key)]; }
    constexpr auto begin() { return values.begin(); }
    constexpr auto end() { return values.end(); }
    constexpr auto begin() const { return values.begin(); }
    constexpr auto end() const { return values.end(); }
    friend constexpr bool operator==(const Keyed&, const Keyed&) = default;
};

}  // namespace adem
