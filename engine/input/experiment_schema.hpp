#pragma once
#include <string>

#include "engine/input/experiment_file.hpp"

namespace adem {

/// A JSON Schema (draft 2020-12) of experiment files: their keys, and under `vary` and `points` every lever, parameter
/// and setting that can be varied with its range, unit and meaning.
std::string experiment_schema(const Catalogue& catalogue, const ExperimentWords& words);

}  // namespace adem
