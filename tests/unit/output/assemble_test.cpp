#include "engine/output/assemble.hpp"

#include <fmt/format.h>
#include <netcdf.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <stdexcept>
#include <thread>

#include "engine/base/error.hpp"
#include "engine/output/replicate_file.hpp"
#include "engine/output/results.hpp"
#include "tests/support/other_software.hpp"
#include "tests/support/results_example.hpp"
#include "tests/unit/output/assembled_example.hpp"

using namespace adem;
using test::assemble_example;
using test::has_line;
using test::run_key;
using test::TemporaryFolder;

TEST_CASE("the summary holds a hand-made row for every place", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape(14);
    const AssembleReport report = assemble_example(folder.path(), shape, 5);
    const auto lines = test::read_lines(folder / "summary.csv");
    CHECK(lines.size() == report.summary_rows + 1);
    CHECK(report.summary_rows == 2 * 4 * (15 + 2 + 15));
    CHECK(lines[0] ==
          "scenario,month,date,neighbourhood,group,indicator,unit,mean,sd,p05,p25,p50,p75,p95,sd_chance,"
          "sd_ignorance,chance_p05,chance_p95,n");
    // trust, month 1: (1 + 0) / 8 + r / 16 for r = 0..4
    CHECK(has_line(lines,
                   "steady,1,2024-12,\"Oud, \"\"West\"\"\",all,trust,1,0.25,0.0988211769,0.1375,0.1875,0.25,"
                   "0.3125,0.3625,,,,,5"));
    // month 2 is undefined in replicates 1 and 3: 2 / 8 + 2 r / 16 for r = 0, 2, 4
    CHECK(has_line(lines,
                   "carousel,2,2025-01,\"Oud, \"\"West\"\"\",all,trust,1,0.5,0.25,0.275,0.375,0.5,0.625,0.725,,,,,3"));
    // nobody has come yet
    CHECK(has_line(lines, "steady,0,2024-11,Zuid-éé,newcomers,trust,1,,,,,,,,,,,,0"));
    // yearly: the second record is month 12
    CHECK(has_line(lines,
                   "steady,12,2025-11,Zuid-éé,all,waiting,days,2.875,0.0988211769,2.7625,2.8125,2.875,2.9375,"
                   "2.9875,,,,,5"));
}

TEST_CASE("costs are means over replicates, to the cent, per year of the run", "[unit]") {
    const TemporaryFolder folder;
    assemble_example(folder.path(), test::example_shape(14), 3);
    const auto lines = test::read_lines(folder / "costs.csv");
    CHECK(lines.size() == 1 + 2 * 2 * 2 * 2);
    CHECK(lines[0] ==
          "scenario,year,neighbourhood,line,planned_mean,realised_mean,realised_sd,shortfall_mean,underspend_mean,n");
    CHECK(lines[1] == "steady,1,\"Oud, \"\"West\"\"\",staff,123456.78,100001.5,1,3000,20455.28,3");
    CHECK(lines.back() == "carousel,2,Zuid-éé,projects,0,1001,0,0,0,3");
}

TEST_CASE("the tidy table holds every value once", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape(3);
    AssembleOptions options;
    options.series_as_csv = true;
    const AssembleReport report = assemble_example(folder.path(), shape, 2, options);
    CHECK(report.files == std::vector<std::string>{"summary.csv", "differences.csv", "crossover.csv", "costs.csv",
                                                   "timeseries.csv", "timeseries.nc"});
    const auto lines = test::read_lines(folder / "timeseries.csv");
    CHECK(lines.size() == 1 + 2 * report.summary_rows);
    CHECK(has_line(lines, "carousel,1,3,2025-02,Zuid-éé,newcomers,moved,resident,6.875"));
    CHECK(has_line(lines, "steady,1,2,2025-01,Zuid-éé,all,trust,1,"));
}

TEST_CASE("a table beyond the allowed number of rows is left out and named", "[unit]") {
    const TemporaryFolder folder;
    AssembleOptions options;
    options.most_rows = 2 * 4 * (15 + 2 + 15) - 1;
    const AssembleReport report = assemble_example(folder.path(), test::example_shape(14), 2, options);
    CHECK(report.too_large == std::vector<std::string>{"summary.csv"});
    CHECK(report.files == std::vector<std::string>{"differences.csv", "crossover.csv", "costs.csv", "timeseries.nc"});
    CHECK_FALSE(std::filesystem::exists(folder / "summary.csv"));
    CHECK(std::filesystem::exists(folder / "differences.csv"));
}

TEST_CASE("one scenario has no differences, three have three pairs", "[unit]") {
    const TemporaryFolder one, three;
    ResultShape shape = test::example_shape(2);
    shape.scenarios = {"a"};
    CHECK(assemble_example(one.path(), shape, 2).differences_rows == 0);
    CHECK_FALSE(std::filesystem::exists(one / "differences.csv"));
    shape.scenarios = {"a", "b", "c"};
    assemble_example(three.path(), shape, 2);
    const auto lines = test::read_lines(three / "differences.csv");
    REQUIRE(lines.size() == 1 + 3 * 4 * (3 + 1 + 3));
    CHECK_THAT(lines[1], Catch::StartsWith("a,b,"));
    CHECK_THAT(lines[2], Catch::StartsWith("a,c,"));
    CHECK_THAT(lines[3], Catch::StartsWith("b,c,"));
}

TEST_CASE("counters are added over the replicates", "[unit]") {
    const TemporaryFolder folder;
    const AssembleReport report = assemble_example(folder.path(), test::example_shape(2), 3);
    REQUIRE(report.counters.size() == 2);
    CHECK(report.counters[0].at("ties refused") == 303);
    CHECK(report.counters[1].at("births") == -3);
}

TEST_CASE("the same replicates give the same bytes at another time", "[unit]") {
    const TemporaryFolder first, second;
    const ResultShape shape = test::example_shape();
    AssembleOptions options;
    options.series_as_csv = true;
    options.about = {{"title", "steady and carousel"}, {"source", "adem 0"}};
    const AssembleReport report = assemble_example(first.path(), shape, 4, options);
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));
    assemble_example(second.path(), shape, 4, options);
    for (const std::string& name : report.files)
        CHECK(test::read_bytes(first / name) == test::read_bytes(second / name));
}

TEST_CASE("how much is read at a time changes no table and no value", "[unit]") {
    const TemporaryFolder whole, pieces;
    const ResultShape shape = test::example_shape(37);
    AssembleOptions options;
    assemble_example(whole.path(), shape, 3, options);
    options.slab_bytes = 5 * 2 * 3 * 4 * sizeof(double);  // five records of two scenarios and three replicates
    assemble_example(pieces.path(), shape, 3, options);
    for (const char* name : {"summary.csv", "differences.csv", "crossover.csv", "costs.csv"}) {
        CHECK(test::read_bytes(whole / name) == test::read_bytes(pieces / name));
    }
    const Results a(whole.path()), b(pieces.path());
    for (std::size_t time = 1; time < 38; ++time) {
        CHECK(a.over_replicates(1, 2, time, 1, 1) == b.over_replicates(1, 2, time, 1, 1));
    }
}

TEST_CASE("an interrupted run gives results of the replicates that it finished", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape(4);
    test::write_example(folder.path(), shape, 6, run_key);
    assemble(folder.path(), folder / "replicates", shape, run_key, std::vector<std::uint32_t>{1, 4});
    const Results results(folder.path());
    CHECK(results.replicates() == std::vector<std::uint32_t>{1, 4});
    CHECK(results.over_replicates(0, 2, 1, 0, 0) == std::vector<double>{3.0 / 8 + 1.0 / 16, 3.0 / 8 + 4.0 / 16});
    CHECK_THAT(test::read_lines(folder / "summary.csv")[1], Catch::EndsWith(",2"));
}

TEST_CASE("NetCDF holds every value, with units, labels and directions", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape(14);
    assemble_example(folder.path(), shape, 3);
    int file = -1, variable = -1;
    REQUIRE(nc_open((folder / "timeseries.nc").c_str(), NC_NOWRITE, &file) == NC_NOERR);
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        REQUIRE(nc_inq_varid(file, shape.indicators[i].name.c_str(), &variable) == NC_NOERR);
        for (std::size_t s = 0; s < 2; ++s) {
            for (std::size_t r = 0; r < 3; ++r) {
                for (std::size_t t = 0; t < shape.times(i); ++t) {
                    for (std::size_t cell = 0; cell < 4; ++cell) {
                        const std::size_t index[5] = {s, r, t, cell / 2, cell % 2};
                        double found = 0;
                        nc_get_var1_double(file, variable, index, &found);
                        const double expected =
                            test::example_value(s, static_cast<std::uint32_t>(r), i, t, cell / 2, cell % 2);
                        if (!(found == expected || (std::isnan(found) && std::isnan(expected)))) ++wrong;
                    }
                }
            }
        }
    }
    CHECK(wrong == 0);
    nc_close(file);
}

TEST_CASE("NetCDF time is in days of the calendar", "[unit]") {
    const TemporaryFolder folder;
    assemble_example(folder.path(), test::example_shape(16), 2);
    int file = -1, variable = -1, days[17];
    REQUIRE(nc_open((folder / "timeseries.nc").c_str(), NC_NOWRITE, &file) == NC_NOERR);
    REQUIRE(nc_inq_varid(file, "time", &variable) == NC_NOERR);
    nc_get_var_int(file, variable, days);
    CHECK(days[0] == 0);
    CHECK(days[1] == 30);  // November 2024
    CHECK(days[4] == 30 + 31 + 31 + 28);
    CHECK(days[16] == 365 + 30 + 31 + 31 + 28);
    char units[64] = {};
    nc_get_att_text(file, variable, "units", units);
    CHECK(std::string(units) == "days since 2024-11-01");
    nc_close(file);
}

TEST_CASE("finished results read back with their shape, values and money", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape(24);
    assemble_example(folder.path(), shape, 3);
    const Results results(folder.path());
    CHECK(results.shape().scenarios == shape.scenarios);
    CHECK(results.shape().neighbourhoods == shape.neighbourhoods);
    CHECK(results.shape().groups == shape.groups);
    CHECK(results.shape().cost_lines == shape.cost_lines);
    CHECK(results.shape().months == 24);
    CHECK(results.shape().start == shape.start);
    CHECK(results.replicates() == std::vector<std::uint32_t>{0, 1, 2});
    REQUIRE(results.shape().indicators.size() == 3);
    const IndicatorInfo& waiting = results.shape().indicators[1];
    CHECK(waiting.label_nl == "Wachttijd");
    CHECK(waiting.good == Good::down);
    CHECK(waiting.cadence == Cadence::yearly);
    CHECK(waiting.headline);
    CHECK(std::isinf(waiting.high));
    CHECK(results.over_replicates(1, 1, 2, 0, 1) == std::vector<double>{1.75, 1.875, 2.0});
    CHECK(results.spread_at_start(0, 1, 1) == std::vector<double>(3, 0.5));
    CHECK(std::isnan(results.spread_at_start(1, 0, 0).front()));
    CHECK(results.shape().per_draw == 1);
    CHECK(results.planned(0) == std::vector<double>(3, 4 * 123456.78));
    CHECK(results.realised(1) == std::vector<double>{4 * 100000.5 + 4002, 4 * 100001.5 + 4002, 4 * 100002.5 + 4002});
}

TEST_CASE("results that are absent or damaged are refused", "[unit]") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(Results(folder.path()), MachineError);
    test::write_bytes(folder / "timeseries.nc", "not NetCDF at all");
    CHECK_THROWS_AS(Results(folder.path()), MachineError);
}

TEST_CASE("a lost or damaged replicate stops the assembly and nothing is written", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape(2);
    const auto replicates = test::write_example(folder.path(), shape, 3, run_key);
    std::filesystem::remove(folder / "replicates/000001.bin");
    CHECK_THROWS_AS(assemble(folder.path(), folder / "replicates", shape, run_key, replicates), MachineError);
    CHECK_THROWS_AS(assemble(folder.path(), folder / "replicates", shape, run_key, {}), std::invalid_argument);
    CHECK(folder.names() == std::vector<std::string>{"replicates"});
}

namespace {

/// Writes the example and lets a researcher's script open it.
void open_with(const std::string& interpreter, const std::string& script) {
    const TemporaryFolder folder;
    assemble_example(folder.path(), test::example_shape(14), 3);
    test::check_with(interpreter, script, folder / "timeseries.nc");
}

}  // namespace

TEST_CASE("xarray opens the time series", "[unit]") { open_with("/usr/bin/python3", "read_netcdf.py"); }
TEST_CASE("R opens the time series", "[unit]") { open_with("Rscript", "read_netcdf.R"); }
