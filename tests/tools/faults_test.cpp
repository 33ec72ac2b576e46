// Machines that fail: disks, rights and memory.
#include <catch2/catch.hpp>
#include <chrono>
#include <regex>
#include <system_error>
#include <thread>

#include "small_run.hpp"
#include "tests/support/small_disk.hpp"

namespace adem::test {

using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

std::string in_words(int error_number) { return std::generic_category().message(error_number); }

/// Without its working files.
std::map<std::string, std::string> results_in(const fs::path& folder) {
    auto files = contents(folder);
    std::erase_if(files, [](const auto& file) {
        return file.first.starts_with("replicates") || file.first.starts_with('.') || file.first == "unfinished.json";
    });
    return files;
}

/// The report shows results that are complete without it.
std::map<std::string, std::string> without_report(std::map<std::string, std::string> files) {
    std::erase_if(files, [](const auto& file) { return file.first.starts_with("report."); });
    return files;
}

/// A run in which every call that changes its folder fails from the n-th on, for n = `first`, `first` + `step`, ...
/// until it needs fewer. `with` gives the failure; `check` looks at what became of it. Each is mended and completed.
void fail_at_every(int step, const std::function<std::string(int call)>& with,
                   const std::function<void(int call, const Answer& answer)>& check) {
    const Program adem;
    REQUIRE(adem(SmallRun{.every = "never"}.in("straight")).code == 0);
    const auto expected = contents(adem / "straight");
    const Words run = SmallRun{.threads = "1", .every = "4"}.in("r");
    int calls = 0;
    for (int call = 1;; call += step, ++calls) {
        fs::remove_all(adem / "r");
        const Answer answer = adem.with(failing_disk(adem / "r", call, with(call)), run);
        if (answer.code == 0) break;
        INFO("call " << call << ": " << answer.err);
        check(call, answer);
        if (adem.exists("r/run.json")) CHECK(without_report(results_in(adem / "r")) == without_report(expected));
        const Answer mended = go_on(adem, "r");
        CHECK(mended.code == 0);
        CHECK(same_files(adem / "r", expected));
    }
    CHECK(calls * step > 60);  // the disk was asked for something
}

constexpr int failures[] = {ENOSPC, EDQUOT, EACCES, EROFS, EIO, EFBIG};
int failure(int call) { return failures[call % 6]; }

void name_the_reason(int call, const Answer& answer) {
    CHECK(answer.code == 3);
    CHECK_THAT(answer.err, Contains("cannot") && Contains(in_words(failure(call))));
    CHECK_THAT(answer.out, !Contains("written to"));
}

void kill_at_every(int step) {
    fail_at_every(
        step, [](int) { return "kill"; }, [](int, const Answer& answer) { CHECK(answer.code == -SIGKILL); });
}

void break_at_every(int step) {
    fail_at_every(
        step, [](int call) { return std::to_string(failure(call)); }, name_the_reason);
}

}  // namespace

TEST_CASE("a disk that fails is named with the system's reason, and leaves nothing that looks whole", "[unit]") {
    break_at_every(41);
}

TEST_CASE("whichever call to the disk fails, it is named and leaves nothing that looks whole", "[unit][slow]") {
    break_at_every(1);
}

TEST_CASE("a run killed between two calls to the disk goes on and ends with the same bits", "[unit]") {
    kill_at_every(43);
}

TEST_CASE("a run killed at any call to the disk goes on and ends with the same bits", "[unit][slow]") {
    kill_at_every(1);
}

TEST_CASE("a disk that runs full is named, and with more room the run is completed", "[unit]") {
    const Program adem;
    REQUIRE(adem(SmallRun{.every = "never"}.in("straight")).code == 0);
    for (const int size : {100, 700, 1400}) {
        const SmallDisk disk(adem / "disk", "size=" + std::to_string(size) + "k");
        if (!disk) return;
        const Answer answer = adem(SmallRun().in("disk/r"));
        CHECK(answer.code == 3);
        CHECK_THAT(answer.err, Contains("No space left on device") && Contains("adem resume disk/r"));
        CHECK_FALSE(adem.exists("disk/r/run.json"));
        fs::copy(adem / "disk/r", adem / "roomy", fs::copy_options::recursive);
        CHECK(go_on(adem, "roomy").code == 0);
        CHECK(same_files(adem / "roomy", contents(adem / "straight")));
        fs::remove_all(adem / "roomy");
    }
}

TEST_CASE("a read-only disk and a file where the folder should be are found before anything is simulated", "[unit]") {
    const Program adem;
    write_bytes(adem / "taken", "a file");
    CHECK(adem(SmallRun().in("taken")).code == 2);
    CHECK(adem(SmallRun().in("taken/r")).code == 3);
    const SmallDisk disk(adem / "disk", "size=64k", MS_RDONLY);
    if (!disk) return;
    const Answer answer = adem(SmallRun().in("disk/r"));
    CHECK(answer.code == 3);
    CHECK_THAT(answer.err, Contains("Read-only file system"));
}

TEST_CASE("a folder that vanishes during the run is named", "[unit]") {
    const Program adem;
    const pid_t child = adem.start({"run", "village.yaml", "--years", "50", "--replicates", "20", "--threads", "1",
                                    "--out", "r", "--checkpoint-every", "1"});
    while (!adem.exists("r/replicates/000000.checkpoint")) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    fs::rename(adem / "r", adem / "elsewhere");
    const Answer answer = adem.end_of(child);
    CHECK(answer.code == 3);
    CHECK_THAT(answer.err, Contains("cannot") && Contains("No such file or directory"));
    CHECK_FALSE(adem.exists("r"));
    CHECK_FALSE(adem.exists("elsewhere/run.json"));
}

TEST_CASE("a world too large for the memory is refused before anything is written, with both figures", "[unit]") {
    const Program adem;
    static const std::regex count(R"(\n((?:residents|women|men|age_\w+|origin_\w+): \{value: \d+))");
    const std::string profile = read_bytes(source_folder() / "scenarios/profiles/bospolder.yaml");
    write_bytes(adem / "large.yaml", std::regex_replace(profile, count, "$&00"));
    constexpr std::uint64_t little = std::uint64_t{700} << 20;
    const Words village{"run", "village.yaml", "--out", "r", "--threads", "1"};
    Words run = village;
    run.insert(run.end(), {"--set", "neighbourhoods=[{profile: large.yaml, name: large}]"});
    const Answer answer = adem.with({"C", {}, little}, run);
    CHECK(answer.code == 3);
    CHECK_THAT(answer.err, Contains("needs about") && Contains("757,000 residents") && Contains("there is 0."));
    CHECK_THAT(adem.with({"nl_NL.UTF-8", {}, little}, run).err, Contains("vraagt ongeveer") && Contains("bewoners"));
    CHECK_FALSE(adem.exists("r"));
    CHECK(adem.with({"C", {}, little}, village).code == 0);
}

}  // namespace adem::test
