#include "engine/sensitivity/screening.hpp"

#include <catch2/catch.hpp>

#include "known_functions.hpp"

namespace adem::test {

using namespace sensitivity;

namespace {

std::vector<Screened> screen(const RadialDesign& design, std::size_t trajectories, const Function& function) {
    return screened(design, observe(design, trajectories * design.points_per_trajectory(), function));
}

}  // namespace

TEST_CASE("screening finds the slopes of a linear function exactly", "[unit]") {
    const std::vector<double> slopes{3, -2, 0, 0.25};
    const auto found = screen(RadialDesign(each_alone(4), 1), 5, [&](const Point& u) {
        double sum = 10;
        for (std::size_t d = 0; d < slopes.size(); ++d) sum += slopes[d] * u[d];
        return sum;
    });
    for (std::size_t d = 0; d < slopes.size(); ++d) {
        CHECK(found[d].mu == Approx(slopes[d]).margin(1e-12));
        CHECK(found[d].mu_star == Approx(std::abs(slopes[d])).margin(1e-12));
        CHECK(found[d].sigma == Approx(0).margin(1e-12));
        CHECK(found[d].effects == 5);
        CHECK(found[d].beyond_chance() == (slopes[d] != 0));
    }
    CHECK(found[2].mu_star == 0);
}

TEST_CASE("screening ranks the coordinates of the g-function", "[unit]") {
    const auto found = screen(RadialDesign(each_alone(8), 1), 50, GFunction());
    for (std::size_t d = 0; d < 4; ++d) CHECK(found[d].mu_star > 1.2 * found[d + 1].mu_star);
    for (std::size_t d = 4; d < 8; ++d) CHECK(found[d].mu_star < 0.05 * found[0].mu_star);
}

TEST_CASE("screening sees what comes back after half an axis, and what acts through another alone", "[unit]") {
    const auto found = screen(RadialDesign(each_alone(4), 1), 100, Ishigami());
    // sin^2 has a period of half the axis: steps of that length would all give 0.
    CHECK(found[1].mu_star > 4);
    CHECK(found[2].mu_star > 2);
    CHECK(std::abs(found[2].mu) < 0.5 * found[2].mu_star);
    CHECK(found[3].mu_star == 0);
    CHECK_FALSE(found[3].beyond_chance());
}

TEST_CASE("every step of the screening is between a quarter and three quarters of the axis, inside the cube",
          "[unit]") {
    const RadialDesign design({{0}, {1, 2}}, 3);
    for (std::size_t t = 0; t < 200; ++t) {
        CHECK(std::abs(design.step(t, 0)) >= 0.25);
        CHECK(std::abs(design.step(t, 0)) <= 0.75);
        CHECK(design.step(t, 1) >= 0.25);
        CHECK(design.step(t, 1) <= 0.75);
        const Point base = design.point(3 * t), moved = design.point(3 * t + 1), group = design.point(3 * t + 2);
        CHECK(moved[0] - base[0] == design.step(t, 0));
        CHECK((moved[1] == base[1] && moved[2] == base[2]));
        CHECK((group[0] == base[0] && group[1] != base[1] && group[2] != base[2]));
        for (const Point& point : {base, moved, group})
            for (const double place : point) CHECK((place > 0 && place < 1));
    }
}

TEST_CASE("coordinates that count as one are screened as one, and have no direction", "[unit]") {
    const Function difference = [](const Point& u) { return u[0] - u[1]; };
    const auto found = screen(RadialDesign({{0, 1}, {2}}, 1), 40, difference);
    CHECK(found[0].mu_star > 0.5);  // moved alike, they would cancel
    CHECK(std::isnan(found[0].mu));
    CHECK(found[1].mu_star == 0);
}

TEST_CASE("what chance alone makes of an effect is not taken for one", "[unit]") {
    const RadialDesign design(each_alone(40), 2);
    const Function one = [](const Point& u) { return 20 * u[0]; };
    const auto observed = observe(design, 8 * design.points_per_trajectory(), one, 1, 3);
    const auto found = screened(design, observed);
    CHECK(found[0].beyond_chance());
    int mistaken = 0;
    for (std::size_t d = 1; d < found.size(); ++d) mistaken += found[d].beyond_chance() ? 1 : 0;
    CHECK(mistaken <= 6);  // of 39; about one in 40 is expected, more as the step varies
    // Differences of two points, each the mean of three with a standard deviation of 1, over steps around a half.
    CHECK(found[1].chance == Approx(std::sqrt(2.0 / 3) / 0.5).epsilon(0.5));
}

TEST_CASE("the less is known of chance, the more an effect must stand out from it", "[unit]") {
    // Of 100 factors that do nothing, screened ten times. All share the chance of a base point, so that they err
    // together.
    const auto starred = [](unsigned chances, std::size_t trajectories) {
        const RadialDesign design(each_alone(100), 4);
        const std::size_t points = trajectories * design.points_per_trajectory();
        const Function nothing = [](const Point&) { return 0.0; };
        const Observed all = observe(design, 10 * points, nothing, 1, chances);
        int count = 0;
        for (auto from = all.begin(); from != all.end(); from += static_cast<std::ptrdiff_t>(points))
            for (const Screened& one : screened(design, Observed(from, from + static_cast<std::ptrdiff_t>(points))))
                count += one.beyond_chance() ? 1 : 0;
        return count / 1000.0;
    };
    CHECK(starred(2, 1) < 0.12);
    CHECK(starred(2, 2) < 0.12);
    CHECK(starred(5, 4) < 0.12);
}

TEST_CASE("a screening cut short is the beginning of the longer one, and leaves out what was not done", "[unit]") {
    const RadialDesign design(each_alone(3), 1);
    Observed observed = observe(design, 3 * design.points_per_trajectory(), Ishigami());
    const auto two = screened(design, Observed(observed.begin(), observed.begin() + 8));
    observed[9].clear();   // the first factor of the third trajectory
    observed[10] = {NAN};  // the second
    const auto found = screened(design, observed);
    CHECK(found[0].effects == 2);
    CHECK(found[0].mu_star == two[0].mu_star);
    CHECK(found[1].mu_star == two[1].mu_star);
    CHECK(found[2].effects == 3);
    CHECK(screened(design, {})[0].effects == 0);
    CHECK_FALSE(screened(design, {})[0].beyond_chance());
}

}  // namespace adem::test
