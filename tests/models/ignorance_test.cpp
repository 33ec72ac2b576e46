// Parameters that are drawn for each replicate, and variants of the model.
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

#include "models/neighbourhood_model.hpp"
#include "models/variants.hpp"
#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::test;

namespace {

Scenario drawing(std::string name, std::vector<LeverPeriod> policy = {}, int replicates = 20) {
    Scenario scenario = small_scenario(std::move(name), std::move(policy), 1);
    scenario.settle = 3;
    scenario.replicates = replicates;
    scenario.draw_parameters = true;
    scenario.replicates_per_draw = 1;
    return scenario;
}

std::map<std::string, double> drawn(const model::Experiment& experiment, std::uint32_t replicate) {
    const auto list = experiment.drawn_parameters(replicate);
    return {list.begin(), list.end()};
}

}  // namespace

TEST_CASE("every replicate draws every parameter that has a prior, within its range, and nothing else", "[model]") {
    const auto experiment = small_experiment({drawing("a")}, 50);
    const Registry& registry = experiment.schedule().registry();
    const auto values = drawn(experiment, 7);
    for (const ParameterEntry& parameter : registry.parameters) {
        INFO(parameter.path);
        CHECK(values.contains(parameter.path) != is_fixed(parameter.prior));
        if (!values.contains(parameter.path)) continue;
        CHECK(values.at(parameter.path) >= parameter.low);
        CHECK(values.at(parameter.path) <= parameter.high);
    }
    CHECK(small_experiment({small_scenario("no draws")}, 50).drawn_parameters(0).empty());
}

TEST_CASE("the draws of a parameter without bounds in the way have one value in each equal share of its prior",
          "[model]") {
    constexpr int replicates = 20;
    const auto experiment = small_experiment({drawing("a", {}, replicates)}, 50);
    const Prior prior = experiment.schedule().registry().parameter("talk.pull")->prior;
    std::set<int> shares;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        const double value = drawn(experiment, r).at("talk.pull");
        int share = 0;
        while (share + 1 < replicates && value >= quantile(prior, (share + 1.0) / replicates)) ++share;
        shares.insert(share);
    }
    CHECK(shares.size() == replicates);
}

TEST_CASE("replicates that share a draw have the same parameters and other chance, and the draws fill the prior",
          "[model]") {
    Scenario scenario = drawing("a", {}, 20);
    scenario.replicates_per_draw = 2;
    const auto experiment = small_experiment({scenario}, 200);
    CHECK(experiment.shape().per_draw == 2);
    CHECK(small_experiment({small_scenario("no draws")}, 50).shape().per_draw == 1);
    CHECK(drawn(experiment, 6) == drawn(experiment, 7));
    CHECK(drawn(experiment, 7) != drawn(experiment, 8));
    CHECK_FALSE(same(experiment.replicate(6)[0], experiment.replicate(7)[0]));
    const Prior prior = experiment.schedule().registry().parameter("talk.pull")->prior;
    std::set<double> values;
    int lower_half = 0;
    for (std::uint32_t r = 0; r < 20; r += 2) {
        values.insert(drawn(experiment, r).at("talk.pull"));
        lower_half += drawn(experiment, r).at("talk.pull") < quantile(prior, 0.5) ? 1 : 0;
    }
    CHECK(values.size() == 10);
    CHECK(lower_half == 5);
}

TEST_CASE("what a scenario sets itself is not drawn", "[model]") {
    Scenario scenario = drawing("a");
    scenario.parameters["talk.pull"] = {0.5, {}};
    const auto experiment = small_experiment({scenario}, 50);
    CHECK(drawn(experiment, 0).count("talk.pull") == 0);
    CHECK(experiment.schedule().registry().parameter("talk.pull")->value == 0.5);
}

TEST_CASE("every policy of a comparison meets the same draws, and other replicates meet others", "[model]") {
    const auto both = small_experiment({drawing("a"), drawing("b", {lever("physical.maintenance", 2)})}, 200);
    const auto alone = small_experiment({drawing("b", {lever("physical.maintenance", 2)})}, 200);
    CHECK(drawn(both, 3) == drawn(alone, 3));
    CHECK(drawn(both, 3) != drawn(both, 4));
    CHECK(same(both.replicate(3)[1], alone.replicate(3)[0]));
}

TEST_CASE("a replicate with drawn parameters is the one in which a scenario sets those values", "[model]") {
    const Scenario scenario = drawing("a");
    const auto drawn_ones = small_experiment({scenario}, 200);
    Scenario set = scenario;
    set.draw_parameters = false;
    for (const auto& [path, value] : drawn_ones.drawn_parameters(2)) set.parameters[path] = {value, {}};
    CHECK(same(drawn_ones.replicate(2)[0], small_experiment({set}, 200).replicate(2)[0]));
    CHECK_FALSE(same(drawn_ones.replicate(2)[0], small_experiment({small_scenario("a", {}, 1)}, 200).replicate(2)[0]));
}

TEST_CASE("policies that draw parameters for another number of replicates are not compared", "[model]") {
    CHECK_THROWS_WITH(small_experiment({drawing("a", {}, 20), drawing("b", {}, 21)}, 50),
                      Catch::Contains("replicates differs"));
    Scenario fixed = drawing("b");
    fixed.draw_parameters = false;
    CHECK_THROWS_WITH(small_experiment({drawing("a"), fixed}, 50), Catch::Contains("draw_parameters differs"));
    Scenario pairs = drawing("b");
    pairs.replicates_per_draw = 2;
    CHECK_THROWS_WITH(small_experiment({drawing("a"), pairs}, 50), Catch::Contains("replicates_per_draw differs"));
}

TEST_CASE("every variant sets parameters that exist, within their range, to something else than usual", "[model]") {
    const Schedule schedule = model::neighbourhood_model();
    std::set<std::string> names;
    for (const Variant& variant : model::variants()) {
        CHECK(names.insert(variant.name).second);
        CHECK_FALSE(variant.about_nl.empty());
        CHECK_FALSE(variant.about_en.empty());
        CHECK_FALSE(variant.values.empty());
        for (const auto& [path, value] : variant.values) {
            INFO(variant.name << ": " << path);
            const ParameterEntry* parameter = schedule.registry().parameter(path);
            REQUIRE(parameter != nullptr);
            CHECK((value >= parameter->low && value <= parameter->high));
            CHECK(value != parameter->value);
        }
    }
    CHECK(names == std::set<std::string>{"composition_only", "efficacy_follows_safety", "no_relation_effect",
                                         "random_mixing", "reverse_collective_efficacy"});
}

TEST_CASE("every contested link that the scenario manual lists has a parameter that can switch it off", "[model]") {
    std::ifstream manual(test::source_folder() / "scenarios/README.md");
    const std::string text{std::istreambuf_iterator<char>(manual), {}};
    const Schedule schedule = model::neighbourhood_model();
    const auto from = text.find("| link | parameter | no effect | reversed |");
    REQUIRE(from != std::string::npos);
    std::istringstream lines(text.substr(from, text.find("\n\n", from) - from));
    std::size_t links = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto begin = line.find('`');
        if (begin == std::string::npos) continue;
        const std::string path = line.substr(begin + 1, line.find('`', begin + 1) - begin - 1);
        const double no_effect = std::stod(line.substr(line.find('|', begin) + 1));
        INFO(path);
        const ParameterEntry* parameter = schedule.registry().parameter(path);
        REQUIRE(parameter != nullptr);
        CHECK((no_effect >= parameter->low && no_effect <= parameter->high));
        ++links;
    }
    CHECK(links >= 8);
}

TEST_CASE("draws of a parameter by word keep the differences between the words", "[model]") {
    const auto experiment = small_experiment({drawing("a", {}, 40)}, 50);
    const Registry& registry = experiment.schedule().registry();
    double teachers = 0, builders = 0;
    for (std::uint32_t r = 0; r < 40; ++r) {
        const auto values = drawn(experiment, r);
        teachers += values.at("leaving_rate.rate.teacher") / 40;
        builders += values.at("leaving_rate.rate.community_builder") / 40;
    }
    const double ratio = registry.parameter("leaving_rate.rate.community_builder")->value /
                         registry.parameter("leaving_rate.rate.teacher")->value;
    REQUIRE(ratio > 1.5);
    CHECK(builders / teachers == Approx(ratio).epsilon(0.1));
}

TEST_CASE("what is nothing for one word stays nothing, and a prior in proportion has a median to compare with",
          "[model]") {
    const auto experiment = small_experiment({drawing("a", {}, 40)}, 50);
    const Registry& registry = experiment.schedule().registry();
    std::map<std::string, std::set<double>> values_of;
    for (const ParameterEntry& one : registry.parameters)
        if (!one.element.empty()) values_of[one.owner + "." + one.name].insert(one.value);
    int nothing = 0;
    for (const ParameterEntry& one : registry.parameters) {
        if (one.element.empty() || is_fixed(one.prior) || values_of[one.owner + "." + one.name].size() < 2) continue;
        INFO(one.path);
        CHECK(quantile(one.prior, 0.5) != 0);
        if (one.value != 0) continue;
        ++nothing;
        for (std::uint32_t r = 0; r < 40; r += 13) CHECK(drawn(experiment, r).at(one.path) == 0);
    }
    CHECK(nothing > 10);
}
