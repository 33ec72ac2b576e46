#include "engine/random/blocks_ahead.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "engine/random/draw.hpp"

using namespace adem;

namespace {

const SharedAddress address{{1, 2}, 3U << 16, 4};

std::vector<Identity> people(std::size_t count) {
    std::vector<Identity> everybody;
    for (std::uint64_t k = 0; k < count; ++k) everybody.push_back(derive(identity_of("somebody"), k));
    return everybody;
}

void check_word(BlocksAhead& ahead, Identity who, std::size_t row, unsigned index) {
    REQUIRE(ahead.word(who, row, index) == random_block(who, address.of_block(index / 4))[index % 4]);
}

}  // namespace

TEST_CASE("what is made ahead is what would be made for each, in whatever order rows ask", "[unit]") {
    const auto everybody = people(100);
    for (const std::size_t step : {1UL, 2UL, 3UL, 7UL, 19UL, 33UL, 99UL}) {
        BlocksAhead ahead(address, everybody);
        for (std::size_t k = 0; k < 3 * everybody.size(); ++k) {
            const std::size_t row = k * step % everybody.size();
            check_word(ahead, everybody[row], row, static_cast<unsigned>(k) % 3);
        }
    }
}

TEST_CASE("numbers of several blocks can be asked for by turns", "[unit]") {
    const auto everybody = people(50);
    BlocksAhead ahead(address, everybody);
    for (std::size_t row = 0; row < everybody.size(); ++row)
        for (const unsigned index : {0U, 9U, 131072U, 2U}) check_word(ahead, everybody[row], row, index);
}

TEST_CASE("who is at no row, or at a row of another table, has the same numbers", "[unit]") {
    const auto everybody = people(40);
    const auto others = people(60);
    BlocksAhead ahead(address, {everybody.data(), 30});
    for (std::size_t row = 0; row < 40; ++row) check_word(ahead, everybody[row], row, 1);
    check_word(ahead, identity_of("a stranger"), 5, 1);
    check_word(ahead, identity_of("a stranger"), 0xffffffff, 1);
    ahead.look_at(others);
    for (std::size_t row = 0; row < 60; ++row) check_word(ahead, others[row], row, 1);
}
