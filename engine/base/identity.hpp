#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace adem {

/// One step of splitmix64: a bijection of 64 bits in which every input bit moves about half of the output bits.
/// Steele, Lea & Flood (2014), Fast splittable pseudorandom number generators, OOPSLA, 453-472.
constexpr std::uint64_t mix(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

/// 64 bits of a text: FNV-1a over its bytes, then mixed, so that short names spread over all bits.
constexpr std::uint64_t hash_text(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char letter : text) {
        hash ^= static_cast<unsigned char>(letter);
        hash *= 0x100000001b3u;
    }
    return mix(hash);
}

/// Who someone (or something) is, for the whole run and for every policy alike. Zero is nobody.
///
/// Identities are hashes of what caused them, never "the next free number": one extra birth under a policy leaves
/// everybody else's identity, and therefore everybody else's draws, as they were.
struct Identity {
    std::uint64_t value = 0;

    auto operator<=>(const Identity&) const = default;
    explicit constexpr operator bool() const { return value != 0; }
};

/// The identity of something known by name, such as a project in a scenario. Never nobody.
constexpr Identity identity_of(std::string_view name) {
    const std::uint64_t hash = hash_text(name);
    return {hash != 0 ? hash : 1};
}

/// The identity of what `parent` brings about, told apart by up to three numbers whose order matters:
/// `derive(mother, parity)`, `derive(neighbourhood, role, post, holder)`. Never nobody.
constexpr Identity derive(Identity parent, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
    // Parent and parts are mixed differently: derive(x, y) must not be derive(y, x).
    std::uint64_t hash = mix(parent.value ^ 0xd6e8feb86659fd93u);
    for (const std::uint64_t part : {a, b, c}) hash = mix(hash * 0xff51afd7ed558ccdu ^ mix(part));
    return {hash != 0 ? hash : 1};
}

/// A string literal as a template argument: `Draw<"private change">`. N counts the closing zero.
template <std::size_t N>
struct FixedString {
    char text[N];

    // Implicit, so that a literal can be written where a FixedString is expected.
    consteval FixedString(const char (&literal)[N]) { std::copy_n(literal, N, text); }
    constexpr std::string_view view() const { return {text, N - 1}; }
};

}  // namespace adem

template <>
struct std::hash<adem::Identity> {
    std::size_t operator()(adem::Identity identity) const noexcept {
        return static_cast<std::size_t>(adem::mix(identity.value));
    }
};
