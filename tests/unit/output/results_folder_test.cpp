#include "engine/output/results_folder.hpp"

#include <catch2/catch.hpp>

#include "engine/base/error.hpp"
#include "engine/output/assemble.hpp"
#include "engine/output/replicate_file.hpp"
#include "engine/output/run_record.hpp"
#include "tests/support/results_example.hpp"

using namespace adem;
using test::TemporaryFolder;

namespace {

constexpr std::uint64_t run_key = 0xabcdef0123456789;

RunRecord example_record() {
    RunRecord record;
    record.version = "1.2.3";
    record.commit = "deadbee";
    record.run_key = run_key;
    record.seed = 18446744073709551615u;
    record.years = 2;
    record.start = "2024-11";
    record.replicates = {0, 1};
    record.scenarios = {{"steady",
                         "Vast",
                         "Steady",
                         R"({"policy": {"staff.fte": 3.5}})",
                         {{"trust.pull", "1/month", "assumption", 0.05, true}},
                         {{"births", 12}}},
                        {"carousel", "", "", "policy:\n  staff: 2\n", {}, {}}};
    record.how.command = "adem compare steady carousel";
    return record;
}

/// A complete run in `folder`, made as the program makes it.
void make_complete(const std::filesystem::path& folder) {
    const ResultsFolder results(folder, BegunRun{run_key});
    const ResultShape shape = test::example_shape(2);
    const auto replicates = test::write_example(folder, shape, 2, run_key);
    RunRecord record = example_record();
    for (const std::string& name : assemble(folder, results.replicates(), shape, run_key, replicates).files) {
        record.files.push_back(record_file(folder, name));
    }
    write_run_record(folder, record);
    remove_working_files(folder);
}

FolderState state(const std::filesystem::path& folder, std::uint64_t key = run_key) {
    return check_folder(folder, key).state;
}

}  // namespace

TEST_CASE("a results folder is named after its scenarios and its key", "[unit]") {
    CHECK(results_folder_name({"steady", "carousel"}, run_key) == "steady+carousel-abcdef01");
    CHECK(results_folder_name({"a b/c\"é"}, 1) == "a-b-c----00000000");
    const std::string many = results_folder_name(std::vector<std::string>(40, "continuity-of-staff"), run_key);
    CHECK(many.size() < 130);
    CHECK_THAT(many, Catch::EndsWith("-more-abcdef01"));
    CHECK(results_folder_name({std::string(500, 'x')}, run_key).size() < 130);
}

TEST_CASE("an absent or empty folder is free, hidden files aside", "[unit]") {
    const TemporaryFolder folder;
    CHECK(state(folder / "absent") == FolderState::free);
    CHECK(state(folder.path()) == FolderState::free);
    test::write_bytes(folder / ".gitkeep", "");
    CHECK(state(folder.path()) == FolderState::free);
}

TEST_CASE("an unfinished run is continued by the same run and by no other", "[unit]") {
    const TemporaryFolder folder;
    { const ResultsFolder results(folder / "run", BegunRun{run_key}); }
    CHECK(state(folder / "run") == FolderState::unfinished);
    CHECK(state(folder / "run", run_key + 1) == FolderState::other);
    const ResultShape shape = test::example_shape(2);
    test::write_example(folder / "run", shape, 2, run_key);
    const ResultsFolder again(folder / "run", BegunRun{run_key});
    CHECK(finished_replicates(again.replicates(), 5, run_key, shape) == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("a complete run is recognised only while every file is as it was written", "[unit]") {
    const TemporaryFolder folder;
    make_complete(folder.path());
    CHECK(folder.names() == std::vector<std::string>{"costs.csv", "crossover.csv", "differences.csv", "run.json",
                                                     "summary.csv", "timeseries.nc"});
    CHECK(state(folder.path()) == FolderState::complete);
    CHECK(state(folder.path(), run_key + 1) == FolderState::other);
    test::write_bytes(folder / "notes.txt", "mine");
    CHECK(state(folder.path()) == FolderState::complete);
    std::string bytes = test::read_bytes(folder / "summary.csv");
    bytes[bytes.size() / 2] = '#';
    test::write_bytes(folder / "summary.csv", bytes);
    CHECK(check_folder(folder.path(), run_key).why == "it holds these results, but summary.csv was changed");
    std::filesystem::remove(folder / "summary.csv");
    CHECK(check_folder(folder.path(), run_key).why == "it holds these results, but summary.csv is missing");
    test::write_bytes(folder / "run.json", "{\"run_key\": ");
    CHECK(state(folder.path()) == FolderState::other);
}

TEST_CASE("a folder with somebody's own files is refused", "[unit]") {
    const TemporaryFolder folder;
    test::write_bytes(folder / "thesis.docx", "years of work");
    CHECK(state(folder.path()) == FolderState::other);
    CHECK(state(folder / "thesis.docx") == FolderState::other);
    CHECK_THROWS_AS(ResultsFolder(folder.path(), BegunRun{run_key}), std::logic_error);
}

TEST_CASE("overwriting removes results and leaves somebody's own files", "[unit]") {
    const TemporaryFolder folder;
    make_complete(folder.path());
    test::write_bytes(folder / "thesis.docx", "years of work");
    test::write_example(folder.path(), test::example_shape(2), 2, run_key + 1);
    test::write_bytes(folder / "replicates/scan.bin", "a scan");
    const ResultsFolder results(folder.path(), BegunRun{run_key + 1}, true);
    CHECK(folder.names() == std::vector<std::string>{"replicates", "thesis.docx", "unfinished.json"});
    CHECK(std::filesystem::exists(results.replicates() / "scan.bin"));
    CHECK_FALSE(std::filesystem::exists(results.replicates() / "000000.bin"));
}

TEST_CASE("one process at a time writes in a folder", "[unit]") {
    const TemporaryFolder folder;
    const ResultsFolder first(folder / "run", BegunRun{run_key});
    CHECK_THROWS_WITH(ResultsFolder(folder / "run", BegunRun{run_key}), Catch::Contains("another process"));
}

TEST_CASE("the run record is the same but for how it was run", "[unit]") {
    RunRecord a = example_record(), b = example_record();
    b.how.machine = "another";
    b.how.seconds = 7;
    const std::string text_a = to_json(a), text_b = to_json(b);
    CHECK(text_a != text_b);
    CHECK(text_a.substr(0, text_a.find("\"how\"")) == text_b.substr(0, text_b.find("\"how\"")));
    CHECK_THAT(text_a, Catch::Contains("\"seed\": 18446744073709551615"));
    CHECK_THAT(text_a, Catch::Contains("\"staff.fte\": 3.5"));
    CHECK_THAT(text_a, Catch::Contains("\"  staff: 2\""));
    CHECK_THAT(text_a, Catch::Contains("\"value\": 0.05"));
}

TEST_CASE("the run record says of which run and files it is", "[unit]") {
    const TemporaryFolder folder;
    CHECK_FALSE(read_run_mark(folder.path()));
    RunRecord record = example_record();
    test::write_bytes(folder / "a.txt", "content");
    record.files = {record_file(folder.path(), "a.txt")};
    write_run_record(folder.path(), record);
    const auto mark = read_run_mark(folder.path());
    REQUIRE(mark);
    CHECK(mark->run_key == run_key);
    CHECK(mark->replicates == record.replicates);
    CHECK(mark->files == record.files);
    CHECK(mark->files[0].bytes == 7);
    CHECK_THROWS_AS(record_file(folder.path(), "absent.txt"), MachineError);
}
