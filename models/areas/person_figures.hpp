#pragma once

#include <vector>

#include "models/areas/figure_search.hpp"

namespace adem::model {

/// Residents, women and men, ages and origins. Counts of the row that gives the residents stand as they are; those of
/// other years and areas, and per cents, are shares of these residents. Throws InputError when there are too few.
void state_persons(const FigureSearch& search, Profile& profile, std::vector<Remark>& remarks, const Place& asked_at);

}  // namespace adem::model
