#include "models/rules/assignment.hpp"

#include <catch2/catch.hpp>

#include "models/mechanisms/answer_requests.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

// Who becomes the contact person of somebody without one.

namespace {

constexpr Service service = Service::social_support;

struct Answered {
    double met = 0, match = 0, hours = 0;
};

/// A month in which everybody asks so many workers for help for the first time.
Answered answered(int workers, double by_match, double talk = 0.5) {
    World world = world_with_workers(Role::social_worker, workers);
    set_all<ContactHours>(world, 1000);
    all_ask(world, service, 0.5F);
    world = simulate(std::move(world), {every("answering", AnswerRequests{})}, 1,
                     {{{"assignment.talk", talk}},
                      {lever_at("staff.assignment_by_match", by_match), lever_at("staff.caseload_cap", 1000)}});
    Answered found;
    for (const Row row : rows<Resident>(world)) {
        if (!world.at<ContactPerson>(row)[service]) continue;
        found.met += 1;
        found.match += static_cast<double>(world.at<Match>(row)[service]);
    }
    found.match /= found.met;
    found.hours = static_cast<double>(world.at<FlowsThisMonth>(0)[Flow::contact_hours]) / found.met;
    return found;
}

}  // namespace

TEST_CASE("looking for a match gives better matches and takes hours; where there is one worker it takes hours only",
          "[model]") {
    const Answered freest = answered(4, 0), half = answered(4, 0.5), best = answered(4, 1);
    CHECK(best.met == freest.met);
    CHECK(freest.match == Approx(0.5).margin(0.1));
    CHECK(half.match > freest.match);
    CHECK(best.match == Approx(0.8).margin(0.07));  // the mean of the best of four is 4/5
    CHECK(best.hours == Approx(freest.hours + 0.5));
    CHECK(answered(4, 1, 0).hours == Approx(freest.hours));
    CHECK(answered(1, 1).match == Approx(answered(1, 0).match));
}

TEST_CASE("who is looked for has hours and room in the caseload, or nobody is found", "[model]") {
    World world = world_with_workers(Role::social_worker, 3);
    set_all<ContactHours>(world, 1000);
    all_ask(world, service, 0.5F);
    world = simulate(std::move(world), {every("answering", AnswerRequests{})}, 1,
                     {{}, {lever_at("staff.assignment_by_match", 1), lever_at("staff.caseload_cap", 7)}});
    for (const Row row : rows<Worker>(world)) CHECK(world.at<Caseload>(row) == 7);
    CHECK(count_outcomes(world, service, HelpOutcome::waiting) == rows<Resident>(world).size() - 21);
}
