#include "models/patterns/comparing.hpp"

#include <fmt/format.h>

#include <cmath>

#include "models/rules/perspective.hpp"
#include "models/state/entities.hpp"

namespace adem::model {

namespace {

constexpr int adult_from = 18 * months_per_year;

/// The rows of those who lived in this neighbourhood at the start and still live there, at the end.
std::vector<Row> stayers_of(const Course& course, std::size_t neighbourhood) {
    std::vector<Row> rows;
    for (const Row row : adults_of(course.end, neighbourhood)) {
        const Table& then = course.start.table<Resident>();
        const Row before = then.find(course.end.table<Resident>().identity(row));
        const Block& block = then.block(neighbourhood);
        if (before != no_row && before >= block.begin && before < block.high) rows.push_back(row);
    }
    return rows;
}

/// The same persons at the start, where they were adults already.
std::vector<Row> earlier_rows(const Course& course, const std::vector<Row>& rows) {
    std::vector<Row> before;
    for (const Row row : rows)
        before.push_back(course.start.table<Resident>().find(course.end.table<Resident>().identity(row)));
    return before;
}

double change(const Course& course, std::size_t neighbourhood, const Feature& feature, Who who) {
    if (who == Who::stayers) {
        const std::vector<Row> now = stayers_of(course, neighbourhood);
        return moments(course.end, now, feature).mean - moments(course.start, earlier_rows(course, now), feature).mean;
    }
    return moments(course.end, adults_of(course.end, neighbourhood), feature).mean -
           moments(course.start, adults_of(course.start, neighbourhood), feature).mean;
}

double mean_change(const Course& course, std::size_t from, std::size_t until, const Feature& feature, Who who) {
    double sum = 0;
    for (std::size_t n = from; n < until; ++n) sum += change(course, n, feature, who);
    return sum / static_cast<double>(until - from);
}
double spread(const Course& course, const Feature& feature) {
    return moments(course.start, adults_of(course.start), feature).sd;
}

}  // namespace

Feature mark() {
    return [](const World& world, Row row) { return static_cast<double>(world.at<NeighbourhoodRating>(row)); };
}
Feature nuisance() {
    return [](const World& world, Row row) { return static_cast<double>(world.at<PerceivedNuisance>(row)); };
}
Feature outlook() {
    return [](const World& world, Row row) { return static_cast<double>(world.at<ExpectationOfFuture>(row)); };
}
Feature trust_in(Institution institution) {
    return [institution](const World& world, Row row) {
        return static_cast<double>(world.at<TrustInInstitutions>(row)[institution]);
    };
}
Feature trust_in_others() {
    return [](const World& world, Row row) { return static_cast<double>(world.at<TrustInPeople>(row)); };
}
Feature fares_in(Domain domain) {
    return [domain](const World& world, Row row) { return static_cast<double>(world.at<LifeDomains>(row)[domain]); };
}
Feature perspective_of_life() {
    return [](const World& world, Row row) {
        return static_cast<double>(overall_perspective(world.at<LifeDomains>(row)));
    };
}

Moments moments(const World& world, const std::vector<Row>& rows, const Feature& feature) {
    double n = 0, sum = 0, squares = 0;
    for (const Row row : rows) {
        const double x = feature(world, row);
        if (std::isnan(x)) continue;
        n += 1;
        sum += x;
        squares += x * x;
    }
    const double mean = sum / n;
    return {mean, std::sqrt(std::max(0.0, squares / n - mean * mean))};
}

std::vector<Row> residents_of(const World& world, std::size_t neighbourhood) {
    const Table& residents = world.table<Resident>();
    const Block& block = residents.block(neighbourhood);
    std::vector<Row> rows;
    for (Row row = block.begin; row < block.high; ++row)
        if (residents.occupied(row)) rows.push_back(row);
    return rows;
}

std::vector<Row> adults_of(const World& world, std::size_t neighbourhood) {
    std::vector<Row> rows = residents_of(world, neighbourhood);
    std::erase_if(rows, [&](Row row) { return world.at<AgeMonths>(row) < adult_from; });
    return rows;
}

Pair paired(Laboratory& laboratory, const Trial& trial, const std::vector<std::string>& indicators) {
    Trial usual = trial;
    usual.levers.clear();
    usual.programmes.clear();
    return {laboratory.run(trial, indicators), laboratory.run(usual, indicators)};
}

double effect(const Pair& pair, const Feature& feature) {
    const double difference = moments(pair.with.end, adults_of(pair.with.end), feature).mean -
                              moments(pair.without.end, adults_of(pair.without.end), feature).mean;
    return difference / moments(pair.with.start, adults_of(pair.with.start), feature).sd;
}

double gain(const Pair& pair, const std::string& indicator, int month) {
    return pair.with.value(indicator, month) - pair.without.value(indicator, month);
}

Trial in_the_first_half(Laboratory& laboratory, Trial trial) {
    const World& world = laboratory.settled(trial);
    const std::vector<LeverSetting> everywhere = std::move(trial.levers);
    trial.levers.clear();
    for (int n = 0; n < trial.neighbourhoods / 2; ++n) {
        for (LeverSetting lever : everywhere) {
            lever.neighbourhood = world.table<Neighbourhood>().identity(static_cast<Row>(n));
            trial.levers.push_back(lever);
        }
        for (ProgrammePlan& plan : trial.programmes) plan.in.push_back(fmt::format("{} {}", trial.profile, n + 1));
    }
    return trial;
}

double raw_change(const Course& course, const Feature& feature) {
    return mean_change(course, 0, course.start.neighbourhoods() / 2, feature, Who::everybody) / spread(course, feature);
}

double difference_in_differences(const Course& course, const Feature& feature, Who who) {
    const std::size_t all = course.start.neighbourhoods();
    return (mean_change(course, 0, all / 2, feature, who) - mean_change(course, all / 2, all, feature, who)) /
           spread(course, feature);
}

}  // namespace adem::model
