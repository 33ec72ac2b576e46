#include "models/mechanisms/working_hours.hpp"

#include <catch2/catch.hpp>

#include "models/mechanisms/caseloads.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

World after_counting(World world, std::vector<LeverSetting> levers = {}) {
    return simulate(std::move(world), {every("hours", WorkingHours{}, Caseloads{})}, 1, {.levers = std::move(levers)});
}

double hours(double accountability, float burnout = 0) {
    World world = world_with_workers(Role::teacher, 1);
    set_all<Burnout>(world, burnout);
    return mean<ContactHours>(after_counting(std::move(world), {lever_at("staff.accountability_share", accountability),
                                                                lever_at("staff.presence_share", 0.5)}));
}

}  // namespace

TEST_CASE("hours for residents are what accounts and absence leave", "[model]") {
    CHECK(hours(0) == Approx(60));
    CHECK(hours(0.37) == Approx(0.63 * 60));
}

TEST_CASE("halving the time spent on accounts gives 29 per cent more contact", "[model]") {
    CHECK(hours(0.19) / hours(0.37) == Approx(1.29).margin(0.01));
}

TEST_CASE("the worn out have fewer hours, never less than none", "[model]") {
    CHECK(hours(0.3, 0.8F) < hours(0.3, 0.1F));
    CHECK(hours(0.9, 1) >= 0);
}

TEST_CASE("who leaves has no hours for residents", "[model]") {
    World world = world_with_workers(Role::teacher, 1);
    set_all<Leaving>(world, 1);
    CHECK(mean<ContactHours>(after_counting(std::move(world))) == 0);
}

TEST_CASE("all contact persons of residents in need are counted, each once", "[model]") {
    World world = world_with_workers(Role::social_worker, 2);
    const auto workers = rows<Worker>(world);
    const auto residents = rows<Resident>(world);
    for (std::size_t n = 0; n < residents.size(); ++n) {
        world.at<ContactPerson>(residents[n])[Service::social_support] = Ref<Worker>(workers[n % 3 == 0 ? 0 : 1]);
        world.at<Need>(residents[n])[Service::social_support] = n % 2 == 0 ? 0.5F : 0.0F;
    }
    world = after_counting(std::move(world));
    CHECK(mean<Caseload>(world) * 2 == static_cast<double>((residents.size() + 1) / 2));
}

TEST_CASE("a project that starts up works below its strength", "[model]") {
    World world = world_with_workers(Role::social_worker, 1);
    const Row project = add_project(world, identity_of("project"), ProgrammeState::active, 1);
    world.at<PostProgramme>(rows<Post>(world)[0]) = Ref<Programme>(project);
    const double full = mean<ContactHours>(after_counting(World(world)));
    world.at<StateOf>(project) = ProgrammeState::starting;
    CHECK(mean<ContactHours>(after_counting(std::move(world))) < full);
}
