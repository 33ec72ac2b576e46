#include <catch2/catch.hpp>

#include "models/mechanisms/answer_requests.hpp"
#include "models/mechanisms/due_promises.hpp"
#include "models/mechanisms/trust_from_experience.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

TEST_CASE("help succeeds more often where the way of working suits the place", "[model]") {
    const auto helped = [](float practice, double effect) {
        World world = world_with_workers(Role::social_worker, 4, {.households = 400});
        set_all<ContactHours>(world, 10000);
        all_ask(world, Service::social_support, 0.5F);
        world.at<PracticeFit>(0) = practice;
        world = simulate(std::move(world), {every("answering", AnswerRequests{})}, 1,
                         {{{"chance_of_success.practice_effect", effect}}, {lever_at("staff.caseload_cap", 1000)}});
        return count_outcomes(world, Service::social_support, HelpOutcome::helped);
    };
    CHECK(helped(0.9F, 1) > helped(0.5F, 1));
    CHECK(helped(0.5F, 1) > helped(0.1F, 1));
    CHECK(helped(0.9F, 0) == helped(0.1F, 0));
    CHECK(helped(0.9F, -1) < helped(0.5F, -1));
}

TEST_CASE("trust is learnt more slowly from an institution that is inconsistent", "[model]") {
    const auto trust = [](float inconsistency, double doubt) {
        World world = small_world();
        const Row promise = world.add<Promise>(0, identity_of("promise"));
        world.at<Audience>(promise) = 1;
        world.at<Salience>(promise) = 1;
        for (float& unsteady : world.at<InconsistencyOf>(0)) unsteady = inconsistency;
        world = simulate(std::move(world),
                         {every("promises", DuePromises{}), phase<Resident>("trust", TrustFromExperience{})}, 1,
                         {{{"trust_step.doubt", doubt}, {"promise_news.weight", 2}},
                          {lever_at("promises.delivery_capacity", 1000)}});
        double sum = 0;
        for (const Row row : rows<Resident>(world))
            sum += static_cast<double>(world.at<TrustInInstitutions>(row)[Institution::municipality]);
        return sum;
    };
    CHECK(trust(0, 0.5) > trust(0.5F, 0.5));
    CHECK(trust(0.5F, 0.5) > trust(1, 0.5));
    CHECK(trust(1, 0.5) > trust(1, 1));
    CHECK(trust(0, 0) == trust(1, 0));
}
