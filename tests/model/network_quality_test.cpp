// Figures of small networks with known answers.
#include "models/quality/network_quality.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/state/layout.hpp"
#include "models/state/resident.hpp"

using namespace adem;
using namespace adem::model;

namespace {

/// People of these ages (years) and backgrounds, without ties.
World people(const std::vector<std::pair<int, Background>>& wanted) {
    World world(neighbourhood_layout(), Stream::of(1, 0), {identity_of("here")});
    std::vector<std::size_t> room{wanted.size()};
    world.reserve(entity_index<Resident>, room);
    for (std::size_t k = 0; k < wanted.size(); ++k) {
        const Row row = world.add<Resident>(0, identity_of("p" + std::to_string(k)));
        world.at<AgeMonths>(row) = static_cast<std::int16_t>(12 * wanted[k].first);
        world.at<BackgroundOf>(row) = wanted[k].second;
    }
    world.ties().resize(world.table<Resident>().rows());
    return world;
}

void tie(World& world, int a, int b, TieContext context) {
    const auto row = [&](int k) { return world.table<Resident>().find(identity_of("p" + std::to_string(k))); };
    world.ties().make(row(a), row(b), 0.5F, static_cast<std::uint8_t>(context));
}

constexpr auto here = Background::netherlands, there = Background::europe;

double share(const NetworkFigures& figures, TieContext context) {
    return figures.share_by_context[static_cast<std::size_t>(context)];
}

}  // namespace

TEST_CASE("the spread of numbers of ties is that of the numbers", "[model]") {
    const DegreeSpread spread = spread_of({0, 2, 2, 4});
    CHECK(spread.mean == 2);
    CHECK(spread.deviation == Approx(std::sqrt(2.0)));
    CHECK(spread.none_share == 0.25);
    CHECK(spread.p05 == 0);
    CHECK(spread.median == 2);
    CHECK(spread.p95 == 4);
    CHECK(spread.most == 4);
    CHECK(spread.histogram == std::vector<double>{1, 0, 2, 0, 1});
    CHECK(std::isnan(spread_of({}).mean));
}

TEST_CASE("household ties count among all ties and not outside the household", "[model]") {
    World world = people({{30, here}, {31, here}, {5, here}, {40, here}});
    tie(world, 0, 1, TieContext::household);
    tie(world, 0, 2, TieContext::household);
    tie(world, 1, 2, TieContext::household);
    tie(world, 0, 3, TieContext::street);
    const NetworkFigures figures = network_of(world);
    CHECK(figures.all.mean == 2);
    CHECK(figures.outside.mean == 0.5);
    CHECK(figures.outside.none_share == 0.5);
    CHECK(figures.ties_per_adult == Approx((3 + 2 + 1) / 3.0));
    CHECK(share(figures, TieContext::household) == 0.75);
    CHECK(share(figures, TieContext::street) == 0.25);
    CHECK(figures.transitivity == 0);
    CHECK(figures.clustering_of_all == Approx((1.0 / 3 + 1 + 1) / 3));
    CHECK(figures.largest_component == 1);
}

TEST_CASE("a triangle outside the household is closed, a line is open", "[model]") {
    World triangle = people({{30, here}, {31, here}, {32, here}});
    World line = triangle;
    for (World* world : {&triangle, &line}) {
        tie(*world, 0, 1, TieContext::street);
        tie(*world, 1, 2, TieContext::street);
    }
    tie(triangle, 2, 0, TieContext::school);
    CHECK(network_of(triangle).transitivity == 1);
    CHECK(network_of(triangle).clustering == 1);
    CHECK(network_of(line).transitivity == 0);
    CHECK(network_of(line).clustering == 0);
}

TEST_CASE("likeness is the share of ties among equals beside that of random pairs", "[model]") {
    World world = people({{30, here}, {35, here}, {60, there}, {65, there}});
    tie(world, 0, 1, TieContext::street);
    tie(world, 2, 3, TieContext::street);
    tie(world, 0, 2, TieContext::street);
    const NetworkFigures figures = network_of(world);
    const auto find = [&](std::string_view name) {
        return *std::find_if(figures.homophily.begin(), figures.homophily.end(),
                             [&](const Homophily& trait) { return trait.name == name; });
    };
    CHECK(find("background").same == Approx(2.0 / 3));
    CHECK(find("background").by_chance == Approx(2.0 / 6));
    CHECK(find("background").ratio() == Approx(2));
    CHECK(find("age").same == Approx(2.0 / 3));
    CHECK(find("age").by_chance == Approx(2.0 / 6));
    CHECK(find("education").ratio() == Approx(1));
}

TEST_CASE("without people or ties nothing is claimed", "[model]") {
    const NetworkFigures alone = network_of(people({{30, here}}));
    CHECK(alone.all.mean == 0);
    CHECK(std::isnan(share(alone, TieContext::street)));
    CHECK(std::isnan(alone.homophily.front().ratio()));
    for (const NetworkComparison& row : compared_with_published(alone))
        if (std::isnan(row.found)) CHECK_FALSE(row.within());
    CHECK(std::isnan(network_of(people({})).all.mean));
}

TEST_CASE("published figures have a source, and a range with its ends in order", "[model]") {
    for (const NetworkComparison& row : compared_with_published(network_of(people({{30, here}})))) {
        INFO(row.name);
        CHECK_FALSE(row.source.empty());
        CHECK(row.low < row.high);
    }
}
