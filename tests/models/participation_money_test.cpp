#include <catch2/catch.hpp>

#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/pay_for_taking_part.hpp"
#include "models/money/planned_cost.hpp"
#include "tests/models/participation_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> phases() {
    return {phase<Neighbourhood>("month opens", MonthOpens{}), every("bill", PayForTakingPart{})};
}

/// Each lever that costs money, by itself, at a value that is not its default.
std::vector<LeverSetting> everything() {
    return {lever_at("participation.rate", 2),
            lever_at("participation.early", 0.5),
            lever_at("participation.follow_up", 0.7),
            lever_at("participation.merged", 1),
            lever_at("participation.budget_share", 0.1),
            lever_at("participation.assembly", 40),
            lever_at("participation.agenda_items", 5),
            lever_at("participation.conflict_forum", 0.5),
            lever_at("participation.targeted", 0.4),
            lever_at("participation.delegated_budget", 900),
            lever_at("assets.connectors", 3),
            lever_at("assets.framing", -0.5),
            lever_at("assets.events", 8),
            lever_at("assets.broker_support", 0.6),
            lever_at("assets.policy_capture", 0.3)};
}

Keyed<double, CostLine> planned(const std::vector<LeverSetting>& levers, int months) {
    const Bill bill =
        planned_cost(Schedule(phases()).registry(), Policy(levers), {}, identity_of("here"), "here", 1000, months);
    Keyed<double, CostLine> sum{};
    for (const auto& year : bill)
        for (const CostLine line : all_of<CostLine>()) sum[line] += year[static_cast<std::size_t>(line)];
    return sum;
}

double in_all(const Keyed<double, CostLine>& lines) {
    double sum = 0;
    for (const double line : lines) sum += line;
    return sum;
}

}  // namespace

TEST_CASE("what is planned for residents' say and initiative is what is spent", "[model]") {
    World world = small_world({.households = 60});
    world.at<ResidentsAtStart>(0) = 1000;
    world.add<Initiative>(0, identity_of("garden"));
    Keyed<double, CostLine> spent{};
    Simulation simulation(std::move(world), std::make_shared<Schedule>(phases()), Policy(everything()));
    simulation.observe([&](Month, const World& now) {
        for (const CostLine line : all_of<CostLine>()) spent[line] += now.at<SpentThisMonth>(0)[line];
    });
    simulation.run(Month{36});
    const auto plan = planned(everything(), 36);
    const double maintenance = planned({}, 36)[CostLine::maintenance];
    for (const CostLine line : {CostLine::participation, CostLine::coordination}) {
        INFO(name_of(line));
        CHECK(spent[line] > 0);
        CHECK(spent[line] == Approx(plan[line]).margin(0.01));
    }
    CHECK(spent[CostLine::grants] == Approx(plan[CostLine::grants]).margin(0.01));
    CHECK(maintenance == plan[CostLine::maintenance]);
}

TEST_CASE("every lever of residents' say and initiative costs nothing at its default and more as there is more of it",
          "[model]") {
    const double usual = in_all(planned({}, 24));
    const Registry registry = Schedule(phases()).registry();
    for (const LeverEntry& lever : registry.levers) {
        INFO(lever.path);
        CHECK(in_all(planned({lever_at(lever.path, lever.value)}, 24)) == usual);
    }
    for (const char* lever :
         {"participation.rate", "participation.budget_share", "participation.assembly", "participation.agenda_items",
          "participation.conflict_forum", "participation.delegated_budget", "assets.connectors", "assets.framing",
          "assets.events", "assets.broker_support", "assets.policy_capture"}) {
        INFO(lever);
        CHECK(in_all(planned({lever_at(lever, 1)}, 24)) > usual);
    }
    CHECK(in_all(planned({lever_at("assets.framing", -1)}, 24)) ==
          in_all(planned({lever_at("assets.framing", 1)}, 24)));
}
