#pragma once
#include <string>
#include <vector>

#include "engine/input/run_time.hpp"
#include "engine/input/scenario.hpp"

namespace adem {

/// Reads the course of one lever: a value, a map {value, to, from, until, in}, or a list of these. Where periods
/// overlap the later entry wins. `from` is the first month (default: the start), `until` the first month in which the
/// value no longer holds (default: the end); with `to` the value moves evenly from `value` to it. Problems: wrong
/// values and dates, from >= until, a period outside the run.
std::vector<LeverPeriod> read_timeline(const std::string& lever, const NumberRange& range, const Node& node,
                                       const RunFrame& frame, Problems& problems);

}  // namespace adem
