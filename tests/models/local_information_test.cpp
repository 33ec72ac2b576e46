#include "models/mechanisms/local_information.hpp"

#include <catch2/catch.hpp>

#include "models/mechanisms/officials_in_the_field.hpp"
#include "models/mechanisms/trust_from_experience.hpp"
#include "models/mechanisms/worker_learning.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

World place(int managers, float network = 0.4F) {
    World world = world_with_workers(Role::social_worker, 4, {.households = 1});
    for (int n = 0; n < managers; ++n) add_worker(world, 0, Role::area_manager);
    world.at<ResidentsAtStart>(0) = 5000;
    set_all<Network>(world, network);
    return world;
}

double information(World world, const Settings& settings = {}, int months = 60) {
    return static_cast<double>(
        simulate(std::move(world), {every("information", LocalInformationChange{})}, months, settings)
            .at<LocalInformation>(0));
}

double knowledge_after_a_year(float information, const Settings& settings = {}) {
    World world = place(0);
    world.at<LocalInformation>(0) = information;
    return mean<LocalKnowledge>(
        simulate(std::move(world), {phase<Worker>("learning", WorkerLearning{})}, 12, settings));
}

}  // namespace

TEST_CASE("area managers bring what the street knows into the town hall", "[model]") {
    CHECK(information(place(2)) > information(place(0)) + 0.02);
    CHECK(information(place(2), {{{"information_sources.managers", 0}}, {}}) ==
          Approx(information(place(0))).margin(1e-3));
}

TEST_CASE("officials in the field see for themselves", "[model]") {
    CHECK(information(place(1), {{}, {lever_at("staff.field_time", 4)}}) > information(place(1)) + 0.02);
}

TEST_CASE("without any source what institutions know is forgotten", "[model]") {
    CHECK(information(place(0, 0), {}, 600) < 1e-3);
}

TEST_CASE("workers who leave take along what institutions know", "[model]") {
    World leaving = place(1);
    set_all<Leaving>(leaving, leaves);
    CHECK(information(World(leaving), {}, 1) < information(place(1), {}, 1));
    CHECK(information(World(leaving), {{{"local_information.carried", 0}}, {}}, 1) == information(place(1), {}, 1));
}

TEST_CASE("stories say more than figures, and less exactly", "[model]") {
    const std::vector<LeverSetting> stories{lever_at("accountability.storytelling", 1)};
    CHECK(information(place(1), {{{"local_information.noise", 0}}, stories}) > information(place(1)) + 0.05);
    CHECK(information(place(1), {{}, stories}) != information(place(1), {{{"local_information.noise", 0}}, stories}));
}

TEST_CASE("workers learn the place sooner where institutions know it, or no sooner", "[model]") {
    CHECK(knowledge_after_a_year(0.8F) > knowledge_after_a_year(0.3F) + 0.01);
    CHECK(knowledge_after_a_year(0.1F) < knowledge_after_a_year(0.3F));
    CHECK(knowledge_after_a_year(0.8F, {{{"worker_learning.lead", 0}}, {}}) == knowledge_after_a_year(0.3F));
}

TEST_CASE("officials in the field cost money and meet residents, who trust the municipality more or less for it",
          "[model]") {
    const auto trust = [](double fairness, double hours) {
        World world = small_world();
        world.at<ResidentsAtStart>(0) = 1000;
        set_all<Disposition>(world, 0);
        world = simulate(std::move(world),
                         {every("field", OfficialsInTheField{}), phase<Resident>("trust", TrustFromExperience{})}, 12,
                         {{{"officials_in_the_field.fairness", fairness}, {"officials_in_the_field.effect", fairness}},
                          {lever_at("staff.field_time", hours)}});
        CHECK(world.at<SpentThisMonth>(0)[CostLine::governance] == Approx(12 * 75 * hours));
        double sum = 0;
        for (const Row row : rows<Resident>(world))
            sum += static_cast<double>(world.at<TrustInInstitutions>(row)[Institution::municipality]);
        return sum;
    };
    CHECK(trust(0.9, 50) > trust(0.9, 0));
    CHECK(trust(0.1, 50) < trust(0.1, 0));
}
