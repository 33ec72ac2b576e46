#pragma once
#include <vector>

#include "engine/input/run_time.hpp"
#include "engine/input/scenario.hpp"

namespace adem {

/// A period of a lever that begins by moving to its value, in so many months.
struct RampedPeriod {
    LeverPeriod period;
    int ramp = 1;  ///< months; 1: at once
};

/// The course with every ramp written out: a period in which the value moves, from where the course was in the month
/// before, and one in which it stays. Before the start a lever has its default. Places that were at different values
/// get periods of their own.
std::vector<LeverPeriod> with_ramps_written_out(const LeverEntry& lever, const std::vector<RampedPeriod>& course,
                                                const RunFrame& frame);

}  // namespace adem
