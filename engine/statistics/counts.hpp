#pragma once

#include <cstddef>

namespace adem::statistics {

/// The chance of at least `hits` successes in n trials that each succeed with probability p; 0 <= p <= 1, hits <= n.
double binomial_at_least(std::size_t hits, std::size_t n, double p);

/// The chance of at least `hits` marked ones among `drawn` of `all`, of which `marked` are: the one-sided exact test of
/// Fisher (1922), J. R. Stat. Soc. 85:87-94. hits <= drawn <= all, hits <= marked <= all.
double hypergeometric_at_least(std::size_t hits, std::size_t drawn, std::size_t marked, std::size_t all);

}  // namespace adem::statistics
