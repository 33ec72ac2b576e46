// What the program says, where and in which language, and the exit code with which it ends.
#include <catch2/catch.hpp>
#include <filesystem>

#include "program.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

namespace {

/// A mistake of the user: code 2, said on stderr, nothing on stdout, nothing written.
void is_refused(const std::vector<std::string>& words, const std::string& because) {
    const Program adem;
    const Answer answer = adem(words);
    INFO(answer.err);
    CHECK(answer.code == 2);
    CHECK(answer.out.empty());
    CHECK_THAT(answer.err, Contains(because));
    CHECK_FALSE(adem.exists("results"));
}

}  // namespace

TEST_CASE("a mistake on the command line or in a scenario is named, and nothing is written", "[unit]") {
    is_refused({"compare", "status-qou", "village.yaml"}, "unknown scenario 'status-qou'");
    is_refused({"run", "village.yaml", "--set", "policy.promises.rat=1"}, "unknown lever");
    is_refused({"run", "village.yaml", "--set", "years"}, "must be key=value");
    is_refused({"run", "village.yaml", "--years", "0"}, "years = 0 (must be 1..50 year)");
    is_refused({"run", "village.yaml", "--indicators", "trust_in_peple"}, "Did you mean 'trust_in_people'?");
    is_refused({"run", "village.yaml", "--indicators", "trust_in_peple,crime"}, "Did you mean 'trust_in_people'?");
    is_refused({"run", "--indicators", "crime", "disorder", "village.yaml"}, "by commas: --indicators crime,disorder");
    is_refused({"compare", "--indicators", "crime", "disordr", "village.yaml", "twin.yaml"}, "crime,disorder");
    is_refused({"run", "--indicators", "village.yaml", "crime"}, "crime");
    is_refused({"run", "village.yaml", "village.yaml"}, "two scenarios are called 'village'");
    is_refused({"compare", "village.yaml"}, "compare needs two scenarios or more, or a file with variants");
    is_refused({"walk"}, "walk");
    is_refused({"help", "walk"}, "walk");
    is_refused({"list", "walks"}, "walks");
    is_refused({"--lang", "fr", "list", "levers"}, "fr");
}

TEST_CASE("policies for different neighbourhoods are not compared", "[unit]") {
    is_refused({"compare", "village.yaml", "status-quo", "--years", "1", "--set", "settle=1"},
               "neighbourhoods differs");
}

TEST_CASE("a folder with something else is left alone unless the user insists", "[unit]") {
    const Program adem;
    std::filesystem::create_directory(adem / "mine");
    write_bytes(adem / "mine/letter.txt", "dear");
    const std::vector<std::string> words{"run", "village.yaml", "--years", "1", "--out", "mine"};
    const Answer refused = adem(words);
    CHECK(refused.code == 2);
    CHECK(refused.out.empty());
    CHECK_THAT(refused.err, Contains("--force"));
    CHECK_FALSE(adem.exists("mine/run.json"));

    auto forced = words;
    forced.emplace_back("--force");
    CHECK(adem(forced).code == 0);
    CHECK(adem.exists("mine/run.json"));
    CHECK(adem.bytes("mine/letter.txt") == "dear");

    CHECK(adem({"run", "village.yaml", "--out", "village.yaml", "--force"}).code == 2);
}

TEST_CASE("results that cannot be written end with code 3", "[unit]") {
    const Program adem;
    const Answer answer = adem({"run", "village.yaml", "--years", "1", "--out", "/proc/nowhere"});
    CHECK(answer.code == 3);
    CHECK(answer.out.empty());
    CHECK_THAT(answer.err, Contains("/proc/nowhere"));
}

TEST_CASE("help and version are printed without a run", "[unit]") {
    const Program adem;
    for (const auto& words : std::vector<std::vector<std::string>>{{"--help"}, {"help"}, {"run", "--help"}, {}}) {
        const Answer answer = adem(words);
        CHECK(answer.code == 0);
        CHECK(answer.err.empty());
        CHECK_THAT(answer.out, Contains("Usage"));
    }
    CHECK_THAT(adem({"--version"}).out, Catch::Matchers::StartsWith("adem 0."));
    CHECK_THAT(adem({"help", "compare"}).out, Contains("--replicates") && Contains("Usage: adem compare ["));
}

TEST_CASE("the language is the one that is asked for, else that of the locale", "[unit]") {
    const Program adem;
    CHECK_THAT(adem({"help"}).out, Contains("compares"));
    CHECK_THAT(adem({"help"}, "nl_NL.UTF-8").out, Contains("vergelijkt"));
    CHECK_THAT(adem({"help", "--lang", "nl"}).out, Contains("vergelijkt"));
    CHECK_THAT(adem({"--lang=en", "help"}, "nl_NL.UTF-8").out, Contains("compares"));
    CHECK_THAT(adem({"help"}, "fy_NL.UTF-8").out, Contains("compares"));
}

TEST_CASE("everything that there is can be listed, in both languages", "[unit]") {
    const Program adem;
    const std::vector<std::pair<std::string, std::string>> known{
        {"scenarios", "continuity-of-staff"}, {"profiles", "bospolder"},      {"mechanisms", "promise_making"},
        {"levers", "promises.rate"},          {"parameters", "[assumption]"}, {"indicators", "trust_in_municipality"}};
    for (const auto& [what, name] : known)
        for (const std::string language : {"nl", "en"}) {
            const Answer answer = adem({"list", what, "--lang", language});
            INFO(what);
            CHECK(answer.code == 0);
            CHECK(answer.err.empty());
            CHECK_THAT(answer.out, Contains(name));
        }
}

TEST_CASE("check says what was understood", "[unit]") {
    const Program adem;
    CHECK_THAT(adem({"check", "permanent.yaml"}).out,
               Contains("valid") && Contains("1,370 residents") && Contains("1 lever set") && Contains("2 years"));
    CHECK_THAT(adem({"check", "city"}).out, Contains("valid") && Contains("Hillegersberg-Zuid"));
    CHECK_THAT(adem({"check", "permanent.yaml", "--lang", "nl"}).out,
               Contains("in orde") && Contains("1.370 bewoners") && Contains("1 hefboom gezet"));
}

TEST_CASE("what show prints reads back as the same scenario", "[unit]") {
    const Program adem;
    for (const std::string scenario : {"permanent.yaml", "status-quo", "project-carousel"}) {
        const std::string first = adem({"show", scenario, "--set", "seed=7"}).out;
        CHECK_THAT(first, Contains("--set"));
        write_bytes(adem / "shown.yaml", first);
        write_bytes(adem / "again.yaml", adem({"show", "shown.yaml"}).out);
        const auto without_origins = [](const std::string& text) {
            std::string bare;
            for (std::size_t from = 0; from < text.size();) {
                const std::size_t end = std::min(text.find('\n', from), text.size());
                const std::string line = text.substr(from, end - from);
                const std::string value = line.substr(0, line.find(" #"));
                bare += value.substr(0, value.find_last_not_of(' ') + 1) + "\n";
                from = end + 1;
            }
            return bare;
        };
        CHECK(without_origins(adem.bytes("again.yaml")) == without_origins(first));
    }
}

}  // namespace adem::test
