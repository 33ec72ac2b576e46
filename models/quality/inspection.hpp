#pragma once

#include <cstdint>
#include <vector>

#include "models/quality/crosstabs.hpp"
#include "models/quality/margins.hpp"
#include "models/quality/network_quality.hpp"

namespace adem::model {

/// A population and its ties, as they are made from a profile or after the world has settled.
struct Inspected {
    SyntheticPopulation population;
    NetworkFigures network;
};

/// The months that a world settles unless a scenario says otherwise.
inline constexpr int usual_settling = 120;

/// What a run with this seed begins with, in one replicate: the population as it was made. With `settled`, that after
/// `usual_settling` months under the default of every lever, as every run does.
///
/// Throws InputError when the figures of the profile contradict each other.
Inspected inspect(const Profile& profile, std::uint64_t seed, std::uint32_t replicate, bool settled);

}  // namespace adem::model
