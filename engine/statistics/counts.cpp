#include "engine/statistics/counts.hpp"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/hypergeometric.hpp>

namespace adem::statistics {

namespace {

unsigned as_count(std::size_t number) { return static_cast<unsigned>(number); }

}  // namespace

double binomial_at_least(std::size_t hits, std::size_t n, double p) {
    if (hits == 0) return 1;
    const boost::math::binomial_distribution<> count(static_cast<double>(n), p);
    return boost::math::cdf(boost::math::complement(count, static_cast<double>(hits - 1)));
}

double hypergeometric_at_least(std::size_t hits, std::size_t drawn, std::size_t marked, std::size_t all) {
    // So many are marked at least, whatever is drawn.
    const std::size_t least = drawn + marked > all ? drawn + marked - all : 0;
    if (hits <= least) return 1;
    const boost::math::hypergeometric_distribution<> count(as_count(marked), as_count(drawn), as_count(all));
    return boost::math::cdf(boost::math::complement(count, as_count(hits - 1)));
}

}  // namespace adem::statistics
