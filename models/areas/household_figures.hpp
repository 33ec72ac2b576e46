#pragma once

#include <vector>

#include "models/areas/figure_search.hpp"

namespace adem::model {

/// Mean size, types and composition of households. Types and size come from the key figures of the area or its wijk,
/// else from 71488ned and 71486NED of its municipality with the ages of the area, else from its key figures or those
/// of the country, else from positions by age in cities or small municipalities. Needs residents, ages and place type.
///
/// Where these contradict the ages (no population can have both), size and then types change as little as is needed.
/// Throws InputError when none fit.
void state_households(const FigureSearch& search, Profile& profile, std::vector<Remark>& remarks,
                      const Place& asked_at);

}  // namespace adem::model
