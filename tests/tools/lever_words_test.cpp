// What levers are called for who never wrote a scenario.
#include "tools/adem/lever_words.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "models/neighbourhood_model.hpp"

namespace adem::test {

using namespace adem::tools;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

const Registry& levers() {
    static const Registry registry = model::neighbourhood_model().registry();
    return registry;
}

std::string words(const std::string& path, Language language) { return lever_words(*levers().lever(path), language); }

}  // namespace

TEST_CASE("every lever has words of its own in Dutch and in English, and none of them is its path", "[unit]") {
    std::set<std::string> dutch, english;
    for (const LeverEntry& lever : levers().levers) {
        const std::string nl = lever_words(lever, Language::dutch), en = lever_words(lever, Language::english);
        INFO(lever.path << ": " << nl << " / " << en);
        CHECK(nl != en);
        CHECK(dutch.insert(nl).second);
        CHECK(english.insert(en).second);
        for (const std::string& text : {nl, en}) CHECK_THAT(text, !Contains(lever.path) && !Contains("_"));
        CHECK_THAT(nl, !StartsWith(en.substr(0, lever.about.size())));
        const std::string unit = lever.unit == "1" ? "" : nl.substr(nl.rfind('(') + 1);
        for (const char* word : {"residents", "year", "month", "household)", "place", "person/", "event", "visit"})
            CHECK_THAT(unit, !Contains(word));
    }
    CHECK(dutch.size() > 100);
}

TEST_CASE("words of a lever say of whom and in which unit", "[unit]") {
    CHECK(words("staff.fte.beat_officer", Language::dutch) == "Vaste formatie: wijkagent (FTE per 1000 bewoners)");
    CHECK(words("staff.fte.beat_officer", Language::english) == "Regular posts: beat officer (FTE per 1000 residents)");
    CHECK(words("governance.commitment.police", Language::dutch) ==
          "Hoe vast elke partner zich verbonden heeft: 1 wat er ook gebeurt: de politie");
    CHECK(words("relief.debt_buyouts", Language::dutch) ==
          "Huishoudens waarvan de problematische schulden worden afgekocht (huishouden/jaar per 1000 huishoudens)");
    CHECK_THAT(words("accountability.freeze.health", Language::english), Contains(": health"));
}

}  // namespace adem::test
