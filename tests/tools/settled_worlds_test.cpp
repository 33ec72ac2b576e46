// Settled worlds that runs share: they change no bit, and only what really begins alike shares them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "small_run.hpp"

namespace adem::test {

using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

Words run(const std::string& scenario, const std::string& folder, const Words& more = {}) {
    Words words{
        "run",    scenario, "--years",      "1", "--set", "settle=3", "--threads",    "2",
        "--seed", "1",      "--replicates", "2", "--out", folder,     "--indicators", "loneliness,trust_in_people"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

Words sharing(const std::string& scenario, const std::string& folder, const Words& more = {}) {
    Words words = run(scenario, folder, more);
    words.insert(words.end(), {"--settled-worlds", "settled"});
    return words;
}

std::vector<std::string> worlds(const Program& adem) {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator(adem / "settled"))
        found.push_back(entry.path().filename().string());
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace

TEST_CASE("a run that begins with a settled world gives the results of one that settles itself", "[tools]") {
    const Program adem;
    REQUIRE(adem(run("village.yaml", "alone")).code == 0);
    REQUIRE(adem(run("permanent.yaml", "alone2")).code == 0);
    REQUIRE(adem(sharing("village.yaml", "first")).code == 0);
    CHECK(same_files(adem / "first", contents(adem / "alone")));
    const auto kept = worlds(adem);
    CHECK(kept.size() == 2);
    // Another policy begins with the same worlds, and keeps no others.
    const Answer second = adem(sharing("permanent.yaml", "second", {"--log-level", "info"}));
    REQUIRE(second.code == 0);
    CHECK_THAT(second.err, Contains("replicate 1 begins with the settled world"));
    CHECK(same_files(adem / "second", contents(adem / "alone2")));
    CHECK(worlds(adem) == kept);
}

TEST_CASE("what settles differently keeps a world of its own", "[tools]") {
    const Program adem;
    REQUIRE(adem(sharing("village.yaml", "first")).code == 0);
    for (const auto& [setting, folder] : {std::pair("settle=4", "longer"), std::pair("seed=7", "seed"),
                                          std::pair("parameters.talk.pull=0", "parameter")}) {
        const auto before = worlds(adem).size();
        REQUIRE(adem(sharing("village.yaml", folder, {"--set", setting})).code == 0);
        CHECK(worlds(adem).size() == before + 2);
    }
}

TEST_CASE("a settled world that is damaged or cut off is settled anew, and said so", "[tools]") {
    const Program adem;
    REQUIRE(adem(sharing("village.yaml", "first")).code == 0);
    const auto expected = contents(adem / "first");
    const fs::path world = adem / "settled" / worlds(adem).front();
    const std::string whole = read_bytes(world);
    std::string flipped = whole;
    flipped[whole.size() / 2] = static_cast<char>(flipped[whole.size() / 2] ^ 1);
    for (const std::string& bytes : {flipped, whole.substr(0, whole.size() / 3), std::string()}) {
        write_bytes(world, bytes);
        fs::remove_all(adem / "again");
        const Answer answer = adem(sharing("village.yaml", "again"));
        REQUIRE(answer.code == 0);
        CHECK_THAT(answer.err, Contains(world.filename().string()) && Contains("settles anew"));
        CHECK(same_files(adem / "again", expected));
        CHECK(read_bytes(world) == whole);
    }
}

TEST_CASE("a folder for settled worlds that cannot be made ends the run with the system's reason", "[tools]") {
    const Program adem;
    write_bytes(adem / "settled", "a file");
    const Answer answer = adem(sharing("village.yaml", "first"));
    CHECK(answer.code == 3);
    CHECK_THAT(answer.err, Contains("settled"));
    CHECK_FALSE(adem.exists("first/run.json"));
}

}  // namespace adem::test
