#include <catch2/catch.hpp>

#include "tests/support/sanitized.hpp"
#include "tests/support/toy_model.hpp"
#include "tests/support/world_hash.hpp"

using namespace adem;
using namespace adem::toy;

TEST_CASE("threads and unit size change no bit", "[law]") {
    const World start = toy_world();
    const Month end{30};
    const auto expected = test::world_hashes(simulate_toy(World(start), end));
    const unsigned threads = test::sanitized ? 3U : GENERATE(1U, 2U, 3U, 16U);
    const std::size_t unit_rows = GENERATE(1U, 7U, 64U, 2048U, 100000U);
    const World end_state = simulate_toy(World(start), end, {}, {unit_rows, Parallel(threads)});
    INFO(threads << " threads, units of " << unit_rows << " rows");
    CHECK(test::differing(test::world_hashes(end_state), expected).empty());
}

TEST_CASE("a copy of a world has the same future", "[law]") {
    const World start = simulate_toy(toy_world(), Month{5});
    CHECK(test::world_hash(simulate_toy(World(start), Month{20})) ==
          test::world_hash(simulate_toy(World(start), Month{20})));
}

TEST_CASE("another seed gives another world", "[law]") {
    const auto a = test::world_hashes(simulate_toy(toy_world({.seed = 1}), Month{12}));
    const auto b = test::world_hashes(simulate_toy(toy_world({.seed = 2}), Month{12}));
    CHECK(test::differing(a, b).size() > 10);
}

TEST_CASE("worlds may be simulated side by side", "[law]") {
    const World start = toy_world();
    const auto expected = test::world_hash(simulate_toy(World(start), Month{12}));
    std::vector<std::uint64_t> hashes(6);
    const Parallel parallel(3);
    parallel.for_each(hashes.size(), [&](std::size_t k) {
        hashes[k] =
            test::world_hash(simulate_toy(World(start), Month{12}, {}, {64, k % 2 == 0 ? parallel : Parallel(1)}));
    });
    for (const std::uint64_t hash : hashes) CHECK(hash == expected);
}
