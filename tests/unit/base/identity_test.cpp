#include "engine/base/identity.hpp"

#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <unordered_set>

using namespace adem;

namespace {

template <FixedString Name>
constexpr std::string_view name_of() {
    return Name.view();
}

}  // namespace

TEST_CASE("mixing gives the published numbers of splitmix64", "[unit]") {
    // The first three numbers of the generator with seed 0: each step mixes the next multiple of its constant.
    CHECK(mix(0) == 0xe220a8397b1dcdafu);
    CHECK(mix(0x9e3779b97f4a7c15u) == 0x6e789e6aa1b965f4u);
    CHECK(mix(2 * 0x9e3779b97f4a7c15u) == 0x06c45d188009454fu);
}

TEST_CASE("changing one input bit changes about half of the bits of a mixed number", "[unit]") {
    for (int bit = 0; bit < 64; ++bit) {
        int changed = 0;
        for (std::uint64_t x = 0; x < 256; ++x) changed += std::popcount(mix(x) ^ mix(x ^ (std::uint64_t{1} << bit)));
        CHECK(std::abs(changed / 256.0 - 32.0) < 1.5);  // standard error 4 / 16
    }
}

TEST_CASE("only nobody is false", "[unit]") {
    CHECK_FALSE(Identity{});
    CHECK(Identity{7});
    CHECK(identity_of(""));
    CHECK(derive(Identity{}, 0));
}

TEST_CASE("the order of a derivation's numbers matters", "[unit]") {
    const Identity mother = identity_of("mother");
    CHECK(derive(mother, 1, 2) != derive(mother, 2, 1));
    CHECK(derive(mother, 0, 1) != derive(mother, 1, 0));
    CHECK(derive(mother, 0, 0, 1) != derive(mother, 0, 1, 0));
    CHECK(derive(derive(mother, 1), 2) != derive(derive(mother, 2), 1));
    CHECK(derive(mother, 3) == derive(mother, 3, 0, 0));
}

TEST_CASE("a derivation tells the parent from the number", "[unit]") {
    for (std::uint64_t x = 0; x < 50; ++x) {
        for (std::uint64_t y = 0; y < x; ++y) CHECK(derive(Identity{x}, y) != derive(Identity{y}, x));
        CHECK(derive(Identity{x}, mix(x)) != derive(Identity{x + 1}, mix(x + 1)));
    }
}

TEST_CASE("small numbers of nearby parents give no identity twice", "[unit]") {
    std::unordered_set<Identity> seen;
    for (std::uint64_t parent = 0; parent < 100; ++parent)
        for (std::uint64_t a = 0; a < 20; ++a)
            for (std::uint64_t b = 0; b < 20; ++b) seen.insert(derive(Identity{parent}, a, b));
    CHECK(seen.size() == 100 * 20 * 20);
}

TEST_CASE("identities are values known at compile time", "[unit]") {
    static_assert(identity_of("playground") == identity_of("playground"));
    static_assert(identity_of("playground") != identity_of("playgrounds"));
    static_assert(derive(identity_of("a"), 1) != derive(identity_of("b"), 1));
    static_assert(Identity{1} < Identity{2});
    SUCCEED();
}

TEST_CASE("a literal is a template argument that knows its text", "[unit]") {
    static_assert(name_of<"private change">() == "private change");
    static_assert(name_of<"">().empty());
    SUCCEED();
}
