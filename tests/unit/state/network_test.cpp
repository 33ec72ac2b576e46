#include "engine/state/network.hpp"

#include <boost/concept/assert.hpp>
#include <catch2/catch.hpp>
#include <numeric>

#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<TieGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<TieGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<TieGraph>));

/// People p0, p1, ... in North with these ties.
Town acquainted(int people, const std::vector<std::pair<int, int>>& ties) {
    Town town;
    for (int k = 0; k < people; ++k) town.single("p" + std::to_string(k), Town::north);
    const auto row = [&](int k) { return town.row<Resident>("p" + std::to_string(k)); };
    for (const auto& [a, b] : ties) town.world.ties().make(row(a), row(b), 0.5F, 0);
    return town;
}

/// Shortest ways between all pairs by Floyd and Warshall.
std::vector<std::vector<double>> all_distances(const TieGraph& graph) {
    const auto& rows = graph.rows();
    std::vector<std::vector<double>> d(rows.size(), std::vector<double>(rows.size(), 1e9));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        d[i][i] = 0;
        for (const Tie& tie : graph.ties().of(rows[i])) d[i][graph.index(tie.other)] = 1;
    }
    for (std::size_t k = 0; k < rows.size(); ++k)
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t j = 0; j < rows.size(); ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
    return d;
}

/// Clustering from its definition: over all pairs of acquaintances.
double plain_clustering(const TieGraph& graph) {
    double sum = 0;
    int counted = 0;
    for (const Row row : graph.rows()) {
        const auto mine = graph.ties().of(row);
        double pairs = 0, closed = 0;
        for (const Tie& a : mine)
            for (const Tie& b : mine) {
                if (a.other >= b.other) continue;
                ++pairs;
                closed += graph.ties().find(a.other, b.other) != nullptr ? 1 : 0;
            }
        if (pairs > 0) sum += closed / pairs, ++counted;
    }
    return counted == 0 ? 0 : sum / counted;
}

}  // namespace

TEST_CASE("the graph's vertices are the people who are there", "[unit]") {
    Town town = acquainted(4, {{0, 1}, {1, 3}});
    town.dies<Resident>("p0");
    town.month_ends();
    const TieGraph graph(town.world);
    CHECK(num_vertices(graph) == 3);
    const Row p1 = town.row<Resident>("p1"), p3 = town.row<Resident>("p3");
    CHECK(out_degree(p1, graph) == 1);
    const auto [first, last] = adjacent_vertices(p1, graph);
    CHECK(std::vector<Row>(first, last) == std::vector<Row>{p3});
    const auto edge = *out_edges(p1, graph).first;
    CHECK(source(edge, graph) == p1);
    CHECK(target(edge, graph) == p3);
    CHECK(edge == *out_edges(p3, graph).first);
}

TEST_CASE("two triangles and a loner are three components", "[unit]") {
    const Town town = acquainted(7, {{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}});
    const TieGraph graph(town.world);
    const Components components = connected_components(graph);
    CHECK(components.number == 3);
    CHECK(components.largest_share == Approx(3.0 / 7));
    CHECK(isolated_share(graph) == Approx(1.0 / 7));
    CHECK(mean_clustering(graph) == 1.0);
}

TEST_CASE("nobody knows each other's friends in a star, and a missing side opens a square", "[unit]") {
    CHECK(mean_clustering(TieGraph(acquainted(5, {{0, 1}, {0, 2}, {0, 3}, {0, 4}}).world)) == 0.0);
    // A square with one diagonal: two corners of degree 3 with 2 of 3 pairs closed, two of degree 2 with 1 of 1.
    CHECK(mean_clustering(TieGraph(acquainted(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {0, 2}}).world)) ==
          Approx((2.0 / 3 + 2.0 / 3 + 1 + 1) / 4));
}

TEST_CASE("transitivity is the share of meeting pairs of ties that a third closes", "[unit]") {
    CHECK(transitivity(TieGraph(acquainted(3, {{0, 1}, {1, 2}, {2, 0}}).world)) == 1.0);
    CHECK(transitivity(TieGraph(acquainted(4, {{0, 1}, {0, 2}, {0, 3}}).world)) == 0.0);
    // A square with one diagonal: 3 + 3 + 1 + 1 pairs meet, 2 + 2 + 1 + 1 are closed.
    CHECK(transitivity(TieGraph(acquainted(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}, {0, 2}}).world)) == Approx(6.0 / 8));
    CHECK(transitivity(TieGraph(acquainted(3, {}).world)) == 0.0);
    CHECK(transitivity(TieGraph(acquainted(3, {{0, 1}}).world)) == 0.0);
}

TEST_CASE("distances along a line grow by one, and a goal is at zero", "[unit]") {
    const Town town = acquainted(6, {{0, 1}, {1, 2}, {2, 3}, {3, 4}});
    const TieGraph graph(town.world);
    const std::vector<Row> goals{town.row<Resident>("p0"), town.row<Resident>("p4"), town.row<Resident>("p0")};
    const auto distances = distances_to_nearest(graph, goals);
    for (const auto& [name, expected] :
         std::map<std::string, std::size_t>{{"p0", 0}, {"p1", 1}, {"p2", 2}, {"p3", 1}, {"p4", 0}, {"p5", unreachable}})
        CHECK(distances[town.row<Resident>(name)] == expected);
    const Reach all = reach(graph, goals);
    CHECK(all.mean_distance == Approx(4.0 / 5));
    CHECK(all.unreachable_share == Approx(1.0 / 6));
}

TEST_CASE("without goals everybody is unreachable, and without people there is nothing", "[unit]") {
    const Town town = acquainted(2, {{0, 1}});
    CHECK(reach(TieGraph(town.world), {}).unreachable_share == 1.0);
    const Town empty = acquainted(0, {});
    const TieGraph graph(empty.world);
    CHECK(connected_components(graph).number == 0);
    CHECK(mean_clustering(graph) == 0.0);
    CHECK(isolated_share(graph) == 0.0);
    CHECK(reach(graph, {}).mean_distance == 0.0);
}

TEST_CASE("network figures agree with plain slow algorithms in a world that has lived", "[unit]") {
    const World world = simulate_toy(toy_world({.households = 30}), Month{30});
    const TieGraph graph(world);
    const auto plain = all_distances(graph);
    std::vector<Row> goals;
    for (std::size_t k = 0; k < graph.rows().size(); k += 17) goals.push_back(graph.rows()[k]);

    const auto distances = distances_to_nearest(graph, goals);
    for (std::size_t i = 0; i < graph.rows().size(); ++i) {
        double nearest = 1e9;
        for (const Row goal : goals) nearest = std::min(nearest, plain[i][graph.index(goal)]);
        const std::size_t found = distances[graph.rows()[i]];
        REQUIRE((found == unreachable ? 1e9 : static_cast<double>(found)) == nearest);
    }
    std::size_t heads = 0, largest = 0;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        std::size_t size = 0, first = plain.size();
        for (std::size_t j = plain.size(); j-- > 0;)
            if (plain[i][j] < 1e9) ++size, first = j;
        heads += first == i ? 1 : 0;
        largest = std::max(largest, size);
    }
    CHECK(connected_components(graph).number == heads);
    CHECK(connected_components(graph).largest_share ==
          Approx(static_cast<double>(largest) / static_cast<double>(plain.size())));
    CHECK(mean_clustering(graph) == Approx(plain_clustering(graph)).margin(1e-9));
}

TEST_CASE("the network of a neighbourhood has its own people and the ties among them", "[unit]") {
    Town town = acquainted(4, {{0, 1}, {1, 2}, {2, 0}});
    for (const char* name : {"s0", "s1"}) town.single(name, Town::south);
    const auto tie = [&](const char* a, const char* b) {
        town.world.ties().make(town.row<Resident>(a), town.row<Resident>(b), 0.5F, 0);
    };
    tie("s0", "s1");
    tie("s0", "p0");
    tie("p3", "s1");
    const TieGraph north(town.world, Town::north), south(town.world, Town::south);
    CHECK(num_vertices(north) == 4);
    CHECK(num_vertices(south) == 2);
    CHECK(connected_components(north).number == 2);
    CHECK(connected_components(south).largest_share == 1.0);
    CHECK(mean_clustering(north) == 1.0);
    CHECK(isolated_share(north) == Approx(1.0 / 4));
    CHECK(reach(north, std::vector{town.row<Resident>("p0")}).unreachable_share == Approx(1.0 / 4));
    CHECK(connected_components(TieGraph(town.world)).number == 1);
}
