#include "engine/random/philox.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace adem;
using Words = std::array<std::uint32_t, 4>;

TEST_CASE("Philox gives the known answers of Random123", "[unit]") {
    constexpr std::uint32_t ones = 0xffffffff;
    CHECK(philox4x32({0, 0}, {0, 0, 0, 0}) == Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
    CHECK(philox4x32({ones, ones}, {ones, ones, ones, ones}) == Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
    CHECK(philox4x32({0xa4093822, 0x299f31d0}, {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}) ==
          Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("Philox is known at compile time", "[unit]") {
    static_assert(philox4x32({0, 0}, {0, 0, 0, 0})[0] == 0x6627e8d5);
    SUCCEED();
}

TEST_CASE("the blocks of many people are those of each of them", "[unit][lanes]") {
    std::vector<Identity> people;
    for (std::uint64_t k = 0; k < 75; ++k) people.push_back(derive(identity_of("somebody"), k));
    const SharedAddress address{{0xa4093822, 0xffffffff}, 0xfedcba98, 0x03707344};
    for (std::size_t count = 0; count <= people.size(); ++count) {
        std::vector<RandomBlock> blocks(count);
        random_blocks({people.data(), count}, address, blocks.data());
        for (std::size_t k = 0; k < count; ++k) REQUIRE(blocks[k] == random_block(people[k], address));
    }
}
