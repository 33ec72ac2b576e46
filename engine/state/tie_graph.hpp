#pragma once

#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "engine/state/ties.hpp"
#include "engine/state/world.hpp"

namespace adem {

/// The ties of a world, or those within one neighbourhood, as an undirected graph of the Boost Graph Library: a
/// VertexListGraph, AdjacencyGraph and IncidenceGraph. Its vertices are the occupied rows of the table that has ties;
/// `get(boost::vertex_index, graph)` counts them from 0. A view: it holds until the world changes.
class TieGraph {
  public:
    /// One tie as seen from `from`. Both directions are the same edge.
    struct Edge {
        Row from = no_row;
        Row to = no_row;
        friend bool operator==(const Edge& a, const Edge& b) {
            return (a.from == b.from && a.to == b.to) || (a.from == b.to && a.to == b.from);
        }
        friend bool operator!=(const Edge& a, const Edge& b) { return !(a == b); }
    };
    struct ToNeighbour {
        Row operator()(const Tie& tie) const { return tie.other; }
    };
    struct ToEdge {
        Row from = no_row;
        Edge operator()(const Tie& tie) const { return {from, tie.other}; }
    };

    using vertex_descriptor = Row;
    using edge_descriptor = Edge;
    using directed_category = boost::undirected_tag;
    using edge_parallel_category = boost::disallow_parallel_edge_tag;
    struct traversal_category : boost::vertex_list_graph_tag, boost::adjacency_graph_tag, boost::incidence_graph_tag {};
    using vertex_iterator = std::vector<Row>::const_iterator;
    using adjacency_iterator = boost::transform_iterator<ToNeighbour, const Tie*, Row>;
    using out_edge_iterator = boost::transform_iterator<ToEdge, const Tie*, Edge>;
    using vertices_size_type = std::size_t;
    using edges_size_type = std::size_t;
    using degree_size_type = std::size_t;
    static Row null_vertex() { return no_row; }

    explicit TieGraph(const World& world);
    /// The people of one neighbourhood and the ties among them.
    TieGraph(const World& world, std::size_t neighbourhood);

    /// The ties of a person of this graph with others of it.
    std::span<const Tie> ties_of(Row row) const;
    std::size_t degree(Row row) const { return ties_of(row).size(); }
    /// The people, by row.
    const std::vector<Row>& rows() const { return rows_; }
    std::size_t index(Row row) const { return index_[row - first_]; }
    /// All rows of the graph, free ones too, lie in [first_row, first_row + span).
    Row first_row() const { return first_; }
    std::size_t span() const { return index_.size(); }

    /// From row to 0 .. number of vertices - 1.
    class IndexMap {
      public:
        using key_type = Row;
        using value_type = std::size_t;
        using reference = std::size_t;
        using category = boost::readable_property_map_tag;
        explicit IndexMap(const TieGraph& graph) : graph_(&graph) {}
        friend std::size_t get(const IndexMap& map, Row row) { return map.graph_->index(row); }

      private:
        const TieGraph* graph_;
    };

    friend IndexMap get(boost::vertex_index_t, const TieGraph& graph) { return IndexMap(graph); }
    friend std::size_t get(boost::vertex_index_t, const TieGraph& graph, Row row) { return graph.index(row); }

    friend std::pair<vertex_iterator, vertex_iterator> vertices(const TieGraph& graph) {
        return {graph.rows_.begin(), graph.rows_.end()};
    }
    friend std::size_t num_vertices(const TieGraph& graph) { return graph.rows_.size(); }
    friend std::pair<adjacency_iterator, adjacency_iterator> adjacent_vertices(Row row, const TieGraph& graph) {
        const auto [first, last] = graph.ends_of(row);
        return {adjacency_iterator(first), adjacency_iterator(last)};
    }
    friend std::pair<out_edge_iterator, out_edge_iterator> out_edges(Row row, const TieGraph& graph) {
        const auto [first, last] = graph.ends_of(row);
        return {out_edge_iterator(first, ToEdge{row}), out_edge_iterator(last, ToEdge{row})};
    }
    friend std::size_t out_degree(Row row, const TieGraph& graph) { return graph.degree(row); }
    friend Row source(const Edge& edge, const TieGraph&) { return edge.from; }
    friend Row target(const Edge& edge, const TieGraph&) { return edge.to; }

  private:
    std::pair<const Tie*, const Tie*> ends_of(Row row) const {
        const std::span<const Tie> ties = ties_of(row);
        return {ties.data(), ties.data() + ties.size()};
    }

    TieGraph(const World& world, Row begin, Row end);
    void take_ties_within();

    const Ties* ties_;
    std::vector<Tie> within_;             // of a neighbourhood among several: the ties within, person by person,
    std::vector<std::size_t> within_to_;  // and where those of each row end
    Row first_;
    std::vector<Row> rows_;
    std::vector<std::size_t> index_;
};

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<TieGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<TieGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<TieGraph>));

}  // namespace adem

template <>
struct boost::property_map<adem::TieGraph, boost::vertex_index_t> {
    using type = adem::TieGraph::IndexMap;
    using const_type = adem::TieGraph::IndexMap;
};
