#include "engine/output/series.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <set>
#include <stdexcept>

#include "tests/support/results_example.hpp"

using namespace adem;

TEST_CASE("a monthly indicator has a record for every month and month 0, a yearly one for every whole year", "[unit]") {
    const ResultShape shape = test::example_shape(30);
    CHECK(shape.times(0) == 31);
    CHECK(shape.times(1) == 3);
    CHECK(shape.month_of(0, 7) == 7);
    CHECK(shape.month_of(1, 2) == 24);
    CHECK(shape.cost_years() == 3);
}

TEST_CASE("every place of a recording has a number of its own", "[unit]") {
    const ResultShape shape = test::example_shape(13);
    Recording recording(shape);
    std::set<const double*> places;
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t t = 0; t < shape.times(i); ++t) {
            for (std::size_t n = 0; n < 2; ++n) {
                for (std::size_t g = 0; g < 2; ++g) {
                    CHECK(std::isnan(recording.value(i, t, n, g)));
                    CHECK(&recording.value(i, t, n, g) == &recording.record(i, t)[n * 2 + g]);
                    places.insert(&recording.value(i, t, n, g));
                }
            }
        }
    }
    CHECK(places.size() == recording.values().size());
    CHECK(&recording.value(2, 0, 0, 0) == recording.values().data() + first_value(shape, 2));
}

TEST_CASE("a recording of more than a store holds in memory is on its disk, and holds the same", "[unit]") {
    const test::TemporaryFolder folder;
    const ResultShape shape = test::example_shape(12);
    const std::size_t bytes = first_value(shape, shape.indicators.size()) * sizeof(double);
    CHECK(RecordStore{folder.path(), bytes}.keeps_in_memory(bytes));
    CHECK_FALSE(RecordStore{folder.path(), bytes - 1}.keeps_in_memory(bytes));
    CHECK(RecordStore{{}, bytes - 1}.keeps_in_memory(bytes));
    const Recording example = test::example_recording(shape, 0, 3);
    Recording kept(shape, {folder.path(), bytes - 1});
    CHECK(std::isnan(kept.value(2, 0, 1, 1)));
    for (std::size_t i = 0; i < shape.indicators.size(); ++i)
        for (std::size_t t = 0; t < shape.times(i); ++t) {
            std::ranges::copy(example.record(i, t), kept.record(i, t).begin());
            kept.put_away();
        }
    CHECK(std::memcmp(kept.values().data(), example.values().data(), bytes) == 0);
}

TEST_CASE("a place outside the recording is refused", "[unit]") {
    Recording recording(test::example_shape(12));
    CHECK_THROWS_AS(recording.value(3, 0, 0, 0), std::out_of_range);
    CHECK_THROWS_AS(recording.value(0, 13, 0, 0), std::out_of_range);
    CHECK_THROWS_AS(recording.value(1, 2, 0, 0), std::out_of_range);
    CHECK_THROWS_AS(recording.value(0, 0, 2, 0), std::out_of_range);
    CHECK_THROWS_AS(recording.value(0, 0, 0, 2), std::out_of_range);
    CHECK_THROWS_AS(recording.planned(1, 0, 0), std::out_of_range);
    CHECK_THROWS_AS(recording.realised(0, 0, 2), std::out_of_range);
}

TEST_CASE("recordings are identical only when every bit and counter is", "[unit]") {
    const ResultShape shape = test::example_shape(12);
    const Recording recording = test::example_recording(shape, 0, 3);
    Recording other = recording;
    CHECK(identical(recording, other));
    other.value(1, 1, 0, 0) = std::nextafter(other.value(1, 1, 0, 0), 1e9);
    CHECK_FALSE(identical(recording, other));
    other = recording;
    other.counters["births"] = 0;
    CHECK_FALSE(identical(recording, other));
}

TEST_CASE("axes without or with double names, and indicators that no file can name, are refused", "[unit]") {
    CHECK_NOTHROW(check_shape(test::example_shape()));
    const auto refused = [](auto change) {
        ResultShape shape = test::example_shape();
        change(shape);
        CHECK_THROWS_AS(check_shape(shape), std::invalid_argument);
    };
    refused([](ResultShape& shape) { shape.scenarios.clear(); });
    refused([](ResultShape& shape) { shape.groups = {"all", "all"}; });
    refused([](ResultShape& shape) { shape.neighbourhoods[0].clear(); });
    refused([](ResultShape& shape) { shape.months = -1; });
    for (const char* name : {"", "Trust", "1st", "trust/all", "time", "group", "waiting"}) {
        refused([name](ResultShape& shape) { shape.indicators[0].name = name; });
    }
}
