// The commands `areas` and `profile`, and scenarios that name an area by its code.
#include <catch2/catch.hpp>
#include <filesystem>

#include "program.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

namespace {

namespace fs = std::filesystem;

std::string data(const std::string& name) { return (test_folder() / "areas/data" / name).string(); }

constexpr const char* frame = "adem: 1\nyears: 1\nsettle: 6\nreplicates: 2\n";

/// A program with the excerpts of CBS tables in the folder `cbs`.
struct WithData : Program {
    WithData() {
        fs::create_directory(*this / "cbs");
        for (const std::string name : {"kwb2024.csv", "wijken2022.csv"}) fs::copy(data(name), *this / ("cbs/" + name));
    }
};

}  // namespace

TEST_CASE("areas says how a file was understood and lists what is asked for", "[unit]") {
    const Program adem;
    const Answer answer = adem({"areas", data("statline2017.csv"), "--search", "bospolder", "--level", "buurt"});
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("Kerncijfers wijken en buurten") && Contains("2017") && Contains("delimiter ;"));
    CHECK_THAT(answer.out, Contains("'||Aantal inwoners'") && Contains("residents") && Contains("not used"));
    CHECK_THAT(answer.out, Contains("BU05990321") && Contains("7,025"));
    CHECK_THAT(answer.out, !Contains("WK059903"));
    CHECK_THAT(adem({"areas", data("kwb2024.csv"), "--lang", "nl", "--search", "no such place"}).out,
               Contains("herkend") && Contains("Geen gebieden gevonden"));
    CHECK_THAT(adem({"areas", data("71488ned.csv")}).out, Contains("persons by position in the household"));
}

TEST_CASE("profile writes a file that simulates, and says where each figure came from", "[unit]") {
    const WithData adem;
    const Answer answer =
        adem({"profile", "WK196611", "--data", "cbs/kwb2024.csv", "cbs/wijken2022.csv", "--out", "mine.yaml"});
    INFO(answer.err);
    CHECK(answer.code == 0);
    CHECK_THAT(answer.out, Contains("Missing, used instead country: ") && Contains("employment_rate") &&
                               Contains("assumption") && Contains("Written to mine.yaml"));
    CHECK_THAT(adem.bytes("mine.yaml"), Contains("residents: {value: 1370, source: \"CBS Kerncijfers wijken en buurten "
                                                 "2024, WK196611\", area: buurt}"));
    write_bytes(adem / "place.yaml", std::string(frame) + "neighbourhoods: [./mine.yaml]\n");
    CHECK_THAT(adem({"check", "place.yaml"}).out,
               Contains("valid") && Contains("Usquert") && Contains("1,370 residents"));
    const Answer dutch = adem({"profile", "WK196611", "--data", "cbs/kwb2024.csv", "--lang", "nl"});
    CHECK_THAT(dutch.err, Contains("cijfers zijn van WK196611 zelf") && Contains("in plaats daarvan aanname: "));
    CHECK_THAT(dutch.out, Contains("place_type: ") && Contains("# Data: kwb2024.csv, fingerprint "));
}

TEST_CASE("a file that is there is kept unless the user insists, and a mistake leaves nothing", "[unit]") {
    const WithData adem;
    write_bytes(adem / "mine.yaml", "dear");
    std::vector<std::string> words{"profile", "WK196611", "--data", "cbs/kwb2024.csv", "--out", "mine.yaml"};
    const Answer refused = adem(words);
    CHECK(refused.code == 2);
    CHECK_THAT(refused.err, Contains("--force"));
    CHECK(adem.bytes("mine.yaml") == "dear");
    words.emplace_back("--force");
    CHECK(adem(words).code == 0);
    CHECK_THAT(adem.bytes("mine.yaml"), Contains("Usquert"));

    write_bytes(adem / "cut.csv", adem.bytes("cbs/kwb2024.csv").substr(0, 700));
    const Answer cut = adem({"profile", "WK196611", "--data", "cut.csv", "--out", "cut.yaml"});
    CHECK(cut.code == 2);
    CHECK(cut.out.empty());
    CHECK_THAT(cut.err, Contains("cut.csv:") && Contains("is the file cut off?"));
    CHECK_FALSE(adem.exists("cut.yaml"));
    CHECK(adem({"profile", "WK999999", "--data", "cbs/kwb2024.csv", "--out", "cut.yaml"}).code == 2);
    CHECK(adem({"profile", "WK196611", "--data", "cbs/kwb2024.csv", "--out", "/proc/nowhere/p.yaml"}).code == 3);
    CHECK_FALSE(adem.exists("cut.yaml"));
}

TEST_CASE("a scenario that names an area's code gives the results of the profile that is made of it", "[unit]") {
    const WithData adem;
    REQUIRE(adem({"profile", "WK196611", "--data", "cbs/kwb2024.csv", "cbs/wijken2022.csv", "--out", "p.yaml"}).code ==
            0);
    fs::create_directory(adem / "plans");
    write_bytes(adem / "plans/place.yaml", std::string(frame) +
                                               "neighbourhoods: [{code: WK196611, name: Usquert, data: "
                                               "[../cbs/kwb2024.csv, ../cbs/wijken2022.csv]}]\n");
    write_bytes(adem / "place.yaml", std::string(frame) + "neighbourhoods: [{profile: ./p.yaml, name: Usquert}]\n");
    for (const std::string where : {"plans/", ""}) {
        const Answer answer = adem({"run", where + "place.yaml", "--out", where + "results", "--quiet"});
        INFO(answer.err);
        REQUIRE(answer.code == 0);
    }
    CHECK(adem.bytes("plans/results/summary.csv") == adem.bytes("results/summary.csv"));
    CHECK_FALSE(adem.bytes("results/summary.csv").empty());

    const std::string shown = adem({"show", "plans/place.yaml"}).out;
    CHECK_THAT(shown, Contains("code: \"WK196611\", data: [\"cbs/kwb2024.csv\", \"cbs/wijken2022.csv\"]"));
    write_bytes(adem / "again.yaml", shown);
    CHECK_THAT(adem({"check", "again.yaml"}).out, Contains("valid"));
}

TEST_CASE("a run is another run when a byte of its data changes", "[unit]") {
    const WithData adem;
    write_bytes(adem / "place.yaml",
                std::string(frame) + "neighbourhoods: [{code: WK196611, data: cbs/kwb2024.csv}]\n");
    const auto fingerprint = [&] {
        const std::string shown = adem({"show", "place.yaml"}).out;
        return shown.substr(shown.find("fingerprint "), 28);
    };
    const std::string before = fingerprint();
    std::string changed = adem.bytes("cbs/kwb2024.csv");
    const auto at = changed.find("Ameland");
    changed.replace(at, 7, "Amelamd");
    write_bytes(adem / "cbs/kwb2024.csv", changed);
    CHECK(fingerprint() != before);
}

TEST_CASE("what is wrong with a code or its data in a scenario is said at its place", "[unit]") {
    const WithData adem;
    const auto refusal = [&](const std::string& place) {
        write_bytes(adem / "place.yaml", std::string(frame) + "neighbourhoods:\n  - " + place + "\n");
        const Answer answer = adem({"check", "place.yaml"});
        CHECK(answer.code == 2);
        return answer.err;
    };
    CHECK_THAT(refusal("{code: WK196611}"), Contains("place.yaml:6:5: 'data' is missing"));
    CHECK_THAT(refusal("{data: cbs/kwb2024.csv}"), Contains("place.yaml:6:5: 'code' is missing"));
    CHECK_THAT(refusal("{code: WK196611, data: []}"), Contains("1 to 20 paths of files"));
    CHECK_THAT(refusal("{code: WK196611, data: cbs/none.csv}"), Contains("place.yaml:6:") && Contains("no such file"));
    CHECK_THAT(refusal("{code: WK196611, profile: usquert, data: cbs/kwb2024.csv}"), Contains("exclude each other"));
    CHECK_THAT(refusal("{code: WK196612, data: cbs/kwb2024.csv}"),
               Contains("place.yaml:6:12: no area 'WK196612'") && Contains("Did you mean WK196611"));
}

TEST_CASE("a scenario names a municipality, and its neighbourhoods are checked, counted and simulated", "[unit]") {
    const WithData adem;
    write_bytes(adem / "city.yaml",
                std::string(frame) + "neighbourhoods: {municipality: amsterdam, data: cbs/kwb2024.csv}\n");
    CHECK_THAT(adem({"check", "city.yaml"}).out,
               Contains("valid") && Contains("Planciusbuurt-Noord, Amsterdam") && Contains("Westelijke eilanden"));
    const Answer answer =
        adem({"run", "city.yaml", "--replicates", "1", "--set", "settle=0", "--out", "city", "--quiet"});
    INFO(answer.err);
    CHECK(answer.code == 0);
    CHECK_THAT(adem.bytes("city/summary.csv"), Contains("BU0363AA01") && Contains("BU0363AA02"));
    write_bytes(adem / "city.yaml",
                std::string(frame) + "neighbourhoods: {municipality: Amsterdm, data: cbs/kwb2024.csv}\n");
    const Answer refused = adem({"check", "city.yaml"});
    CHECK(refused.code == 2);
    CHECK_THAT(refused.err,
               Contains("city.yaml:5:32: no buurten of 'Amsterdm'") && Contains("Did you mean 'Amsterdam'?"));
}

}  // namespace adem::test
