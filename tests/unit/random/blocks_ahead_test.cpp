#include "engine/random/blocks_ahead.hpp"

#include <catch2/catch.hpp>
#include <cmath>
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

TEST_CASE("what is made ahead is what would be made for each, in whatever order rows ask", "[unit][lanes]") {
    const auto everybody = people(100);
    for (const std::size_t step : {1UL, 2UL, 3UL, 7UL, 19UL, 33UL, 99UL}) {
        BlocksAhead ahead(address, everybody);
        for (std::size_t k = 0; k < 3 * everybody.size(); ++k) {
            const std::size_t row = k * step % everybody.size();
            check_word(ahead, everybody[row], row, static_cast<unsigned>(k) % 3);
        }
    }
}

TEST_CASE("numbers of several blocks can be asked for by turns", "[unit][lanes]") {
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

TEST_CASE("those whose first number is below p are chosen, whatever p is and however many are looked at",
          "[unit][lanes]") {
    auto everybody = people(3 * BlocksAhead::at_once);
    for (std::size_t row = 2; row < everybody.size(); row += 7) everybody[row] = Identity{};
    const double first = share_of(random_block(everybody[0], address)[0]);
    for (const double p : {-1.0, 0.0, 1e-10, 0.08, first, std::nextafter(first, 1.0), 0.5, 1.0, 2.0}) {
        for (const std::size_t length : {1UL, 15UL, 63UL, 64UL}) {
            BlocksAhead ahead(address, everybody);
            std::array<std::uint32_t, BlocksAhead::at_once> chosen;
            std::vector<std::uint32_t> expected;
            for (std::size_t row = 0; row < length; ++row)
                if (everybody[row] && share_of(random_block(everybody[row], address)[0]) < p)
                    expected.push_back(static_cast<std::uint32_t>(row));
            const std::uint32_t* end = ahead.choose(0, length, p, chosen.data());
            INFO(p << " of " << length);
            CHECK(std::vector<std::uint32_t>(chosen.data(), const_cast<std::uint32_t*>(end)) == expected);
            check_word(ahead, everybody[length - 1], length - 1, 2);
        }
    }
}
