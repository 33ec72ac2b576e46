// The command `inspect`: what it prints, in both languages, and what it refuses.
#include <catch2/catch.hpp>
#include <filesystem>

#include "program.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

namespace {

std::string cbs(const std::string& name) { return (test_folder() / "areas/data" / name).string(); }

void mentions(const std::string& text, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        INFO(word);
        CHECK_THAT(text, Contains(word));
    }
}

}  // namespace

TEST_CASE("inspect prints every margin with its error, joint tables, ties and drawings, in both languages", "[unit]") {
    const Program adem;
    const Answer english = adem({"inspect", "usquert"});
    INFO(english.err);
    CHECK(english.code == 0);
    CHECK(english.err.empty());
    mentions(english.out, {"TOTAL ABSOLUTE ERROR PER MARGIN",
                           "residents",
                           "sex",
                           "age",
                           "origin",
                           "education (15+)",
                           "employment (15-74)",
                           "social assistance (15+)",
                           "household type",
                           "families by children",
                           "income",
                           "problem debt",
                           "dwellings",
                           "vacancy",
                           "tenure",
                           "tenure by income",
                           "benefits, work and debt by income",
                           "position in the household by age",
                           "transitivity (outside household)",
                           "same background",
                           "within?",
                           "McPherson",
                           "AGES (women left, men right)",
                           "SIZES OF HOUSEHOLDS",
                           "TIES OUTSIDE THE HOUSEHOLD",
                           "█"});
    const Answer dutch = adem({"inspect", "usquert", "--lang", "nl"});
    CHECK(dutch.code == 0);
    mentions(dutch.out,
             {"TOTALE ABSOLUTE FOUT PER MARGE", "bewoners", "geslacht", "leeftijd", "herkomst", "opleiding (15+)",
              "werk (15-74)", "bijstand (15+)", "soort huishouden", "gezinnen naar kinderen", "inkomen",
              "problematische schuld", "woningen", "leegstand", "eigendom", "eigendom naar inkomen", "binnen?",
              "LEEFTIJDEN (vrouwen links, mannen rechts)", "GROOTTE VAN HUISHOUDENS"});
}

TEST_CASE("the same seed prints the same to the letter, another seed other ties, more populations a spread", "[unit]") {
    const Program adem;
    const std::string first = adem({"inspect", "usquert", "--seed", "5"}).out;
    CHECK(first == adem({"inspect", "usquert", "--seed", "5"}).out);
    CHECK(first != adem({"inspect", "usquert", "--seed", "6"}).out);
    CHECK_THAT(first, !Contains("smallest and largest"));
    CHECK_THAT(adem({"inspect", "usquert", "--replicates", "2"}).out,
               Contains("mean of 2 populations") && Contains(".."));
}

TEST_CASE("inspect takes a profile of one's own or an area's code, after settling too, and writes tables", "[unit]") {
    const Program adem;
    std::filesystem::copy(source_folder() / "scenarios/profiles/usquert.yaml", adem / "mine.yaml");
    const Answer mine = adem({"inspect", "mine.yaml", "--settle", "--out", "tables"});
    INFO(mine.err);
    CHECK(mine.code == 0);
    CHECK_THAT(mine.out, Contains("as made") && Contains("settled") && Contains("Written to tables"));
    for (const char* name : {"margins", "together", "network", "ages", "sizes", "degrees"})
        CHECK(read_lines(adem / (std::string("tables/") + name + ".csv")).size() > 5);
    CHECK(adem.bytes("tables/margins.csv").starts_with("moment,replicate,margin,category,unit,profile,"));
    const Answer area =
        adem({"inspect", "WK196611", "--data", cbs("kwb2024.csv"), cbs("71488ned.csv"), cbs("71486NED.csv")});
    INFO(area.err);
    CHECK(area.code == 0);
    CHECK_THAT(area.out, Contains("71486NED and 71488ned") && Contains("families by children"));
}

TEST_CASE("inspect refuses with code 2 what is no profile, and replaces no file unasked", "[unit]") {
    const Program adem;
    const auto refused = [&](const std::vector<std::string>& words, const std::string& because) {
        const Answer answer = adem(words);
        INFO(answer.err);
        CHECK(answer.code == 2);
        CHECK(answer.out.empty());
        CHECK_THAT(answer.err, Contains(because));
    };
    refused({"inspect", "usqert"}, "'usquert'");
    refused({"inspect"}, "profile");
    refused({"inspect", "no/such.yaml"}, "no/such.yaml");
    refused({"inspect", "WK999999", "--data", cbs("kwb2024.csv")}, "WK999999");
    refused({"inspect", "usquert", "--replicates", "0"}, "--replicates");
    write_bytes(adem / "broken.yaml", "title: [");
    refused({"inspect", "broken.yaml"}, "broken.yaml");
    std::filesystem::create_directory(adem / "tables");
    write_bytes(adem / "tables/ages.csv", "dear");
    refused({"inspect", "usquert", "--out", "tables"}, "--force");
    CHECK(adem.bytes("tables/ages.csv") == "dear");
    CHECK(adem({"inspect", "usquert", "--out", "tables", "--force"}).code == 0);
    CHECK_THAT(adem.bytes("tables/ages.csv"), Contains("women,men"));
    CHECK(adem({"inspect", "usquert", "--out", "/proc/nowhere"}).code == 3);
}

}  // namespace adem::test
