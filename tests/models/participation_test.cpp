#include <catch2/catch.hpp>
#include <cmath>

#include "models/mechanisms/being_active.hpp"
#include "models/mechanisms/discover_assets.hpp"
#include "models/mechanisms/good_stories.hpp"
#include "models/mechanisms/invitations.hpp"
#include "models/mechanisms/meeting_places.hpp"
#include "models/mechanisms/taking_part.hpp"
#include "tests/models/participation_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

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
    CHECK(ready(rows_of_residents(everybody_invited(0.5F), 1, {.parameters = {{"readiness.willing", -10}}},
                                  TakingPart{})) < 3);
    const World eager = rows_of_residents(
        everybody_invited(1), 1, {.parameters = {{"readiness.willing", 5}, {"readiness.by_energy", 10}}}, TakingPart{});
    CHECK(ready(eager) > rows<Resident>(eager).size() * 9 / 10);
}

TEST_CASE("more energy brings more people to join", "[model]") {
    CHECK(ready(rows_of_residents(everybody_invited(0.2F), 1, {}, TakingPart{})) <
          ready(rows_of_residents(everybody_invited(0.9F), 1, {}, TakingPart{})));
}

TEST_CASE("invited in person more people join than by letter, most when somebody they know asks", "[model]") {
    const auto joining = [](std::uint8_t how) {
        World world = everybody_invited(0.5F);
        set_all<Invited>(world, how);
        return ready(rows_of_residents(std::move(world), 1, {}, TakingPart{}));
    };
    CHECK(joining(by_a_letter) < joining(in_person));
    CHECK(joining(in_person) < joining(by_somebody_known));
}

TEST_CASE("more trust in people, more confidence and time not spent on work each bring more people to join",
          "[model]") {
    const auto joining = [](float trust, float efficacy, std::uint8_t works, double by_work = 0.4) {
        World world = everybody_invited(0.6F);
        set_all<TrustInPeople>(world, trust);
        set_all<SelfEfficacy>(world, Unit16{static_cast<std::uint16_t>(efficacy * 65535)});
        set_all<Employed>(world, works);
        return ready(
            rows_of_residents(std::move(world), 1, {.parameters = {{"readiness.by_work", by_work}}}, TakingPart{}));
    };
    CHECK(joining(0.2F, 0.5F, 0) < joining(0.9F, 0.5F, 0));
    CHECK(joining(0.5F, 0.2F, 0) < joining(0.5F, 0.9F, 0));
    CHECK(joining(0.5F, 0.5F, 1) < joining(0.5F, 0.5F, 0));
    CHECK(joining(0.5F, 0.5F, 1, 0) == joining(0.5F, 0.5F, 0, 0));
}

TEST_CASE("safety makes no difference to taking part by default, and can be made to either way", "[model]") {
    const auto joining = [](float nuisance, double by_safety) {
        World world = everybody_invited(0.6F);
        set_all<PerceivedNuisance>(world, nuisance);
        return ready(
            rows_of_residents(std::move(world), 1, {.parameters = {{"readiness.by_safety", by_safety}}}, TakingPart{}));
    };
    CHECK(joining(0.1F, 0) == joining(0.9F, 0));
    CHECK(joining(0.1F, 2) > joining(0.9F, 2));
    CHECK(joining(0.1F, -2) < joining(0.9F, -2));
}

TEST_CASE("somebody who knows active people is invited sooner, and staying away moves no trust", "[model]") {
    World world = small_world({.households = 200});
    const World alone = rows_of_residents(
        world, 1, {.parameters = {{"invitations.through_tie", 0.5}}, .levers = {lever_at("assets.invitation_rate", 0)}},
        Invitations{});
    everybody_active(world, 0.5F);
    const auto people = rows<Resident>(world);
    for (std::size_t k = 0; k + 1 < people.size(); ++k) world.ties().make(people[k], people[k + 1], 0.5F, 0);
    const World known = rows_of_residents(
        world, 1, {.parameters = {{"invitations.through_tie", 0.5}}, .levers = {lever_at("assets.invitation_rate", 0)}},
        Invitations{}, TakingPart{});
    const auto count = [](const World& w) {
        return count_if<Resident>(w, [&](Row row) { return w.at<Invited>(row) == by_somebody_known; });
    };
    CHECK(count(alone) == 0);
    CHECK(count(known) > 0);
    for (const Row row : rows<Resident>(world))
        CHECK(known.at<TrustInInstitutions>(row) == world.at<TrustInInstitutions>(row));
}

TEST_CASE("targeted invitations reach those who doubt that they can bring something about, and leave the others",
          "[model]") {
    World world = small_world({.households = 400});
    const auto people = rows<Resident>(world);
    for (std::size_t k = 0; k < people.size(); ++k)
        world.at<SelfEfficacy>(people[k]) = Unit16{static_cast<std::uint16_t>(k % 2 == 0 ? 10000 : 50000)};
    const auto doubting_share = [&](double targeted) {
        const World later = rows_of_residents(
            world, 1,
            {.levers = {lever_at("assets.invitation_rate", 20), lever_at("assets.personal_invitation", 1),
                        lever_at("participation.targeted", targeted)}},
            Invitations{});
        const auto all = count_if<Resident>(later, [&](Row row) { return later.at<Invited>(row) != not_invited; });
        const auto doubting = count_if<Resident>(later, [&](Row row) {
            return later.at<Invited>(row) != not_invited && later.at<SelfEfficacy>(row).value() < 0.5F;
        });
        return static_cast<double>(doubting) / static_cast<double>(all);
    };
    CHECK(doubting_share(0) == Approx(0.5).margin(0.12));
    CHECK(doubting_share(1) == 1);
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

TEST_CASE("somebody active comes to trust people more, no more or less, by parameter; who is not stays the same",
          "[model]") {
    const auto trust = [](bool active, double gain) {
        World world = small_world({.households = 60});
        if (active) everybody_active(world, 0.5F);
        return mean<TrustInPeople>(rows_of_residents(
            std::move(world), 12, {.parameters = {{"being_active.trust_gain", gain}, {"being_active.turns_away", 0}}},
            BeingActive{}));
    };
    CHECK(trust(true, 0.01) > trust(false, 0.01));
    CHECK(trust(true, 0) == trust(false, 0));
    CHECK(trust(true, -0.01) < trust(false, -0.01));
    CHECK(trust(false, 0.01) == mean<TrustInPeople>(small_world({.households = 60})));
}
