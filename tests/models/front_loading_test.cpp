#include <catch2/catch.hpp>

#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/programme_cycle.hpp"
#include "models/mechanisms/programme_ends.hpp"
#include "models/money/planned_cost.hpp"
#include "tests/models/policy_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr int months = 24;

std::vector<Phase> phases() {
    return {phase<Neighbourhood>("month opens", MonthOpens{}), every("programmes", ProgrammeEnds{}, ProgrammeCycle{})};
}

ProgrammePlan loaded(double front_loading, int repeat = 1) {
    ProgrammePlan plan = project("p", 0, months / repeat);
    plan.posts = 4;
    plan.repeat = repeat;
    plan.front_loading = front_loading;
    return plan;
}

/// Posts of all running projects together, month by month.
std::vector<double> posts_by_month(const ProgrammePlan& plan) {
    std::vector<double> posts;
    for (int month = 0; month < months; ++month) {
        const World world = simulate(with_projects({plan}), phases(), month + 1);
        double sum = 0;
        for (const Row row : rows<Programme>(world))
            if (is_running(world.at<StateOf>(row))) sum += static_cast<double>(world.at<ProgrammePosts>(row));
        posts.push_back(sum);
    }
    return posts;
}

double sum_of(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum;
}

double planned(const ProgrammePlan& plan) {
    double sum = 0;
    const Bill bill =
        planned_cost(Schedule(phases()).registry(), Policy{}, {plan}, identity_of("here"), "here", 1000, months);
    for (const auto& year : bill)
        for (const double euro : year) sum += euro;
    return sum;
}

}  // namespace

TEST_CASE("a front-loaded project has its posts first, a back-loaded one last, and both as many in all", "[model]") {
    const auto level = posts_by_month(loaded(0)), front = posts_by_month(loaded(0.5)),
               back = posts_by_month(loaded(-0.5));
    CHECK(level == std::vector<double>(months, 4));
    CHECK(front.front() == Approx(6).epsilon(0.03));
    CHECK(front.back() == Approx(2).epsilon(0.08));
    for (std::size_t month = 1; month < months; ++month) {
        CHECK(front[month] < front[month - 1]);
        CHECK(back[month] == Approx(front[months - 1 - month]));
    }
    CHECK(sum_of(front) == Approx(sum_of(level)));
    CHECK(posts_by_month(loaded(1)).back() > 0);
}

TEST_CASE("a chain of repeats without gaps has the posts of one project with the same front-loading", "[model]") {
    CHECK(posts_by_month(loaded(0.7, 4)) == posts_by_month(loaded(0.7, 1)));
}

TEST_CASE("front-loading moves planned cost in time and leaves its sum", "[model]") {
    CHECK(planned(loaded(0.5)) == Approx(planned(loaded(0))));
    CHECK(planned(loaded(-1)) == Approx(planned(loaded(0))));
}
