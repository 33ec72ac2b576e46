// Experiments that are cut off, damaged or changed, and what becomes of them.
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <thread>

#include "laboratory.hpp"

namespace adem::test {

using Catch::Matchers::Contains;
namespace fs = std::filesystem;

TEST_CASE("any number of threads gives the same bits, and the same again finds them", "[tools]") {
    const Laboratory lab;
    lab.run("one", {"--threads", "1"});
    lab.run("three", {"--threads", "3"});
    CHECK(same_files(lab.adem / "three", contents(lab.adem / "one")));
    CHECK_THAT(lab.run("one").out, Contains("already in one"));
}

TEST_CASE("an experiment killed at random moments goes on and ends with the same bits", "[tools]") {
    const Laboratory lab;
    lab.run("straight");
    const auto expected = contents(lab.adem / "straight");
    int kills = 0;
    for (int wait = 30; wait < 16000; wait += wait / 2) {  // some early ones, on whatever machine
        const pid_t child = lab.adem.start(lab.into("cut", {"--threads", "1", "--checkpoint-every", "3"}));
        std::this_thread::sleep_for(std::chrono::milliseconds(wait));
        ::kill(child, SIGKILL);
        if (lab.adem.end_of(child).code == 0) break;
        ++kills;
    }
    CHECK(kills > 2);
    CHECK(same_files(lab.adem / "cut", expected));
}

TEST_CASE("a damaged replicate of an experiment is simulated again", "[tools]") {
    const Laboratory lab;
    lab.run("straight");
    // Killed at a call that changes the folder, with some replicates finished.
    for (int call = 40; !lab.adem.exists("cut/replicates/000002.bin"); call += 7) {
        fs::remove_all(lab.adem / "cut");
        lab.adem.with(failing_disk(lab.adem / "cut", call, "kill"), lab.into("cut", {"--threads", "1"}));
        REQUIRE(call < 1000);
    }
    const fs::path file = lab.adem / "cut/replicates/000001.bin";
    std::string bytes = read_bytes(file);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
    write_bytes(file, bytes);
    lab.run("cut");
    CHECK(same_files(lab.adem / "cut", contents(lab.adem / "straight")));
}

TEST_CASE("a design of Morris that is cut off goes on and ends with the same bits", "[tools]") {
    const Laboratory lab(
        "vary:\n  policy.staff.handover: {from: 0, to: 1}\n  parameters.talk.pull: prior\ndesign: morris\n"
        "trajectories: 2\nindicators: loneliness\nreplicates: 1\n");
    lab.run("straight");
    for (int call = 40; !lab.adem.exists("cut/replicates/000000.bin"); call += 7) {
        fs::remove_all(lab.adem / "cut");
        lab.adem.with(failing_disk(lab.adem / "cut", call, "kill"), lab.into("cut", {"--threads", "1"}));
        REQUIRE(call < 1000);
    }
    REQUIRE_FALSE(lab.adem.exists("cut/results.csv"));
    lab.run("cut");
    CHECK(same_files(lab.adem / "cut", contents(lab.adem / "straight")));
}

TEST_CASE("another experiment in the folder is refused with what differs, and nothing is touched", "[tools]") {
    const Laboratory lab;
    for (int call = 40; !lab.adem.exists("cut/replicates/000000.bin"); call += 7) {
        fs::remove_all(lab.adem / "cut");
        lab.adem.with(failing_disk(lab.adem / "cut", call, "kill"), lab.into("cut", {"--threads", "1"}));
        REQUIRE(call < 1000);
    }
    const auto before = contents(lab.adem / "cut");
    lab.write(
        "vary:\n  policy.staff.handover: [0, 1]\n  parameters.talk.pull: [0.01, 0.15, 0.2]\n"
        "indicators: [trust_in_municipality, loneliness]\ngroups: [all, children]\nyears: 1\nreplicates: 2\n");
    const Answer answer = lab.adem(lab.into("cut"));
    CHECK(answer.code == 2);
    CHECK_THAT(answer.err, Contains("a part of another run") &&
                               Contains("point 2: policy.staff.handover = 0, parameters.talk.pull = 0.1;") &&
                               Contains("point 2: policy.staff.handover = 0, parameters.talk.pull = 0.15;"));
    CHECK(contents(lab.adem / "cut") == before);
}

TEST_CASE("Ctrl-C keeps what is under way and says how to go on", "[tools]") {
    const Laboratory lab;
    lab.run("straight");
    Words words = lab.into("cut", {"--threads", "1"});
    const pid_t child = lab.adem.start(words);
    while (!lab.adem.exists("cut/replicates")) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    ::kill(child, SIGINT);
    const Answer answer = lab.adem.end_of(child);
    CHECK(answer.code == 130);
    CHECK_THAT(answer.err, Contains("kept in cut. Go on with: adem experiment x.yaml"));
    lab.run("cut");
    CHECK(same_files(lab.adem / "cut", contents(lab.adem / "straight")));
}

}  // namespace adem::test
