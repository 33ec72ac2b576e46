#include "models/rules/accountability.hpp"

#include <catch2/catch.hpp>

#include "models/mechanisms/answer_requests.hpp"
#include "models/mechanisms/misuse.hpp"
#include "models/mechanisms/stories_told.hpp"
#include "models/mechanisms/worker_burnout.hpp"
#include "models/mechanisms/worker_turnover.hpp"
#include "models/mechanisms/working_hours.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Service service = Service::social_support;

double hours(const Settings& settings, Role role = Role::social_worker) {
    World world = world_with_workers(role, 1, {.households = 1});
    return mean<ContactHours>(simulate(std::move(world), {every("hours", WorkingHours{})}, 1, settings));
}
double hours_under(std::vector<LeverSetting> levers, Role role = Role::social_worker) {
    return hours({.levers = std::move(levers)}, role);
}

double burnout_under(std::vector<LeverSetting> levers) {
    World world = world_with_workers(Role::teacher, 1, {.households = 1});
    return mean<Burnout>(
        simulate(std::move(world), {phase<Worker>("burnout", WorkerBurnout{})}, 24, {.levers = std::move(levers)}));
}

/// Cases of misuse by a hundred workers in so many months.
double misuse(const Settings& settings, int tenure = 0, int months = 12) {
    World world = world_with_workers(Role::social_worker, 100, {.households = 1});
    set_all<TenureMonths>(world, static_cast<std::int16_t>(tenure));
    world = simulate(std::move(world), {every("misuse", Misuse{})}, months, settings);
    return static_cast<double>(world.at<FlowsThisMonth>(0)[Flow::misuse]);
}

/// Mean need of those who are answered by one worker with few hours, half of the residents having a great need.
double need_of_the_answered(const Settings& settings) {
    World world = world_with_workers(Role::social_worker, 1);
    set_all<ContactHours>(world, 60);
    all_ask(world, service, 0.2F);
    const auto residents = rows<Resident>(world);
    for (std::size_t n = 0; n < residents.size(); n += 2) world.at<Need>(residents[n])[service] = 0.9F;
    world = simulate(std::move(world), {every("answering", AnswerRequests{})}, 1, settings);
    double sum = 0, count = 0;
    for (const Row row : residents) {
        if (world.at<OutcomeThisMonth>(row)[service] == HelpOutcome::waiting) continue;
        sum += static_cast<double>(world.at<Need>(row)[service]);
        count += 1;
    }
    return sum / count;
}

/// How much better the workers are who stay than those of the start, after years.
double quality_after_selection(const Settings& settings) {
    World world = world_with_workers(Role::teacher, 2000, {.households = 1});
    const auto workers = rows<Worker>(world);
    for (std::size_t n = 0; n < workers.size(); ++n) world.at<Quality>(workers[n]) = n % 2 == 0 ? 0.2F : 0.8F;
    return mean<Quality>(simulate(std::move(world), {phase<Worker>("turnover", WorkerTurnover{})}, 36, settings));
}

}  // namespace

TEST_CASE("more accounts leave fewer hours and wear workers out more", "[model]") {
    CHECK(hours_under({lever_at("staff.accountability_share", 0.5)}) <
          hours_under({lever_at("staff.accountability_share", 0.2)}));
    CHECK(burnout_under({lever_at("staff.accountability_share", 0.5)}) >
          burnout_under({lever_at("staff.accountability_share", 0.2)}));
}

TEST_CASE("a freeze takes the accounts of its own domain to the floor and of no other", "[model]") {
    const auto frozen = lever_at("accountability.freeze.social_functioning", 1);
    CHECK(hours_under({frozen}) == Approx(hours_under({lever_at("staff.accountability_share", 0.05)})));
    CHECK(hours_under({frozen}, Role::teacher) == hours_under({}, Role::teacher));
    CHECK(hours_under({lever_at("accountability.freeze.social_functioning", 0.5)}) ==
          Approx(0.5 * (hours_under({frozen}) + hours_under({}))));
}

TEST_CASE("a freeze ends when its time is over", "[model]") {
    LeverSetting freeze = lever_at("accountability.freeze.schooling", 1);
    freeze.until = Month{0};
    CHECK(hours_under({freeze}, Role::teacher) == hours_under({}, Role::teacher));
}

TEST_CASE("a freeze never goes below the floor", "[model]") {
    CHECK(hours_under({lever_at("accountability.freeze.social_functioning", 1),
                       lever_at("accountability.floor", 0.37)}) == Approx(hours_under({})));
}

TEST_CASE("distrust of professionals loads them with control and trust takes it off", "[model]") {
    CHECK(hours_under({lever_at("accountability.control_load", 2)}) < hours_under({}));
    CHECK(hours_under({lever_at("accountability.control_load", 0)}) > hours_under({}));
    CHECK(hours_under({lever_at("accountability.control_load", 0)}) ==
          Approx(hours_under({lever_at("staff.accountability_share", 0.05)})));
    CHECK(burnout_under({lever_at("accountability.control_load", 2)}) > burnout_under({}));
}

TEST_CASE("accounts by stories take less time than figures", "[model]") {
    CHECK(hours_under({lever_at("accountability.storytelling", 1)}) > hours_under({}));
    CHECK(hours({{{"accountability.time_saved", 0}}, {lever_at("accountability.storytelling", 1)}}) == hours_under({}));
}

TEST_CASE("stories are told where one accounts by them, and none otherwise", "[model]") {
    const auto told = [](double storytelling) {
        World world = world_with_workers(Role::social_worker, 10, {.households = 1});
        world = simulate(std::move(world), {every("stories", StoriesTold{})}, 1,
                         {.levers = {lever_at("accountability.storytelling", storytelling)}});
        return static_cast<double>(world.at<FlowsThisMonth>(0)[Flow::stories_told]);
    };
    CHECK(told(0) == 0);
    CHECK(told(1) > told(0.5));
}

TEST_CASE("steering by invalid figures picks the easy cases first", "[model]") {
    const auto steered = lever_at("accountability.kpi_intensity", 1);
    const auto invalid = lever_at("accountability.kpi_validity", 0);
    CHECK(need_of_the_answered({{}, {steered, invalid}}) < need_of_the_answered({}) - 0.1);
}

TEST_CASE("valid figures, or no skimming, leave the order of requests to chance", "[model]") {
    const auto steered = lever_at("accountability.kpi_intensity", 1);
    CHECK(need_of_the_answered({{}, {steered, lever_at("accountability.kpi_validity", 1)}}) ==
          need_of_the_answered({}));
    CHECK(need_of_the_answered({{{"accountability.skimming", 0}},
                                {steered, lever_at("accountability.kpi_validity", 0)}}) == need_of_the_answered({}));
}

TEST_CASE("invalid figures draw hours to what is counted, valid ones take only their own time", "[model]") {
    const auto steered = lever_at("accountability.kpi_intensity", 1);
    CHECK(hours_under({steered, lever_at("accountability.kpi_validity", 0)}) <
          hours_under({steered, lever_at("accountability.kpi_validity", 1)}));
    CHECK(hours_under({steered, lever_at("accountability.kpi_validity", 1)}) < hours_under({}));
    CHECK(hours({{{"accountability.displacement", 0}, {"accountability.time_of_figures", 0}},
                 {steered, lever_at("accountability.kpi_validity", 0)}}) == hours_under({}));
}

TEST_CASE("figures find poor work in proportion to their validity", "[model]") {
    const auto quality = [](double validity) {
        return quality_after_selection(
            {{{"accountability.control_validity", 0}},
             {lever_at("accountability.kpi_intensity", 1), lever_at("accountability.kpi_validity", validity)}});
    };
    CHECK(quality(0) == Approx(0.5).margin(0.02));
    CHECK(quality(0.5) > quality(0) + 0.02);
    CHECK(quality(1) > quality(0.5) + 0.02);
}

TEST_CASE("a freeze lets poor work slip that controls would see", "[model]") {
    const auto quality = [](double frozen) {
        return quality_after_selection(
            {{{"accountability.control_validity", 1}}, {lever_at("accountability.freeze.schooling", frozen)}});
    };
    CHECK(quality(1) < quality(0) - 0.01);
}

TEST_CASE("below the accounts that money needs, money goes astray; at or above them it does not", "[model]") {
    const std::vector<std::pair<std::string, double>> only_gaps{{"misuse.captured", 0}, {"misuse.without", 2}};
    CHECK(misuse({only_gaps, {lever_at("staff.accountability_share", 0)}}) > 5);
    CHECK(misuse({only_gaps, {lever_at("staff.accountability_share", 0.05)}}) == 0);
    CHECK(misuse({only_gaps, {}}) == 0);
    CHECK(misuse({only_gaps,
                  {lever_at("accountability.floor", 0), lever_at("accountability.freeze.social_functioning", 1)}}) > 5);
}

TEST_CASE("a case of misuse costs its price and disappoints who hears of it", "[model]") {
    World world = world_with_workers(Role::social_worker, 50);
    world = simulate(std::move(world), {every("misuse", Misuse{})}, 1,
                     {{{"misuse.without", 12}, {"misuse.captured", 0}}, {lever_at("staff.accountability_share", 0)}});
    CHECK(world.at<FlowsThisMonth>(0)[Flow::misuse] == 50);
    CHECK(world.at<SpentThisMonth>(0)[CostLine::governance] == Approx(50 * 25000.0));
}

TEST_CASE("workers who became a party in the place misuse money more, unless controls see it or nothing comes of it",
          "[model]") {
    const std::vector<std::pair<std::string, double>> open{{"misuse.captured", 2},
                                                           {"accountability.control_validity", 0}};
    CHECK(misuse({open, {}}, 240) > misuse({open, {}}, 12));
    CHECK(misuse({{{"misuse.captured", 2}, {"accountability.control_validity", 1}, {"capture.check", 5}}, {}}, 240) ==
          0);
    CHECK(misuse({{{"misuse.captured", 0}}, {}}, 240) == 0);
}
