// Where the time of a run goes, as a command, in two villages.
#include "small_run.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

TEST_CASE("the profile of speed says which neighbourhood takes longest, and what one thread does alone", "[unit]") {
    const Program adem;
    write_bytes(adem / "two.yaml",
                "adem: 1\nextends: village\nneighbourhoods: [{profile: usquert, name: Noord}, "
                "{profile: usquert, name: Zuid}]\n");
    const auto profile = [&](const std::string& language, const Words& more) {
        Words words{
            "run",   "two.yaml",           "--years", "1", "--set", "settle=0", "--replicates", "1", "--profile",
            "--out", "profile-" + language};
        words.insert(words.end(), more.begin(), more.end());
        const Answer answer = adem(words, language);
        CHECK(answer.code == 0);
        CHECK((answer.err.find("once more, with one thread") != std::string::npos) == more.empty());
        return answer.out;
    };
    const std::string english = profile("en_GB.UTF-8", {}), dutch = profile("nl_NL.UTF-8", {"--quiet"});
    CHECK_THAT(english, Contains("introductions") && Contains("births, deaths, moves and ties"));
    CHECK_THAT(english,
               Catch::Matchers::Matches("[^]*\n      introductions [^\n]*  (Noord|Zuid) \\([0-9.]+%\\)\n[^]*"));
    CHECK_THAT(english,
               Contains("  without observation ") && Contains(", of which one thread alone, however many there are: "));
    CHECK_THAT(dutch, Contains("één draad alleen, hoeveel er ook zijn: "));
}

}  // namespace adem::test
