// The tables that compare scenarios: differences.csv and crossover.csv.
#include <algorithm>
#include <catch2/catch.hpp>

#include "engine/output/replicate_file.hpp"
#include "engine/output/results.hpp"
#include "tests/unit/output/assembled_example.hpp"

using namespace adem;
using test::assemble_example;
using test::has_line;
using test::run_key;
using test::TemporaryFolder;

TEST_CASE("differences are paired within replicates and follow the good direction", "[unit]") {
    const TemporaryFolder folder;
    const ResultShape shape = test::example_shape(14);
    const AssembleReport report = assemble_example(folder.path(), shape, 3);
    const auto lines = test::read_lines(folder / "differences.csv");
    CHECK(lines.size() == report.differences_rows + 1);
    CHECK(lines[0] ==
          "a,b,month,date,neighbourhood,group,indicator,mean,ci95_low,ci95_high,survives_correction,share_better,"
          "share_better_low,share_better_high,effect_residents,effect_neighbourhoods,variance_saved,"
          "sd_chance,sd_ignorance,n");
    // steady - carousel = -r / 16: mean -1/16, sd 1/16, t(2) = 4.30265273; the replicate 0 is a tie. Residents differ
    // by 0.5 in trust; neighbourhoods by 10/8, 20/8 and 30/8 at the start. Variances 1 and 4 become 1.
    CHECK(has_line(lines,
                   "steady,carousel,1,2024-12,Zuid-éé,newcomers,trust,-0.0625,-0.217758607,0.092758607,0,"
                   "0.166666667,0.0176527943,0.690011894,-0.125,-0.0707106781,0.8,,,3"));
    CHECK(has_line(lines,
                   "steady,carousel,12,2025-11,Zuid-éé,all,waiting,-0.0625,-0.217758607,0.092758607,0,"
                   "0.833333333,0.309988106,0.982347206,,-0.0353553391,0.8,,,3"));
    CHECK(has_line(
        lines,
        "steady,carousel,1,2024-12,Zuid-éé,all,moved,-0.0625,-0.217758607,0.092758607,0,,,,,-0.023570226,0.8,,,3"));
    CHECK(has_line(lines, "steady,carousel,0,2024-11,Zuid-éé,newcomers,moved,,,,,,,,,,,,,0"));
}

TEST_CASE("with replicates that share their parameters the tables split spread in chance and ignorance", "[unit]") {
    const TemporaryFolder folder;
    ResultShape shape = test::example_shape(2);
    shape.per_draw = 2;
    assemble_example(folder.path(), shape, 4);
    // trust, month 1: 1 / 8 + r / 16: draws {0, 1} and {2, 3} / 16; within 1 / 512, between 4 / 256; (4 - 1/2) / 2 /
    // 256
    const auto lines = test::read_lines(folder / "summary.csv");
    CHECK(std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
        return line.starts_with("steady,1,2024-12,\"Oud, \"\"West\"\"\",all,trust,") &&
               line.find(",0.0441941738,0.0826797285,") != std::string::npos && line.ends_with(",4");
    }));
    const auto differences = test::read_lines(folder / "differences.csv");
    CHECK(std::any_of(differences.begin(), differences.end(), [](const std::string& line) {
        return line.starts_with("steady,carousel,1,2024-12,Zuid-éé,all,trust,-0.09375,") &&
               line.ends_with(",0.0441941738,0.0826797285,4");
    }));
    CHECK(Results(folder.path()).shape().per_draw == 2);
}

TEST_CASE("a difference survives when it is far beyond chance among all that are asked in that month", "[unit]") {
    const TemporaryFolder folder;
    ResultShape shape = test::example_shape(2);
    std::filesystem::create_directories(folder / "replicates");
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t r = 0; r < 4; ++r) {
        auto recordings = test::example_replicate(shape, r);
        for (std::size_t t = 1; t <= 2; ++t) {
            recordings[0].value(2, t, 0, 0) = 8 + 0.001 * r * r;  // beyond doubt
            recordings[1].value(2, t, 0, 0) = 2;
            recordings[0].value(2, t, 0, 1) = 5 + 0.1 * r * r;  // p is about 0.02: chance among seven others
            recordings[1].value(2, t, 0, 1) = 4.4;
        }
        write_replicate(folder / "replicates", r, run_key, shape, recordings);
        numbers.push_back(r);
    }
    assemble(folder.path(), folder / "replicates", shape, run_key, numbers);
    std::size_t surely = 0, seemingly = 0;
    for (const std::string& line : test::read_lines(folder / "differences.csv")) {
        if (line.find("\"Oud, \"\"West\"\"\",all,moved,5.99") != std::string::npos ||
            line.find("\"Oud, \"\"West\"\"\",all,moved,6.00") != std::string::npos)
            surely += line.find(",1,,,,") != std::string::npos ? 1 : 0;
        if (line.find("newcomers,moved,0.95,0.") != std::string::npos)
            seemingly += line.find(",0,,,,") != std::string::npos ? 1 : 0;
    }
    CHECK(surely == 2);
    CHECK(seemingly == 2);
}

TEST_CASE("crossover tells from which month one stays ahead, over neighbourhoods without controls", "[unit]") {
    const TemporaryFolder folder;
    ResultShape shape = test::example_shape(24);
    shape.control_of = {-1, 0};
    std::filesystem::create_directories(folder / "replicates");
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t r = 0; r < 4; ++r) {
        auto recordings = test::example_replicate(shape, r);
        for (std::size_t t = 0; t <= 24; ++t)
            for (std::size_t s = 0; s < 2; ++s) {
                const bool later = t >= 3 + r;  // from month 3, 4 and 5 on; never in the last
                recordings[s].value(0, t, 0, 0) = s == 0 && later && r < 3 ? 1 : s == 1 ? 0.5 : 0;
                recordings[s].value(0, t, 1, 0) = s == 0 ? 100 : 0;  // the control
            }
        for (std::size_t t = 0; t <= 2; ++t) {
            recordings[0].value(1, t, 0, 0) = 7;  // waiting: less is better
            recordings[1].value(1, t, 0, 0) = t == 1 ? 9 : 6;
        }
        write_replicate(folder / "replicates", r, run_key, shape, recordings);
        numbers.push_back(r);
    }
    assemble(folder.path(), folder / "replicates", shape, run_key, numbers);
    const auto lines = test::read_lines(folder / "crossover.csv");
    CHECK(lines.size() == 1 + 2 * 2 * 2 * 2);  // 2 ordered pairs, 2 groups, 2 indicators with a direction, 2 ways
    const auto has = [&](const std::string& beginning) {
        return std::count_if(lines.begin(), lines.end(), [&](auto& line) { return line.starts_with(beginning); }) == 1;
    };
    CHECK(has("steady,carousel,all,trust,level,3,3,4,5,,0,0.25,0.0455872608,0.699358157,4"));
    CHECK(has("steady,carousel,all,trust,cumulative,5,5,7,9,,0,0.25,"));  // -0.5 a month, then +0.5
    CHECK(has("carousel,steady,all,trust,level,1,1,,,,0.25,0.75,"));
    CHECK(has("steady,carousel,all,waiting,level,,,,,,0,1,"));
    CHECK(has("steady,carousel,all,waiting,cumulative,12,12,12,12,12,1,0,"));
    CHECK(has("carousel,steady,all,waiting,level,24,24,24,24,24,0,0,"));
}
