#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace adem {

/// The place of replicate `k` of `n` along one axis of a Latin hypercube, in (0, 1): cut the axis into n equal parts,
/// and each part holds exactly one of the n replicates. Which part is whose is a random permutation of its own for each
/// axis, addressed by `seed` and the axis' name; so the place depends on nothing else, and other axes do not move it.
/// It belongs to the n replicates as a whole: with another n all places are others. Costs n random numbers.
///
/// McKay, Beckman & Conover (1979), A comparison of three methods for selecting values of input variables in the
/// analysis of output from a computer code, Technometrics 21:239-245.
double latin_hypercube(std::uint64_t seed, std::string_view axis, std::uint32_t k, std::uint32_t n);

/// The places of all n, in their order: the same in n log n.
std::vector<double> latin_hypercube_axis(std::uint64_t seed, std::string_view axis, std::uint32_t n);

}  // namespace adem
