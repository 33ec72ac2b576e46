#pragma once

#include <span>
#include <vector>

namespace adem::statistics {

/// The largest p-value that counts as a discovery when this many questions are asked at once, so that no more than
/// `rate` of what is called a discovery is expected to be false. Below 0 when there is none. NaNs are no questions.
///
/// By Benjamini and Yekutieli (2001), Ann. Stat. 29:1165-1188: the k-th smallest of m p-values is a discovery when it
/// is at most k rate / (m (1 + 1/2 + ... + 1/m)), or when a larger one is. It holds whatever the dependence: indicators
/// go together and against each other, and groups overlap, so the milder rule of Benjamini and Hochberg (1995) has no
/// proof here.
double discovery_limit(std::span<const double> p_values, double rate = 0.05);

}  // namespace adem::statistics
