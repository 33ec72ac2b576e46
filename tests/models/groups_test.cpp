// Groups of residents, and measures over them.
#include <catch2/catch.hpp>
#include <cmath>

#include "models/measures.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::test;

namespace {

std::size_t group(const std::string& name) {
    const auto names = model::group_names();
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

std::vector<double> means(const World& world, const Measure& measure) {
    const GroupMasks masks = model::resident_groups(world, 0);
    std::vector<double> out(masks.groups);
    measure.record(world, 0, masks, out);
    return out;
}

Measure mean_age() {
    for (const Measure& measure : model::measures())
        if (measure.info.name == "mean_age") return measure;
    throw std::logic_error("no mean age");
}

/// The plain mean over the residents for whom `counts` says yes.
double by_hand(const World& world, auto counts) {
    double sum = 0, number = 0;
    for (const Row row : rows<model::Resident>(world)) {
        if (!counts(row)) continue;
        sum += world.at<model::AgeMonths>(row) / 12.0;
        ++number;
    }
    return sum / number;
}

}  // namespace

TEST_CASE("a mean is given for every group, the same as counted by hand", "[model]") {
    World world = small_world();
    model::mark_cohorts(world);
    const Row newcomer = rows<model::Resident>(world).front();
    world.at<model::Cohort>(newcomer) = model::cohort_newcomer;
    const std::vector<double> found = means(world, mean_age());
    REQUIRE(found.size() == model::group_names().size());
    const auto age = [&](Row row) { return world.at<model::AgeMonths>(row) / 12; };
    const auto between = [&](int low, int high) {
        return by_hand(world, [&](Row row) { return age(row) >= low && age(row) < high; });
    };
    const auto has = [&](int bit) {
        return by_hand(world, [&](Row row) { return (world.at<model::Cohort>(row) & bit) != 0; });
    };
    CHECK(found[group("all")] == Approx(between(0, 200)));
    CHECK(found[group("stayers")] == Approx(has(model::cohort_stayer)));
    CHECK(found[group("vulnerable")] == Approx(has(model::cohort_vulnerable)));
    CHECK(found[group("children")] == Approx(has(model::cohort_child)));
    CHECK(found[group("newcomers")] == Approx(age(newcomer)).margin(1));
    CHECK(found[group("age_0_17")] == Approx(between(0, 18)));
    CHECK(found[group("age_18_34")] == Approx(between(18, 35)));
    CHECK(found[group("age_35_64")] == Approx(between(35, 65)));
    CHECK(found[group("age_65_plus")] == Approx(between(65, 200)));
}

TEST_CASE("a group without members has no mean", "[model]") {
    World world = small_world();
    model::mark_cohorts(world);
    CHECK(std::isnan(means(world, mean_age())[group("newcomers")]));
}

TEST_CASE("every resident is in one age band, and every group has a label in both languages", "[model]") {
    World world = small_world();
    const GroupMasks masks = model::resident_groups(world, 0);
    for (const std::uint16_t mask : masks.masks) {
        int bands = 0;
        for (std::size_t g = 0; g < masks.groups; ++g)
            if (model::is_age_band(model::group_names()[g])) bands += mask >> g & 1;
        CHECK(bands == 1);
        CHECK((mask & 1) == 1);
    }
    for (const std::string& name : model::group_names())
        CHECK(model::group_label(name, true) != model::group_label(name, false));
}

TEST_CASE("an amount of a month is recorded as the sum over the year that ends with the record", "[model]") {
    ResultShape shape;
    shape.scenarios = {"a"}, shape.neighbourhoods = {"here"}, shape.groups = {"all"};
    shape.months = 30;
    IndicatorInfo info;
    info.name = "rain";
    info.cadence = Cadence::yearly;
    shape.indicators = {info};
    double amount = 0;
    const std::vector<Measure> measures{year_total(info, [&](const World&, std::size_t) { return amount; })};
    const Recorder recorder(
        measures,
        [](const World& world, std::size_t) { return GroupMasks(world.table<model::Resident>().block(0), 1); }, shape);
    const World world = small_world();
    Recording recording(shape);
    for (int month = 0; month <= shape.months; ++month) {
        amount = month;
        recorder.record(Month{month}, world, recording);
    }
    CHECK(std::isnan(recording.value(0, 0, 0, 0)));
    CHECK(recording.value(0, 1, 0, 0) == 12 * 13 / 2);
    CHECK(recording.value(0, 2, 0, 0) == 24 * 25 / 2 - 12 * 13 / 2);
}

TEST_CASE("a mean over residents comes with the spread between them at month 0, other indicators with none",
          "[model]") {
    ResultShape shape;
    shape.scenarios = {"a"}, shape.neighbourhoods = {"here"}, shape.groups = {"all"};
    IndicatorInfo age, rain;
    age.name = "age", rain.name = "rain";
    shape.indicators = {age, rain};
    const std::vector<Measure> measures{group_mean(age, number<model::AgeMonths>()),
                                        of_neighbourhood(rain, [](const World&, std::size_t) { return 1.0; })};
    const World world = small_world();
    const Table& residents = world.table<model::Resident>();
    const Block& block = residents.block(0);
    GroupMasks everybody(block, 1);
    double count = 0, sum = 0, squares = 0;
    for (Row row = block.begin; row < block.high; ++row) {
        if (!residents.occupied(row)) continue;
        everybody.put(row, 1);
        const double months = world.at<model::AgeMonths>(row);
        count += 1, sum += months, squares += months * months;
    }
    Recording recording(shape);
    Recorder(
        measures, [&](const World&, std::size_t) { return everybody; }, shape)
        .record(Month{0}, world, recording);
    REQUIRE(count > 1);
    CHECK(recording.spread(0)[0] == Approx(std::sqrt((squares - sum * sum / count) / (count - 1))));
    CHECK(std::isnan(recording.spread(1)[0]));
}
