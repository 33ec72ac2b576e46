// Runs that are cut off, at any moment and in any way, and what becomes of them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <random>
#include <thread>

#include "small_run.hpp"

namespace adem::test {

using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

/// Kills a run again and again, each time after a time drawn from `moments`, until it lived to its end. Gives how often
/// it was killed. It gets ever more time, so that it ends on a machine that is busy, too.
int kill_until_done(const Program& adem, const std::string& folder, std::mt19937& moments) {
    for (int kills = 0;; ++kills) {
        std::uniform_int_distribution<int> milliseconds(1, 400 + 50 * kills);
        const bool begun = adem.exists(folder + "/unfinished.json");
        const pid_t child = adem.start(begun ? Words{"resume", folder} : SmallRun().in(folder));
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds(moments)));
        ::kill(child, SIGKILL);
        const Answer answer = adem.end_of(child);
        if (answer.code != -SIGKILL) {
            INFO(answer.err);
            CHECK(answer.code == 0);
            return kills;
        }
    }
}

void kill_often(int times, unsigned seed) {
    const Program adem;
    REQUIRE(adem(SmallRun{.every = "never"}.in("straight")).code == 0);
    const auto expected = contents(adem / "straight");
    std::mt19937 moments(seed);
    for (int kills = 0, chain = 0; kills < times; ++chain) {
        const std::string folder = "killed" + std::to_string(chain);
        kills += kill_until_done(adem, folder, moments);
        CHECK(same_files(adem / folder, expected));
    }
}

/// A run that was killed while replicate 0 was under way, with two checkpoints; and the files of an undisturbed one.
class CutOff {
  public:
    CutOff() {
        REQUIRE(adem(SmallRun{.every = "never"}.in("straight")).code == 0);
        cut_off("cut");
    }
    static std::string newest() { return "cut/replicates/000000.checkpoint"; }
    static std::string before() { return newest() + "-before"; }

    /// Leaves a run in a folder that was killed with two checkpoints of replicate 0. Gives the call at which.
    int cut_off(const std::string& folder, const std::string& seed = "1") const {
        const Words words = SmallRun{.threads = "1", .seed = seed}.in(folder);
        for (int call = 30;; call += 9) {
            fs::remove_all(adem / folder);
            REQUIRE(adem.with(failing_disk(adem / folder, call, "kill"), words).code == -SIGKILL);
            if (adem.exists(folder + "/replicates/000000.checkpoint-before") &&
                adem.exists(folder + "/replicates/000000.checkpoint"))
                return call;
        }
    }
    bool ends_like_the_other() const {
        auto cut = contents(adem / "cut"), straight = contents(adem / "straight");
        for (auto* files : {&cut, &straight}) files->erase("report.html");  // it opens in its maker's language
        return cut == straight;
    }

    Program adem;
};

void damage(const fs::path& file) {
    std::string bytes = read_bytes(file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
    write_bytes(file, bytes);
}

void wait_for(const fs::path& file) {
    for (int wait = 0; wait < 60'000 && !fs::exists(file); ++wait)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    REQUIRE(fs::exists(file));
}

/// Whether a process handles SIGINT itself, as the system tells.
bool catches_interruption(pid_t process) {
    for (const std::string& line : read_lines("/proc/" + std::to_string(process) + "/status"))
        if (line.starts_with("SigCgt:")) return (std::stoull(line.substr(7), nullptr, 16) >> (SIGINT - 1) & 1U) != 0;
    return false;
}

}  // namespace

TEST_CASE("a run killed at random moments goes on and ends with the same bits", "[unit]") { kill_often(8, 1); }

TEST_CASE("a run killed at fifty random moments and more goes on and ends with the same bits", "[unit][slow]") {
    kill_often(60, 2);
}

TEST_CASE("a run goes on from its checkpoint, and says from where when asked", "[unit]") {
    const CutOff cut;
    const Answer answer = cut.adem({"resume", "cut", "--log-level", "info"});
    CHECK(answer.code == 0);
    CHECK_THAT(answer.err, Contains("replicate 0 goes on from"));
    CHECK_THAT(answer.out, Contains("Village") && Contains("written to"));
    CHECK(cut.ends_like_the_other());
    const Answer again = cut.adem({"resume", "cut"}, "nl_NL.UTF-8");
    CHECK(again.code == 0);
    CHECK_THAT(again.out, Contains("volledig"));
}

TEST_CASE("what is finished of a run can be looked at while it goes on, as a run of so many replicates", "[unit]") {
    const CutOff cut;
    CHECK_THAT(cut.adem({"peek", "cut"}).out, Contains("None of the 2 replicates is finished yet"));
    const Words one_thread = SmallRun{.threads = "1"}.in("begun");
    for (int call = 60; !cut.adem.exists("begun/replicates/000000.bin"); call += 9) {
        fs::remove_all(cut.adem / "begun");
        REQUIRE(cut.adem.with(failing_disk(cut.adem / "begun", call, "kill"), one_thread).code == -SIGKILL);
    }
    const auto before = contents(cut.adem / "begun");
    const Answer answer = cut.adem({"peek", "begun"});
    CHECK(answer.code == 0);
    const auto heading = answer.out.find("\n\n") + 2;
    CHECK_THAT(answer.out.substr(0, heading), Contains("the first 1 of 2 replicates"));
    CHECK(same_files(cut.adem / "begun", before));

    Words alone = SmallRun().in("alone");
    *(std::find(alone.begin(), alone.end(), "--replicates") + 1) = "1";
    CHECK_THAT(cut.adem(alone).out, Catch::Matchers::StartsWith(answer.out.substr(heading)));
    CHECK(cut.adem({"peek", "alone"}).code == 2);
    CHECK(cut.adem({"peek", "nowhere"}).code == 2);
}

TEST_CASE("a damaged or truncated checkpoint is named and the one before is used", "[unit]") {
    const bool cut_short = GENERATE(true, false);
    const CutOff cut;
    if (cut_short)
        fs::resize_file(cut.adem / cut.newest(), fs::file_size(cut.adem / cut.newest()) / 3);
    else
        damage(cut.adem / cut.newest());
    const Answer answer = cut.adem({"resume", "cut"}, cut_short ? "nl_NL.UTF-8" : "C");
    CHECK(answer.code == 0);
    CHECK_THAT(answer.err, Contains("000000.checkpoint"));
    CHECK_THAT(answer.err, Contains(cut_short ? "is beschadigd; herhaling 0 gaat verder vanaf inloop, maand"
                                              : "is damaged; replicate 0 goes on from settling, month"));
    CHECK(cut.ends_like_the_other());
}

TEST_CASE("without a checkpoint that is whole a replicate begins anew, and says so", "[unit]") {
    const CutOff cut;
    damage(cut.adem / cut.newest());
    damage(cut.adem / cut.before());
    const Answer answer = cut.adem({"resume", "cut"});
    CHECK(answer.code == 0);
    CHECK_THAT(answer.err, Contains("000000.checkpoint is damaged") &&
                               Contains("000000.checkpoint-before is damaged") && Contains("from the beginning"));
    CHECK(cut.ends_like_the_other());
}

TEST_CASE("the checkpoint of another run is refused with what differs, and nothing is touched", "[unit]") {
    const CutOff cut;
    cut.cut_off("other", "2");
    fs::copy_file(cut.adem / "other/replicates/000000.checkpoint", cut.adem / cut.newest(),
                  fs::copy_options::overwrite_existing);
    const auto before = contents(cut.adem / "cut");
    const Answer answer = cut.adem({"resume", "cut"});
    CHECK(answer.code == 2);
    CHECK_THAT(answer.err, Contains("000000.checkpoint: scenario or settings (fingerprint):"));
    CHECK(contents(cut.adem / "cut") == before);
    CHECK_THAT(cut.adem({"resume", "cut"}, "nl_NL.UTF-8").err, Contains("daar") && Contains("hier"));
}

TEST_CASE("a run whose scenario was changed since is refused with the lines that differ", "[unit]") {
    const CutOff cut;
    write_bytes(cut.adem / "permanent.yaml",
                "adem: 1\nextends: village\ntitle: {nl: Vast, en: Permanent}\npolicy:\n  promises.rate: 31\n");
    const Answer answer = cut.adem({"resume", "cut"});
    CHECK(answer.code == 2);
    CHECK_THAT(answer.err, Contains("permanent: ") && Contains("30") && Contains("31 here"));
}

TEST_CASE("a run of another version or platform is refused with what differs", "[unit]") {
    const CutOff cut;
    const std::string mark = cut.adem.bytes("cut/unfinished.json");
    const auto changed = [&](const std::string& key) {
        const auto at = mark.find('"', mark.find("\"" + key + "\":") + key.size() + 3) + 1;
        std::string text = mark;
        write_bytes(cut.adem / "cut/unfinished.json", text.replace(at, mark.find('"', at) - at, "another"));
        return cut.adem({"resume", "cut"});
    };
    for (const std::string key : {"version", "commit", "platform"}) {
        const Answer answer = changed(key);
        CHECK(answer.code == 2);
        CHECK_THAT(answer.err, Contains(key == "platform" ? "platform: another there" : "program: adem "));
    }
}

TEST_CASE("a folder without a run is nothing to go on with", "[unit]") {
    const Program adem;
    fs::create_directory(adem / "empty");
    for (const std::string folder : {"empty", "absent"}) {
        const Answer answer = adem({"resume", folder});
        CHECK(answer.code == 2);
        CHECK_THAT(answer.err, Contains("no run was begun here"));
    }
    CHECK_FALSE(adem.exists("absent"));
    CHECK(adem({"run", "village.yaml", "--checkpoint-every", "0"}).code == 2);
    CHECK(adem({"run", "village.yaml", "--checkpoint-every", "often"}).code == 2);
}

TEST_CASE("Ctrl-C puts replicates under way on the disk and says how to go on", "[unit]") {
    const Program adem;
    const Words words{"run", "village.yaml", "--years", "40", "--replicates", "2"};
    Words interrupted = words;
    interrupted.insert(interrupted.end(), {"--threads", "1", "--out", "a folder", "--checkpoint-every", "6"});
    const pid_t child = adem.start(interrupted);
    wait_for(adem / "a folder/replicates/000000.checkpoint");
    ::kill(child, SIGINT);
    const Answer answer = adem.end_of(child);
    CHECK(answer.code == 130);
    CHECK_THAT(answer.err, Contains("Go on with: adem resume 'a folder'"));
    CHECK_FALSE(adem.exists("a folder/run.json"));
    const Answer resumed = adem({"resume", "a folder", "--log-level", "info", "--quiet"});
    CHECK(resumed.code == 0);
    CHECK_THAT(resumed.err, Contains("goes on from"));
    Words straight = words;
    straight.insert(straight.end(), {"--out", "straight"});
    REQUIRE(adem(straight).code == 0);
    CHECK(same_files(adem / "a folder", contents(adem / "straight")));
}

TEST_CASE("a second Ctrl-C stops at once, also when the disk hangs", "[unit]") {
    const CutOff cut;
    const int call = cut.cut_off("hung");
    fs::remove_all(cut.adem / "hung");
    const pid_t child =
        cut.adem.start(SmallRun{.threads = "1"}.in("hung"), failing_disk(cut.adem / "hung", call, "hang"));
    wait_for(cut.adem / "hung/replicates/000000.checkpoint-before");
    REQUIRE(catches_interruption(child));
    ::kill(child, SIGINT);
    while (catches_interruption(child)) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ::kill(child, SIGINT);
    CHECK(cut.adem.end_of(child).code == -SIGINT);
    CHECK(cut.adem({"resume", "hung"}).code == 0);
    CHECK(same_files(cut.adem / "hung", contents(cut.adem / "straight")));
}

}  // namespace adem::test
