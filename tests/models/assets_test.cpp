#include <catch2/catch.hpp>

#include "models/mechanisms/broker_support.hpp"
#include "models/mechanisms/connectors.hpp"
#include "models/mechanisms/discover_assets.hpp"
#include "models/mechanisms/framing.hpp"
#include "models/mechanisms/reuse_of_assets.hpp"
#include "models/mechanisms/story_events.hpp"
#include "models/mechanisms/tie_fading.hpp"
#include "models/rules/choice_of_asset.hpp"
#include "tests/models/participation_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

double found_after(World world, double connectors, double rate = 0.01) {
    const World later =
        whole(std::move(world), 12,
              {.parameters = {{"connectors.rate", rate}}, .levers = {lever_at("assets.connectors", connectors)}},
              Connectors{});
    return static_cast<double>(later.at<AssetsDiscovered>(0)[AssetType::residents]);
}

World in_a_row(std::size_t ties_each) {
    World world = small_world({.households = 40});
    const auto people = rows<Resident>(world);
    for (std::size_t k = 0; k < people.size(); ++k)
        for (std::size_t step = 1; step <= ties_each && k + step < people.size(); ++step)
            world.ties().make(people[k], people[k + step], 0.3F, static_cast<std::uint8_t>(TieContext::association));
    return world;
}

World framed(double framing, const Settings& more = {}, int months = 12) {
    World world = small_world({.households = 60});
    for (const Row row : rows<Resident>(world)) {
        world.at<Need>(row)[Service::debt_help] = 0.3F;
        world.at<NeedKnown>(row)[Service::debt_help] = row % 2 == 0 ? 1 : 0;
    }
    Settings settings = more;
    settings.levers.push_back(lever_at("assets.framing", framing));
    return rows_of_residents(std::move(world), months, settings, Framing{});
}

std::size_t known_needs(const World& world) {
    return count_if<Resident>(world, [&](Row row) { return world.at<NeedKnown>(row)[Service::debt_help] != 0; });
}

World with_a_project(float known) {
    World world = small_world({});
    const Row project = world.add<Programme>(0, identity_of("project"));
    world.at<StateOf>(project) = ProgrammeState::starting;
    world.at<Begun>(project) = begins_now;
    world.at<StartUpMonths>(project) = 12;
    world.at<StartCost>(project) = 100000;
    world.at<AssetsPresent>(0).values.fill(10.0F);
    world.at<AssetsDiscovered>(0).values.fill(known);
    return world;
}

World begun(float known, double reuse, const Settings& more = {}) {
    Settings settings = more;
    settings.levers.push_back(lever_at("assets.reuse", reuse));
    return whole(with_a_project(known), 1, settings, ReuseOfAssets{});
}

}  // namespace

TEST_CASE("connectors discover more the more there are and the more people residents know; none find nothing",
          "[model]") {
    CHECK(found_after(in_a_row(3), 0) == Approx(found_after(in_a_row(3), 5, 0)));
    CHECK(found_after(in_a_row(3), 1) < found_after(in_a_row(3), 5));
    CHECK(found_after(in_a_row(1), 5) < found_after(in_a_row(4), 5));
    CHECK(found_after(in_a_row(0), 5) == Approx(found_after(in_a_row(3), 0)));
}

TEST_CASE("a project that reuses assets starts up sooner and cheaper where there are some, at a cost", "[model]") {
    const World rich = begun(1, 1);
    const World poor = begun(0.05F, 1);
    const World alone = begun(1, 0);
    CHECK(mean<StartUpMonths>(rich) < mean<StartUpMonths>(poor));
    CHECK(mean<StartUpMonths>(alone) == 12);
    CHECK(spent_on(rich, CostLine::programme_start) < spent_on(poor, CostLine::programme_start));
    CHECK(spent_on(alone, CostLine::programme_start) == 0);
    CHECK(spent_on(rich, CostLine::coordination) > 0);
    CHECK(rich.at<AssetsDiscovered>(0)[AssetType::places] < 1);
    CHECK(mean<StartUpMonths>(begun(0, 1)) == 12);
    CHECK(mean<StartUpMonths>(begun(1, 1, {.parameters = {{"reuse_of_assets.shorter", 0}}})) == 12);
}

TEST_CASE("assets are reused when a project begins, not when it gets another name later", "[model]") {
    World renamed = with_a_project(1);
    set_all<Begun>(renamed, began_earlier);
    set_all<StartMonth>(renamed, 0);
    const World world = whole(renamed, 1, {.levers = {lever_at("assets.reuse", 1)}}, ReuseOfAssets{});
    CHECK(mean<StartUpMonths>(world) == 12);
    CHECK(spent_on(world, CostLine::programme_start) == 0);
    CHECK(spent_on(world, CostLine::coordination) == 0);
    CHECK(world.at<AssetsDiscovered>(0)[AssetType::places] == 1);
}

TEST_CASE("a project without a start-up is cheaper to start with what is there all the same", "[model]") {
    World world = with_a_project(1);
    set_all<StateOf>(world, ProgrammeState::active);
    set_all<StartUpMonths>(world, 0);
    world = whole(std::move(world), 1, {.levers = {lever_at("assets.reuse", 1)}}, ReuseOfAssets{});
    CHECK(spent_on(world, CostLine::programme_start) < 0);
    CHECK(mean<StartUpMonths>(world) == 0);
}

TEST_CASE("attention to what goes well raises marks and energy, attention to problems lowers them, and both can be off",
          "[model]") {
    CHECK(mean<NeighbourhoodRating>(framed(1)) > mean<NeighbourhoodRating>(framed(0)));
    CHECK(mean<NeighbourhoodRating>(framed(-1)) < mean<NeighbourhoodRating>(framed(0)));
    CHECK(mean<Energy>(framed(1)) > mean<Energy>(framed(-1)));
    const Settings off = {.parameters = {{"framing.marks", 0}, {"framing.energy", 0}}};
    CHECK(mean<NeighbourhoodRating>(framed(1, off)) == mean<NeighbourhoodRating>(framed(-1, off)));
    CHECK(mean<Energy>(framed(1, off)) == mean<Energy>(framed(-1, off)));
}

TEST_CASE("attention to problems brings needs to light and attention to what goes well hides light ones", "[model]") {
    CHECK(known_needs(framed(-1)) > known_needs(framed(0)));
    CHECK(known_needs(framed(1)) < known_needs(framed(0)));
    const Settings off = {.parameters = {{"framing.reveals", 0}, {"framing.hides", 0}}};
    CHECK(known_needs(framed(1, off)) == known_needs(framed(-1, off)));
}

TEST_CASE("events give belonging to those who come, in proportion to the heritage that is known", "[model]") {
    const auto trust = [](float known, std::uint8_t events, double belonging) {
        World world = small_world({.households = 200});
        world.at<AssetsDiscovered>(0).values.fill(known);
        set_all<EventsNow>(world, events);
        return mean<TrustInPeople>(rows_of_residents(
            std::move(world), 1, {.parameters = {{"story_events.belonging", belonging}, {"story_events.attends", 1}}},
            StoryEvents{}));
    };
    CHECK(trust(0.3F, 1, 0.05) < trust(1, 1, 0.05));
    CHECK(trust(0, 1, 0.05) == trust(1, 0, 0.05));
    CHECK(trust(1, 1, 0) == trust(1, 0, 0));
    CHECK(trust(1, 1, -0.05) < trust(1, 0, -0.05));
}

TEST_CASE("ties between groups that are looked after last longer, those within a group as long as before", "[model]") {
    World world = in_a_row(3);
    const auto people = rows<Resident>(world);
    for (std::size_t k = 0; k < people.size(); ++k)
        world.at<BackgroundOf>(people[k]) = k % 2 == 0 ? Background::netherlands : Background::europe;
    const auto left = [&](double support) {
        // Who has friends in common matters to how long ties last: not here, where only the support may differ.
        const Settings settings{.parameters = {{"tie_course.bridge", 1}},
                                .levers = {lever_at("assets.broker_support", support)}};
        const World later = rows_of_residents(world, 120, settings, TieFading{}, BrokerSupport{});
        std::pair<std::size_t, std::size_t> bridging_and_not{0, 0};
        for (const Row row : rows<Resident>(later))
            for (const Tie& tie : later.ties().of(row))
                ++(later.at<BackgroundOf>(tie.other) != later.at<BackgroundOf>(row) ? bridging_and_not.first
                                                                                    : bridging_and_not.second);
        CHECK(later.audit().empty());
        return bridging_and_not;
    };
    CHECK(left(0).first < left(1).first);
    CHECK(left(0).second == left(1).second);
}

TEST_CASE("an initiative builds on a type of asset that is there and is known", "[model]") {
    Keyed<float, AssetType> present{}, known{};
    present.values.fill(5.0F);
    known[AssetType::heritage] = 0.2F;
    const auto chosen = [&](std::uint64_t who) {
        return choice_of_asset(present, known, Draws(Stream::of(1, 0), {Identity{who}, Month{0}, 7}), 0);
    };
    for (std::uint64_t who = 1; who < 50; ++who) CHECK(chosen(who) == AssetType::heritage);
    present[AssetType::heritage] = 0;
    known[AssetType::economy] = 1;
    for (std::uint64_t who = 1; who < 50; ++who) CHECK(chosen(who) == AssetType::economy);
}

TEST_CASE("what initiatives build on is forgotten less than what nobody uses, or just as soon", "[model]") {
    const auto known = [](AssetType type, double kept) {
        World world = small_world({});
        world.at<AssetsDiscovered>(0).values.fill(0.5F);
        for (const char* name : {"garden", "kitchen"})
            world.at<AssetUsed>(world.add<Initiative>(0, identity_of(name))) = AssetType::places;
        const Settings settings{.parameters = {{"discover_assets.forget", 0.1}, {"discover_assets.kept", kept}}};
        return whole(std::move(world), 12, settings, DiscoverAssets{}).at<AssetsDiscovered>(0)[type];
    };
    CHECK(known(AssetType::places, 0.5) > known(AssetType::heritage, 0.5));
    CHECK(known(AssetType::places, 1) == Approx(0.5 * std::pow(1 - 0.1 / 3, 12)).epsilon(1e-4));
    CHECK(known(AssetType::places, 0) == known(AssetType::heritage, 0));
}
