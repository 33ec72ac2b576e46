#include "models/benchmark/long_vs_short.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr double residents = 4000;

Scenario base(double reserve) {
    return small_scenario("base", {lever("money.reserve", reserve, 0, 25 * months_per_year)}, 25);
}

std::vector<Scenario> arms(const BenchmarkBlock& block, double reserve = 150000) {
    return benchmark_scenarios(base(reserve), {small_profile(residents)}, block);
}

double planned(const Experiment& experiment, std::size_t scenario) {
    double sum = 0;
    for (std::size_t year = 0; year < experiment.shape().cost_years(); ++year)
        for (std::size_t line = 0; line < experiment.shape().cost_lines.size(); ++line)
            sum += experiment.planned(scenario, year, 0, line);
    return sum;
}

double number(const Scenario& arm, const char* key) { return arm.programmes.at(0).numbers.at(key); }

}  // namespace

TEST_CASE("every arm of every block of the benchmark costs as much as its reference, to the euro", "[model]") {
    for (const BenchmarkBlock& block : benchmark_blocks()) {
        INFO(block.name());
        const Experiment experiment(arms(block), {small_profile(residents)});
        const std::size_t all = experiment.scenarios().size();
        REQUIRE(all == 37);
        CHECK(planned(experiment, 0) > 25 * 150000);
        for (std::size_t s = 1; s < all; ++s) {
            INFO(experiment.scenarios()[s].name);
            CHECK(planned(experiment, s) == Approx(planned(experiment, 0)).margin(0.5).epsilon(0));
        }
    }
}

TEST_CASE("a chain of the benchmark lasts as long as the one project beside it, with fewer posts", "[model]") {
    const auto scenarios = arms({});
    const auto design = benchmark_arms();
    for (std::size_t k = 0; k + 1 < design.size(); k += 2) {
        const Scenario &one = scenarios[k + 1], &chain = scenarios[k + 2];
        INFO(one.name << " and " << chain.name);
        REQUIRE((!design[k].restarts && design[k + 1].restarts && design[k].years == design[k + 1].years));
        CHECK(number(one, "length") == 12 * design[k].years);
        CHECK(number(one, "repeat") == 1);
        CHECK(number(chain, "length") * number(chain, "repeat") == 12 * design[k].years);
        CHECK(number(chain, "repeat") >= 2);
        CHECK(number(chain, "posts") < number(one, "posts"));
        CHECK(number(one, "front_loading") == number(chain, "front_loading"));
    }
}

TEST_CASE("a shorter arm of the benchmark pays more posts, in proportion", "[model]") {
    const auto scenarios = arms({});
    const auto posts = [&](const std::string& name) {
        for (const Scenario& scenario : scenarios)
            if (scenario.name == name) return number(scenario, "posts");
        FAIL(name);
        return 0.0;
    };
    CHECK(posts("01y-level-one") == Approx(20 * posts("20y-level-one")).epsilon(0.01));
    CHECK(posts("04y-level-one") == Approx(2 * posts("08y-level-one")).epsilon(0.01));
}

TEST_CASE("the arms of the benchmark have names of their own and blocks differ in what they cross", "[model]") {
    std::set<std::string> names;
    for (const BenchmarkBlock& block : benchmark_blocks())
        for (const Scenario& scenario : arms(block)) names.insert(block.name() + "/" + scenario.name);
    CHECK(names.size() == 4 * 37);
    CHECK(number(arms({true, false})[1], "permanent") == 1);
    CHECK(number(arms({false, false})[1], "permanent") == 0);
    const auto delivers = [](const Scenario& scenario) {
        for (const LeverPeriod& period : scenario.policy)
            if (period.lever == "promises.delivery_capacity") return period.value;
        return -1.0;
    };
    for (const Scenario& scenario : arms({false, true})) CHECK(delivers(scenario) == 12);
    for (const Scenario& scenario : arms({false, false})) CHECK(delivers(scenario) == -1);
}

TEST_CASE("the benchmark refuses a budget that buys no posts, or more than a project can have", "[model]") {
    CHECK_THROWS_AS(arms({}, 0), InputError);
    CHECK_THROWS_AS(arms({}, 1e7), InputError);
    Scenario short_run = base(150000);
    short_run.years = 19;
    CHECK_THROWS_AS(benchmark_scenarios(short_run, {small_profile(residents)}, {}), InputError);
}
