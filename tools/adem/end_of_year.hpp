#pragma once

#include <cstddef>

#include "engine/output/series.hpp"

namespace adem::tools {

/// What an indicator of a recording, the first unless another is named, is at the end of a year, 1..years: the mean
/// over the neighbourhoods, each of which counts once, without controls and without those in which it is not defined;
/// NaN where it is defined nowhere.
double at_end_of_year(const Recording& recording, const ResultShape& shape, int year, std::size_t group,
                      std::size_t indicator = 0);

}  // namespace adem::tools
