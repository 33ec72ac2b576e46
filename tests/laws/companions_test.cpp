// What the program warns of is true: nothing reads a lever while its companions are off.
#include "models/sense/companions.hpp"

#include <catch2/catch.hpp>

#include "models/neighbourhood_model.hpp"
#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::test;

namespace {

const Registry& levers() {
    static const Schedule schedule = model::neighbourhood_model();
    return schedule.registry();
}

/// The lever at its lowest, and at its highest, while its companions are off or at their highest.
std::vector<Scenario> pair_of(const model::Companions& row, bool companions_on) {
    std::vector<LeverPeriod> policy;
    for (const std::string& companion : row.companions)
        for (const LeverEntry& entry : levers().levers)
            if (entry.path == companion || entry.path == companion + "." + entry.element)
                policy.push_back(lever(entry.path, companions_on ? std::min(entry.high, 20.0) : row.off));
    REQUIRE_FALSE(policy.empty());
    const bool rebuilds = row.lever == "physical.rebuilt_as_social_rent";
    if (rebuilds) policy.push_back(lever("physical.return_guarantee", 1));  // else residents hold up the plan
    const int years = rebuilds ? 8 : 3;                                     // and building takes its time
    const LeverEntry* entry = levers().lever(row.lever);
    REQUIRE(entry != nullptr);
    std::vector<LeverPeriod> low = policy, high = policy;
    low.push_back(lever(row.lever, entry->low));
    high.push_back(lever(row.lever, entry->high));
    return {small_scenario("low", low, years), small_scenario("high", high, years)};
}

bool alike(const model::Companions& row, bool companions_on) {
    const auto recordings = small_experiment(pair_of(row, companions_on), 300).replicate(0);
    return same(recordings[0], recordings[1]);
}

}  // namespace

TEST_CASE("a lever of which the program says that nothing reads it changes no figure", "[law]") {
    for (const model::Companions& row : model::companions()) {
        INFO(row.lever);
        CHECK(alike(row, false));
        CHECK_FALSE(alike(row, true));
    }
}
