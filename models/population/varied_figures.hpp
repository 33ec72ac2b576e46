#pragma once

#include <span>
#include <string>
#include <vector>

#include "models/population/profile.hpp"

namespace adem::model {

/// Figures of a neighbourhood that may well be otherwise, there or elsewhere: how many rent of a corporation, are poor,
/// work, have debts, are lonely; what residents think at the start; the state of the street; what there is to join.
std::span<const ProfileField> varied_figures();

/// "profile" and "profile.social_rent_share" and the like: what --only may name.
std::vector<std::string> names_of_varied_figures();

/// How a figure is multiplied at a place in (0, 1): between a half and one and a half.
inline constexpr double least_times = 0.5, most_times = 1.5;
constexpr double times_at(double place) { return least_times + (most_times - least_times) * place; }

/// The profile with a figure multiplied, at most to the end of what is allowed. What it is a part of stays whole: other
/// tenures give way or come in, in proportion; so do high incomes.
Profile multiplied(Profile profile, const ProfileField& figure, double times);

}  // namespace adem::model
