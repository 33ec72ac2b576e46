#include <catch2/catch.hpp>

#include "tests/support/toy_model.hpp"
#include "tests/support/world_hash.hpp"

using namespace adem;
using namespace adem::toy;

TEST_CASE("the order in which neighbourhoods are listed changes none of them", "[law]") {
    const std::vector<Identity> order{identity_of("North"), identity_of("South"), identity_of("East")};
    const std::vector<Identity> other = GENERATE_COPY(std::vector<Identity>{order[2], order[1], order[0]},
                                                      std::vector<Identity>{order[1], order[2], order[0]});
    const World a = simulate_toy(toy_world({.neighbourhoods = order}), Month{48});
    const World b = simulate_toy(toy_world({.neighbourhoods = other}), Month{48}, {}, {7, Parallel(2)});
    CHECK(a.tally().moves == b.tally().moves);
    for (const Identity neighbourhood : order) {
        const auto hashes = test::world_hashes(a, neighbourhood);
        CHECK(hashes.at("resident") != 0);
        CHECK(test::differing(hashes, test::world_hashes(b, neighbourhood)).empty());
    }
}
