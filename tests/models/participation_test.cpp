#include <catch2/catch.hpp>
#include <cmath>

#include "models/mechanisms/discover_assets.hpp"
#include "models/mechanisms/good_stories.hpp"
#include "models/mechanisms/initiatives.hpp"
#include "models/mechanisms/invitations.hpp"
#include "models/mechanisms/meeting_places.hpp"
#include "models/mechanisms/taking_part.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

LeverSetting lever_at(std::string path, double value) {
    LeverSetting setting;
    setting.path = std::move(path);
    setting.value = value;
    return setting;
}

template <class... Mechanisms>
World rows_of_residents(World world, int months, const Settings& settings, Mechanisms... mechanisms) {
    std::vector<Phase> phases;
    phases.push_back(phase<Resident>("residents", mechanisms...));
    return simulate(std::move(world), std::move(phases), months, settings);
}

template <class... Mechanisms>
World whole(World world, int months, const Settings& settings, Mechanisms... mechanisms) {
    std::vector<Phase> phases;
    phases.push_back(every("neighbourhood", mechanisms...));
    return simulate(std::move(world), std::move(phases), months, settings);
}

std::size_t invited(double rate, double personal) {
    const World world = rows_of_residents(
        small_world({.households = 400}), 1,
        {.levers = {lever_at("assets.invitation_rate", rate), lever_at("assets.personal_invitation", personal)}},
        Invitations{});
    for (const Row row : rows<Resident>(world))
        if (world.at<AgeMonths>(row) < 192) CHECK(world.at<Invited>(row) == 0);
    return count_if<Resident>(world, [&](Row row) { return world.at<Invited>(row) != 0; });
}

/// A small world in which everybody was invited in person.
World everybody_invited(float energy) {
    World world = small_world({.households = 200});
    set_all<Invited>(world, 2);
    set_all<Energy>(world, energy);
    return world;
}

std::size_t ready(const World& world) {
    return count_if<Resident>(world, [&](Row row) { return world.at<WillingToJoin>(row) != 0; });
}

}  // namespace

TEST_CASE("nobody is invited at rate 0, every adult at 100, and more at a higher rate", "[model]") {
    CHECK(invited(0, 0.5) == 0);
    const World world = small_world({.households = 400});
    CHECK(invited(100, 0) == count_if<Resident>(world, [&](Row row) { return world.at<AgeMonths>(row) >= 192; }));
    CHECK(invited(10, 0) < invited(40, 0));
}

TEST_CASE("nobody joins without an invitation, hardly anybody when unwilling, all when willing", "[model]") {
    CHECK(ready(rows_of_residents(small_world({}), 1, {}, TakingPart{})) == 0);
    CHECK(ready(rows_of_residents(everybody_invited(0.5F), 1, {.parameters = {{"taking_part.willing", -10}}},
                                  TakingPart{})) < 3);
    const World eager =
        rows_of_residents(everybody_invited(1), 1,
                          {.parameters = {{"taking_part.willing", 5}, {"taking_part.by_energy", 10}}}, TakingPart{});
    CHECK(ready(eager) > rows<Resident>(eager).size() * 9 / 10);
}

TEST_CASE("more energy brings more people to join", "[model]") {
    CHECK(ready(rows_of_residents(everybody_invited(0.2F), 1, {}, TakingPart{})) <
          ready(rows_of_residents(everybody_invited(0.9F), 1, {}, TakingPart{})));
}

TEST_CASE("energy returns to what is usual and stays within its bounds", "[model]") {
    const World rested =
        rows_of_residents(everybody_invited(0), 240, {.parameters = {{"taking_part.willing", -10}}}, TakingPart{});
    CHECK(mean<Energy>(rested) == Approx(0.5).margin(1e-3));
    CHECK(rested.audit().empty());
}

TEST_CASE("without community builders assets are forgotten at the stated rate; with them they are found", "[model]") {
    World world = small_world({});
    for (const Row row : rows<Neighbourhood>(world)) world.at<AssetsDiscovered>(row).values.fill(0.5F);
    const World forgotten = whole(world, 12, {.parameters = {{"discover_assets.forget", 0.1}}}, DiscoverAssets{});
    CHECK(forgotten.at<AssetsDiscovered>(0)[AssetType::heritage] == Approx(0.5 * std::pow(0.9, 12)).epsilon(1e-4));
    const Row builder = add_worker(world, 0, Role::community_builder);
    world.at<ContactHours>(builder) = 80;
    world.at<Network>(builder) = 1;
    const World found = whole(world, 12, {.parameters = {{"discover_assets.forget", 0.1}}}, DiscoverAssets{});
    CHECK(found.at<AssetsDiscovered>(0)[AssetType::heritage] > forgotten.at<AssetsDiscovered>(0)[AssetType::heritage]);
    const World supporting =
        whole(world, 12, {.parameters = {{"discover_assets.forget", 0.1}}, .levers = {lever_at("assets.support", 1)}},
              DiscoverAssets{});
    CHECK(supporting.at<AssetsDiscovered>(0)[AssetType::heritage] ==
          Approx(forgotten.at<AssetsDiscovered>(0)[AssetType::heritage]));
    CHECK(found.audit().empty());
}

TEST_CASE("there are as many meeting places as the policy provides, and none at 0", "[model]") {
    World world = small_world({});
    set_all<ResidentsAtStart>(world, 10000.0F);
    const World open =
        whole(world, 2, {.levers = {lever_at("physical.meeting_places", 3), lever_at("physical.opening_hours", 33)}},
              MeetingPlaces{});
    CHECK(rows<MeetingPlace>(open).size() == 3);
    CHECK(mean<OpeningHours>(open) == Approx(33));
    CHECK(rows<MeetingPlace>(whole(open, 2, {.levers = {lever_at("physical.meeting_places", 0)}}, MeetingPlaces{}))
              .empty());
}

TEST_CASE("ready residents start initiatives or join them; without anybody ready nothing starts", "[model]") {
    World world = small_world({.households = 200});
    for (const Row row : rows<Neighbourhood>(world)) world.at<AssetsDiscovered>(row).values.fill(1.0F);
    CHECK(rows<Initiative>(whole(world, 12, {}, Initiatives{})).empty());
    set_all<WillingToJoin>(world, 1);
    const World begun = whole(world, 1, {}, Initiatives{});
    CHECK_FALSE(rows<Initiative>(begun).empty());
    const World joined = whole(begun, 1, {}, Initiatives{});
    std::size_t members = 0;
    for (const Row row : rows<Initiative>(joined)) members += static_cast<std::size_t>(joined.at<CoreSize>(row));
    CHECK(members == count_if<Resident>(joined, [&](Row row) { return static_cast<bool>(joined.at<ActiveIn>(row)); }));
    CHECK(joined.audit().empty());
}

TEST_CASE("an initiative without a core ends", "[model]") {
    World world = small_world({});
    world.at<Momentum>(world.add<Initiative>(0, identity_of("garden"))) = 1;
    CHECK(rows<Initiative>(whole(world, 1, {}, Initiatives{})).size() == 1);
    CHECK(rows<Initiative>(whole(world, 60, {}, Initiatives{})).empty());
}

TEST_CASE("only a good story wins back who has given up, surely at persuasion 1 and never at 0", "[model]") {
    World world = small_world({.households = 2});
    const auto people = rows<Resident>(world);
    world.at<StanceToService>(people[0])[Service::debt_help] = Stance::given_up;
    const auto stance_after = [&](const World& from, double persuasion) {
        const World later =
            rows_of_residents(from, 1, {.parameters = {{"good_stories.persuasion", persuasion}}}, GoodStories{});
        return later.at<StanceToService>(people[0])[Service::debt_help];
    };
    CHECK(stance_after(world, 1) == Stance::given_up);
    world.ties().make(people[0], people[1], 0.5F, 0);
    CHECK(stance_after(world, 1) == Stance::given_up);
    world.at<OutcomeThisMonth>(people[1])[Service::debt_help] = HelpOutcome::helped;
    CHECK(stance_after(world, 1) == Stance::wary);
    CHECK(stance_after(world, 0) == Stance::given_up);
}
