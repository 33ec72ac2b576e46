// The document that a report is made of: it holds what the results hold, and says no more.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "report_run.hpp"

namespace adem::test {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

/// A row of a table by the names of its columns; no field of these tables holds a comma.
using Row = std::map<std::string, std::string>;

std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> list;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, ',');) list.push_back(cell);
    return list;
}

/// The rows of a table by what stands in these columns, separated by bars.
std::map<std::string, Row> rows_by(const std::filesystem::path& file, const std::vector<std::string>& columns) {
    const auto lines = read_lines(file);
    const auto head = cells(lines.at(0));
    std::map<std::string, Row> rows;
    for (std::size_t k = 1; k < lines.size(); ++k) {
        const auto fields = cells(lines[k]);
        Row row;
        for (std::size_t c = 0; c < head.size(); ++c) row[head[c]] = c < fields.size() ? fields[c] : "";
        std::string key;
        for (const std::string& column : columns) key += (key.empty() ? "" : "|") + row.at(column);
        rows[key] = row;
    }
    return rows;
}

const Json& found(const Json& list, const Json& wanted) {
    for (const Json& one : list) {
        const bool fits = std::all_of(wanted.items().begin(), wanted.items().end(),
                                      [&](const auto& item) { return one.at(item.key()) == item.value(); });
        if (fits) return one;
    }
    FAIL("not in the document: " << wanted);
    return list;
}

/// Null where nothing stands.
void same(const Json& number, const std::string& cell, double sign = 1) {
    INFO(number << " and " << cell);
    if (cell.empty())
        CHECK(number.is_null());
    else
        CHECK(number.get<double>() == Approx(sign * std::stod(cell)).epsilon(1e-12).margin(1e-300));
}

const Words three{"village.yaml", "permanent.yaml", "twin.yaml"};
const Words pair{"village.yaml", "permanent.yaml"};

}  // namespace

TEST_CASE("a report's courses and differences are the numbers of the tables", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(three)).code == 0);
    const Json document = document_in(adem);
    const auto summary = rows_by(adem / "r/summary.csv", {"scenario", "month", "group", "indicator"});
    for (const std::string name : {"trust_in_municipality", "overall_perspective", "gained_share"})
        for (const std::string group : {"all", "children"}) {
            const Json& series = found(document["series"], {{"indicator", name}, {"group", group}});
            for (std::size_t t = 0; t < series["months"].size(); ++t)
                for (std::size_t s = 0; s < three.size(); ++s) {
                    const std::string policy = document["policies"][s]["name"];
                    const Row& row = summary.at(policy + "|" + series["months"][t].dump() + "|" + group + "|" + name);
                    for (const std::string what : {"mean", "p05", "p95"})
                        same(series["policies"][s][what][t], row.at(what));
                    CHECK(series["policies"][s]["chance_p05"].is_null());
                }
        }
    const auto table = rows_by(adem / "r/differences.csv", {"a", "b", "month", "group", "indicator"});
    const Json& difference =
        found(document["differences"], {{"b", 1}, {"indicator", "trust_in_people"}, {"group", "all"}});
    for (std::size_t t = 0; t < difference["months"].size(); ++t) {
        const Row& row = table.at("village|permanent|" + difference["months"][t].dump() + "|all|trust_in_people");
        same(difference["mean"][t], row.at("mean"), -1);
        same(difference["low"][t], row.at("ci95_high"), -1);
        same(difference["high"][t], row.at("ci95_low"), -1);
    }
}

TEST_CASE("a report tells a pair as the policy less the first, with the verdict of the comparison", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair)).code == 0);
    const Json document = document_in(adem);
    const auto tables = rows_by(adem / "r/differences.csv", {"month", "group", "indicator"});
    std::size_t told_apart = 0;
    for (const Json& row : document["pairs"][0]["rows"]) {
        if (row["year"] != 2) continue;
        const Row& table =
            tables.at("24|" + row["group"].get<std::string>() + "|" + row["indicator"].get<std::string>());
        same(row["mean"], table.at("mean"), -1);
        same(row["low"], table.at("ci95_high"), -1);
        same(row["effect_residents"], table.at("effect_residents"), -1);
        CHECK(row["share_better"].get<double>() == Approx(1 - std::stod(table.at("share_better"))).margin(1e-9));
        told_apart += row["verdict"] == 0 || row["verdict"].is_null() ? 0 : 1;
        if (row["verdict"] == 1) CHECK(row["share_better"].get<double>() > 0.5);
        if (row["verdict"] == -1) CHECK(row["share_better"].get<double>() < 0.5);
    }
    CHECK(told_apart > 0);
    CHECK(document["answer"]["distinguishable"] == true);
    const std::string sentence = document["answer"]["sentence"]["en"];
    CHECK_THAT(sentence, StartsWith("Under these assumptions, after 2 years, for all residents: "));
    for (const Json& row : document["pairs"][0]["rows"]) {
        const Json& indicator = found(document["indicators"], {{"name", row["indicator"]}});
        if (row["year"] != 2 || row["group"] != "all" || row["verdict"] == 0 || indicator["headline"] != true) continue;
        const std::string label = indicator["label"]["en"];
        const std::string better = row["verdict"] == 1 ? "‘Permanent’ is better" : "‘Village’ is better";
        CHECK_THAT(sentence, Contains(label.substr(1)) && Contains(better));
    }
    // What is said beneath it adds to it, and does not say it again.
    for (const Json& point : document["answer"]["points"]) {
        CHECK_THAT(point["en"].get<std::string>(), !Contains("for all residents"));
        CHECK_THAT(point["nl"].get<std::string>(), !Contains("voor alle bewoners"));
    }
}

TEST_CASE("a report has a row for each group and for who wins and who loses, not counted among what was asked",
          "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair)).code == 0);
    const Json document = document_in(adem);
    const Json& rows = document["pairs"][0]["rows"];
    const auto row = [&](const std::string& indicator, const std::string& group, int year) {
        return found(rows, {{"indicator", indicator}, {"group", group}, {"year", year}});
    };
    for (const Json& group : document["groups"]) {
        INFO(group["name"]);
        if (group["small"] != true) CHECK_FALSE(row("trust_in_people", group["name"], 2)["mean"].is_null());
    }
    const Json& won = row("gained_share", "all", 2);
    CHECK_FALSE(won["mean"].is_null());
    CHECK(won["survives"].is_null());
    CHECK(row("trust_in_people", "age_0_17", 2)["survives"].is_null());
    const auto asked =
        std::count_if(rows.begin(), rows.end(), [](const Json& one) { return !one["survives"].is_null(); });
    CHECK(asked <= document["pairs"][0]["asked"].get<int>());
    CHECK(document["evaluators"][0]["reference"] == "village");
}

TEST_CASE("the command that repeats a report says how often was observed, where that is not as usual", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair)).code == 0);
    CHECK_THAT(document_in(adem)["reproduce"]["command"].get<std::string>(), !Contains("--cadence"));
    REQUIRE(adem(small_comparison(pair, {"--cadence", "yearly", "--force"})).code == 0);
    CHECK_THAT(document_in(adem)["reproduce"]["command"].get<std::string>(), Contains(" --cadence yearly"));
}

TEST_CASE("where nothing can be told apart the first sentence says so, in both languages", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison({"village.yaml", "twin.yaml"})).code == 0);
    const Json answer = document_in(adem)["answer"];
    CHECK(answer["distinguishable"] == false);
    CHECK_THAT(answer["sentence"]["en"].get<std::string>(),
               StartsWith("Under these assumptions, after 2 years, for all residents: no indicator tells ‘Village’ and "
                          "‘Twin’ apart"));
    CHECK_THAT(answer["sentence"]["nl"].get<std::string>(),
               StartsWith("Onder deze aannames") && Contains("geen enkele indicator laat een verschil zien"));
    CHECK_THAT(answer["certainty"]["en"].get<std::string>(), Contains("no difference"));
    CHECK(answer["points"][0]["en"] == "The same holds for every group of residents shown.");
    CHECK(answer["points"][0]["nl"] == "Voor elke getoonde groep bewoners geldt hetzelfde.");
}

TEST_CASE("of several policies a report says of each how it stands to the first, and which to choose", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(three)).code == 0);
    const Json document = document_in(adem);
    const std::string sentence = document["answer"]["sentence"]["en"];
    CHECK_THAT(sentence, Contains("compared with ‘Village’") && Contains("‘Twin’ cannot be told apart") &&
                             Contains("‘Permanent’ is worse on "));
    CHECK(document["pairs"].size() == 2);
    CHECK(document["money"]["rows"].size() == 3);
    double best = 0;
    for (const Json& policy :
         found(document["choice"], {{"indicator", "trust_in_municipality"}, {"group", "all"}, {"year", 2}})["policies"])
        best += policy["best"].get<double>();
    CHECK(best == Approx(1));
    const Json& words = document["policies"][1]["words"];
    const Json& promises = found(words, {{"lever", "promises.rate"}});
    CHECK(promises["nl"] == "Beloften van gewoon beleid (belofte/jaar): 30; ‘Dorp’ heeft 4 (de standaard)");
    CHECK(promises["en"] == "Promises of regular policy (promise/year): 30; ‘Village’ has 4 (the default)");
    CHECK(document["reproduce"]["files"].size() == 3);
    CHECK_THAT(document["reproduce"]["files"][1]["text"].get<std::string>(), Contains("promises.rate: 30"));
}

TEST_CASE("with drawn parameters a report keeps chance and ignorance apart, and worlds are plausible ones", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair, {"--set", "draw_parameters=yes"})).code == 0);
    const Json document = document_in(adem);
    CHECK(document["parameters_drawn"] == true);
    const Json& band = found(document["series"], {{"indicator", "trust_in_people"}, {"group", "all"}})["policies"][0];
    CHECK(band["chance_p05"].size() == band["mean"].size());
    CHECK(band["chance_p95"].back().get<double>() >= band["mean"].back().get<double>());
    CHECK(found(document["ignorance"], {{"b", 1}, {"indicator", "trust_in_municipality"}, {"group", "all"}})
              .at("sd_ignorance")
              .is_number());
    CHECK_THAT(document["answer"].dump(), Contains("plausible world") && Contains("denkbare werelden"));
    CHECK_THAT(document["answer"].dump(), !Contains("simulated world"));
}

TEST_CASE("of a group of very few residents a report gives no numbers, and says so", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair, {"--indicators", "loneliness,trust_in_municipality"})).code == 0);
    CHECK(found(document_in(adem)["groups"], {{"name", "vulnerable"}})["small"] == false);
    std::string record = adem.bytes("r/run.json");
    const auto at = record.find("\"residents\": ");
    record.replace(at, record.find(',', at) - at, "\"residents\": 150.0");
    write_bytes(adem / "r/run.json", record);
    REQUIRE(adem.with(with_node(adem, writes_a_page), {"report", "r"}).code == 0);
    const Json document = document_in(adem);
    CHECK(found(document["groups"], {{"name", "all"}})["small"] == false);
    CHECK(found(document["groups"], {{"name", "vulnerable"}})["small"] == true);
    const Json& row =
        found(document["pairs"][0]["rows"], {{"indicator", "loneliness"}, {"group", "vulnerable"}, {"year", 2}});
    for (const char* what : {"a_mean", "b_mean", "mean", "low", "high", "share_better", "effect_residents", "verdict"})
        CHECK(row[what].is_null());
    for (const char* list : {"series", "differences", "crossover", "choice"})
        for (const Json& one : document[list]) CHECK(one["group"] == "all");
    CHECK_THAT(document["unknown"].dump(), Contains("fewer than 10 residents"));
    CHECK_THAT(document["answer"].dump(), !Contains("most vulnerable"));
}

TEST_CASE("what a scenario is called stays a text in a report, whatever it is", "[unit]") {
    const Program adem;
    const std::string title = "</script><img src=x onerror=alert(1)> {{1}} ${2} {} & \"q\" ’";
    write_bytes(adem / "permanent.yaml", "adem: 1\nextends: village\ntitle: {nl: Vast, en: " + Json(title).dump() +
                                             "}\npolicy:\n  promises.rate: 30\n");
    REQUIRE(adem(small_comparison(pair)).code == 0);
    CHECK(adem.bytes("r/report.json").find('<') == std::string::npos);
    const Json document = document_in(adem);
    CHECK(document["policies"][1]["title"]["en"] == title);
    CHECK_THAT(document["question"]["en"].get<std::string>(), Contains(title));
}

}  // namespace adem::test
