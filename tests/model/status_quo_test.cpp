#include <catch2/catch.hpp>
#include <cmath>

#include "models/state/resident.hpp"
#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::test;

namespace {

constexpr double residents = 2500;
constexpr int replicates = 4;

std::vector<Recording> recordings_of(const model::Experiment& experiment) {
    std::vector<Recording> recordings;
    for (std::uint32_t r = 0; r < replicates; ++r) recordings.push_back(experiment.replicate(r)[0]);
    return recordings;
}

double mean_at(const std::vector<Recording>& recordings, std::size_t indicator, std::size_t month) {
    double sum = 0;
    for (const Recording& recording : recordings) sum += recording.value(indicator, month, 0, 0);
    return sum / static_cast<double>(recordings.size());
}

}  // namespace

TEST_CASE("no headline indicator has a trend in the first two years of an unchanged status quo", "[model]") {
    auto scenario = small_scenario("status quo");
    scenario.settle = 120;
    scenario.parameters["national_mood.people"] = {0, {}};  // the times, not the model
    const model::Experiment experiment({scenario}, {small_profile(residents)});
    const std::vector<Recording> recordings = recordings_of(experiment);
    // Tolerances: about a tenth of the spread between residents; a mark has a standard deviation of about one.
    const std::pair<const char*, double> headlines[] = {
        {"trust_in_municipality", 0.015}, {"trust_in_people", 0.015}, {"expectation_of_the_future", 0.015},
        {"neighbourhood_rating", 0.15},   {"given_up_share", 0.015},  {"overall_perspective", 0.01}};
    for (const auto& [name, tolerance] : headlines) {
        std::size_t indicator = 0;
        while (experiment.shape().indicators.at(indicator).name != name) ++indicator;
        const double first = mean_at(recordings, indicator, 0);
        const double later = mean_at(recordings, indicator, 24);
        INFO(name << ": " << first << " at the start, " << later << " after two years");
        CHECK(std::abs(later - first) < tolerance);
    }
}

TEST_CASE("the profile's margins hold at the start of the run, after settling", "[model]") {
    auto scenario = small_scenario("status quo");
    scenario.settle = 60;
    const auto experiment = small_experiment({scenario}, residents);
    const World world = experiment.settled(0);
    const model::Profile profile = small_profile(residents);
    CHECK(static_cast<double>(world.table<model::Resident>().count()) == Approx(profile.residents.value).margin(0.6));
    double women = 0;
    double children = 0;
    for (Row row = 0; row < world.table<model::Resident>().rows(); ++row) {
        if (!world.table<model::Resident>().occupied(row)) continue;
        women += world.at<model::SexOf>(row) == model::Sex::woman ? 1 : 0;
        children += world.at<model::AgeMonths>(row) < 15 * months_per_year ? 1 : 0;
    }
    const double scale = profile.residents.value / (profile.women.value + profile.men.value);
    CHECK(women == Approx(profile.women.value * scale).margin(1.5));
    CHECK(children == Approx(profile.age_0_14.value).margin(2.5));
}
