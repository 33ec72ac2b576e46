#pragma once
#include <string>

#include "engine/input/read_scenario.hpp"

namespace adem {

/// A JSON Schema (draft 2020-12) of scenario files, with which editors complete and check while one types: keys,
/// levers, parameters and fields of projects from the tables that the reader goes by, with range, unit and meaning.
/// Whatever it refuses the reader refuses too; not the other way round (names, months of the run, files, sense).
std::string json_schema(const Catalogue& catalogue);

}  // namespace adem
