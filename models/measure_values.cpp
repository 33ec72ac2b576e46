#include "models/measure_values.hpp"

#include <algorithm>

#include "engine/state/network.hpp"

namespace adem::model {

namespace {

template <class E>
std::vector<Row> rows_of(const World& world, std::size_t neighbourhood) {
    const Table& table = world.table<E>();
    const Block& block = table.block(neighbourhood);
    std::vector<Row> rows;
    for (Row row = block.begin; row < block.high; ++row)
        if (table.occupied(row)) rows.push_back(row);
    return rows;
}

/// Exact, so that the order of the rows cannot be seen.
template <class Value>
double mean_of(const std::vector<Row>& rows, Value value) {
    ExactSum sum;
    for (const Row row : rows) sum.add(static_cast<double>(value(row)));
    return rows.empty() ? not_defined : sum.value() / static_cast<double>(rows.size());
}

}  // namespace

double worst_decile(const World& world, std::size_t neighbourhood) {
    std::vector<float> values;
    for (const Row row : rows_of<Resident>(world, neighbourhood))
        values.push_back(overall_perspective(world.at<LifeDomains>(row)));
    if (values.empty()) return not_defined;
    const std::size_t worst = std::max<std::size_t>(1, values.size() / 10);
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(worst) - 1, values.end());
    ExactSum sum;
    for (std::size_t k = 0; k < worst; ++k) sum.add(static_cast<double>(values[k]));
    return sum.value() / static_cast<double>(worst);
}

double gap_of_the_vulnerable(const World& world, std::size_t neighbourhood) {
    std::vector<Row> vulnerable, others;
    for (const Row row : rows_of<Resident>(world, neighbourhood)) {
        const std::uint8_t cohort = world.at<Cohort>(row);
        if ((cohort & cohort_stayer) == 0) continue;
        ((cohort & cohort_vulnerable) != 0 ? vulnerable : others).push_back(row);
    }
    const auto perspective = [&](Row row) { return overall_perspective(world.at<LifeDomains>(row)); };
    return mean_of(others, perspective) - mean_of(vulnerable, perspective);
}

double vacant_posts(const World& world, std::size_t neighbourhood) {
    const std::vector<Row> posts = rows_of<Post>(world, neighbourhood);
    const std::vector<Row> workers = rows_of<Worker>(world, neighbourhood);
    if (posts.empty()) return not_defined;
    const auto vacant = static_cast<double>(posts.size()) - static_cast<double>(workers.size());
    return std::max(vacant, 0.0) / static_cast<double>(posts.size());
}

double reliability_of_municipality(const World& world, std::size_t neighbourhood) {
    return static_cast<double>(world.at<ReliabilityOf>(static_cast<Row>(neighbourhood))[Institution::municipality]);
}

// Ties cross the borders of neighbourhoods; the network of one is that of the ties within it.

double clustering(const World& world, std::size_t neighbourhood) {
    return mean_clustering(TieGraph(world, neighbourhood));
}

double largest_component(const World& world, std::size_t neighbourhood) {
    return connected_components(TieGraph(world, neighbourhood)).largest_share;
}

static std::vector<Row> active_residents(const World& world, std::size_t neighbourhood) {
    std::vector<Row> active;
    for (const Row row : rows_of<Resident>(world, neighbourhood))
        if (world.at<ActiveIn>(row)) active.push_back(row);
    return active;
}

double reach_of_active(const World& world, std::size_t neighbourhood) {
    constexpr std::size_t near = 2;  // steps
    const std::vector<Row> active = active_residents(world, neighbourhood);
    const TieGraph graph(world, neighbourhood);
    const std::vector<std::size_t> steps = distances_to_nearest(graph, active);
    return mean_of(graph.rows(), [&](Row row) { return steps[graph.index(row)] <= near ? 1.0 : 0.0; });
}

double participation_gap(const World& world, std::size_t neighbourhood) {
    std::vector<Row> high, low;
    for (const Row row : rows_of<Resident>(world, neighbourhood)) {
        const Education education = world.at<EducationOf>(row);
        if (education == Education::high) high.push_back(row);
        if (education == Education::low || education == Education::none) low.push_back(row);
    }
    const auto share = [&](Row row) { return takes_part(world, row); };
    return mean_of(high, share) - mean_of(low, share);
}

double distance_to_active(const World& world, std::size_t neighbourhood) {
    const std::vector<Row> active = active_residents(world, neighbourhood);
    return active.empty() ? not_defined : reach(TieGraph(world, neighbourhood), active).mean_distance;
}

double assets_discovered(const World& world, std::size_t neighbourhood) {
    const auto here = static_cast<Row>(neighbourhood);
    double present = 0;
    double found = 0;
    for (const AssetType type : all_of<AssetType>()) {
        present += static_cast<double>(world.at<AssetsPresent>(here)[type]);
        found += static_cast<double>(world.at<AssetsPresent>(here)[type] * world.at<AssetsDiscovered>(here)[type]);
    }
    return present > 0 ? found / present : not_defined;
}

}  // namespace adem::model
