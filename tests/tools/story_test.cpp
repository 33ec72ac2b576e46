// One resident's life under two policies, as a command, in a village.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "small_run.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

namespace {

Words words(const std::string& b, const Words& more = {}) {
    Words all{"story", "village.yaml", b, "--years", "2", "--set", "settle=3", "--quiet", "--lang", "en"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// The sixteen digits by which a story names its resident.
std::string number_in(const std::string& text) {
    const std::size_t at = text.find("Number: ");
    return at == std::string::npos ? "" : text.substr(at + 8, 16);
}

void is_refused(const Program& adem, const Words& asked, const std::vector<std::string>& because) {
    const Answer answer = adem(asked);
    CHECK(answer.code == 2);
    CHECK(answer.out.empty());
    for (const std::string& reason : because) CHECK_THAT(answer.err, Contains(reason));
}

}  // namespace

TEST_CASE("under a policy and its twin a life is the same, and the story says so first", "[unit]") {
    const Program adem;
    const Answer answer = adem(words("twin.yaml", {"--json", "story.json"}));
    INFO(answer.err);
    REQUIRE(answer.code == 0);
    CHECK_THAT(answer.out, Contains("This resident does not exist") && Contains("nothing differs") &&
                               Contains("example, not evidence") && !Contains("From "));
    const auto json = nlohmann::json::parse(adem.bytes("story.json"));
    CHECK_THAT(json["paragraphs"][2]["en"].get<std::string>(), Contains("nothing differs"));
    CHECK_THAT(json["paragraphs"][2]["nl"].get<std::string>(), Contains("er verschilt niets"));
}

TEST_CASE("a story is the same for any number of threads, and of the same resident when asked for by number",
          "[unit]") {
    const Program adem;
    const Answer one = adem(words("permanent.yaml", {"--threads", "1", "--like", "woman, 40", "--json", "one.json"}));
    const Answer two = adem(words("permanent.yaml", {"--threads", "2", "--like", "woman, 40", "--json", "two.json"}));
    INFO(one.err);
    REQUIRE(one.code == 0);
    CHECK(adem.bytes("one.json") == adem.bytes("two.json"));
    const std::string number = number_in(one.out);
    REQUIRE(number.size() == 16);
    const Answer again = adem(words("permanent.yaml", {"--resident", number, "--json", "again.json"}));
    REQUIRE(again.code == 0);
    CHECK(number_in(again.out) == number);
    auto first = nlohmann::json::parse(adem.bytes("one.json"))["paragraphs"];
    auto second = nlohmann::json::parse(adem.bytes("again.json"))["paragraphs"];
    first.erase(0);  // says how the resident was chosen
    second.erase(0);
    CHECK(first == second);
    const Answer other = adem(words("permanent.yaml", {"--replicate", "1", "--like", "woman, 40"}));
    REQUIRE(other.code == 0);
    CHECK_THAT(other.out, Contains("replicate 1"));
    CHECK(number_in(other.out).size() == 16);
}

TEST_CASE("no line of a story is wider than a page, in either language", "[unit]") {
    const Program adem;
    for (const std::string language : {"nl", "en"}) {
        Words asked = words("permanent.yaml");
        asked.back() = language;
        std::istringstream lines(adem(asked).out);
        std::size_t count = 0;
        for (std::string line; std::getline(lines, line); ++count) {
            const auto letters = std::count_if(line.begin(), line.end(),
                                               [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
            CHECK(letters <= 96);
        }
        CHECK(count > 20);
    }
}

TEST_CASE("what cannot be told is refused with all its reasons at once, and no file is replaced unasked", "[unit]") {
    const Program adem;
    is_refused(adem, {"story", "village.yaml", "permanet.yaml", "--like", "single mother, depts", "--replicate", "9"},
               {"permanet.yaml", "Did you mean 'debts'?"});
    is_refused(adem, words("permanent.yaml", {"--replicate", "3"}), {"replicate = 3 (must be 0..2)"});
    is_refused(adem, words("permanent.yaml", {"--resident", "Ann"}), {"'Ann' is no number of a resident"});
    is_refused(adem, words("permanent.yaml", {"--resident", "12"}), {"nobody with number 0000000000000012"});
    is_refused(adem, {"story", "village.yaml"}, {"story needs two scenarios"});
    is_refused(adem, words("permanent.yaml", {"--json", "village.yaml"}), {"village.yaml is there already"});
    CHECK(adem(words("permanent.yaml", {"--like", "man", "--resident", "12"})).code == 2);
    REQUIRE(adem(words("twin.yaml", {"--json", "village.json"})).code == 0);
    CHECK(adem(words("twin.yaml", {"--json", "village.json", "--force"})).code == 0);
}

}  // namespace adem::test
