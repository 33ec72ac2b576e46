// City neighbourhood, village, rural core and shrinking area: the same rules, other figures.
#include <catch2/catch.hpp>
#include <map>

#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::test;

namespace {

constexpr double residents = 600;
constexpr int years = 6, replicates = 2;

model::Profile shipped(const std::string& name) {
    return model::scaled(model::read_profile(source_folder() / "scenarios" / "profiles" / (name + ".yaml")), residents);
}

/// An indicator at the start and at the end, on average over the replicates; all levers at their defaults.
struct Course {
    double start = 0, end = 0;
    double change() const { return end / start - 1; }
};

std::map<std::string, Course> course_of(const model::Profile& profile) {
    Scenario scenario = small_scenario("as usual", {}, years);
    scenario.settle = 36;
    const model::Experiment experiment({scenario}, {profile},
                                       {{"households", "ties", "trust_in_people", "crime"}, {}});
    std::map<std::string, Course> courses;
    for (std::uint32_t r = 0; r < replicates; ++r) {
        const Recording recording = experiment.replicate(r)[0];
        for (std::size_t i = 0; i < experiment.shape().indicators.size(); ++i) {
            Course& course = courses[experiment.shape().indicators[i].name];
            course.start += recording.value(i, 0, 0, 0) / replicates;
            course.end += recording.value(i, experiment.shape().times(i) - 1, 0, 0) / replicates;
        }
    }
    return courses;
}

}  // namespace

TEST_CASE("city, village, rural core and shrinking area behave differently under the same rules and levers",
          "[model]") {
    auto city = course_of(shipped("bospolder"));
    auto village = course_of(shipped("usquert"));
    auto rural_core = course_of(shipped("markelo"));
    auto shrinking = course_of(shipped("vrieheide"));
    CHECK(shrinking["households"].change() < -0.04);
    CHECK(city["households"].change() > -0.03);
    for (auto* small : {&village, &rural_core}) {
        CHECK((*small)["ties"].start > city["ties"].start + 0.4);  // who lives there is more alike
        CHECK((*small)["ties"].end > city["ties"].end + 0.4);
        CHECK((*small)["trust_in_people"].end > city["trust_in_people"].end + 0.05);
        CHECK((*small)["crime"].end < city["crime"].end - 0.05);
    }
}

TEST_CASE("whether a place shrinks is a matter of its figures alone", "[model]") {
    model::Profile city = shipped("bospolder"), shrinking = shipped("vrieheide");
    std::swap(city.net_migration, shrinking.net_migration);
    CHECK(course_of(city)["households"].change() < -0.04);
    CHECK(course_of(shrinking)["households"].change() > -0.03);
    city.place_type = model::PlaceType::shrinking;
    CHECK(course_of(city)["households"].change() < -0.04);
}
