#include "models/mechanisms/programme_awareness.hpp"

#include <catch2/catch.hpp>

#include "models/mechanisms/programme_approval.hpp"
#include "tests/models/policy_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

using Parameters = std::vector<std::pair<std::string, double>>;

std::vector<Phase> phases() {
    std::vector<Phase> phases;
    phases.push_back(phase<Resident>("perception", ProgrammeAwareness{}, ProgrammeApproval{}));
    return phases;
}

World place(float presence) {
    World world = small_world({.households = 800});
    world.at<ProgrammePresence>(0) = presence;
    return world;
}

double share(const World& world, ProgrammeView view) {
    return static_cast<double>(
               count_if<Resident>(world, [&](Row row) { return world.at<ViewOfProgrammes>(row) == view; })) /
           static_cast<double>(world.table<Resident>().count());
}
double knows(const World& world) { return 1 - share(world, ProgrammeView::unaware); }

/// Share of yes among those who know.
double approval(World world, int months, const Parameters& parameters = {}) {
    set_all<ViewOfProgrammes>(world, ProgrammeView::unconvinced);
    Parameters all = parameters;
    all.emplace_back("programme_awareness.forgetting", 0);
    world = simulate(std::move(world), phases(), months, {all, {}});
    return share(world, ProgrammeView::approves);
}

}  // namespace

TEST_CASE("where there is no programme nobody knows one", "[model]") {
    CHECK(knows(simulate(place(0), phases(), 24)) == 0);
}

TEST_CASE("more residents know programmes that are more noticeable, and fewer tired ones do", "[model]") {
    World tired = place(0.5F);
    tired.at<ProgrammeFatigue>(0) = 0.8F;
    const double usual = knows(simulate(place(0.5F), phases(), 12));
    CHECK(usual > knows(simulate(place(0.2F), phases(), 12)));
    CHECK(usual > knows(simulate(std::move(tired), phases(), 12)));
    CHECK(knows(simulate(place(0.5F), phases(), 12, {{{"programme_awareness.notice", 0}}, {}})) == 0);
}

TEST_CASE("who notices or forgets in a month is the share that the chances say", "[model]") {
    const Parameters parameters{{"programme_awareness.notice", 0.4}, {"programme_awareness.from_age", 0}};
    CHECK(knows(simulate(place(0.5F), phases(), 1, {parameters, {}})) == Approx(0.2).margin(0.04));
    World world = place(0);
    set_all<ViewOfProgrammes>(world, ProgrammeView::approves);
    world.at<ProgrammesForgotten>(0) = 0.3F;
    world = simulate(std::move(world), phases(), 1,
                     {{{"programme_awareness.forgetting", 0.1}, {"programme_awareness.from_age", 0}}, {}});
    CHECK(knows(world) == Approx(0.6).margin(0.05));
}

TEST_CASE("word of programmes passes along ties", "[model]") {
    World world = place(0.01F);
    const auto people = rows<Resident>(world);
    for (std::size_t k = 0; k + 1 < people.size(); k += 2) {
        world.ties().make(people[k], people[k + 1], 0.5F, static_cast<std::uint8_t>(TieContext::street));
        world.at<ViewOfProgrammes>(people[k]) = ProgrammeView::unconvinced;
    }
    const auto told = [&](double talk) {
        return knows(simulate(world, phases(), 6,
                              {{{"programme_awareness.talk", talk},
                                {"programme_awareness.notice", 0},
                                {"programme_awareness.forgetting", 0}},
                               {}}));
    };
    CHECK(told(0) == Approx(0.5).margin(0.01));
    CHECK(told(0.2) > 0.6);
}

TEST_CASE("who gets to know a programme approves of it at first sight with its chance", "[model]") {
    for (const double first : {0.0, 0.33, 1.0}) {
        const World world = simulate(place(1), phases(), 6,
                                     {{{"programme_awareness.first", first}, {"programme_approval.pace", 0}}, {}});
        CHECK(share(world, ProgrammeView::approves) == Approx(first * knows(world)).margin(0.04));
    }
}

TEST_CASE("approval of programmes rises fast at first and then levels off", "[model]") {
    const double two = approval(place(0.3F), 24), four = approval(place(0.3F), 48), six = approval(place(0.3F), 72);
    CHECK(two < four);
    CHECK(four < six);
    CHECK(two > six - two);
}

TEST_CASE("programmes are approved of more where the place is rated higher, promises are kept and more is to be seen",
          "[model]") {
    const double usual = approval(place(0.3F), 60);
    World rated = place(0.3F);
    set_all<NeighbourhoodRating>(rated, 8);
    World reliable = place(0.3F);
    for (float& record : reliable.at<ReliabilityOf>(0)) record = 0.9F;
    World tired = place(0.3F);
    tired.at<ProgrammeFatigue>(0) = 0.8F;
    CHECK(approval(std::move(rated), 60) > usual);
    CHECK(approval(std::move(reliable), 60) > usual);
    CHECK(approval(place(0.9F), 60) > usual);
    CHECK(approval(std::move(tired), 60) < usual);
}

TEST_CASE("approval is a coin's throw when nothing counts and each throw is new", "[model]") {
    const Parameters nothing{{"programme_approval.base", 0},       {"programme_approval.by_mark", 0},
                             {"programme_approval.by_record", 0},  {"programme_approval.by_presence", 0},
                             {"programme_approval.by_fatigue", 0}, {"programme_approval.pace", 1}};
    CHECK(approval(place(0.9F), 3, nothing) == Approx(0.5).margin(0.04));
}
