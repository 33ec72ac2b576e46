#include "models/mechanisms/worker_learning.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

World after_learning(int months, double pace = 0.12, double presence = 0.6) {
    return simulate(
        world_with_workers(Role::teacher, 1), {phase<Worker>("learning", WorkerLearning{})}, months,
        {.parameters = {{"worker_learning.pace", pace}}, .levers = {lever_at("staff.presence_share", presence)}});
}

}  // namespace

TEST_CASE("who stays long enough knows the neighbourhood, and no more than that", "[model]") {
    const World world = after_learning(600);
    CHECK(mean<LocalKnowledge>(world) == Approx(1).margin(1e-3));
    CHECK(mean<LocalKnowledge>(world) <= 1);
    CHECK(mean<TenureMonths>(world) == 600);
}

TEST_CASE("nothing is learnt at pace zero", "[model]") { CHECK(mean<LocalKnowledge>(after_learning(60, 0)) == 0); }

TEST_CASE("who is not present makes no network", "[model]") {
    CHECK(mean<Network>(after_learning(60, 0.12, 0)) == 0);
    CHECK(mean<Network>(after_learning(60, 0.12, 0.9)) > mean<Network>(after_learning(60, 0.12, 0.3)));
}

TEST_CASE("knowledge grows along the logistic curve", "[model]") {
    const double pace = 0.01, start = 0.05;
    const World world = after_learning(300, pace);
    // dK/dt = pace (K + start)(1 - K) from K(0) = 0.
    const double grown = std::exp(pace * (1 + start) * 300);
    CHECK(mean<LocalKnowledge>(world) == Approx(start * (grown - 1) / (1 + start * grown)).epsilon(0.01));
}

TEST_CASE("knowledge never falls while a worker stays", "[model]") {
    double before = 0;
    for (const int months : {1, 6, 24, 60}) {
        CHECK(mean<LocalKnowledge>(after_learning(months)) > before);
        before = mean<LocalKnowledge>(after_learning(months));
    }
}
