#pragma once

#include <vector>

/// What can be said of a sample of points in a space of factors, at each of which a difference was observed with noise:
/// which factors it depends on, where it changes sign, and in which boxes it has which sign. Knows nothing of what the
/// factors are. Everything is mirrored exactly when every difference changes its sign.
namespace adem::discovery {

/// The values of the factors: a column for each factor, in all of them the same points in the same order.
using Columns = std::vector<std::vector<double>>;

/// A difference as it was observed: its mean over replicates and the standard error of that mean.
struct Difference {
    double mean, error;

    /// +1 or -1 where it is beyond its noise (more than 1.96 standard errors from 0), else 0: cannot be told. Of points
    /// without any difference one in twenty is beyond its noise, half of these on either side.
    int verdict() const;
};

/// One for each point; at least two replicates each. Of so few replicates the spread itself is hardly known, so the
/// variance of a point is drawn towards the mean over all points, as far as their variances differ no more than chance
/// makes them: Bühlmann (1967), Experience rating and credibility, ASTIN Bulletin 4:199-207.
std::vector<Difference> differences(const std::vector<std::vector<double>>& replicates);

}  // namespace adem::discovery
