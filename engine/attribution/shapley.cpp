#include "engine/attribution/shapley.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>
#include <set>

#include "engine/random/draw.hpp"

namespace adem::attribution {

namespace {

constexpr Coalition only(std::size_t player) { return Coalition{1} << player; }
constexpr bool holds(Coalition coalition, std::size_t player) { return (coalition & only(player)) != 0; }

std::size_t index_of(Pair pair, std::size_t players) {
    return pair.first * (2 * players - pair.first - 1) / 2 + pair.second - pair.first - 1;
}

/// The share of orders of `players` in which exactly these `before` stand in front of one that is looked at:
/// before! (players - before - 1)! / players!
double share_of_orders(std::size_t before, std::size_t players) {
    double share = 1.0 / static_cast<double>(players);
    for (std::size_t k = 1; k <= before; ++k) share *= static_cast<double>(k) / static_cast<double>(players - k);
    return share;
}

/// What two add together, beyond what each adds alone, to those who are there.
double joint_surplus(const auto& worth, Coalition there, Pair pair) {
    const Coalition a = only(pair.first), b = only(pair.second);
    return (worth(there | a | b) - worth(there | a)) - (worth(there | b) - worth(there));
}

Order reversed(Order order) {
    std::reverse(order.begin(), order.end());
    return order;
}

/// Calls `visit(there, player)` for each player as it joins those who are there.
void for_each_joining(const Order& order, const auto& visit) {
    Coalition there = 0;
    for (const std::size_t player : order) {
        visit(there, player);
        there |= only(player);
    }
}

/// Calls `visit(there, pair)` for each two who join one after the other.
void for_each_neighbours(const Order& order, const auto& visit) {
    Coalition there = 0;
    for (std::size_t k = 0; k + 1 < order.size(); ++k) {
        visit(there, Pair{std::min(order[k], order[k + 1]), std::max(order[k], order[k + 1])});
        there |= only(order[k]);
    }
}

}  // namespace

std::vector<Pair> pairs(std::size_t players) {
    std::vector<Pair> list;
    for (std::size_t a = 0; a < players; ++a)
        for (std::size_t b = a + 1; b < players; ++b) list.push_back({a, b});
    return list;
}

std::vector<Coalition> all_coalitions(std::size_t players) {
    assert(players < most_players);
    std::vector<Coalition> all(std::size_t{1} << players);
    for (std::size_t k = 0; k < all.size(); ++k) all[k] = static_cast<Coalition>(k);
    return all;
}

Attribution by_enumeration(std::size_t players, const Worth& worth) {
    std::vector<double> known;
    for (const Coalition coalition : all_coalitions(players)) known.push_back(worth(coalition));
    const auto of = [&](Coalition coalition) { return known[coalition]; };
    Attribution found{std::vector<double>(players), {}};
    for (std::size_t player = 0; player < players; ++player)
        for (const Coalition there : all_coalitions(players))
            if (!holds(there, player))
                found.parts[player] += share_of_orders(static_cast<std::size_t>(std::popcount(there)), players) *
                                       (of(there | only(player)) - of(there));
    for (const Pair pair : pairs(players)) {
        double& interaction = found.interactions.emplace_back(0);
        for (const Coalition there : all_coalitions(players))
            if (!holds(there, pair.first) && !holds(there, pair.second))
                interaction += share_of_orders(static_cast<std::size_t>(std::popcount(there)), players - 1) *
                               joint_surplus(of, there, pair);
    }
    return found;
}

Order drawn_order(std::size_t players, std::uint64_t seed, std::uint32_t part) {
    const Draws draws(Stream::of(seed, part),
                      {identity_of("attribution"), Month{0}, draw_code("the order in which players join")});
    std::vector<double> place(players);
    for (std::size_t player = 0; player < players; ++player)
        place[player] = draws.uniform(static_cast<unsigned>(player));
    Order order(players);
    for (std::size_t player = 0; player < players; ++player) order[player] = player;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return place[a] < place[b]; });
    return order;
}

std::vector<Coalition> coalitions_along(const Order& order) {
    std::set<Coalition> asked{0};
    for (const Order& way : {order, reversed(order)}) {
        for_each_joining(way, [&](Coalition there, std::size_t player) { asked.insert(there | only(player)); });
        for_each_neighbours(way, [&](Coalition there, Pair pair) {
            asked.insert({there | only(pair.first), there | only(pair.second)});
        });
    }
    return {asked.begin(), asked.end()};
}

Attribution along(const Order& order, const Worth& worth) {
    const std::size_t players = order.size();
    Attribution found{std::vector<double>(players),
                      std::vector<double>(pairs(players).size(), std::numeric_limits<double>::quiet_NaN())};
    for (const Order& way : {order, reversed(order)}) {
        for_each_joining(way, [&](Coalition there, std::size_t player) {
            found.parts[player] += 0.5 * (worth(there | only(player)) - worth(there));
        });
        for_each_neighbours(way, [&](Coalition there, Pair pair) {
            double& interaction = found.interactions[index_of(pair, players)];
            const double half = 0.5 * joint_surplus(worth, there, pair);
            interaction = interaction == interaction ? interaction + half : half;
        });
    }
    return found;
}

}  // namespace adem::attribution
