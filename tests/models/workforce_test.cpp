#include <catch2/catch.hpp>

#include "models/mechanisms/departures.hpp"
#include "models/mechanisms/hiring.hpp"
#include "models/mechanisms/in_group_bias.hpp"
#include "models/mechanisms/rematch.hpp"
#include "models/mechanisms/trust_from_experience.hpp"
#include "models/mechanisms/worker_burnout.hpp"
#include "models/mechanisms/worker_learning.hpp"
#include "models/mechanisms/worker_training.hpp"
#include "models/mechanisms/worker_turnover.hpp"
#include "models/mechanisms/working_hours.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Service service = Service::social_support;

World team(int workers) { return world_with_workers(Role::teacher, workers, {.households = 1}); }

World vacancies(int posts) {
    World world = small_world();
    for (int n = 0; n < posts; ++n)
        world.at<RoleOfPost>(world.add<Post>(0, derive(identity_of("post"), static_cast<std::uint64_t>(n)))) =
            Role::teacher;
    return world;
}
World after_hiring(int months, const Settings& settings) {
    return simulate(vacancies(400), {every("hiring", Hiring{})}, months, settings);
}

std::size_t who_stay(int months, const Settings& settings) {
    return rows<Worker>(simulate(team(2000), {phase<Worker>("turnover", WorkerTurnover{})}, months, settings)).size();
}

double hours(int tenure, const Settings& settings = {}) {
    World world = team(1);
    set_all<TenureMonths>(world, static_cast<std::int16_t>(tenure));
    return mean<ContactHours>(simulate(std::move(world), {every("hours", WorkingHours{})}, 1, settings));
}

double burnout(int tenure, float cases, double wear = 0.1) {
    World world = team(1);
    set_all<TenureMonths>(world, static_cast<std::int16_t>(tenure));
    set_all<Caseload>(world, cases);
    return mean<Burnout>(simulate(std::move(world), {phase<Worker>("burnout", WorkerBurnout{})}, 60,
                                  {.parameters = {{"worker_burnout.wear", wear}}}));
}

/// Everybody has a contact person of this match, for a need that they know.
World related(float match) {
    World world = world_with_workers(Role::social_worker, 1);
    for (const Row row : rows<Resident>(world)) {
        world.at<ContactPerson>(row)[service] = Ref<Worker>(rows<Worker>(world)[0]);
        world.at<Familiarity>(row)[service] = 0.5F;
        world.at<Match>(row)[service] = match;
        world.at<RelationMonths>(row)[service] = 5;
        world.at<NeedKnown>(row)[service] = 1;
        world.at<Seeking>(row)[service] = 1;
    }
    return world;
}
std::size_t left_after_rematch(float match, double chance) {
    const World world =
        simulate(related(match), {every("rematch", Rematch{})}, 1, {.levers = {lever_at("staff.rematch", chance)}});
    return count_if<Resident>(world, [&](Row row) { return !world.at<ContactPerson>(row)[service]; });
}

/// Mean match of those of one group, and of the others, with a worker who lives here and is of that group.
std::pair<double, double> matches(double bias, std::int16_t months = 0, std::uint8_t asks = 1) {
    World world = related(0.5F);
    for (const Row row : rows<Resident>(world)) world.at<Seeking>(row)[service] = asks;
    set_all<HomeGroup>(world, 1 + static_cast<std::uint8_t>(Background::europe));
    for (const Row row : rows<Resident>(world)) world.at<RelationMonths>(row)[service] = months;
    world = simulate(std::move(world), {phase<Resident>("bias", InGroupBias{})}, 1,
                     {.parameters = {{"in_group_bias.bias", bias}}});
    double own = 0, other = 0, owners = 0, others = 0;
    for (const Row row : rows<Resident>(world)) {
        const auto match = static_cast<double>(world.at<Match>(row)[service]);
        const bool is_own = world.at<BackgroundOf>(row) == Background::europe;
        (is_own ? own : other) += match;
        (is_own ? owners : others) += 1;
    }
    return {own / owners, other / others};
}

}  // namespace

TEST_CASE("better pay keeps workers and fills vacancies sooner, worse pay does not", "[model]") {
    const auto pay = [](double level) { return Settings{{}, {lever_at("staff.pay", level)}}; };
    CHECK(who_stay(24, pay(1.3)) > who_stay(24, pay(1)));
    CHECK(who_stay(24, pay(0.8)) < who_stay(24, pay(1)));
    CHECK(rows<Worker>(after_hiring(2, pay(1.5))).size() > rows<Worker>(after_hiring(2, pay(1))).size());
}

TEST_CASE("pay may make no difference", "[model]") {
    const std::vector<std::pair<std::string, double>> none{{"leaving_rate.pay_effect", 0}};
    CHECK(who_stay(24, {none, {lever_at("staff.pay", 2)}}) == who_stay(24, {none, {}}));
}

TEST_CASE("more effort in recruitment fills vacancies sooner and costs more for each", "[model]") {
    const World usual = after_hiring(1, {});
    const World more = after_hiring(1, {{}, {lever_at("staff.recruitment", 2)}});
    CHECK(rows<Worker>(more).size() > rows<Worker>(usual).size());
    const auto each = [](const World& world) {
        return world.at<SpentThisMonth>(0)[CostLine::recruitment] / static_cast<double>(rows<Worker>(world).size());
    };
    CHECK(each(more) == Approx(2 * each(usual)));
}

TEST_CASE("local hires know the place from the start and are found later", "[model]") {
    const Settings local{{{"recruitment.months", 1}}, {lever_at("staff.local_hires", 1)}};
    const Settings anyone{{{"recruitment.months", 1}}, {}};
    const World locals = after_hiring(1, local), others = after_hiring(1, anyone);
    CHECK(mean<LocalKnowledge>(locals) == Approx(0.4));
    CHECK(mean<Network>(locals) == Approx(0.3));
    CHECK(mean<LocalKnowledge>(others) == 0);
    CHECK(rows<Worker>(locals).size() < rows<Worker>(others).size());
    for (const Row row : rows<Worker>(locals)) CHECK(locals.at<HomeGroup>(row) > 0);
    for (const Row row : rows<Worker>(others)) CHECK(others.at<HomeGroup>(row) == 0);
}

TEST_CASE("local hires have the backgrounds of those who live there", "[model]") {
    World world = vacancies(600);
    set_all<BackgroundOf>(world, Background::outside_europe);
    world = simulate(std::move(world), {every("hiring", Hiring{})}, 1,
                     {{{"recruitment.months", 1}, {"recruitment.scarcity", 0}}, {lever_at("staff.local_hires", 1)}});
    REQUIRE(rows<Worker>(world).size() == 600);
    for (const Row row : rows<Worker>(world))
        CHECK(world.at<HomeGroup>(row) == 1 + static_cast<int>(Background::outside_europe));
}

TEST_CASE("a local worker suits the own group better and others worse, by as much", "[model]") {
    const auto [own, other] = matches(0.1);
    CHECK(own == Approx(0.6));
    CHECK(other == Approx(0.4));
}

TEST_CASE("in-group bias may be nothing or reversed, and counts in the first month only", "[model]") {
    CHECK(matches(0).first == matches(0).second);
    CHECK(matches(-0.1).first < matches(-0.1).second);
    CHECK(matches(0.1, 7).first == 0.5);
    CHECK(matches(0.1, 0, 0) == matches(0.1));  // also of who came to the door unasked
}

TEST_CASE("training raises skill slowly and takes hours", "[model]") {
    const auto skill = [](double days, double gain) {
        return mean<Quality>(simulate(team(1), {phase<Worker>("training", WorkerTraining{})}, 24,
                                      {{{"worker_training.gain", gain}}, {lever_at("staff.training", days)}}));
    };
    CHECK(skill(0, 0.01) == 0.5);
    CHECK(skill(10, 0) == 0.5);
    CHECK(skill(10, 0.01) > 0.5);
    CHECK(skill(20, 0.01) > skill(10, 0.01));
    CHECK(skill(30, 1) <= 1);
    CHECK(hours(0, {{}, {lever_at("staff.training", 10)}}) < hours(0));
}

TEST_CASE("time for the network builds it and is lost for residents", "[model]") {
    const auto network = [](double share, double effect) {
        return mean<Network>(
            simulate(team(1), {phase<Worker>("learning", WorkerLearning{})}, 24,
                     {{{"worker_learning.network_time", effect}}, {lever_at("staff.network_share", share)}}));
    };
    CHECK(network(0.2, 4) > network(0, 4) + 0.02);
    CHECK(network(0.2, 0) == network(0, 0));
    CHECK(hours(0, {{}, {lever_at("staff.network_share", 0.2)}}) == Approx(hours(0) * 0.43 / 0.63));
    const World counted =
        simulate(team(3), {every("hours", WorkingHours{})}, 1, {.levers = {lever_at("staff.network_share", 0.2)}});
    CHECK(counted.at<FlowsThisMonth>(0)[Flow::network_hours] == Approx(3 * 120 * 0.2));
    CHECK(counted.at<FlowsThisMonth>(0)[Flow::accountability_hours] == Approx(3 * 120 * 0.37));
}

TEST_CASE("years under a full caseload wear out, years without cases do not", "[model]") {
    CHECK(burnout(240, 60) > burnout(0, 60) + 0.02);
    CHECK(burnout(240, 0) == Approx(burnout(0, 0)));
    CHECK(burnout(240, 60, 0) == Approx(burnout(0, 60, 0)));
}

TEST_CASE("favours for who is known grow with the years in one post, unless there are none", "[model]") {
    CHECK(hours(240) < hours(24));
    CHECK(hours(24) < hours(0));
    CHECK(hours(240, {{{"capture.favours", 0}}, {}}) == hours(0));
}

TEST_CASE("controls that see everything hold capture back", "[model]") {
    CHECK(hours(240, {{{"accountability.control_validity", 1}, {"capture.check", 5}}, {}}) == hours(0));
}

TEST_CASE("only who suits the contact person badly changes, and only where the policy lets them", "[model]") {
    CHECK(left_after_rematch(0.1F, 0) == 0);
    CHECK(left_after_rematch(0.1F, 1) > 0);
    CHECK(left_after_rematch(0, 1) == rows<Resident>(small_world()).size());
    CHECK(left_after_rematch(0.6F, 1) == 0);
    CHECK(left_after_rematch(0.1F, 1) > left_after_rematch(0.3F, 1));
}

TEST_CASE("changing a contact person loses what was built up and may unsettle, or not", "[model]") {
    const auto trust = [](double unsettled) {
        World world = related(0);
        set_all<Disposition>(world, 0);
        world =
            simulate(std::move(world), {every("rematch", Rematch{}), phase<Resident>("trust", TrustFromExperience{})},
                     1, {{{"rematch.unsettled", unsettled}}, {lever_at("staff.rematch", 1)}});
        const Row one = rows<Resident>(world)[0];
        CHECK(world.at<Familiarity>(one)[service] == 0);
        return world.at<TrustInInstitutions>(one)[Institution::municipality];
    };
    CHECK(trust(0.5) < trust(0));
    CHECK(trust(0) == 0.5F);
}

TEST_CASE("who left in the last twelve months is counted month by month", "[model]") {
    World world = team(6);
    const auto workers = rows<Worker>(world);
    world.at<Leaving>(workers[0]) = leaves;
    world.at<Leaving>(workers[1]) = leaves_warmly;
    world = simulate(std::move(world), {every("departures", Departures{})}, 1);
    CHECK(world.at<FlowsThisMonth>(0)[Flow::workers_left] == 2);
    CHECK(world.at<SpentThisMonth>(0)[CostLine::recruitment] == Approx(3000.0));
    CHECK(world.at<LeftByMonth>(0)[MonthOfYear::m1] == 2);
    set_all<Leaving>(world, stays);
    world = simulate(std::move(world), {every("departures", Departures{})}, 12);
    for (const std::uint16_t left : world.at<LeftByMonth>(0)) CHECK(left == 0);
}
