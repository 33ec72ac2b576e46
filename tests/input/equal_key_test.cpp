#include <catch2/catch.hpp>

#include "engine/input/show.hpp"
#include "tests/input/support.hpp"

using namespace adem;
using namespace adem::input_test;

namespace {

Scenario read(const std::string& name, const std::vector<Override>& overrides) {
    Problems problems;
    auto scenario = read_scenario(name, catalogue(), overrides, problems);
    for (const Problem& problem : problems.sorted()) UNSCOPED_INFO(to_string(problem));
    REQUIRE(scenario);
    return *scenario;
}

Scenario with_equal(const std::string& value) { return read("status-quo", {{"equal", value}}); }

}  // namespace

TEST_CASE("a scenario says in what it is made equal, by a word or with how", "[input]") {
    CHECK_FALSE(read("status-quo", {}).equal);
    const Scenario word = with_equal("planned_cost");
    REQUIRE(word.equal);
    CHECK(word.equal->what == "planned_cost");
    CHECK_FALSE(word.equal->each_year);
    CHECK(word.equal->lever == "staff.fte");
    const Scenario whole = with_equal("{what: contact_hours, each: year, scale: promises.rate}");
    REQUIRE(whole.equal);
    CHECK(whole.equal->what == "contact_hours");
    CHECK(whole.equal->each_year);
    CHECK(whole.equal->lever == "promises.rate");
}

TEST_CASE("how a scenario is made equal stands in its resolved text, and reads back", "[input]") {
    const Scenario whole = with_equal("{what: realised_cost, each: year, scale: staff.fte.teacher}");
    const std::string text = resolved_text(whole);
    CHECK_THAT(text, Catch::Matchers::Contains("equal: {what: realised_cost, each: year, scale: staff.fte.teacher}\n"));
    CHECK(resolved_text(with_equal("{what: realised_cost, each: year, scale: staff.fte.teacher}")) == text);
    CHECK_THAT(resolved_text(read("status-quo", {})), !Catch::Matchers::Contains("equal:"));
}
