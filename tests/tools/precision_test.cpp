// Adding replicates until the headline differences are known precisely enough.
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <thread>

#include "small_run.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

namespace {

/// Two replicates, of an indicator that differs within the year.
Words in(const std::string& folder, const Words& more) {
    Words words = SmallRun().in(folder);
    *(std::find(words.begin(), words.end(), "--indicators") + 1) = "trust_in_municipality";
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

Words of_five(const std::string& folder) {
    Words words = in(folder, {});
    *(std::find(words.begin(), words.end(), "--replicates") + 1) = "5";
    return words;
}

const Words until_five{"--until-precise", "0.000001", "--at-most", "5"};

}  // namespace

TEST_CASE("added replicates end with the bits of a run with as many from the start", "[unit]") {
    const Program adem;
    REQUIRE(adem(of_five("straight")).code == 0);
    const Answer answer = adem(in("added", until_five));
    INFO(answer.err);
    REQUIRE(answer.code == 0);
    CHECK_THAT(answer.out, Contains("After 5 replicates, the most allowed") && Contains("5 replicates in "));
    CHECK(same_files(adem / "added", contents(adem / "straight")));
    const Answer again = adem(in("added", until_five));
    CHECK(again.code == 0);
    CHECK_THAT(again.out, Contains("already in added") && Contains("After 5 replicates"));
}

TEST_CASE("when the first batch is precise enough none is added, and it is told how many it took", "[unit]") {
    const Program adem;
    REQUIRE(adem(in("straight", {"--lang", "nl"})).code == 0);
    const Answer answer = adem(in("added", {"--until-precise", "1000", "--lang", "nl"}));
    REQUIRE(answer.code == 0);
    CHECK_THAT(answer.out, Contains("daar waren 2 herhalingen voor nodig"));
    CHECK(same_files(adem / "added", contents(adem / "straight")));
    const Answer narrower = adem(in("added", until_five));
    CHECK(narrower.code == 2);
    CHECK_THAT(narrower.err, Contains("another run"));
}

TEST_CASE("adding replicates goes on after Ctrl-C", "[unit]") {
    const Program adem;
    REQUIRE(adem(of_five("straight")).code == 0);
    const pid_t child = adem.start(in("cut", until_five));
    for (int wait = 0; wait < 10'000 && !std::filesystem::exists(adem / "cut/replicates/000002.bin"); ++wait)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ::kill(child, SIGINT);
    const Answer cut = adem.end_of(child);
    if (cut.code == 130) CHECK(adem({"resume", "cut"}).code == 0);
    CHECK(same_files(adem / "cut", contents(adem / "straight")));
}

TEST_CASE("several processes add replicates together", "[unit]") {
    if (mpirun().empty() || !std::filesystem::exists(mpirun())) return;
    const Program adem;
    REQUIRE(adem(of_five("straight")).code == 0);
    Words words{mpirun().string(), "--allow-run-as-root", "--oversubscribe", "-n", "2", program().string()};
    const Words run = in("ranks", until_five);
    words.insert(words.end(), run.begin(), run.end());
    const Answer answer = adem.other(words);
    INFO(answer.out << answer.err);
    CHECK(answer.code == 0);
    CHECK(same_files(adem / "ranks", contents(adem / "straight")));
}

TEST_CASE("what cannot be added to is refused", "[unit]") {
    const Program adem;
    const Answer drawn = adem(in("r", {"--until-precise", "1", "--set", "draw_parameters=yes"}));
    CHECK(drawn.code == 2);
    CHECK_THAT(drawn.err, Contains("--until-precise") && Contains("draw_parameters"));
    Words too_few = of_five("r");
    too_few.insert(too_few.end(), {"--until-precise", "1", "--at-most", "4"});
    CHECK(adem(too_few).code == 2);
    CHECK(adem(in("r", {"--until-precise", "0"})).code == 2);
    CHECK(adem({"run", "village.yaml", "--until-precise", "1"}).code == 2);
    CHECK_FALSE(adem.exists("r"));
}

}  // namespace adem::test
