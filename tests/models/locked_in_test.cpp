#include <catch2/catch.hpp>

#include "models/mechanisms/answer_requests.hpp"
#include "models/mechanisms/departures.hpp"
#include "models/mechanisms/hiring.hpp"
#include "models/mechanisms/relation_ends.hpp"
#include "models/mechanisms/relation_grows.hpp"
#include "models/mechanisms/rematch.hpp"
#include "models/mechanisms/worker_burnout.hpp"
#include "models/mechanisms/worker_learning.hpp"
#include "models/mechanisms/worker_turnover.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

// What continuity can cost: poor workers and poor matches are kept too.

namespace {

constexpr Service service = Service::social_support;

struct AllAsk {
    static constexpr std::string_view name = "all_ask";
    void operator()(InOut<Seeking> seeking, InOut<OutcomeThisMonth> outcome) const {
        outcome = {};
        seeking[service] = 1;
    }
};
struct Hours {
    static constexpr std::string_view name = "hours";
    void operator()(InOut<ContactHours> hours) const { hours = plenty; }
    static constexpr float plenty = 1000;
};

struct FullLoad {
    static constexpr std::string_view name = "full_load";
    void operator()(InOut<Caseload> cases) const { cases = full; }
    static constexpr float full = 60;
};

/// A team of this skill; everybody has had one of them as contact person for years, with this match.
World settled(float quality, float match) {
    World world = world_with_workers(Role::social_worker, 4);
    set_all<Quality>(world, quality);
    set_all<LocalKnowledge>(world, 0.8F);
    all_ask(world, service, 0.5F);
    const auto workers = rows<Worker>(world);
    const auto residents = rows<Resident>(world);
    for (std::size_t n = 0; n < residents.size(); ++n) {
        world.at<ContactPerson>(residents[n])[service] = Ref<Worker>(workers[n % workers.size()]);
        world.at<Familiarity>(residents[n])[service] = 0.8F;
        world.at<Match>(residents[n])[service] = match;
        world.at<RelationMonths>(residents[n])[service] = 60;
        world.at<MonthsHere>(residents[n]) = 100;
    }
    return world;
}

/// Successes in the last month of four years.
std::size_t helped(World world, std::vector<LeverSetting> levers) {
    levers.push_back(lever_at("staff.caseload_cap", 1000));
    levers.push_back(lever_at("staff.temporary_share.social_worker", 0));
    world = simulate(std::move(world),
                     {phase<Worker>("workers", WorkerLearning{}, Hours{}, WorkerTurnover{}),
                      every("hiring", Departures{}, Hiring{}), phase<Resident>("asking", RelationEnds{}, AllAsk{}),
                      every("answering", Rematch{}, AnswerRequests{}), phase<Resident>("outcome", RelationGrows{})},
                     48, {{{"recruitment.months", 1}, {"leaving_rate.rate.social_worker", 0}}, std::move(levers)});
    return count_outcomes(world, service, HelpOutcome::helped);
}

}  // namespace

TEST_CASE("where workers are poor and matches bad, rotation helps more residents than continuity", "[model]") {
    CHECK(helped(settled(0.05F, 0.05F), {lever_at("staff.rotation_every", 2)}) >
          helped(settled(0.05F, 0.05F), {lever_at("staff.rotation_every", 0)}));
}

TEST_CASE("where workers are good and matches well, continuity helps more residents than rotation", "[model]") {
    CHECK(helped(settled(0.95F, 0.95F), {lever_at("staff.rotation_every", 2)}) <
          helped(settled(0.95F, 0.95F), {lever_at("staff.rotation_every", 0)}));
}

TEST_CASE("a bad match that may be changed hurts less than one that is kept", "[model]") {
    CHECK(helped(settled(0.5F, 0), {lever_at("staff.rematch", 1)}) > helped(settled(0.5F, 0), {}));
}

TEST_CASE("where years under a full load wear out, rotation keeps workers fresher, else it makes no difference",
          "[model]") {
    const auto burnout = [](double rotation, double wear) {
        World world = world_with_workers(Role::social_worker, 200, {.households = 1});
        set_all<Caseload>(world, 60);
        world = simulate(
            std::move(world),
            {phase<Worker>("workers", WorkerLearning{}, FullLoad{}, WorkerBurnout{}, WorkerTurnover{}),
             every("hiring", Hiring{})},
            180,
            {{{"recruitment.months", 1},
              {"leaving_rate.rate.social_worker", 0},
              {"worker_burnout.usual", 0.2},
              {"worker_burnout.load", 0},
              {"worker_burnout.accounts", 0},
              {"worker_burnout.wear", wear}},
             {lever_at("staff.rotation_every", rotation), lever_at("staff.temporary_share.social_worker", 0)}});
        return mean<Burnout>(world);
    };
    CHECK(burnout(4, 0.3) < burnout(0, 0.3) - 0.02);
    CHECK(burnout(4, 0) == Approx(burnout(0, 0)));
}
