#include "engine/state/network.hpp"

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/pending/queue.hpp>
#include <boost/property_map/property_map.hpp>

#include "engine/base/exact_sum.hpp"

namespace adem {

TieGraph::TieGraph(const World& world, Row begin, Row end)
    : ties_(&world.ties()), first_(begin), index_(end - begin, 0) {
    const Table& people = world.table(world.layout().tie_entity());
    for (Row row = begin; row < end; ++row) {
        if (!people.occupied(row)) continue;
        index_[row - begin] = rows_.size();
        rows_.push_back(row);
    }
}

TieGraph::TieGraph(const World& world)
    : TieGraph(world, 0, static_cast<Row>(world.table(world.layout().tie_entity()).rows())) {}

TieGraph::TieGraph(const World& world, std::size_t neighbourhood)
    : TieGraph(world, world.table(world.layout().tie_entity()).block(neighbourhood).begin,
               world.table(world.layout().tie_entity()).block(neighbourhood).high) {
    if (world.neighbourhoods() > 1) take_ties_within();
}

void TieGraph::take_ties_within() {
    within_to_.reserve(span());
    for (std::size_t k = 0; k < span(); ++k) {
        for (const Tie& tie : ties_->of(static_cast<Row>(first_ + k)))
            if (tie.other >= first_ && tie.other - first_ < span()) within_.push_back(tie);
        within_to_.push_back(within_.size());
    }
}

std::span<const Tie> TieGraph::ties_of(Row row) const {
    if (within_to_.empty()) return ties_->of(row);
    const std::size_t k = row - first_;
    const std::size_t begin = k == 0 ? 0 : within_to_[k - 1];
    return std::span(within_).subspan(begin, within_to_[k] - begin);
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
    void tree_edge(const TieGraph::Edge& edge, const TieGraph& graph) const {
        (*distances_)[graph.index(edge.to)] = (*distances_)[graph.index(edge.from)] + 1;
    }

  private:
    std::vector<std::size_t>* distances_;
};

/// Counts the pairs of one person's acquaintances who know each other.
class ClosedPairs {
  public:
    explicit ClosedPairs(const TieGraph& graph) : graph_(graph), known_by_(graph.span(), no_row) {}

    std::size_t of(Row row) {
        std::size_t seen_from_both_ends = 0;
        const Row first = graph_.first_row();
        for (const Tie& tie : graph_.ties_of(row)) known_by_[tie.other - first] = row;
        for (const Tie& tie : graph_.ties_of(row))
            for (const Tie& next : graph_.ties_of(tie.other))
                seen_from_both_ends += known_by_[next.other - first] == row ? 1 : 0;
        return seen_from_both_ends / 2;
    }

  private:
    const TieGraph& graph_;
    std::vector<Row> known_by_;  // by row of the graph
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
        const std::size_t degree = graph.degree(row);
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
        const std::size_t degree = graph.degree(row);
        closed += pairs.of(row);
        all += degree * (degree == 0 ? 0 : degree - 1) / 2;
    }
    return share(closed, all);
}

double isolated_share(const TieGraph& graph) {
    const auto alone =
        std::count_if(graph.rows().begin(), graph.rows().end(), [&](Row row) { return graph.degree(row) == 0; });
    return share(static_cast<std::size_t>(alone), graph.rows().size());
}

std::vector<std::size_t> distances_to_nearest(const TieGraph& graph, std::span<const Row> goals) {
    std::vector<std::size_t> distances(graph.rows().size(), unreachable);
    for (const Row goal : goals) distances[graph.index(goal)] = 0;
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
    for (const std::size_t distance : distances) {
        if (distance == unreachable) continue;
        ++reached;
        ties += distance;
    }
    return {share(ties, reached), share(graph.rows().size() - reached, graph.rows().size())};
}

}  // namespace adem
