#pragma once
#include <vector>

#include "engine/input/run_time.hpp"
#include "engine/input/scenario.hpp"

namespace adem {

/// Reads the course of one lever: a value, a map {value, to, ramp, from, until, where}, or a list of these. Where
/// periods overlap the later entry wins. `from` is the first month (default: the start), `until` the first month in
/// which the value no longer holds (default: the end). With `to` the value moves evenly from `value` to it over the
/// whole period; with `ramp` it moves in so many months from what it was before the period to `value`, and stays. A
/// ramp is returned written out: a period with `to` and one after it. Problems: wrong values and dates, from >= until,
/// a period outside the run, a ramp longer than its period.
std::vector<LeverPeriod> read_timeline(const LeverEntry& lever, const Node& node, const RunFrame& frame,
                                       Problems& problems);

}  // namespace adem
