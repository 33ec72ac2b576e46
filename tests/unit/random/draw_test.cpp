#include "engine/random/draw.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <set>
#include <stdexcept>
#include <vector>

using namespace adem;

namespace {

const Identity anna = identity_of("Anna");
const Identity bart = identity_of("Bart");
constexpr std::uint32_t asking = draw_code("asking");

Draws draws(Identity who = anna, int month = 0, std::uint32_t what = asking, Stream stream = Stream::of(1, 0)) {
    return {stream, {who, Month{month}, what}};
}

}  // namespace

TEST_CASE("a draw does not depend on what was asked before it", "[unit]") {
    const Draws together = draws();
    (void)together.uniform(9);
    (void)together.normal(3);
    (void)together.uniform(bart);
    CHECK(together.uniform(2) == draws().uniform(2));
    CHECK(together.normal(0) == draws().normal(0));
    CHECK(together.uniform(8) == draws().uniform(8));
}

TEST_CASE("each part of an address changes the draw", "[unit]") {
    const std::set<double> all{draws().uniform(),
                               draws(bart).uniform(),
                               draws(anna, 1).uniform(),
                               draws(anna, -1).uniform(),
                               draws(anna, 0, draw_code("answering")).uniform(),
                               draws(anna, 0, asking, Stream::of(2, 0)).uniform(),
                               draws(anna, 0, asking, Stream::of(1, 1)).uniform(),
                               draws().uniform(1),
                               draws().uniform(4),
                               draws().uniform(bart),
                               draws().uniform(bart, 1),
                               draws().uniform(bart, 4)};
    CHECK(all.size() == 12);
}

TEST_CASE("a draw is a fixed function of its address", "[unit]") {
    CHECK(draws().uniform() == 0.31940599635709077);
    CHECK(draws(anna, -120).uniform(70) == 0.82238641881849617);
    CHECK(draws(anna, 239).normal(5) == 0.94133247464474756);
    CHECK(draws().uniform(bart, 2) == 0.46603065205272287);
}

TEST_CASE("the numbers of many pairs at once are those of each pair", "[unit][lanes]") {
    std::vector<Identity> pairs;
    for (std::uint64_t k = 0; k < 150; ++k) pairs.push_back(Draws::pair_of(anna, derive(bart, k)));
    const Stream stream = Stream::of(1, 0);
    const SharedAddress address{{stream.key[0], stream.key[1]}, 4096U << 16, asking};  // month 0
    for (const unsigned k : {0U, 3U, 6U}) {
        std::vector<double> numbers;
        Draws::uniforms(pairs, address, k, numbers);
        REQUIRE(numbers.size() == pairs.size());
        for (std::uint64_t i = 0; i < pairs.size(); ++i) CHECK(numbers[i] == draws().uniform(derive(bart, i), k));
    }
}

TEST_CASE("a sieve lets through the share it is given, alike from both ends, whatever the pair's draw is", "[unit]") {
    constexpr int pairs = 40000;
    int through = 0, both = 0;
    for (std::uint64_t k = 0; k < pairs; ++k) {
        const Identity other = derive(bart, k);
        const bool passes = draws().sieve(0.25, other);
        CHECK(passes == draws(other).sieve(0.25, anna));
        through += passes ? 1 : 0;
        both += passes && draws().uniform(other) < 0.5 ? 1 : 0;
    }
    CHECK(std::abs(through - pairs / 4) < 435);  // five standard deviations
    CHECK(std::abs(both - pairs / 8) < 331);
    CHECK_FALSE(draws().sieve(0, bart));
    CHECK(draws().sieve(1, bart));
}

TEST_CASE("seed and replicate are not exchangeable", "[unit]") {
    const Stream a = Stream::of(1, 2);
    const Stream b = Stream::of(2, 1);
    CHECK((a.key[0] != b.key[0] || a.key[1] != b.key[1]));
}

TEST_CASE("a pair has one number, whoever asks", "[unit]") {
    for (unsigned k = 0; k < 10; ++k) CHECK(draws(anna).uniform(bart, k) == draws(bart).uniform(anna, k));
    CHECK(draws(anna).chance(0.5, bart) == draws(bart).chance(0.5, anna));
    CHECK(draws(anna).rank(2, bart) == draws(bart).rank(2, anna));
    CHECK(draws(anna).uniform(bart) != draws(anna).uniform(identity_of("Chris")));
}

TEST_CASE("no normal draw is made of two neighbouring uniform ones", "[unit]") {
    std::set<double> made_of_uniforms;
    for (unsigned k = 0; k + 1 < 65536; ++k) {
        const double radius = math::sqrt(-2 * math::log(draws().uniform(k)));
        made_of_uniforms.insert(radius * math::cos_turn(draws().uniform(k + 1)));
    }
    for (unsigned k = 0; k < 65536; ++k) REQUIRE(made_of_uniforms.count(draws().normal(k)) == 0);
}

TEST_CASE("a uniform draw is never 0 or 1", "[unit]") {
    for (unsigned k = 0; k < 10000; ++k) {
        const double u = draws().uniform(k);
        CHECK((u > 0 && u < 1));
    }
}

TEST_CASE("what has no chance never happens and what is certain always does", "[unit]") {
    for (unsigned k = 0; k < 1000; ++k) {
        CHECK_FALSE(draws().chance(0, k));
        CHECK(draws().chance(1, k));
        CHECK_FALSE(draws().chance(-0.1, k));
    }
}

TEST_CASE("what happens at a low chance also happens at a higher one", "[unit]") {
    for (unsigned k = 0; k < 1000; ++k) {
        const bool rarely = draws().chance(0.2, k);
        const bool more_often = draws().chance(0.3, k);
        CHECK((!rarely || more_often));
    }
}

TEST_CASE("a count is zero at mean zero and never falls when the mean rises", "[unit]") {
    for (unsigned k = 0; k < 500; ++k) {
        CHECK(draws().poisson(0, k) == 0);
        int before = 0;
        for (const double mean : {0.1, 0.5, 2.0, 2.1, 10.0, 30.0}) {
            const int count = draws().poisson(mean, k);
            CHECK(count >= before);
            before = count;
        }
    }
}

TEST_CASE("below stays below and reaches every number", "[unit]") {
    std::set<int> seen;
    for (unsigned k = 0; k < 1000; ++k) seen.insert(draws().below(7, k));
    CHECK(seen == std::set<int>{0, 1, 2, 3, 4, 5, 6});
    CHECK(draws().below(1) == 0);
    CHECK(draws().below(std::numeric_limits<int>::max()) >= 0);
}

TEST_CASE("a candidate without weight is ranked below everyone with weight", "[unit]") {
    CHECK(draws().rank(0) == -math::infinity);
    CHECK(draws().rank(-1) == -math::infinity);
    CHECK(std::isfinite(draws().rank(1e-6)));
    CHECK(draws().rank(2) > draws().rank(1));
}

TEST_CASE("lots for many at once are those of one after the other, alike from both ends", "[unit]") {
    std::vector<Identity> others;
    for (std::uint64_t k = 0; k < 20; ++k) {
        std::vector<std::uint64_t> lots(others.size() + 1, 7);
        draws().lots(others, lots.data());
        for (std::size_t o = 0; o < others.size(); ++o) {
            CHECK(lots[o] == draws().lot(others[o]));
            CHECK(lots[o] == draws(others[o]).lot(anna));
        }
        CHECK(lots.back() == 7);
        others.push_back(derive(bart, k));
    }
}

TEST_CASE("the earliest and the latest month have draws of their own", "[unit]") {
    const std::set<double> all{draws(anna, -4096).uniform(), draws(anna, -4095).uniform(),
                               draws(anna, 61439).uniform()};
    CHECK(all.size() == 3);
}

#ifdef ADEM_CHECK_DRAWS
TEST_CASE("a checking build refuses the same number twice", "[unit]") {
    const Draws checked = draws();
    (void)checked.uniform(3);
    (void)checked.normal(3);
    CHECK_THROWS_AS(checked.chance(0.5, 3), std::logic_error);
    CHECK_THROWS_AS(checked.normal(3), std::logic_error);
    CHECK_NOTHROW(checked.uniform(4));
}
#endif
