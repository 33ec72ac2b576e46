#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/discovery/break_even.hpp"
#include "engine/discovery/decision_list.hpp"
#include "engine/discovery/given_data_sensitivity.hpp"
#include "tools/adem/frontier_axes.hpp"

namespace adem::tools {

/// Below so many points nothing is said.
inline constexpr std::size_t least_points = 30;
/// A surface that foretells less of the spread between points that it has not seen is not believed.
inline constexpr double least_cross_validated = 0.25;

/// Where in a sample of worlds which of two policies is better.
struct FrontierFound {
    const PointRuns& runs;
    const Axes& axes;
    std::vector<double> usual;                   ///< B - A at the scenarios' own values, by replicate
    std::size_t asked = 0, done = 0;             ///< points
    std::vector<std::size_t> numbers;            ///< of the points at which B - A is defined: what follows is of these
    discovery::Columns places, values;           ///< by axis
    std::vector<discovery::Difference> worlds;   ///< B - A
    std::vector<int> verdicts;                   ///< +1: B is better (or higher, where neither is good), -1: A is
    std::vector<discovery::Strength> strengths;  ///< by axis, for the difference
    std::vector<std::size_t> order;              ///< axes, the strongest first
    std::size_t strong = 0;                      ///< so many of these stand out from chance
    std::vector<std::size_t> shaped;             ///< axes of the surface; empty: there is none
    std::optional<discovery::ResponseSurface> surface;  ///< of the advantage of B, in the places of these
    discovery::DecisionList rules;

    std::size_t count(int verdict) const;
    bool surface_is_reliable() const { return surface && surface->cross_validated() >= least_cross_validated; }
    /// Of the points that can be told, the share whose verdict the surface foretells without having seen them.
    double rightly_foretold() const;
};

/// +1 where more is better or neither, -1 where less is: what makes a difference B - A an advantage of B.
int direction(const IndicatorInfo& info);

/// What the numbers at the first points of `places` say; `observed` holds the replicates of each that was done.
FrontierFound found_frontier(const PointRuns& runs, const Axes& axes, const discovery::Columns& places,
                             const sensitivity::Observed& observed);

/// Where the surface goes through 0 along its second axis (its only one, where there is one), as people say it.
struct NaturalBreakEven {
    double at, low, high;
    bool low_is_open, high_is_open;
    int better_above;  ///< +1: B, -1: A
};
struct BreakEvenLine {
    std::vector<NaturalBreakEven> crossings;
    int everywhere = 0;  ///< without a crossing: who is better all along; 0 where that cannot be told
};
/// `place`: of the surface's axes; what stands for the one that is looked along does not matter.
BreakEvenLine break_even_line(const FrontierFound& found, const discovery::Place& place);
/// The axis of the surface along which break-evens are looked for.
inline std::size_t along_of(const FrontierFound& found) { return found.shaped.size() > 1 ? 1 : 0; }

}  // namespace adem::tools
