#include "models/population/single_years.hpp"

#include <catch2/catch.hpp>

#include "tests/model/made_populations.hpp"

using namespace adem::model;

namespace {

AgeCounts counts(std::initializer_list<int> first) {
    AgeCounts all{};
    std::copy(first.begin(), first.end(), all.begin());
    return all;
}

}  // namespace

TEST_CASE("where groups rise evenly, single years rise evenly across their borders", "[model]") {
    const AgeCounts rising = counts({100, 200, 300, 400, 500});
    // Density at both sides of 10 years, in people per year: 250 / 5 from below and from above.
    const double below = 200.0 / 5 * (1 + slope_within(rising, 1));
    const double above = 300.0 / 5 * (1 - slope_within(rising, 2));
    CHECK(below == Approx(50));
    CHECK(above == Approx(50));
}

TEST_CASE("a group is flat where all are alike, at a peak and at a trough", "[model]") {
    const AgeCounts made = counts({100, 100, 100, 300, 100, 200, 100});
    CHECK(slope_within(made, 1) == 0);
    CHECK(slope_within(made, 3) == 0);
    CHECK(slope_within(made, 4) == 0);
    CHECK(slope_within(counts({0, 0, 0}), 1) == 0);
    CHECK(age_at(made, Sex::woman, 1, 0.5) == Approx(7.5));
}

TEST_CASE("no group runs beyond those beside it", "[model]") {
    const AgeCounts steep = counts({10, 20, 1000, 1010, 0});
    CHECK(20 * (1 + slope_within(steep, 1)) <= 0.5 * (20 + 1000) + 1e-9);
    CHECK(20 * (1 - slope_within(steep, 1)) >= 10 - 1e-9);
    for (std::size_t group = 0; group < 5; ++group) CHECK(std::abs(slope_within(steep, group)) <= 1);
}

TEST_CASE("the age of a share and the share at an age are each other's inverse, and stay in the group", "[model]") {
    const AgeCounts made = counts({100, 160, 300, 280, 90});
    for (std::size_t group = 0; group < 5; ++group)
        for (const double u : {0.0, 0.2, 0.5, 0.999}) {
            const double age = age_at(made, Sex::man, group, u);
            CHECK(age >= 5.0 * static_cast<double>(group));
            CHECK(age < 5.0 * static_cast<double>(group + 1));
            CHECK(share_younger(made, group, age) == Approx(u).margin(1e-9));
        }
}

TEST_CASE("of the oldest each year of age has fewer than the one before, women grow older than men", "[model]") {
    const AgeCounts none{};
    const auto younger = [&](Sex sex, double age) {
        double u = 0;
        while (u < 1 && age_at(none, sex, five_year_groups - 1, u) < age) u += 0.001;
        return u;
    };
    const double first = younger(Sex::woman, 96), second = younger(Sex::woman, 97) - first;
    CHECK(first > second);
    CHECK(first > 0.2);  // an even spread over ten years would give a tenth
    CHECK(younger(Sex::woman, 96) < younger(Sex::man, 96));
    CHECK(age_at(none, Sex::woman, five_year_groups - 1, 0.9999) < 105);
}

TEST_CASE("in a population of old people the number at each age falls without a step at the borders of groups",
          "[model]") {
    Profile profile = scaled(shipped_profile("markelo"), 200000);
    const SyntheticPopulation population = make(profile);
    // From 84 to 85 a flat spread within five-year groups would drop by nearly half.
    CHECK(aged(population, 85, 86) > 0.75 * aged(population, 84, 85));
    CHECK(aged(population, 85, 86) < aged(population, 80, 81));
    CHECK(aged(population, 96, 97) < aged(population, 95, 96));
}
