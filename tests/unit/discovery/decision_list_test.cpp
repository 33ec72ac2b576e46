#include "engine/discovery/decision_list.hpp"

#include <catch2/catch.hpp>

#include "known_samples.hpp"

namespace adem::test {

using namespace discovery;

namespace {

using Kind = std::function<int(const std::vector<double>&)>;

/// The verdict that a place has, or with chance `wrong` the opposite.
std::vector<int> verdicts(const Columns& columns, const Kind& kind, double wrong, std::uint64_t seed) {
    std::vector<int> all;
    for (std::size_t k = 0; k < columns.front().size(); ++k) {
        std::vector<double> place;
        for (const auto& column : columns) place.push_back(column[k]);
        all.push_back(draws_for(seed, k, "wrong").chance(wrong) ? -kind(place) : kind(place));
    }
    return all;
}

int in_box(const std::vector<double>& u) { return u[1] > 0.4 && u[3] < 0.6 ? 1 : -1; }

const Condition* on(const Box& box, std::size_t factor) {
    for (const Condition& one : box)
        if (one.factor == factor) return &one;
    return nullptr;
}

}  // namespace

TEST_CASE("a box is found among many factors, with its sides, coverage and density", "[unit]") {
    const Columns columns = places(30, 600, 1);
    const DecisionList list = decision_list(columns, verdicts(columns, in_box, 0, 1));
    REQUIRE_FALSE(list.rules.empty());
    const Rule& first = list.rules.front();
    CHECK(first.verdict == 1);
    REQUIRE(first.box.size() == 2);
    REQUIRE(on(first.box, 1) != nullptr);
    REQUIRE(on(first.box, 3) != nullptr);
    CHECK(on(first.box, 1)->low == Approx(0.4).margin(0.03));
    CHECK(std::isinf(on(first.box, 1)->high));
    CHECK(on(first.box, 3)->high == Approx(0.6).margin(0.03));
    CHECK(first.on_own.coverage(1) > 0.95);
    CHECK(first.on_own.density(1) > 0.95);
    CHECK(first.on_held_out.coverage(1) > 0.9);
    CHECK(first.on_held_out.density(1) > 0.9);
    CHECK(first.p_value < 1e-6);
    for (const Condition& one : first.box) CHECK(one.quasi_p < 1e-6);
}

TEST_CASE("where one verdict in ten is wrong, the box is as dense as that leaves it", "[unit]") {
    double density = 0, coverage = 0;
    std::size_t conditions = 0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const Columns columns = places(10, 600, seed);
        const DecisionList list = decision_list(columns, verdicts(columns, in_box, 0.1, seed), 1);
        REQUIRE(list.rules.size() == 1);
        CHECK(on(list.rules[0].box, 1) != nullptr);
        CHECK(on(list.rules[0].box, 3) != nullptr);
        conditions += list.rules[0].box.size();
        const int verdict = list.rules[0].verdict;
        density += list.rules[0].on_held_out.density(verdict) / 8;
        coverage += list.rules[0].on_held_out.coverage(verdict) / 8;
    }
    CHECK(conditions <= 18);  // two each, and now and then one that noise makes
    CHECK(density == Approx(0.9).margin(0.05));
    // 0.36 in the box, of which nine in ten, and one in ten of the rest.
    CHECK(coverage == Approx(0.36 * 0.9 / (0.36 * 0.9 + 0.64 * 0.1)).margin(0.08));
}

TEST_CASE("noise alone gives a rule in at most one of twenty samples", "[unit]") {
    int samples = 0;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        const Columns columns = places(12, 90, seed);
        const auto noise = verdicts(
            columns, [](const auto&) { return 1; }, 0.5, seed);
        samples += decision_list(columns, noise).rules.empty() ? 0 : 1;
    }
    CHECK(samples <= 14);  // six expected at most; more than fourteen in less than one of a thousand
}

TEST_CASE("a list has a rule for either verdict, and its rules and the rest add up to all points", "[unit]") {
    const Columns columns = places(6, 500, 3);
    const Kind three = [](const auto& u) { return u[0] < 0.35 ? 1 : u[2] > 0.6 ? -1 : 0; };
    const DecisionList list = decision_list(columns, verdicts(columns, three, 0.02, 3));
    REQUIRE(list.rules.size() >= 2);
    CHECK(list.rules[0].verdict != list.rules[1].verdict);
    std::size_t held_out = list.rest_held_out.points(), all = list.rest.points();
    for (const Rule& rule : list.rules) {
        held_out += rule.on_held_out.inside.points();
        all += rule.on_own.inside.points() + rule.on_held_out.inside.points();
        CHECK(rule.on_held_out.density(rule.verdict) > 0.85);
        const auto interval = rule.on_held_out.density_interval(rule.verdict);
        CHECK(interval.low < rule.on_held_out.density(rule.verdict));
    }
    CHECK(held_out == list.all_held_out.points());
    CHECK(all == list.all.points());
    CHECK(list.all.points() == 500);
}

TEST_CASE("the mirrored verdicts have the mirrored list, to the bit", "[unit]") {
    const Columns columns = places(8, 300, 6);
    const Kind kind = [](const auto& u) { return u[0] + u[1] > 1.1 ? 1 : u[0] + u[1] < 0.9 ? -1 : 0; };
    const std::vector<int> one = verdicts(columns, kind, 0.05, 6);
    std::vector<int> other;
    for (const int verdict : one) other.push_back(-verdict);
    const DecisionList a = decision_list(columns, one), b = decision_list(columns, other);
    REQUIRE(a.rules.size() == b.rules.size());
    REQUIRE_FALSE(a.rules.empty());
    for (std::size_t r = 0; r < a.rules.size(); ++r) {
        CHECK(a.rules[r].verdict == -b.rules[r].verdict);
        CHECK(a.rules[r].p_value == b.rules[r].p_value);
        REQUIRE(a.rules[r].box.size() == b.rules[r].box.size());
        for (std::size_t c = 0; c < a.rules[r].box.size(); ++c) {
            CHECK(a.rules[r].box[c].factor == b.rules[r].box[c].factor);
            CHECK(a.rules[r].box[c].low == b.rules[r].box[c].low);
            CHECK(a.rules[r].box[c].high == b.rules[r].box[c].high);
        }
    }
}

TEST_CASE("points with the same value are not separated, and one verdict alone has no rule", "[unit]") {
    Columns columns = places(3, 200, 2);
    for (double& value : columns[0]) value = value < 0.5 ? 0 : 1;
    const Kind kind = [](const auto& u) { return u[0] > 0.5 ? 1 : -1; };
    const DecisionList list = decision_list(columns, verdicts(columns, kind, 0, 2));
    REQUIRE_FALSE(list.rules.empty());
    for (const Rule& rule : list.rules)
        for (const Condition& one : rule.box) {
            CHECK(one.factor == 0);
            CHECK((one.low == 0.5 || one.high == 0.5));
        }
    CHECK(decision_list(columns, std::vector<int>(200, 1)).rules.empty());
    CHECK(decision_list(columns, std::vector<int>(200, 0)).rules.empty());
}

}  // namespace adem::test
