#include "models/mechanisms/learning.hpp"

#include <catch2/catch.hpp>

#include "models/mechanisms/knowledge_sharing.hpp"
#include "tests/models/policy_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

using Levers = std::vector<LeverSetting>;

std::vector<Phase> phases() {
    std::vector<Phase> phases;
    phases.push_back(every("promises", KnowledgeSharing{}, Learning{}));
    return phases;
}

World after(int months, const Levers& levers, const std::vector<std::pair<std::string, double>>& parameters = {},
            World world = small_world({.households = 2})) {
    return simulate(std::move(world), phases(), months, {parameters, levers});
}
float practice(int months, const Levers& levers, const std::vector<std::pair<std::string, double>>& parameters = {}) {
    return after(months, levers, parameters).at<Practice>(0);
}

}  // namespace

TEST_CASE("without any effort practice stays as it is, whoever comes and goes", "[model]") {
    World world = small_world({.households = 2});
    for (int n = 0; n < 4; ++n)
        world.at<Leaving>(add_worker(world, 0, Role::social_worker)) = n % 2 == 0 ? leaves : stays;
    world = after(120, {}, {}, std::move(world));
    CHECK(world.at<Practice>(0) == 0.5F);
    CHECK(world.at<PracticeFit>(0) == 0.5F);
}

TEST_CASE("institutions that learn from results come to know what works here", "[model]") {
    const Levers learns{lever_at("governance.learning_rate", 1)};
    CHECK(practice(24, learns) > practice(12, learns));
    CHECK(practice(12, learns) > 0.5F);
    CHECK(practice(12, {lever_at("governance.learning_rate", 0.5)}) < practice(12, learns));
    CHECK(practice(12, learns, {{"learning.pace", 0}}) == 0.5F);
    CHECK(practice(120, learns, {{"learning.forgetting", 0}}) == Approx(1 - 0.5 * std::pow(0.98, 120)).margin(0.001));
}

TEST_CASE("what was learnt goes with the people who leave", "[model]") {
    const auto left = [](int leavers) {
        World world = small_world({.households = 2});
        for (int n = 0; n < 10; ++n)
            world.at<Leaving>(add_worker(world, 0, Role::social_worker)) = n < leavers ? leaves : stays;
        world.at<Practice>(0) = 0.9F;
        return after(1, {}, {}, std::move(world)).at<Practice>(0);
    };
    CHECK(left(5) < left(1));
    CHECK(left(1) < left(0));
    CHECK(left(10) == Approx(0.5));
}

TEST_CASE("who tries out learns sooner and does less well meanwhile", "[model]") {
    const Levers routine{lever_at("governance.learning_rate", 0.5)};
    const Levers trying{lever_at("governance.learning_rate", 0.5), lever_at("governance.experiment_share", 0.5)};
    CHECK(practice(36, trying) > practice(36, routine));
    CHECK(after(1, trying).at<PracticeFit>(0) < after(1, routine).at<PracticeFit>(0));
    CHECK(practice(36, {lever_at("governance.experiment_share", 0.5)}) == 0.5F);
}

TEST_CASE("a gate that funds proven work only spares the failures and the lessons", "[model]") {
    const auto with_gate = [](double gate) {
        return after(36, {lever_at("governance.learning_rate", 0.5), lever_at("governance.experiment_share", 0.5),
                          lever_at("governance.evidence_gate", gate)});
    };
    CHECK(with_gate(1).at<Practice>(0) < with_gate(0).at<Practice>(0));
    const auto spared = [&](double gate) {
        return with_gate(gate).at<Practice>(0) - with_gate(gate).at<PracticeFit>(0);
    };
    CHECK(spared(0) > 0);
    CHECK(spared(1) == 0);
}

TEST_CASE("tailored work suits the place better, imposed work worse", "[model]") {
    CHECK(practice(60, {lever_at("governance.tailoring", 1)}) > 0.5F);
    CHECK(practice(60, {lever_at("governance.topdown_share", 1)}) < 0.5F);
    CHECK(practice(60, {lever_at("governance.topdown_share", 0)}) > 0.5F);
    CHECK(practice(60, {lever_at("governance.topdown_share", 1), lever_at("governance.delegated_budget", 0.5)}) ==
          0.5F);
    CHECK(practice(60, {lever_at("governance.tailoring", 1), lever_at("governance.topdown_share", 1)},
                   {{"learning.tailored", 0}, {"learning.imposed", 0}}) == 0.5F);
}

TEST_CASE("practices are copied from elsewhere, with a loss on the way", "[model]") {
    const Levers shares{lever_at("governance.knowledge_sharing", 1)};
    const auto copied = [&](double loss) {
        return practice(240, shares, {{"knowledge_sharing.loss", loss}, {"knowledge_sharing.outside", 1}});
    };
    CHECK(practice(24, {}) == 0.5F);
    CHECK(practice(24, shares) > 0.5F);
    CHECK(copied(0.2) < copied(0));
    CHECK(copied(0.6) == 0.5F);
    CHECK(practice(240, {shares[0], lever_at("governance.tailoring", 1)}, {{"learning.tailored", 0}}) <
          practice(240, shares, {{"learning.tailored", 0}}));
}

TEST_CASE("neighbourhoods of one world learn from the best of the others", "[model]") {
    World world = small_world({.households = 2, .neighbourhoods = 2});
    world.at<Practice>(1) = world.at<PracticeFit>(1) = 1;
    const std::vector<std::pair<std::string, double>> parameters{{"knowledge_sharing.outside", 0},
                                                                 {"learning.forgetting", 0}};
    const World end = after(24, {lever_at("governance.knowledge_sharing", 1)}, parameters, std::move(world));
    CHECK(end.at<Practice>(0) > 0.5F);
    CHECK(end.at<Practice>(0) < 0.8F);
    CHECK(end.at<Practice>(1) == 1);
}
