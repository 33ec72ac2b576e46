#include "engine/state/network.hpp"

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/pending/queue.hpp>
#include <boost/property_map/property_map.hpp>

#include "engine/base/exact_sum.hpp"

namespace adem {

TieGraph::TieGraph(const World& world)
    : ties_(&world.ties()), people_(&world.table(world.layout().tie_entity())), index_(people_->rows(), 0) {
    take_rows(0, static_cast<Row>(people_->rows()));
}

TieGraph::TieGraph(const World& world, std::size_t neighbourhood)
    : ties_(&world.ties()), people_(&world.table(world.layout().tie_entity())), index_(people_->rows(), 0) {
    const Block& block = people_->block(neighbourhood);
    take_rows(block.begin, block.high);
    if (world.neighbourhoods() == 1) return;
    Ties within = *ties_;
    for (Row row = block.begin; row < block.high; ++row)
        for (const Tie& tie : ties_->of(row))
            if (tie.other < block.begin || tie.other >= block.high) within.cut(row, tie.other);
    own_ = std::make_shared<const Ties>(std::move(within));
    ties_ = own_.get();
}

void TieGraph::take_rows(Row begin, Row end) {
    for (Row row = begin; row < end; ++row) {
        if (!people_->occupied(row)) continue;
        index_[row] = rows_.size();
        rows_.push_back(row);
    }
}

namespace {

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// A value for every vertex, as Boost's algorithms want it.
template <class T>
auto by_vertex(std::vector<T>& values, const TieGraph& graph) {
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}

/// Notes how far each person is when it is first seen.
class NoteDistance : public boost::default_bfs_visitor {
  public:
    explicit NoteDistance(std::vector<std::size_t>& distances) : distances_(&distances) {}
    void tree_edge(const TieGraph::Edge& edge, const TieGraph&) const {
        (*distances_)[edge.to] = (*distances_)[edge.from] + 1;
    }

  private:
    std::vector<std::size_t>* distances_;
};

/// Counts the pairs of one person's acquaintances who know each other.
class ClosedPairs {
  public:
    explicit ClosedPairs(const TieGraph& graph) : ties_(graph.ties()), known_by_(graph.people().rows(), no_row) {}

    std::size_t of(Row row) {
        std::size_t seen_from_both_ends = 0;
        for (const Tie& tie : ties_.of(row)) known_by_[tie.other] = row;
        for (const Tie& tie : ties_.of(row))
            for (const Tie& next : ties_.of(tie.other)) seen_from_both_ends += known_by_[next.other] == row ? 1 : 0;
        return seen_from_both_ends / 2;
    }

  private:
    const Ties& ties_;
    std::vector<Row> known_by_;
};

}  // namespace

Components connected_components(const TieGraph& graph) {
    if (graph.rows().empty()) return {};
    std::vector<std::size_t> component(graph.rows().size());
    const std::size_t number = boost::connected_components(graph, by_vertex(component, graph));
    std::vector<std::size_t> members(number, 0);
    for (const std::size_t c : component) ++members[c];
    return {number, share(*std::max_element(members.begin(), members.end()), component.size())};
}

double mean_clustering(const TieGraph& graph) {
    ExactSum sum;
    std::size_t counted = 0;
    ClosedPairs pairs(graph);
    for (const Row row : graph.rows()) {
        const std::size_t degree = graph.ties().degree(row);
        if (degree < 2) continue;
        sum.add(share(pairs.of(row), degree * (degree - 1) / 2));
        ++counted;
    }
    return counted == 0 ? 0 : sum.value() / static_cast<double>(counted);
}

double transitivity(const TieGraph& graph) {
    std::size_t closed = 0;
    std::size_t all = 0;
    ClosedPairs pairs(graph);
    for (const Row row : graph.rows()) {
        const std::size_t degree = graph.ties().degree(row);
        closed += pairs.of(row);
        all += degree * (degree == 0 ? 0 : degree - 1) / 2;
    }
    return share(closed, all);
}

double isolated_share(const TieGraph& graph) {
    const auto alone =
        std::count_if(graph.rows().begin(), graph.rows().end(), [&](Row row) { return graph.ties().degree(row) == 0; });
    return share(static_cast<std::size_t>(alone), graph.rows().size());
}

std::vector<std::size_t> distances_to_nearest(const TieGraph& graph, std::span<const Row> goals) {
    std::vector<std::size_t> distances(graph.people().rows(), unreachable);
    for (const Row goal : goals) distances[goal] = 0;
    std::vector<boost::default_color_type> colors(graph.rows().size(), boost::white_color);
    boost::queue<Row> queue;
    boost::breadth_first_visit(graph, goals.begin(), goals.end(), queue, NoteDistance(distances),
                               by_vertex(colors, graph));
    return distances;
}

Reach reach(const TieGraph& graph, std::span<const Row> goals) {
    const auto distances = distances_to_nearest(graph, goals);
    std::size_t reached = 0;
    std::size_t ties = 0;
    for (const Row row : graph.rows()) {
        if (distances[row] == unreachable) continue;
        ++reached;
        ties += distances[row];
    }
    return {share(ties, reached), share(graph.rows().size() - reached, graph.rows().size())};
}

}  // namespace adem
