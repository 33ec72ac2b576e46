#pragma once

#include <cstddef>
#include <span>

namespace adem::statistics {

/// What part of the spread between replicates is chance, and what part comes from parameters that nobody knows.
///
/// Replicates in a row share the parameters that they drew and differ in chance alone: a nested design of one factor
/// with random effects. Chance is the spread within draws, and ignorance what the draws' means differ beyond that:
/// chance² = mean square within, ignorance² = (mean square between - chance²) / replicates per draw, not below 0.
/// Searle, Casella & McCulloch (1992), Variance Components, ch. 3.
struct Ignorance {
    double chance, ignorance;       ///< standard deviations; NaN when no draw has two replicates or there is one draw
    double chance_p05, chance_p95;  ///< the mean, and where chance alone puts nine in ten replicates about it
};
Ignorance ignorance(std::span<const double> values, std::size_t per_draw);

}  // namespace adem::statistics
