// Commands that help to write scenarios: new, diff, schema; and files with several policies.
#include <catch2/catch.hpp>

#include "program.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

TEST_CASE("a new scenario is valid, explains itself and names the next commands, in both languages", "[unit]") {
    const Program adem;
    for (const std::string language : {"en", "nl"}) {
        const Answer answer = adem({"new", language + " plan", "--lang", language});
        CHECK(answer.code == 0);
        CHECK(answer.err.empty());
        const std::string file = language + " plan.yaml";
        CHECK_THAT(answer.out, Contains(file) && Contains("adem check"));
        const std::string text = adem.bytes(file);
        CHECK_THAT(text, Catch::Matchers::StartsWith("# yaml-language-server: $schema=") && Contains("schema.json\n") &&
                             Contains("adem diff " + file) && Contains("adem compare " + file) &&
                             Contains("# variants:"));
        const Answer checked = adem({"check", file});
        INFO(checked.err);
        CHECK(checked.code == 0);
        CHECK(checked.err.empty());
        CHECK_THAT(checked.out, Contains(language + " plan: valid"));
    }
    CHECK_THAT(adem.bytes("nl plan.yaml"), Contains("Wat het beleid doet"));
}

TEST_CASE("what stands behind # in a new scenario is valid too", "[unit]") {
    const Program adem;
    REQUIRE(adem({"new", "plan"}).code == 0);
    std::string text = adem.bytes("plan.yaml");
    for (const char* key : {"neighbourhoods:", "years:", "start:", "replicates:", "seed:", "parameters:",
                            "  relation_ends.passed_on:", "variants:", "  light:", "  heavy:"}) {
        const auto at = text.find("\n# " + std::string(key));
        INFO(key);
        REQUIRE(at != std::string::npos);
        text.erase(at + 1, 2);
    }
    write_bytes(adem / "whole.yaml", text);
    const Answer checked = adem({"check", "whole.yaml"});
    INFO(checked.err);
    CHECK(checked.code == 0);
    CHECK_THAT(checked.out, Contains("whole#light: valid") && Contains("whole#heavy: valid"));
}

TEST_CASE("a new scenario never replaces a file, and needs a name and a folder", "[unit]") {
    const Program adem;
    const std::string before = adem.bytes("village.yaml");
    for (const std::string name : {"village", "village.yaml"}) {
        const Answer answer = adem({"new", name});
        CHECK(answer.code == 2);
        CHECK_THAT(answer.err, Contains("village.yaml: is there already"));
    }
    CHECK(adem.bytes("village.yaml") == before);
    CHECK(adem({"new", "nowhere/plan"}).code == 2);
    CHECK(adem({"new", "a \"plan\""}).code == 2);
    CHECK(adem({"new", "plan#a"}).code == 2);
    CHECK(adem({"new", ""}).code == 2);
    CHECK(adem({"new"}).code == 2);
}

TEST_CASE("diff says how two scenarios differ in levers, periods, places, projects, parameters and money", "[unit]") {
    const Program adem;
    write_bytes(adem / "a.yaml",
                "adem: 1\nextends: village\ntitle: {nl: Een, en: One}\n"
                "policy: {staff.handover: 0.8, promises.rate: {value: 2, until: year 2}}\n"
                "programmes:\n  - {name: both, length: 12}\n  - {name: gone, posts: 0.5, role: social_worker}\n");
    write_bytes(adem / "b.yaml",
                "adem: 1\nextends: village\ntitle: {nl: Twee, en: Two}\nyears: 3\nbudget: 99000000\n"
                "policy: {physical.works: {value: 2, to: 4, from: 2026-03, where: usquert}}\n"
                "programmes: [{name: both, length: 12, running_cost: 1000, where: usquert}]\n"
                "parameters: {talk.pull: 0}\n");
    const Answer answer = adem({"diff", "a.yaml", "b.yaml"});
    CHECK(answer.code == 0);
    CHECK(answer.err.empty());
    for (const char* sentence :
         {"A  a: One\nB  b: Two\n",
          "\nSettings\n  years: 2 in A, 3 in B.\n  budget: none in A, 99,000,000 euro in B.\n",
          "  staff.handover: 0.8 in A, 0.3 (the default) in B.\n",
          "  promises.rate (promise/year): 2 until 2026-01 in A, 4 (the default) in B.\n",
          "  physical.works (work/year): 0.5 (the default) in A, 2 moving to 4 from 2026-03 in usquert in B.\n",
          "  'both', where: everywhere in A, usquert in B.\n", "  'both', running_cost: 0 in A, 1000 in B.\n",
          "  'gone' is in A only: role social_worker, 0.5 FTE per 1000 residents, 48 months from 2025-01, 1 time, "
          "everywhere.\n",
          "\nParameters\n  talk.pull: ", " (the default) in A, 0 in B.\n",
          "\nPlanned costs\n  together: ", "  wages: "})
        CHECK_THAT(answer.out, Contains(sentence));
    const Answer dutch = adem({"diff", "a.yaml", "b.yaml", "--lang", "nl"});
    for (const char* sentence :
         {"\nHefbomen\n", "  staff.handover: in A 0.8, in B 0.3 (de standaard).\n", "  'gone' is er alleen in A: rol ",
          "2 naar 4 vanaf 2026-03 in usquert", "\nGeplande kosten\n  samen: in A "})
        CHECK_THAT(dutch.out, Contains(sentence));
}

TEST_CASE("diff says so when nothing differs, and wants two scenarios", "[unit]") {
    const Program adem;
    CHECK_THAT(adem({"diff", "village.yaml", "twin.yaml"}).out, Contains("differ in nothing that decides the outcome"));
    CHECK_THAT(adem({"diff", "village.yaml", "twin.yaml", "--lang", "nl"}).out, Contains("verschillen in niets"));
    const Answer one = adem({"diff", "village.yaml"});
    CHECK(one.code == 2);
    CHECK_THAT(one.err, Contains("diff needs two scenarios (these are 1;"));
    CHECK(adem({"diff", "village.yaml", "twin.yaml", "permanent.yaml"}).code == 2);
}

TEST_CASE("one file with variants is compared as several scenarios, and one of them is run by its name", "[unit]") {
    const Program adem;
    write_bytes(
        adem / "memo.yaml",
        "adem: 1\nextends: village\ntitle: {nl: Nota, en: Memo}\nvariants:\n  much: {title: {nl: Veel, en: Much}, "
        "policy: {promises.rate: 30}}\n  little: {policy: {promises.rate: 1}}\n");
    const Answer compared = adem({"compare", "memo.yaml", "--out", "r"});
    INFO(compared.err);
    CHECK(compared.code == 0);
    CHECK_THAT(compared.out, Contains("Much") && Contains("Memo: little"));
    CHECK_THAT(adem.bytes("r/summary.csv"), Contains("memo#much") && Contains("memo#little"));
    const Answer one = adem({"run", "memo.yaml#much"});
    CHECK(one.code == 0);
    CHECK(adem.exists("results"));
    CHECK_THAT(adem({"check", "memo.yaml"}).out, Contains("memo#much: valid") && Contains("memo#little: valid"));
    CHECK_THAT(adem({"diff", "memo.yaml"}).out, Contains("  promises.rate (promise/year): 30 in A, 1 in B.\n"));
    const Answer wrong = adem({"run", "memo.yaml#mch"});
    CHECK(wrong.code == 2);
    CHECK_THAT(wrong.err, Contains("no variant 'mch' (memo.yaml has: much, little). Did you mean 'much'?"));
    const Answer equal = adem({"compare", "memo.yaml#much", "memo.yaml"});
    CHECK(equal.code == 2);
    CHECK_THAT(equal.err, Contains("two scenarios are called 'memo#much'"));
}

TEST_CASE("a scenario of another version is refused with what to do", "[unit]") {
    const Program adem;
    write_bytes(adem / "old.yaml", "adem: 0\n");
    write_bytes(adem / "new.yaml", "adem: 2\nsomething: else\n");
    const Answer answer = adem({"compare", "old.yaml", "new.yaml"});
    CHECK(answer.code == 2);
    CHECK_THAT(answer.err, Contains("old.yaml:1:7: adem = 0 (this program reads version 1; no older version") &&
                               Contains("new.yaml:1:7: adem = 2 (this program reads version 1; the file was made for a "
                                        "newer program"));
    CHECK_FALSE(adem.exists("results"));
}

}  // namespace adem::test
