#include <catch2/catch.hpp>

#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::test;

namespace {

/// Social workers for four years, in `repeats` projects without a gap, without start-up, without any cost of tendering
/// or closing, that hand over all staff and all promises.
Project seamless(int repeats) {
    constexpr int months = 48;
    Project project;
    project.name = "coaches";
    project.numbers["start"] = 0;
    project.numbers["length"] = months / repeats;
    project.numbers["gap"] = 0;
    project.numbers["repeat"] = repeats;
    project.numbers["posts"] = 6;
    project.numbers["start_up"] = 0;
    project.numbers["visibility"] = 0.5;
    project.numbers["promises"] = 12;
    project.numbers["staff_carry_over"] = 1;
    project.numbers["promise_carry_over"] = 1;
    project.numbers["running_cost"] = 50000;
    project.numbers["start_cost"] = 0;
    project.numbers["close_cost"] = 0;
    project.words["role"] = "social_worker";
    return project;
}

}  // namespace

TEST_CASE("a carousel that loses nothing at its seams equals one programme to the bit", "[law]") {
    auto one = small_scenario("one", {}, 5);
    one.programmes = {seamless(1)};
    auto many = small_scenario("many", {}, 5);
    many.programmes = {seamless(8)};
    auto none = small_scenario("none", {}, 5);
    const auto experiment = small_experiment({one, many, none});
    const auto recordings = experiment.replicate(0);
    CHECK(std::equal(recordings[0].values().begin(), recordings[0].values().end(), recordings[1].values().begin(),
                     [](double a, double b) { return a == b || (a != a && b != b); }));
    CHECK(
        std::equal(recordings[0].realised().begin(), recordings[0].realised().end(), recordings[1].realised().begin()));
    CHECK_FALSE(same(recordings[0], recordings[2]));
}
