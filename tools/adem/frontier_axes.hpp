#pragma once

#include <string>
#include <vector>

#include "engine/discovery/verdict.hpp"
#include "models/population/varied_figures.hpp"
#include "tools/adem/sensitivity_factors.hpp"
#include "tools/adem/sensitivity_runs.hpp"

namespace adem::tools {

/// One thing that may be otherwise than the scenarios say.
struct Axis {
    std::string name;    ///< path of a parameter, or "profile." and a figure
    std::string unit;    ///< of its values; "times" for a figure of several neighbourhoods
    std::string belief;  ///< the prior, or between what it is varied
    std::string source;
    bool of_profile = false;
};

/// Everything that is varied: a place on an axis, in (0, 1), is a quantile of a prior, or a share of the way from half
/// to one and a half times a figure of the profiles.
class Axes {
  public:
    /// Each parameter with a prior that the scenarios do not set themselves, and figures of the profiles. `only`: those
    /// named; empty: all. `runs` outlives it.
    Axes(const PointRuns& runs, const std::vector<std::string>& only, bool priors_only);

    std::size_t size() const { return axes_.size(); }
    const Axis& operator[](std::size_t axis) const { return axes_[axis]; }
    /// What somebody calls the place, in the axis' unit. A figure of several neighbourhoods: what it is multiplied by.
    double value(std::size_t axis, double place) const;
    /// A world at these places, one for each axis.
    Assumed world(const std::vector<double>& places) const;

  private:
    const PointRuns& runs_;
    Factors parameters_;
    std::vector<model::ProfileField> figures_;
    std::vector<Axis> axes_;  // parameters, then figures
};

/// The places of so many points on all axes: a Latin hypercube, a column for each axis.
discovery::Columns points_on(const Axes& axes, std::uint64_t seed, std::uint32_t points);

}  // namespace adem::tools
