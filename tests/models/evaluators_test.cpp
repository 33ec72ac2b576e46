// What evaluators conclude from made-up histories of which the truth is known.
#include "models/observation/evaluators.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <functional>

#include "engine/output/assemble.hpp"
#include "engine/output/replicate_file.hpp"
#include "models/money/costs_elsewhere.hpp"
#include "tests/support/results_example.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr double drift = 0.10;   // what changes everywhere
constexpr double effect = 0.04;  // what the policy adds
constexpr double attrition = 0.03;
constexpr double error = 0.02;
constexpr std::uint32_t replicates = 4;

ResultShape shape(bool controls) {
    ResultShape made;
    made.scenarios = {"other", "status-quo"};
    made.neighbourhoods = {"here"};
    if (controls) {
        made.neighbourhoods = {"here", "here control 1", "here control 2"};
        made.control_of = {-1, 0, 0};
    }
    made.groups = {"all", "stayers"};
    made.cost_lines = {"wages"};
    made.months = 24;
    for (const char* name : {"trust_in_municipality", "change_in_trust_in_municipality", "survey_trust_in_municipality",
                             "survey_trust_in_municipality_error", "downstream_debt"}) {
        IndicatorInfo info;
        info.name = name;
        info.unit = "1";
        info.cadence = Cadence::yearly;
        made.indicators.push_back(info);
    }
    return made;
}

/// Everybody drifts evenly over two years; the policy adds its effect in its own neighbourhood, one that is a little
/// larger in later replicates; the sample is off by a little that differs between replicates.
Recording history(const ResultShape& made, std::size_t scenario, std::uint32_t replicate) {
    Recording recording(made);
    for (std::size_t year = 0; year < 3; ++year)
        for (std::size_t n = 0; n < made.neighbourhoods.size(); ++n) {
            const double passed = static_cast<double>(year) / 2;
            const double treated = scenario == 0 && !made.is_control(n) ? 1 : 0;
            const double gain = passed * (drift + treated * effect);
            const double slip = year == 0 ? 0 : 0.01 * (static_cast<double>(replicate) - 1.5);
            for (std::size_t g = 0; g < 2; ++g) {
                recording.value(0, year, n, g) = 0.4 + gain;
                recording.value(1, year, n, g) = gain - passed * attrition;
                recording.value(2, year, n, g) = 0.4 + gain + slip;
                recording.value(3, year, n, g) = error;
                recording.value(4, year, n, g) = 1000;
            }
            for (std::size_t y = 0; y < 2; ++y) recording.realised(y, n, 0) = 50;
        }
    return recording;
}

Results results(
    const TemporaryFolder& folder, const ResultShape& made,
    const std::function<void(Recording&)>& adjust = [](Recording&) {}) {
    std::filesystem::create_directory(folder / "replicates");
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        std::vector<Recording> both{history(made, 0, r), history(made, 1, r)};
        for (Recording& one : both) adjust(one);
        write_replicate(folder / "replicates", r, 1, made, both);
        numbers.push_back(r);
    }
    assemble(folder.path(), folder / "replicates", made, 1, numbers);
    return Results(folder.path());
}

const Evaluation* find(const std::vector<Evaluation>& all, std::size_t policy, Estimator estimator) {
    for (const Evaluation& one : all)
        if (one.policy == policy && one.estimator == estimator) return &one;
    return nullptr;
}

}  // namespace

TEST_CASE("raw change takes the drift for the policy's work; difference in differences does not", "[model]") {
    const TemporaryFolder folder;
    const Results there = results(folder, shape(true));
    CHECK(there.shape().control_of == std::vector<int>{-1, 0, 0});
    const auto all = evaluate(there, 2);
    const Evaluation* raw = find(all, 0, Estimator::raw_change);
    const Evaluation* difference = find(all, 0, Estimator::difference_in_differences);
    REQUIRE((raw != nullptr && difference != nullptr));
    CHECK(raw->truth == Approx(effect));
    CHECK(raw->estimate == Approx(drift + effect));
    CHECK(raw->bias == Approx(drift));
    CHECK(difference->estimate == Approx(effect));
    CHECK(difference->bias == Approx(0).margin(1e-12));
    CHECK(difference->n == replicates);
    // The controls are alike, so the evaluator is sure, and right.
    CHECK(difference->sees_effect == 1);
    const Evaluation* of_reference = find(all, 1, Estimator::raw_change);
    CHECK(of_reference->truth == 0);
    CHECK(of_reference->estimate == Approx(drift));
    CHECK(find(all, 1, Estimator::difference_in_differences)->estimate == Approx(0).margin(1e-12));
}

TEST_CASE("a mean over two neighbourhoods is surer than one of them", "[model]") {
    ResultShape made = shape(true);
    made.neighbourhoods = {"here", "there", "here control 1", "there control 1"};
    made.control_of = {-1, -1, 0, 1};
    // The controls drift apart by a standard deviation of 0.0028. Half an interval: 12.71 · 0.0028 · sqrt(1/2 + 1/2) =
    // 0.036, so that the effect of 0.04 is seen; for one neighbourhood it would be sqrt(1 + 1/2), and 0.044.
    constexpr double apart = 0.0028 * 1.41421356;
    const auto drift_apart = [](Recording& recording) {
        recording.value(0, 2, 2, 0) += apart / 2;
        recording.value(0, 2, 3, 0) -= apart / 2;
    };
    const TemporaryFolder folder;
    const auto all = evaluate(results(folder, made, drift_apart), 2);
    const Evaluation* difference = find(all, 0, Estimator::difference_in_differences);
    REQUIRE(difference != nullptr);
    CHECK(difference->estimate == Approx(effect));
    CHECK(difference->sees_effect == 1);
}

TEST_CASE("the cohort of stayers is judged by those who stayed", "[model]") {
    const TemporaryFolder folder;
    const auto all = evaluate(results(folder, shape(true)), 2);
    const Evaluation* cohort = find(all, 0, Estimator::cohort_of_stayers);
    REQUIRE(cohort != nullptr);
    CHECK(cohort->estimate == Approx(drift + effect - attrition));
    CHECK(cohort->truth == Approx(effect));
    CHECK(std::isnan(cohort->sees_effect));
}

TEST_CASE("a survey's interval follows from its standard errors, and counts for how many it holds the truth",
          "[model]") {
    const TemporaryFolder folder;
    const auto all = evaluate(results(folder, shape(true)), 2);
    // Half the interval: 1.96 · 0.02 · sqrt(2) = 0.055; estimates of 0.125, 0.135, 0.145 and 0.155; truth 0.04.
    const Evaluation* survey = find(all, 0, Estimator::survey_change);
    REQUIRE(survey != nullptr);
    CHECK(survey->estimate == Approx(drift + effect));
    CHECK(survey->sees_effect == 1);
    CHECK(survey->holds_truth == 0);
    // The slip is the same in the controls, so it drops out: 0.04 with half an interval of 0.068.
    const Evaluation* difference = find(all, 0, Estimator::survey_difference);
    REQUIRE(difference != nullptr);
    CHECK(difference->estimate == Approx(effect));
    CHECK(difference->sees_effect == 0);
    CHECK(difference->holds_truth == 1);
}

TEST_CASE("without controls no evaluator compares with them", "[model]") {
    const TemporaryFolder folder;
    const auto all = evaluate(results(folder, shape(false)), 2);
    CHECK(find(all, 0, Estimator::difference_in_differences) == nullptr);
    CHECK(find(all, 0, Estimator::survey_difference) == nullptr);
    CHECK(find(all, 0, Estimator::raw_change) != nullptr);
}

TEST_CASE("the status quo is the reference, else the first policy", "[model]") {
    ResultShape made = shape(false);
    CHECK(reference_policy(made) == 1);
    made.scenarios = {"a", "b"};
    CHECK(reference_policy(made) == 0);
}

TEST_CASE("controls count neither in the bill nor in costs elsewhere, and later costs weigh less when discounted",
          "[model]") {
    const TemporaryFolder folder;
    const Results there = results(folder, shape(true));
    CHECK(there.realised(0) == std::vector<double>(replicates, 100.0));
    CHECK(all_costs_elsewhere(there, 0, 0, 2).front() == Approx(2000));
    CHECK(all_costs_elsewhere(there, 0, 0.25, 2).front() == Approx(1000 / 1.25 + 1000 / 1.25 / 1.25));
    CHECK(all_costs_elsewhere(there, 0, 0.25, 1).front() == Approx(1000 / 1.25));
    CHECK(costs_elsewhere(there, 0, 0, 2).front().indicator == "downstream_debt");
}
