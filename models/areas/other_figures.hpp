#pragma once

#include "models/areas/figure_search.hpp"

namespace adem::model {

/// Education, work, income and dwellings. Needs the residents.
void state_education_and_work(const FigureSearch& search, Profile& profile);
void state_income(const FigureSearch& search, Profile& profile);
void state_dwellings(const FigureSearch& search, Profile& profile);

/// City where there are 1,000 addresses per km2 or more; else a rural core or, when small, a village. Where no file
/// says how dense it is: city in municipalities of 100,000 residents or more. Returns the urbanity from 1 (most) to 5.
int state_place_type(const FigureSearch& search, Profile& profile, std::vector<Remark>& remarks);

/// Gives every figure that has no source yet its usual value.
void state_what_is_left(Profile& profile, int urbanity);

}  // namespace adem::model
