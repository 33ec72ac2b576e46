#include <catch2/catch.hpp>

#include "models/mechanisms/answer_requests.hpp"
#include "models/mechanisms/joint_plans.hpp"
#include "models/mechanisms/outcome_of_help.hpp"
#include "models/mechanisms/referrals.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

// Several problems at once: one plan or as many desks, and hand-overs between them.

namespace {

constexpr Service first = Service::debt_help, second = Service::mental_health;

/// Everybody asks for both; two workers in each field.
World asking_twice(float hours = 2000) {
    World world = world_with_workers(Role::debt_counsellor, 2, {.households = 200});
    add_worker(world, 0, Role::mental_health_worker);
    add_worker(world, 0, Role::mental_health_worker);
    world.at<ResidentsAtStart>(0) = 1000;
    set_all<ContactHours>(world, hours);
    all_ask(world, first, 0.5F);
    all_ask(world, second, 0.5F);
    return world;
}

World after(World world, double desilo, std::vector<std::pair<std::string, double>> parameters = {}) {
    return simulate(std::move(world), {every("answering", JointPlans{}, AnswerRequests{})}, 1,
                    {std::move(parameters), {lever_at("access.desilo", desilo), lever_at("staff.caseload_cap", 1000)}});
}

bool has_one_worker(const World& world, Row row) {
    const auto& contacts = world.at<ContactPerson>(row);
    return contacts[first] && contacts[first] == contacts[second];
}

double residents(const World& world) { return static_cast<double>(rows<Resident>(world).size()); }

/// Everybody met a debt counsellor, and has a second need without a contact person.
World met_with_second_need(float network = 0) {
    World world = asking_twice();
    set_all<Network>(world, network);
    const Ref<Worker> counsellor(rows<Worker>(world)[0]);
    for (const Row row : rows<Resident>(world)) {
        world.at<ContactPerson>(row)[first] = counsellor;
        world.at<OutcomeThisMonth>(row)[first] = HelpOutcome::failed;
        world.at<NeedKnown>(row)[second] = 0;
    }
    return world;
}

World referred(World world, double desilo, std::vector<std::pair<std::string, double>> parameters = {}) {
    return simulate(std::move(world), {every("referring", Referrals{})}, 1,
                    {std::move(parameters), {lever_at("access.desilo", desilo), lever_at("staff.caseload_cap", 1000)}});
}

std::size_t arrived(const World& world) {
    return count_if<Resident>(world, [&](Row row) { return static_cast<bool>(world.at<ContactPerson>(row)[second]); });
}

double need_after_help(int services, double complementarity) {
    World world = small_world({.households = 1});
    const Row row = rows<Resident>(world)[0];
    for (const Service service : {first, second}) world.at<Need>(row)[service] = 0.8F;
    world.at<OutcomeThisMonth>(row)[first] = HelpOutcome::helped;
    if (services > 1) world.at<OutcomeThisMonth>(row)[second] = HelpOutcome::helped;
    world = simulate(std::move(world), {phase<Resident>("outcome", OutcomeOfHelp{})}, 1,
                     {.parameters = {{"relief_of_help.complementarity", complementarity}}});
    return static_cast<double>(world.at<Need>(row)[first]);
}

}  // namespace

TEST_CASE("without de-siloing nobody has one plan, with full de-siloing everybody who asks twice has", "[model]") {
    const World apart = after(asking_twice(), 0), together = after(asking_twice(), 1);
    CHECK(count_if<Resident>(apart, [&](Row row) { return has_one_worker(apart, row); }) == 0);
    CHECK(count_if<Resident>(together, [&](Row row) { return has_one_worker(together, row); }) ==
          rows<Resident>(together).size());
}

TEST_CASE("one plan costs coordination: hours and money, in proportion", "[model]") {
    const World apart = after(asking_twice(), 0), half = after(asking_twice(), 0.5), full = after(asking_twice(), 1);
    CHECK(apart.at<FlowsThisMonth>(0)[Flow::coordination_hours] == 0);
    CHECK(apart.at<SpentThisMonth>(0)[CostLine::coordination] == 0);
    CHECK(full.at<FlowsThisMonth>(0)[Flow::coordination_hours] == Approx(residents(full)));
    CHECK(full.at<SpentThisMonth>(0)[CostLine::coordination] == Approx(12000.0 / 12));
    CHECK(half.at<SpentThisMonth>(0)[CostLine::coordination] == Approx(6000.0 / 12));
}

TEST_CASE("every request is answered once, whether by one plan or at each desk", "[model]") {
    for (const double desilo : {0.0, 0.5, 1.0}) {
        const World world = after(asking_twice(300), desilo);
        const auto& flows = world.at<FlowsThisMonth>(0);
        CHECK(flows[Flow::help_requested] == static_cast<float>(2 * residents(world)));
        CHECK(flows[Flow::help_requested] ==
              flows[Flow::help_given] + flows[Flow::help_failed] + flows[Flow::help_waiting]);
        for (const Row row : rows<Worker>(world)) CHECK(world.at<ContactHours>(row) >= 0);
    }
}

TEST_CASE("a worker helps less often outside her own field, unless that is set to nothing", "[model]") {
    const auto helped = [](double lack) {
        return count_outcomes(after(asking_twice(), 1, {{"joint_work.out_of_field", lack}}), second,
                              HelpOutcome::helped);
    };
    const auto helped_in_field = [](double lack) {
        return count_outcomes(after(asking_twice(), 1, {{"joint_work.out_of_field", lack}}), first,
                              HelpOutcome::helped);
    };
    CHECK(helped(3) + helped_in_field(3) < helped(0) + helped_in_field(0));
}

TEST_CASE("outside her own field a worker helps less often in later meetings too, without a joint plan", "[model]") {
    const auto helped_later = [](double lack) {
        World world = after(asking_twice(), 1);
        set_all<ContactHours>(world, 2000);
        set_all<OutcomeThisMonth>(world, {});
        world = after(std::move(world), 0, {{"joint_work.out_of_field", lack}});
        return count_outcomes(world, first, HelpOutcome::helped) + count_outcomes(world, second, HelpOutcome::helped);
    };
    CHECK(helped_later(3) < helped_later(0));
}

TEST_CASE("problems that are solved together leave less than the sum of the parts, as much, or more", "[model]") {
    CHECK(need_after_help(2, 0) == Approx(need_after_help(1, 0)));
    CHECK(need_after_help(2, 0.3) < need_after_help(1, 0.3));
    CHECK(need_after_help(2, -0.3) > need_after_help(1, -0.3));
    CHECK(need_after_help(2, 0.3) == Approx(0.8 * (1 - 0.5 * 1.3)));
}

TEST_CASE("de-siloed workers refer more across the border of their domain", "[model]") {
    const auto sent = [](double desilo) {
        return referred(met_with_second_need(), desilo).at<FlowsThisMonth>(0)[Flow::referrals];
    };
    CHECK(sent(0) > 0);
    CHECK(sent(0.5) > sent(0));
    CHECK(sent(1) == Approx(residents(met_with_second_need())));
}

TEST_CASE("a referral arrives or is lost; de-siloed none is lost", "[model]") {
    const World apart = referred(met_with_second_need(), 0, {{"hand_over.within", 1}});
    const auto& flows = apart.at<FlowsThisMonth>(0);
    CHECK(flows[Flow::referrals] == static_cast<float>(residents(apart)));
    CHECK(flows[Flow::referrals_lost] > 0);
    CHECK(static_cast<float>(arrived(apart)) == flows[Flow::referrals] - flows[Flow::referrals_lost]);
    CHECK(referred(met_with_second_need(), 1).at<FlowsThisMonth>(0)[Flow::referrals_lost] == 0);
}

TEST_CASE("a worker with a network hands over warmly, unless warmth is set to nothing", "[model]") {
    const auto arrive = [](float network, double warmth) {
        return arrived(
            referred(met_with_second_need(network), 0, {{"hand_over.within", 1}, {"hand_over.warmth", warmth}}));
    };
    CHECK(arrive(1, 0.8) > arrive(0, 0.8));
    CHECK(arrive(1, 0) == arrive(0, 0));
}

TEST_CASE("a referral makes a need known and gives it a contact person", "[model]") {
    const World world = referred(met_with_second_need(), 1);
    for (const Row row : rows<Resident>(world)) {
        CHECK(world.at<NeedKnown>(row)[second] == 1);
        CHECK(world.at<ContactPerson>(row)[second]);
    }
}
