#include "models/mechanisms/relation_grows.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Service service = Service::social_support;

double familiarity_after(int months, HelpOutcome outcome, float first = 0, double growth = 0.06, double fading = 0.01) {
    World world = world_with_workers(Role::social_worker, 1, {.households = 1});
    const Row row = rows<Resident>(world)[0];
    world.at<ContactPerson>(row)[service] = Ref<Worker>(rows<Worker>(world)[0]);
    world.at<OutcomeThisMonth>(row)[service] = outcome;
    world.at<Familiarity>(row)[service] = first;
    world = simulate(std::move(world), {phase<Resident>("grows", RelationGrows{})}, months,
                     {.parameters = {{"relation_grows.growth", growth}, {"relation_grows.fading", fading}}});
    CHECK(world.at<RelationMonths>(row)[service] == months);
    return static_cast<double>(world.at<Familiarity>(row)[service]);
}

}  // namespace

TEST_CASE("familiarity grows along its closed form when they meet every month", "[model]") {
    CHECK(familiarity_after(24, HelpOutcome::helped) == Approx(1 - std::pow(0.94, 24)).epsilon(1e-4));
    CHECK(familiarity_after(24, HelpOutcome::failed) == Approx(1 - std::pow(0.94, 24)).epsilon(1e-4));
}

TEST_CASE("familiarity fades to nothing without meetings", "[model]") {
    CHECK(familiarity_after(24, HelpOutcome::none, 0.8F) == Approx(0.8 * std::pow(0.99, 24)).epsilon(1e-4));
    CHECK(familiarity_after(1200, HelpOutcome::waiting, 0.8F) < 1e-4);
}

TEST_CASE("familiarity stands still without growth and fading", "[model]") {
    CHECK(familiarity_after(24, HelpOutcome::helped, 0.3F, 0, 0) == Approx(0.3));
    CHECK(familiarity_after(24, HelpOutcome::none, 0.3F, 0, 0) == Approx(0.3));
}

TEST_CASE("familiarity never exceeds full, and more meetings never make it less", "[model]") {
    CHECK(familiarity_after(1400, HelpOutcome::helped) <= 1);
    CHECK(familiarity_after(12, HelpOutcome::helped) < familiarity_after(13, HelpOutcome::helped));
}

TEST_CASE("meeting every other month brings familiarity to its fixed point", "[model]") {
    World world = world_with_workers(Role::social_worker, 1, {.households = 1});
    const Row row = rows<Resident>(world)[0];
    world.at<ContactPerson>(row)[service] = Ref<Worker>(rows<Worker>(world)[0]);
    for (int month = 0; month < 400; ++month) {
        world.at<OutcomeThisMonth>(row)[service] = month % 2 == 0 ? HelpOutcome::helped : HelpOutcome::none;
        world = simulate(std::move(world), {phase<Resident>("grows", RelationGrows{})}, 1);
    }
    // f = (f + g (1 - f)) (1 - d), after the month without a meeting.
    const double g = 0.06, d = 0.01;
    CHECK(static_cast<double>(world.at<Familiarity>(row)[service]) ==
          Approx(g * (1 - d) / (1 - (1 - g) * (1 - d))).epsilon(1e-3));
}
