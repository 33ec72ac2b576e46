#pragma once

#include <vector>

#include "models/biography/event.hpp"
#include "models/biography/moment.hpp"
#include "models/biography/within_month.hpp"

namespace adem::model {

/// What a step in a feeling is: so much since it was told last.
inline constexpr float step_of_share = 0.1F, step_of_mark = 1;

/// What happened between two months, told by what differs. `after` and `world` are those of the month's end; `told`,
/// the feelings as they were told last, follows them step by step. Events stand in the order of their kinds.
std::vector<Event> changes(const LifeMoment& before, const LifeMoment& after, const WithinMonth& within,
                           const World& world, Feelings& told);

/// Why a resident who was there a month ago is not in the world any more.
Event parting(Month month, const WithinMonth& within);

}  // namespace adem::model
