#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/state/tie_graph.hpp"

namespace adem {

/// Figures of a network of ties. None depends on the order of people or ties.

struct Components {
    std::size_t number = 0;    ///< groups of people who are connected, directly or through others
    double largest_share = 0;  ///< share of all people who are in the largest group, [0,1]
};
Components connected_components(const TieGraph& graph);

/// Share of the pairs of my acquaintances who know each other, averaged over everybody with at least two; 0 when there
/// is nobody. Watts & Strogatz (1998), Collective dynamics of "small-world" networks, Nature 393:440-442.
double mean_clustering(const TieGraph& graph);

/// Of all pairs of ties that meet at somebody, the share whose other two ends know each other; 0 when no ties meet.
/// Newman, Strogatz & Watts (2001), Random graphs with arbitrary degree distributions, Phys. Rev. E 64:026118.
double transitivity(const TieGraph& graph);

/// Share of the people who have no ties, [0,1].
double isolated_share(const TieGraph& graph);

inline constexpr std::size_t unreachable = static_cast<std::size_t>(-1);

/// By row: the number of ties on the shortest way to the nearest of `goals` (0 for a goal itself); unreachable for
/// those whom no way leads to, and for free rows.
std::vector<std::size_t> distances_to_nearest(const TieGraph& graph, std::span<const Row> goals);

struct Reach {
    double mean_distance = 0;      ///< in ties, over those who can be reached; 0 when nobody can
    double unreachable_share = 0;  ///< of all people, [0,1]
};
Reach reach(const TieGraph& graph, std::span<const Row> goals);

}  // namespace adem
