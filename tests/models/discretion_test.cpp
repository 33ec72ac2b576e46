#include <catch2/catch.hpp>

#include "models/mechanisms/answer_requests.hpp"
#include "models/mechanisms/outcome_of_help.hpp"
#include "models/mechanisms/outreach.hpp"
#include "models/mechanisms/strengthening.hpp"
#include "models/rules/professional_room.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Service service = Service::social_support;

/// Share of meetings that help, with workers of this skill and knowledge.
double success(float quality, const Settings& settings, float knowledge = 0) {
    World world = world_with_workers(Role::social_worker, 4, {.households = 1500});
    set_all<ContactHours>(world, 1e5F);
    set_all<Quality>(world, quality);
    set_all<LocalKnowledge>(world, knowledge);
    all_ask(world, service, 0.5F);
    std::vector<LeverSetting> levers = settings.levers;
    levers.push_back(lever_at("staff.caseload_cap", 1000));
    world = simulate(std::move(world), {every("answering", AnswerRequests{})}, 1, {settings.parameters, levers});
    const auto helped = static_cast<double>(count_outcomes(world, service, HelpOutcome::helped));
    return helped / (helped + static_cast<double>(count_outcomes(world, service, HelpOutcome::failed)));
}

const std::vector<LeverSetting> full_room{lever_at("discretion.room", 1)};

double brought_back(const Settings& settings) {
    World world = world_with_workers(Role::social_worker, 3);
    world.at<ResidentsAtStart>(0) = 1000;
    set_all<ContactHours>(world, 1000);
    set_all<Quality>(world, 0.8F);
    for (const Row row : rows<Resident>(world)) {
        world.at<Need>(row)[service] = 0.5F;
        world.at<StanceToService>(row)[service] = Stance::given_up;
    }
    std::vector<LeverSetting> levers = settings.levers;
    levers.push_back(lever_at("access.outreach_attempts", 120));
    world = simulate(std::move(world), {every("outreach", Outreach{})}, 1, {settings.parameters, levers});
    return static_cast<double>(
        count_if<Resident>(world, [&](Row row) { return world.at<StanceToService>(row)[service] == Stance::open; }));
}

World helped(const Settings& settings) {
    World world = small_world();
    all_ask(world, service, 0.8F);
    set_all<SelfEfficacy>(world, Unit16{32768});
    for (const Row row : rows<Resident>(world)) world.at<OutcomeThisMonth>(row)[service] = HelpOutcome::helped;
    return simulate(std::move(world), {phase<Resident>("outcome", OutcomeOfHelp{}, Strengthening{})}, 1, settings);
}
double need_left(const World& world) { return static_cast<double>(world.at<Need>(rows<Resident>(world)[0])[service]); }
double self_efficacy(const World& world) {
    double sum = 0;
    const auto all = rows<Resident>(world);
    for (const Row row : all) sum += static_cast<double>(world.at<SelfEfficacy>(row).value());
    return sum / static_cast<double>(all.size());
}

}  // namespace

TEST_CASE("room lets good workers help more often", "[model]") {
    CHECK(success(0.9F, {{}, full_room}) > success(0.9F, {}) + 0.03);
}

TEST_CASE("room lets poor workers err more often", "[model]") {
    CHECK(success(0.1F, {{}, full_room}) < success(0.1F, {}) - 0.03);
}

TEST_CASE("room makes what residents get differ more between workers", "[model]") {
    CHECK(success(0.9F, {{}, full_room}) - success(0.1F, {{}, full_room}) > success(0.9F, {}) - success(0.1F, {}));
}

TEST_CASE("room may change nothing, and may harm on balance", "[model]") {
    const std::vector<std::pair<std::string, double>> nothing{{"professional_room.room_fit", 0},
                                                              {"professional_room.room_error", 0}};
    CHECK(success(0.5F, {nothing, full_room}) == success(0.5F, {}));
    CHECK(success(0.5F, {{{"professional_room.room_fit", 0}}, full_room}) < success(0.5F, {}));
}

TEST_CASE("room brings back more of those who gave up, unless it has no such reach", "[model]") {
    CHECK(brought_back({{}, full_room}) > brought_back({}));
    CHECK(brought_back({{{"professional_room.reach", 0}}, full_room}) == brought_back({}));
}

TEST_CASE("local rules help where the worker knows the place", "[model]") {
    const std::vector<LeverSetting> local{lever_at("discretion.rule_autonomy", 1)};
    CHECK(success(0.5F, {{}, local}, 1) > success(0.5F, {}, 1) + 0.02);
    CHECK(success(0.5F, {{}, local}, 0) == success(0.5F, {}, 0));
    CHECK(success(0.5F, {{{"professional_room.rules_fit", 0}}, local}, 1) == success(0.5F, {}, 1));
}

TEST_CASE("money at hand helps with decreasing returns", "[model]") {
    const auto at = [](double money) { return success(0.5F, {{}, {lever_at("discretion.micro_budget", money)}}); };
    CHECK(at(5000) > at(0) + 0.01);
    CHECK(at(100000) > at(5000));
    CHECK(at(100000) - at(50000) < at(5000) - at(0));
    CHECK(success(0.5F, {{{"professional_room.money_fit", 0}}, {lever_at("discretion.micro_budget", 5000)}}) == at(0));
}

TEST_CASE("strengthening takes less need away at once and makes believe more in oneself", "[model]") {
    const World usual = helped({});
    const World strong = helped({{}, {lever_at("discretion.strengthen", 1)}});
    CHECK(need_left(strong) > need_left(usual));
    CHECK(self_efficacy(strong) > self_efficacy(usual) + 0.01);
    CHECK(mean<Energy>(strong) > mean<Energy>(usual));
}

TEST_CASE("strengthening may cost nothing and may bring nothing", "[model]") {
    const World usual = helped({});
    const World none =
        helped({{{"work_mode.slower", 0}, {"strengthening.gain", 0}}, {lever_at("discretion.strengthen", 1)}});
    CHECK(need_left(none) == need_left(usual));
    CHECK(self_efficacy(none) == Approx(self_efficacy(usual)));
}
