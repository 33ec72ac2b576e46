#include "models/mechanisms/answer_requests.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Service service = Service::social_support;

World asking(int workers, float hours, float need = 0.5F) {
    World world = world_with_workers(Role::social_worker, workers);
    set_all<ContactHours>(world, hours);
    all_ask(world, service, need);
    return world;
}

World after(World world, Settings settings = {}) {
    return simulate(std::move(world), {every("answering", AnswerRequests{})}, 1, settings);
}

std::size_t met(const World& world) {
    return count_outcomes(world, service, HelpOutcome::helped) + count_outcomes(world, service, HelpOutcome::failed);
}

}  // namespace

TEST_CASE("without workers everybody waits", "[model]") {
    const World world = after(asking(0, 0));
    CHECK(count_outcomes(world, service, HelpOutcome::waiting) == rows<Resident>(world).size());
    CHECK(world.at<FlowsThisMonth>(0)[Flow::help_waiting] == static_cast<float>(rows<Resident>(world).size()));
}

TEST_CASE("with hours enough nobody waits", "[model]") {
    const World world = after(asking(4, 1000), {.levers = {lever_at("staff.caseload_cap", 1000)}});
    CHECK(count_outcomes(world, service, HelpOutcome::waiting) == 0);
    for (const Row row : rows<Resident>(world)) CHECK(world.at<ContactPerson>(row)[service]);
}

TEST_CASE("with contact probability zero nobody meets a worker", "[model]") {
    const World world = after(asking(4, 1000), {.parameters = {{"contact.probability", 0}}});
    CHECK(met(world) == 0);
    CHECK(mean<ContactHours>(world) == 1000);
}

TEST_CASE("no more hours are worked than there are, and each is counted once", "[model]") {
    const World before = asking(3, 20);
    const World world = after(World(before));
    double left = 0;
    for (const Row row : rows<Worker>(world)) {
        CHECK(world.at<ContactHours>(row) >= 0);
        left += static_cast<double>(world.at<ContactHours>(row));
    }
    const auto worked = static_cast<double>(world.at<FlowsThisMonth>(0)[Flow::contact_hours]);
    CHECK(left + worked == Approx(60));
    CHECK(worked == Approx(2.5 * static_cast<double>(met(world))));
}

TEST_CASE("every request is answered once", "[model]") {
    const World world = after(asking(3, 30));
    const auto& flows = world.at<FlowsThisMonth>(0);
    CHECK(flows[Flow::help_requested] ==
          flows[Flow::help_given] + flows[Flow::help_failed] + flows[Flow::help_waiting]);
    CHECK(flows[Flow::help_requested] == static_cast<float>(rows<Resident>(world).size()));
}

TEST_CASE("no caseload grows beyond the cap", "[model]") {
    const World world = after(asking(3, 1000), {.levers = {lever_at("staff.caseload_cap", 7)}});
    for (const Row row : rows<Worker>(world)) CHECK(world.at<Caseload>(row) == 7);
    CHECK(met(world) == 21);
}

TEST_CASE("more hours help more residents", "[model]") {
    std::size_t before = 0;
    for (const float hours : {5.0F, 20.0F, 80.0F}) {
        const World world = after(asking(2, hours));
        CHECK(met(world) > before);
        before = met(world);
    }
}

TEST_CASE("residents with a contact person go first, and to that person", "[model]") {
    World world = asking(2, 10);
    const auto workers = rows<Worker>(world);
    const auto residents = rows<Resident>(world);
    for (std::size_t n = 0; n < 3; ++n) world.at<ContactPerson>(residents[n])[service] = Ref<Worker>(workers[1]);
    world = after(std::move(world));
    for (std::size_t n = 0; n < 3; ++n) {
        CHECK(world.at<OutcomeThisMonth>(residents[n])[service] != HelpOutcome::waiting);
        CHECK(world.at<ContactPerson>(residents[n])[service] == Ref<Worker>(workers[1]));
    }
}

TEST_CASE("good workers help more often than weak ones", "[model]") {
    World good = asking(4, 1000), weak = asking(4, 1000);
    set_all<Quality>(good, 0.9F);
    set_all<Quality>(weak, 0.1F);
    const Settings roomy{{}, {lever_at("staff.caseload_cap", 1000)}};
    CHECK(count_outcomes(after(std::move(good), roomy), service, HelpOutcome::helped) >
          count_outcomes(after(std::move(weak), roomy), service, HelpOutcome::helped));
}

TEST_CASE("a leaver sees nobody", "[model]") {
    World world = asking(2, 1000);
    set_all<Leaving>(world, leaves);
    CHECK(met(after(std::move(world))) == 0);
}

TEST_CASE("one worker more meets more people where people wait, and nobody more where nobody waits", "[model]") {
    const Settings no_cap{.levers = {lever_at("staff.caseload_cap", 1000)}};
    const auto met_by = [&](int workers, float hours) { return met(after(asking(workers, hours), no_cap)); };
    CHECK(met_by(3, 20) > met_by(2, 20));
    CHECK(met_by(5, 1000) == met_by(4, 1000));
    const auto hours_by = [&](int workers) {
        return after(asking(workers, 1000), no_cap).at<FlowsThisMonth>(0)[Flow::contact_hours];
    };
    CHECK(hours_by(5) == hours_by(4));
}
