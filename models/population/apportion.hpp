#pragma once

#include <span>
#include <vector>

namespace adem::model {

/// `total` units split over `weights` in whole numbers by the largest remainders; of equal remainders the first gets
/// the unit. Each part is within 1 of its exact share. total >= 0, weights >= 0; equal parts when all weights are 0.
/// Hamilton's method; Balinski & Young (1982), Fair Representation.
std::vector<int> apportion(int total, std::span<const double> weights);

/// `total` units split so that part i is `expected[i]` rounded down or up, within 0 .. `most[i]`; expected must add up
/// to `total`, as far as rounding allows.
std::vector<int> round_to_total(int total, std::span<const double> expected, std::span<const int> most);

}  // namespace adem::model
