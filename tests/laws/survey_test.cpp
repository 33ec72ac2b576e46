// Observing changes nothing.
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::test;

namespace {

model::Experiment asking(double approached) {
    Scenario scenario = small_scenario("a", {lever("staff.fte.social_worker", 2)});
    scenario.parameters["survey.approached"] = {approached, {}};
    return small_experiment({scenario}, 300);
}

}  // namespace

TEST_CASE("a survey changes no bit of anything but itself", "[law]") {
    const auto with = asking(200), without = asking(0);
    const Recording a = with.replicate(0)[0], b = without.replicate(0)[0];
    const ResultShape& shape = with.shape();
    std::size_t different = 0, found = 0;
    for (std::size_t i = 0; i < shape.indicators.size(); ++i)
        for (std::size_t time = 0; time < shape.times(i); ++time)
            for (std::size_t g = 0; g < shape.groups.size(); ++g) {
                const double x = a.value(i, time, 0, g), y = b.value(i, time, 0, g);
                const bool equal = x == y || (std::isnan(x) && std::isnan(y));
                if (shape.indicators[i].name.starts_with("survey_")) {
                    found += equal ? 0 : 1;
                } else {
                    different += equal ? 0 : 1;
                }
            }
    CHECK(different == 0);
    CHECK(found > 0);
}
