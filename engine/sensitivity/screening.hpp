#pragma once

#include <cstdint>

#include "engine/sensitivity/design.hpp"

namespace adem::sensitivity {

/// Screening by elementary effects, after Morris (1991), Factorial sampling plans for preliminary computational
/// experiments, Technometrics 33:161-174, in the radial design of Campolongo, Saltelli & Cariboni (2011), From
/// screening to quantitative sensitivity analysis, Comput. Phys. Commun. 182:978-988.
///
/// A trajectory is a base point and, for each factor, that point with this factor alone moved. Each coordinate moves
/// between a quarter and three quarters of its axis, up or down: far enough that chance does not drown the effect, and
/// never by a fixed step, which a function with that period would hide.
class RadialDesign {
  public:
    RadialDesign(std::vector<Factor> factors, std::uint64_t seed);

    const std::vector<Factor>& factors() const { return factors_; }
    std::size_t points_per_trajectory() const { return factors_.size() + 1; }
    /// Of the points of all trajectories, one trajectory after the other: first its base, then each factor moved.
    Point point(std::size_t k) const;
    /// How far a factor moves in a trajectory: with its sign where it is one coordinate, else the root mean square.
    double step(std::size_t trajectory, std::size_t factor) const;

  private:
    double base(std::size_t trajectory, std::size_t coordinate) const;
    double moved(std::size_t trajectory, std::size_t coordinate) const;

    std::vector<Factor> factors_;
    std::uint64_t seed_;
    std::size_t dimensions_;
};

/// The elementary effects of a factor: changes of the mean over the chances, divided by the step. All are per whole
/// axis of the unit cube, in the unit of the number.
struct Screened {
    double mu;       ///< their mean; not defined for several coordinates, whose directions differ
    double mu_star;  ///< mean of their sizes: how much the number depends on the factor
    double sigma;    ///< standard deviation: how much that depends on the others, or is not a straight line
    double chance;   ///< standard error that chance leaves in one effect; not defined with fewer than two chances
    std::size_t effects = 0;  ///< how many there are
    std::size_t degrees = 0;  ///< of freedom of `chance`

    /// Whether mu* is more than chance alone makes of it: beyond two standard errors of the mean of that many sizes of
    /// normal numbers with this standard deviation, and further where the standard deviation is itself uncertain, as
    /// Student's t is beyond the normal distribution. Also true where chance is not known and mu* is not 0.
    bool beyond_chance() const;
};

/// One for each factor. `observed` holds the points of the design from the first on, in their order.
std::vector<Screened> screened(const RadialDesign& design, const Observed& observed);

}  // namespace adem::sensitivity
