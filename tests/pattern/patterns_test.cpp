#include <catch2/catch.hpp>

#include "models/patterns/laboratory.hpp"
#include "models/patterns/run_patterns.hpp"
#include "tests/support/paths.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Those of the list that cost least.
std::vector<Pattern> cheap() {
    std::vector<Pattern> all = patterns();
    std::erase_if(all, [](const Pattern& pattern) { return pattern.id != "T-20" && pattern.id != "T-30"; });
    return all;
}

PatternRun two_seeds(const std::string& name) {
    PatternRun run;
    run.seeds = 2;
    run.profiles = source_folder() / "scenarios/profiles";
    run.folder = fs::temp_directory_path() / ("adem patterns test " + name);
    run.key = "test";
    fs::remove_all(run.folder);
    return run;
}

std::string table_of(const PatternRun& run, int& done) {
    const std::atomic<bool> interrupted{false};
    const auto results = run_patterns(cheap(), run, Parallel(2), interrupted, [&](double) { ++done; });
    write_pattern_table(run.folder / "patterns.csv", results);
    return text_of(run.folder / "patterns.csv");
}

}  // namespace

TEST_CASE("every published observation is a pattern with a band, a source and a measure", "[pattern]") {
    std::map<std::string, int> times;
    for (const Pattern& pattern : patterns()) {
        INFO(pattern.id);
        ++times[pattern.id];
        CHECK(pattern.low < pattern.high);
        CHECK(!pattern.source.empty());
        CHECK(!pattern.setting.empty());
        CHECK(!pattern.says.empty());
        CHECK(pattern.measure != nullptr);
    }
    for (const auto& [id, count] : times) {
        INFO(id);
        CHECK(count == 1);
    }
    for (const char* id :
         {"01", "02", "04", "05", "07", "08", "10", "11", "13", "14", "16", "19", "20", "21a", "23", "24a", "25",
          "27", "28", "29", "30", "31", "33", "34", "35", "36", "37", "38", "39", "41", "43",  "45", "46"}) {
        INFO(id);
        CHECK(times.contains(std::string("T-") + id));
    }
}

TEST_CASE("only patterns of the calibration may have been tuned on, and both roles are there", "[pattern]") {
    int calibration = 0, validation = 0;
    for (const Pattern& pattern : patterns()) ++(pattern.role == PatternRole::calibration ? calibration : validation);
    CHECK(calibration > 0);
    CHECK(validation > 0);
}

TEST_CASE("a run of patterns gives the same bytes twice", "[pattern]") {
    int done = 0;
    CHECK(table_of(two_seeds("first"), done) == table_of(two_seeds("second"), done));
    CHECK(done == 4);
}

TEST_CASE("a run of patterns goes on where it stopped", "[pattern]") {
    int done = 0;
    const PatternRun run = two_seeds("resumed");
    const std::string whole = table_of(run, done);
    fs::remove(run.folder / "seed-00001");
    CHECK(seeds_done(cheap(), run) == 1);
    CHECK(table_of(run, done) == whole);
    CHECK(done == 3);
}
