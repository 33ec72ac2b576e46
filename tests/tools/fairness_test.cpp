// The regimes in which a short or rotating policy wins: each has its pair of scenarios, fair to both.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "models/measures.hpp"
#include "tests/support/fairness_table.hpp"
#include "tests/tools/program.hpp"

namespace adem::test {

namespace {

/// The line of `adem check` that says what a scenario costs.
std::string planned_cost_of(const Program& adem, const std::filesystem::path& scenario) {
    const Answer answer = adem({"check", scenario.string()});
    INFO(answer.out << answer.err);
    CHECK(answer.code == 0);
    const auto from = answer.out.find("planned cost:");
    return from == std::string::npos ? answer.err : answer.out.substr(from);
}

}  // namespace

TEST_CASE("every regime F1 to F15 stands once in the table, with scenarios that cost the same to the euro", "[unit]") {
    const Program adem;
    const std::vector<Regime> all = regimes();
    REQUIRE(all.size() == 15);
    for (std::size_t k = 0; k < all.size(); ++k) {
        INFO(all[k].name << ": " << all[k].policy << " and " << all[k].rival);
        CHECK(all[k].name == fmt::format("F{}", k + 1));
        CHECK(all[k].policy != all[k].rival);
        CHECK(planned_cost_of(adem, all[k].file(all[k].policy)) == planned_cost_of(adem, all[k].file(all[k].rival)));
    }
}

TEST_CASE("the scenarios of a regime differ in policy alone", "[unit]") {
    for (const Regime& regime : regimes())
        for (const std::string& name : {regime.policy, regime.rival}) {
            INFO(name);
            const std::string text = read_bytes(regime.file(name));
            CHECK(text.find("\nextends: ./base.yaml\n") != std::string::npos);
            for (const char* word : {"\nparameters:", "\nassumptions:", "\nsettle:", "\nseed:", "\nstart:"})
                CHECK(text.find(word) == std::string::npos);
        }
}

TEST_CASE("the table of regimes names indicators that exist and says whether each regime was shown", "[unit]") {
    std::set<std::string> names;
    for (const Measure& measure : model::measures()) names.insert(measure.info.name);
    for (const Regime& regime : regimes()) {
        INFO(regime.name);
        CHECK(names.contains(regime.indicator));
        CHECK((regime.shown == "yes" || regime.shown == "no"));
        CHECK(std::isfinite(regime.difference()));
    }
}

}  // namespace adem::test
