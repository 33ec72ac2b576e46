#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

/// How much each of several changes made together has to do with what they bring about: the players of a cooperative
/// game, and what coalitions of them are worth. Pure arithmetic; whoever asks says what a coalition is worth.
namespace adem::attribution {

/// Who takes part: bit p for player p.
using Coalition = std::uint32_t;
inline constexpr std::size_t most_players = 32;

using Worth = std::function<double(Coalition)>;

/// The order in which players join; each of 0 .. n - 1 once.
using Order = std::vector<std::size_t>;

struct Attribution {
    /// Of each player its Shapley value (Shapley 1953, Contributions to the Theory of Games II:307-317), or an unbiased
    /// estimate of it. They add up to what all are worth less what nobody is worth.
    std::vector<double> parts;
    /// Of each pair, in the order of `pairs`, its Shapley interaction index (Grabisch and Roubens 1999, Int. J. Game
    /// Theory 28:547-565): what the two do together beyond what each does without the other, averaged over who else
    /// takes part. Or an unbiased estimate of it; NaN for a pair that was not looked at.
    std::vector<double> interactions;
};

struct Pair {
    std::size_t first, second;  ///< first < second
};
/// (0, 1), (0, 2) ... (1, 2) ...
std::vector<Pair> pairs(std::size_t players);

/// Every coalition, 0 .. 2^players - 1; players < 32.
std::vector<Coalition> all_coalitions(std::size_t players);
/// By enumeration; asks what every coalition is worth, once.
Attribution by_enumeration(std::size_t players, const Worth& worth);

/// An order drawn for one part of a sample; each equally likely, and the same for the same arguments.
Order drawn_order(std::size_t players, std::uint64_t seed, std::uint32_t part);
/// The coalitions that `along` asks for, from nobody to all, each once, in rising order.
std::vector<Coalition> coalitions_along(const Order& order);
/// What each player adds when it joins in this order and in the reverse one, averaged; over drawn orders its mean is
/// the Shapley value. Neighbours in the order have an interaction: what they add when one joins before the other, set
/// against both alone.
Attribution along(const Order& order, const Worth& worth);

}  // namespace adem::attribution
