#pragma once

#include <cstdint>
#include <vector>

#include "engine/run/simulation.hpp"
#include "tests/support/toy_state.hpp"

namespace adem::toy {

struct ToyWorld {
    std::size_t households = 60;  ///< of each neighbourhood, in four dwellings out of five
    std::vector<Identity> neighbourhoods = {identity_of("North"), identity_of("South"), identity_of("East")};
    std::uint64_t seed = 1;
    Month start{0};
};

Layout toy_layout();

/// Households of one to four residents of all ages, some acquainted; a few workers. The audit finds nothing. Who lives
/// in a neighbourhood does not depend on its place in the list.
World toy_world(const ToyWorld& wanted = {});

/// Births, deaths, moves, newcomers, ties that come and go, letters within and across months, workers who come and go,
/// and opinions that follow them; `added` phases come first, so that they shift all others.
Schedule toy_schedule(std::vector<Phase> added = {});

/// The world after the month `end` has come.
World simulate_toy(World world, Month end, const Policy& policy = {}, Division division = {});

/// The world after so many months of these phases alone.
World simulate_phases(World world, std::vector<Phase> phases, int months = 1, const Policy& policy = {},
                      Division division = {});

}  // namespace adem::toy
