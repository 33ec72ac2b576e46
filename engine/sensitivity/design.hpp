#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

/// What a function from the unit cube to a number depends on. A design says at which points to ask for the number, an
/// estimator what the answers say; whoever asks decides how. Points depend on their place in the design alone, so that
/// a design cut short is the beginning of the longer one.
namespace adem::sensitivity {

/// In the open unit cube.
using Point = std::vector<double>;

/// The coordinates that count as one: they move together, each to a place of its own.
using Factor = std::vector<std::size_t>;

/// Of each point the numbers that were observed: one for each course of chance, in an order that all points share; one
/// alone where there is no chance. Empty, or not finite, where a point was not asked for or has no number.
using Observed = std::vector<std::vector<double>>;

/// Coordinates that the factors use: one more than the highest.
std::size_t dimensions_of(const std::vector<Factor>& factors);

/// A number in (0, 1) for a coordinate of a part of a design.
double place_of(std::uint64_t seed, std::size_t part, std::size_t coordinate, unsigned which);

}  // namespace adem::sensitivity
