#pragma once

#include "models/areas/area_table.hpp"

namespace adem::model {

/// Finds out which columns hold per cents and which counts: by the unit that the file states, by the name (a_00_14,
/// p_00_14) or, where neither says so, by what the columns of a group add up to. Problems: per cents above 100.
void find_units(AreaTable& table, Problems& problems);

}  // namespace adem::model
