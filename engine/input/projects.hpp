#pragma once
#include <span>
#include <vector>

#include "engine/input/run_time.hpp"
#include "engine/input/scenario.hpp"

namespace adem {

/// Reads a list of projects, each a map of `name`, `where` and the model's fields. Problems: no name, a name twice,
/// unknown or missing fields, wrong values, months outside the run.
std::vector<Project> read_projects(const Node& list, std::span<const Field> fields, const RunFrame& frame,
                                   Problems& problems);

}  // namespace adem
