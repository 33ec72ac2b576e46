// Why two policies differ, as a command, in a village.
#include <cmath>
#include <sstream>

#include "models/variants.hpp"
#include "small_run.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

namespace {

/// Staff, promises and a project of one policy against none of them.
constexpr const char* active =
    "adem: 1\nextends: village\ntitle: {nl: Actief, en: Active}\n"
    "policy:\n  promises.rate: 30\n  staff.handover: 0.9\n  access.desks: 1\n"
    "programmes:\n  - {name: visits, role: social_worker, start: 2025-01, length: 12, posts: 2}\n";

/// Eight groups of levers.
constexpr const char* broad =
    "adem: 1\nextends: village\ntitle: {nl: Breed, en: Broad}\n"
    "policy:\n  promises.rate: 30\n  staff.handover: 0.9\n  access.desks: 1\n  discretion.room: 0.9\n"
    "  governance.commitment.police: 0.9\n  assets.personal_invitation: 0.9\n  physical.clean_ups: 4\n"
    "  money.reserve: 1000\n";

Words words(const std::string& a, const std::string& b, const Words& more = {}) {
    Words all{"explain", a,       b,          "--indicator", "trust_in_municipality", "--year", "1", "--years",
              "2",       "--set", "settle=3", "--quiet",     "--replicates",          "3"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

struct Cells {
    std::map<std::string, std::map<std::string, double>> by_kind;  ///< kind, name, value
};

/// Of a table replicate,kind,name,value: what stands behind one replicate.
Cells replicate(const std::string& csv, const std::string& number) {
    Cells cells;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string of, kind, name, value;
        std::getline(fields, of, ',');
        std::getline(fields, kind, ',');
        std::getline(fields, name, ',');
        std::getline(fields, value, ',');
        if (of == number) cells.by_kind[kind][name] = std::stod(value);
    }
    return cells;
}

double sum(const std::map<std::string, double>& numbers) {
    double total = 0;
    for (const auto& [name, number] : numbers) total += number;
    return total;
}

void adds_up(const std::string& csv, std::size_t groups) {
    for (const char* number : {"0", "1", "2"}) {
        auto cells = replicate(csv, number).by_kind;
        CHECK(cells["part"].size() == groups);
        const double difference = cells["level"]["B"] - cells["level"]["A"];
        CHECK(difference != 0);
        CHECK(std::abs(sum(cells["part"]) - difference) < 1e-14);
    }
}

}  // namespace

TEST_CASE("the parts of a difference add up to it in every replicate, and groups that do not differ have none",
          "[unit]") {
    const Program adem;
    write_bytes(adem / "active.yaml", active);
    const Answer answer = adem(words("village.yaml", "active.yaml", {"--out", "why", "--threads", "2"}));
    INFO(answer.err);
    REQUIRE(answer.code == 0);
    adds_up(adem.bytes("why/replicates.csv"), 4);
    CHECK_THAT(answer.out, Contains("access.desks") && Contains("staff.handover") && Contains("promises.rate") &&
                               Contains("visits") && Contains("all 16 policies") && Contains("3 replicates in"));
    CHECK_THAT(answer.out, !Contains("money") && !Contains("physical"));
    CHECK(read_lines(adem / "why/explanation.csv").size() == 1 + 3 + 4);
    CHECK(read_lines(adem / "why/interactions.csv").size() == 1 + 6);
    CHECK_THAT(adem.bytes("why/run.json"), Contains("explanation of active less village"));

    const auto first = contents(adem / "why");
    REQUIRE(adem(words("village.yaml", "active.yaml", {"--out", "why", "--threads", "1"})).code == 0);
    CHECK(same_files(adem / "why", first));
    CHECK(adem(words("active.yaml", "village.yaml", {"--out", "why"})).code == 2);
}

TEST_CASE("explained ends are those of a comparison over all years", "[unit]") {
    const Program adem;
    write_bytes(adem / "active.yaml", active);
    const Words settings{"--years", "2", "--set", "settle=3", "--quiet", "--replicates", "3"};
    REQUIRE(adem(words("village.yaml", "active.yaml", {"--out", "why"})).code == 0);
    Words compare{"compare", "active.yaml", "village.yaml", "--out", "c", "--indicators", "trust_in_municipality"};
    compare.insert(compare.end(), settings.begin(), settings.end());
    REQUIRE(adem(compare).code == 0);
    std::istringstream explained(adem.bytes("why/explanation.csv")), compared(adem.bytes("c/differences.csv"));
    std::string line, difference;
    while (std::getline(explained, line))
        if (line.starts_with("difference,")) difference = line.substr(line.find(",,") + 2);
    difference = difference.substr(0, difference.find(','));
    REQUIRE_FALSE(difference.empty());
    int found = 0;
    while (std::getline(compared, line))
        if (line.find(",12,") != std::string::npos && line.find(",all,") != std::string::npos)
            found += line.find("," + difference + ",") != std::string::npos ? 1 : 0;
    CHECK(found == 1);
}

TEST_CASE("what is left without one mechanism is the difference in a world where that mechanism does nothing",
          "[unit]") {
    const Program adem;
    write_bytes(adem / "active.yaml", active);
    REQUIRE(adem(words("village.yaml", "active.yaml", {"--out", "why", "--by-mechanism"})).code == 0);
    auto explained = replicate(adem.bytes("why/replicates.csv"), "2").by_kind;
    CHECK(explained["left"].size() == model::variants().size() + model::neutral_forms().size());
    CHECK_THAT(adem.bytes("why/pathways.csv"), Contains("Only 'talk' in its neutral form: pull = 0"));

    REQUIRE(adem(words("village.yaml", "active.yaml", {"--out", "without", "--set", "parameters.talk.pull=0"})).code ==
            0);
    auto without = replicate(adem.bytes("without/replicates.csv"), "2").by_kind;
    CHECK(explained["left"]["talk"] == without["level"]["B"] - without["level"]["A"]);
    CHECK(explained["left"]["talk"] != explained["level"]["B"] - explained["level"]["A"]);
}

TEST_CASE("above six groups orders are drawn, and the parts still add up in every replicate", "[unit]") {
    const Program adem;
    write_bytes(adem / "broad.yaml", broad);
    const Answer answer = adem(words("village.yaml", "broad.yaml", {"--out", "why", "--lang", "nl"}));
    INFO(answer.err);
    REQUIRE(answer.code == 0);
    adds_up(adem.bytes("why/replicates.csv"), 8);
    CHECK_THAT(answer.out, Contains("30 soorten beleid tussen A en B per herhaling") && Contains("wisselwerking"));
    CHECK(replicate(adem.bytes("why/replicates.csv"), "0").by_kind["part"]["money"] == 0);
}

TEST_CASE("what cannot be explained is refused with all its reasons at once", "[unit]") {
    const Program adem;
    const auto refused = [&](const Words& asked, const std::vector<std::string>& because) {
        const Answer answer = adem(asked);
        CHECK(answer.code == 2);
        CHECK(answer.out.empty());
        for (const std::string& reason : because) CHECK_THAT(answer.err, Contains(reason));
    };
    refused({"explain", "village.yaml", "permanent.yaml", "--indicator", "trust_in_peple", "--group", "stayer",
             "--year", "9", "--out", "why"},
            {"Did you mean 'trust_in_people'?", "Did you mean 'stayers'?", "year = 9 (must be 1..2)"});
    refused({"explain", "village.yaml", "permanet.yaml", "--indicator", "crim", "--year", "1"},
            {"permanet.yaml", "Did you mean 'crime'?"});
    refused(words("village.yaml", "twin.yaml"), {"nothing to explain"});
    refused({"explain", "village.yaml", "--indicator", "crime", "--year", "1"}, {"explain needs two scenarios"});
    refused({"explain", "village.yaml", "permanent.yaml", "--indicator", "crime"}, {"--year"});
    refused(words("village.yaml", "permanent.yaml", {"--minutes", "0"}), {"not one replicate could be finished"});
    CHECK_FALSE(adem.exists("why"));
}

}  // namespace adem::test
