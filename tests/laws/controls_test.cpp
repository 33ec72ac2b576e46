// Control neighbourhoods stand beside the others and change nothing in them.
#include "models/controls.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::test;

namespace {

Scenario with(int controls, std::vector<LeverPeriod> policy = {}) {
    Scenario scenario = small_scenario("a", std::move(policy));
    scenario.controls = controls;
    Project project;
    project.name = "coaches";
    project.numbers = {{"posts", 2}, {"length", 12}, {"start", 2}};
    scenario.programmes = {project};
    return scenario;
}

/// What holds this neighbourhood against the others depends on who they are.
bool looks_around(const IndicatorInfo& info) { return info.name == "gap_to_other_neighbourhoods"; }

bool equal(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

}  // namespace

TEST_CASE("controls change no number of the neighbourhood that they stand beside", "[law]") {
    const auto alone = small_experiment({with(0)}, 200);
    const auto beside = small_experiment({with(2)}, 200);
    REQUIRE(beside.shape().neighbourhoods == std::vector<std::string>{"here", "here control 1", "here control 2"});
    REQUIRE(beside.shape().control_of == std::vector<int>{-1, 0, 0});
    const Recording a = alone.replicate(1)[0];
    const Recording b = beside.replicate(1)[0];
    std::size_t different = 0, differ_from_control = 0;
    for (std::size_t i = 0; i < alone.shape().indicators.size(); ++i)
        for (std::size_t time = 0; time < alone.shape().times(i) && !looks_around(alone.shape().indicators[i]); ++time)
            for (std::size_t g = 0; g < alone.shape().groups.size(); ++g) {
                different += equal(a.value(i, time, 0, g), b.value(i, time, 0, g)) ? 0 : 1;
                differ_from_control += equal(b.value(i, time, 0, g), b.value(i, time, 1, g)) ? 0 : 1;
            }
    CHECK(different == 0);
    CHECK(differ_from_control > 0);
}

TEST_CASE("a policy does not reach the controls: they are the same under every policy", "[law]") {
    const auto experiment = small_experiment(
        {with(1), with(1, {lever("physical.maintenance", 3), lever("staff.fte.social_worker", 4)})}, 200);
    const auto recordings = experiment.replicate(0);
    const ResultShape& shape = experiment.shape();
    std::size_t different = 0, reached = 0;
    for (std::size_t i = 0; i < shape.indicators.size(); ++i)
        for (std::size_t g = 0; g < shape.groups.size() && !looks_around(shape.indicators[i]); ++g) {
            const std::size_t last = shape.times(i) - 1;
            different += equal(recordings[0].value(i, last, 1, g), recordings[1].value(i, last, 1, g)) ? 0 : 1;
            reached += equal(recordings[0].value(i, last, 0, g), recordings[1].value(i, last, 0, g)) ? 0 : 1;
        }
    CHECK(different == 0);
    CHECK(reached > 0);
}

TEST_CASE("controls have no projects and cost what the default levers cost", "[law]") {
    const auto experiment = small_experiment({with(1, {lever("physical.maintenance", 3)})}, 200);
    const auto usual = small_experiment({small_scenario("usual")}, 200);
    double control = 0, target = 0, status_quo = 0;
    for (std::size_t line = 0; line < experiment.shape().cost_lines.size(); ++line) {
        target += experiment.planned(0, 0, 0, line);
        control += experiment.planned(0, 0, 1, line);
        status_quo += usual.planned(0, 0, 0, line);
    }
    CHECK(control < target);
    // Months in which work is tendered or done differ between neighbourhoods; the rest is the same.
    CHECK(control == Approx(status_quo).epsilon(0.2));
    CHECK(experiment.residents() == Approx(200));
    CHECK(experiment.residents(true) == Approx(400));
}

TEST_CASE("a neighbourhood with the name of a control is refused", "[law]") {
    Scenario scenario = with(1);
    scenario.neighbourhoods.push_back(neighbourhood(model::control_name("here", 1)));
    CHECK_THROWS_AS(small_experiment({scenario}, 100), InputError);
}
