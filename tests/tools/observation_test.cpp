// Ignorance, controls and evaluators, from the command line to the files.
#include <catch2/catch.hpp>

#include "program.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

TEST_CASE("a comparison with controls and drawn parameters says so, and shows what evaluators would find", "[unit]") {
    const Program adem;
    const std::vector<std::string> words{"compare", "village.yaml",        "permanent.yaml", "--set",      "controls=2",
                                         "--set",   "draw_parameters=yes", "--evaluators",   "--discount", "0.03"};
    const auto into = [&](const std::string& folder, const std::string& threads) {
        auto all = words;
        all.insert(all.end(), {"--out", folder, "--threads", threads});
        return adem(all);
    };
    const Answer answer = into("one", "1");
    INFO(answer.err);
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("control neighbourhoods without these policies, not counted below: 2") &&
                               Contains("What evaluators would find") && Contains("difference in differences") &&
                               Contains("survey, before and after") && Contains("Present value at 3.00% a year") &&
                               Contains("what is unknown about the parameters"));
    CHECK_THAT(answer.out, !Contains("neighbourhoods, each of which counts equally"));
    CHECK(into("two", "2").code == 0);
    for (const std::string name : {"evaluators.csv", "parameters.csv", "timeseries.nc"})
        CHECK(adem.bytes("one/" + name) == adem.bytes("two/" + name));
    CHECK_THAT(adem.bytes("one/parameters.csv"), Contains("replicate,parameter,value,unit") && Contains(",talk.pull,"));
    CHECK_THAT(adem.bytes("one/run.json"), Contains("\"drawn\": true"));
    CHECK_THAT(adem.bytes("one/costs.csv"), Contains("usquert control 2"));
}

TEST_CASE("without controls evaluators have only the neighbourhood itself", "[unit]") {
    const Program adem;
    const Answer answer = adem({"compare", "village.yaml", "permanent.yaml", "--evaluators", "--lang", "nl"});
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("Wat evaluatoren zouden vinden") && Contains("ruwe verandering") &&
                               !Contains("verschil in verschillen"));
}

TEST_CASE("the variants of the model are listed with what they set, in both languages", "[unit]") {
    const Program adem;
    for (const char* name : {"no_relation_effect", "reverse_collective_efficacy", "composition_only", "random_mixing"})
        CHECK_THAT(adem({"list", "variants"}).out, Contains(name));
    CHECK_THAT(adem({"list", "variants"}).out, Contains("liking.age_weight: 0") && Contains("at random"));
    CHECK_THAT(adem({"list", "variants", "--lang", "nl"}).out, Contains("willekeurige bewoners"));
    CHECK_THAT(adem({"check", "village.yaml", "--set", "assumptions=random_mixing"}).out, Contains("random_mixing"));
    const Answer wrong = adem({"check", "village.yaml", "--set", "assumptions=random_mixin"});
    CHECK(wrong.code == 2);
    CHECK_THAT(wrong.err, Contains("Did you mean 'random_mixing'?"));
}

}  // namespace adem::test
