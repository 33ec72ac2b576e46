// What `report` and `plot` make and refuse, and what `compare` does where a page cannot be made.
#include <algorithm>
#include <catch2/catch.hpp>
#include <csignal>

#include "report_run.hpp"

namespace adem::test {

using Catch::Matchers::Contains;

namespace {

const Words pair{"village.yaml", "permanent.yaml"};
const Words few{"--indicators", "loneliness,trust_in_municipality"};

void is_refused(const Program& adem, const Words& words, const std::string& because) {
    const auto before = contents(adem / "r");
    const Answer answer = adem.with(with_node(adem, writes_a_page), words);
    INFO(answer.err);
    CHECK(answer.code == 2);
    CHECK(answer.out.empty());
    CHECK_THAT(answer.err, Contains(because));
    CHECK(contents(adem / "r") == before);
    CHECK_FALSE(adem.exists("charts"));
}

/// `adem story` of two policies as `small_comparison` simulates them.
void tell(const Program& adem, const Words& scenarios, const Words& more = {}) {
    Words words{"story",    scenarios[0], scenarios[1], "--years", "2",      "--set",
                "settle=3", "--json",     "story.json", "--force", "--quiet"};
    words.insert(words.end(), more.begin(), more.end());
    if (std::find(more.begin(), more.end(), "--replicates") == more.end())
        words.insert(words.end(), {"--replicates", "4"});
    const Answer answer = adem(words);
    INFO(answer.err);
    REQUIRE(answer.code == 0);
}

Json story_in(const Program& adem) { return Json::parse(adem.bytes("story.json")); }

}  // namespace

TEST_CASE("the report of an old comparison is that of the comparison, byte for byte", "[unit]") {
    const Program adem;
    const Surroundings node = with_node(adem, "for page; do :; done\ncat \"$4\" > \"$page\"");
    const Answer compared = adem.with(node, small_comparison(pair, few));
    REQUIRE(compared.code == 0);
    CHECK_THAT(compared.out, Contains("The report: r/report.html"));
    const auto before = contents(adem / "r");
    CHECK(before.at("report.html") == before.at("report.json"));
    std::filesystem::remove(adem / "r/report.html");
    std::filesystem::remove(adem / "r/report.json");
    const Answer again = adem.with(node, {"report", "r"});
    INFO(again.err);
    CHECK(again.code == 0);
    CHECK(contents(adem / "r") == before);
    CHECK(adem.with(node, {"report", "r", "--out", "elsewhere.html"}).code == 0);
    CHECK(adem.bytes("elsewhere.json") == before.at("report.json"));
    // The same command finds everything there, and leaves it.
    CHECK(adem.with(node, small_comparison(pair, few)).code == 0);
    CHECK(contents(adem / "r") == before);
}

TEST_CASE("where the page is built, a comparison ends with one that needs no network, and with charts", "[unit]") {
    const Program adem;
    if (!std::filesystem::exists(program().parent_path() / "report/render.mjs") ||
        adem.other({"/usr/bin/node", "-v"}).code != 0) {
        WARN("skipped: the page is not built, or there is no Node.js");
        return;
    }
    const Surroundings built{.real_page = true};
    REQUIRE(adem.with(built, small_comparison(pair, few)).code == 0);
    const std::string page = adem.bytes("r/report.html");
    CHECK_THAT(page, Contains("<html") && Contains("Under these assumptions"));
    CHECK_THAT(page, !Contains("src=\"http") && !Contains("href=\"http"));
    CHECK(page.size() < 5'000'000);
    const Answer charts = adem.with(built, {"plot", "r", "--out", "charts"});
    CHECK(charts.code == 0);
    CHECK_THAT(charts.out, Contains("charts/") && Contains(".svg"));
}

TEST_CASE("without Node.js a comparison stands with its document, and one sentence says what is missing", "[unit]") {
    const Program adem;
    const Answer compared = adem.with(without_node(adem), small_comparison(pair, few));
    INFO(compared.err);
    CHECK(compared.code == 0);
    CHECK_THAT(compared.out, Contains("apt-get install nodejs") && Contains("adem report r"));
    CHECK(adem.exists("r/report.json"));
    CHECK_FALSE(adem.exists("r/report.html"));
    const Answer again = adem.with(without_node(adem), {"report", "r"});
    CHECK(again.code == 3);
    CHECK_THAT(again.err, Contains("Node.js is missing") && Contains("apt-get install nodejs"));
    const Answer plot = adem.with(without_node(adem), {"plot", "r"});
    CHECK(plot.code == 3);
    CHECK_FALSE(adem.exists("r/charts"));
    // With Node.js the same command makes what was missing.
    CHECK(adem.with(with_node(adem, writes_a_page), small_comparison(pair, few)).code == 0);
    CHECK(adem.exists("r/report.html"));
}

TEST_CASE("what Node.js complains of is told, and no half page is left", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair, few)).code == 0);
    std::filesystem::remove(adem / "r/report.html");
    const Answer failed = adem.with(
        with_node(adem, "for page; do :; done\necho half > \"$page\"\necho 'too old' >&2\nexit 1"), {"report", "r"});
    CHECK(failed.code == 3);
    CHECK_THAT(failed.err, Contains("too old"));
    CHECK_FALSE(adem.exists("r/report.html"));
    const Answer silent = adem.with(with_node(adem, "exit 0"), {"report", "r"});
    CHECK(silent.code == 3);
    CHECK_FALSE(adem.exists("r/report.html"));
}

TEST_CASE("Ctrl-C while a page is made stops at once and leaves no page", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair, few)).code == 0);
    std::filesystem::remove(adem / "r/report.html");
    const Surroundings slow = with_node(adem, "touch " + (adem / "started").string() + "\nexec sleep 60");
    const pid_t child = adem.start({"report", "r"}, slow);
    while (!adem.exists("started")) ::usleep(10000);
    ::kill(child, SIGINT);
    CHECK(adem.end_of(child).code == 130);
    CHECK_FALSE(adem.exists("r/report.html"));
}

TEST_CASE("a folder that is no comparison, or was changed, is refused and nothing is written", "[unit]") {
    const Program adem;
    std::filesystem::create_directories(adem / "r");
    is_refused(adem, {"report", "nowhere"}, "no such folder");
    is_refused(adem, {"plot", "nowhere"}, "no such folder");
    is_refused(adem, {"report", "r"}, "no results of adem");
    write_bytes(adem / "r/run.json", "{\"format\": 1}");
    is_refused(adem, {"report", "r"}, "cannot be read");
    std::filesystem::remove_all(adem / "r");
    REQUIRE(adem({"run", "village.yaml", "--years", "1", "--set", "settle=1", "--replicates", "1", "--indicators",
                  "loneliness", "--out", "r"})
                .code == 0);
    is_refused(adem, {"report", "r"}, "one policy");
    std::filesystem::remove_all(adem / "r");
    REQUIRE(adem(small_comparison(pair, few)).code == 0);
    is_refused(adem, {"report", "r", "--out", "report.pdf"}, "must be a file that ends in .html");
    is_refused(adem, {"plot", "r", "--format", "gif"}, "gif");
    write_bytes(adem / "r/timeseries.nc", adem.bytes("r/timeseries.nc") + "x");
    is_refused(adem, {"report", "r"}, "was changed since the run ended");
    is_refused(adem, {"plot", "r", "--out", "charts"}, "was changed");
    std::filesystem::remove(adem / "r/timeseries.nc");
    is_refused(adem, {"report", "r"}, "missing");
}

TEST_CASE("a folder that cannot be written to fails as the machine's fault, and is left as it was", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair, few)).code == 0);
    const auto before = contents(adem / "r");
    Surroundings broken = failing_disk(adem / "r", 1, "30");
    for (const auto& one : with_node(adem, writes_a_page).environment) broken.environment.push_back(one);
    const Answer answer = adem.with(broken, {"report", "r"});
    INFO(answer.err);
    CHECK(answer.code == 3);
    CHECK_THAT(answer.err, Contains("Read-only file system"));
    CHECK(contents(adem / "r") == before);
}

TEST_CASE("charts are made as SVG and PNG, and what PNG takes is named when it is missing", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair, few)).code == 0);
    const std::string draws =
        "echo '<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>' > \"$3/one.svg\"";
    CHECK(adem.with(with_node(adem, draws), {"plot", "r"}).out == "r/charts/one.svg\n");
    CHECK_THAT(adem.bytes("r/charts/one.svg"), Contains("<svg"));
    Surroundings node = with_node(adem, draws);
    write_bytes(adem / "bin/rsvg-convert", "#!/bin/sh\necho picture > \"$4\"\n");
    std::filesystem::permissions(adem / "bin/rsvg-convert", std::filesystem::perms::owner_all);
    CHECK(adem.with(node, {"plot", "r", "--format", "png", "--out", "slides"}).out == "slides/one.png\n");
    CHECK(adem.bytes("slides/one.png") == "picture\n");
    CHECK_FALSE(adem.exists("slides/one.svg"));
    std::filesystem::remove(adem / "bin/rsvg-convert");
    node.environment.front().second = (adem / "bin").string();
    const Answer missing = adem.with(node, {"plot", "r", "--format", "png", "--out", "others"});
    CHECK(missing.code == 3);
    CHECK_THAT(missing.err, Contains("apt-get install librsvg2-bin"));
    CHECK_FALSE(adem.exists("others"));
}

TEST_CASE("why, what matters and a story stand in a report when they are about its policies", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair, few)).code == 0);
    REQUIRE(adem({"explain", "village.yaml", "permanent.yaml", "--years", "2", "--set", "settle=3", "--replicates", "2",
                  "--indicator", "trust_in_municipality", "--year", "2", "--out", "why", "--quiet"})
                .code == 0);
    tell(adem, pair);
    Json story = story_in(adem);
    story.erase("short");
    story["paragraphs"] = {{{"nl", "Toen."}, {"en", "Then."}}};
    write_bytes(adem / "story.json", story.dump());
    const Surroundings node = with_node(adem, writes_a_page);
    const Answer made = adem.with(node, {"report", "r", "--explain", "why", "--story", "story.json"});
    INFO(made.err);
    REQUIRE(made.code == 0);
    const Json document = document_in(adem);
    const Json& explanation = document["explanation"];
    CHECK(explanation["b"] == 1);
    CHECK(explanation["indicator"] == "trust_in_municipality");
    CHECK(explanation["group"] == "all");
    CHECK(explanation["year"] == 2);
    CHECK(explanation["parts"].size() == 1);
    CHECK(explanation["parts"][0]["label"]["nl"] == "beloften");
    CHECK(explanation["parts"][0]["mean"] == explanation["difference"]["mean"]);
    CHECK(explanation["pathways"].size() > 1);
    CHECK(document["story"]["paragraphs"][0]["en"] == "Then.");
    CHECK(document["story"]["short"].is_null());
    is_refused(adem, {"report", "r", "--explain", "r"}, "no explanation");
    story["title"] = "A life";
    write_bytes(adem / "story.json", story.dump());
    is_refused(adem, {"report", "r", "--story", "story.json"}, "title is no text in Dutch");
    story["title"] = {{"nl", ""}, {"en", ""}};
    story["short"] = {{"opening", Json::array()}, {"turns", Json::array()}};
    write_bytes(adem / "story.json", story.dump());
    is_refused(adem, {"report", "r", "--story", "story.json"}, "it has no made");
    story["short"] = {{"opening", {"she"}}};
    write_bytes(adem / "story.json", story.dump());
    is_refused(adem, {"report", "r", "--story", "story.json"}, "opening is no text in Dutch");
    is_refused(adem, {"report", "r", "--sensitivity", "why"}, "sensitivity.csv");
}

TEST_CASE("a story of adem story stands in a report in short and whole, and one of other policies is refused",
          "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair, few)).code == 0);
    tell(adem, pair);
    const Surroundings node = with_node(adem, writes_a_page);
    REQUIRE(adem.with(node, {"report", "r", "--story", "story.json"}).code == 0);
    const Json written = story_in(adem), shown = document_in(adem)["story"];
    CHECK(shown["short"] == written["short"]);
    CHECK(shown["paragraphs"] == written["paragraphs"]);
    CHECK(shown["short"]["opening"].size() == 3);
    tell(adem, {"permanent.yaml", "village.yaml"});
    is_refused(adem, {"report", "r", "--story", "story.json"}, "it tells of [\"permanent\",\"village\"]");
    tell(adem, {"village.yaml", "twin.yaml"});
    is_refused(adem, {"report", "r", "--story", "story.json"}, "compared are village, permanent");
}

TEST_CASE("a story of another run is refused although its policies are called the same", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair, few)).code == 0);
    const Words report{"report", "r", "--story", "story.json"};
    const Surroundings node = with_node(adem, writes_a_page);
    tell(adem, pair, {"--replicates", "7"});
    CHECK(adem.with(node, report).code == 0);  // the same residents are in more replicates
    tell(adem, pair, {"--replicates", "7", "--replicate", "6"});
    is_refused(adem, report, "it tells of replicate 6, which the comparison did not simulate");
    tell(adem, pair, {"--seed", "9"});
    is_refused(adem, report, "it tells of another run: its seed is 9, and that of the comparison 1");
    tell(adem, pair, {"--set", "policy.staff.handover=0.9"});
    is_refused(adem, report, "the policies are called the same, and their settings differ");
    tell(adem, pair, {"--set", "about=Another remark"});
    CHECK(adem.with(node, report).code == 0);
    Json story = story_in(adem);
    story["run"]["version"] = "0.0.1";
    write_bytes(adem / "story.json", story.dump());
    is_refused(adem, report, "its version is \"0.0.1\"");
    story.erase("run");
    write_bytes(adem / "story.json", story.dump());
    is_refused(adem, report, "it has no run");
}

TEST_CASE("an explanation or a sensitivity of other policies is refused", "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair, few)).code == 0);
    write_bytes(adem / "permanent.yaml",
                "adem: 1\nextends: village\ntitle: {nl: Vast, en: Permanent}\n"
                "policy:\n  promises.rate: 20\n");
    REQUIRE(adem({"explain", "village.yaml", "permanent.yaml", "--years", "2", "--set", "settle=3", "--replicates", "2",
                  "--indicator", "loneliness", "--year", "2", "--out", "why", "--quiet"})
                .code == 0);
    is_refused(adem, {"report", "r", "--explain", "why"}, "its settings differ");
    is_refused(adem, {"plot", "r", "--explain", "why"}, "its settings differ");
    std::filesystem::create_directories(adem / "matters");
    const std::string head = "outcome,indicator,group,year,factor,mu_star,sigma,source,policies,beyond_chance\n";
    const auto of = [&](const std::string& row) { write_bytes(adem / "matters/sensitivity.csv", head + row + "\n"); };
    of("other - village,loneliness,all,2,a.b,0.1,0.2,me,0,no");
    is_refused(adem, {"report", "r", "--sensitivity", "matters"}, "other - village");
    of("permanent - village,loneliness,all,2,a.b,0.1,0.2,me,0,no");
    is_refused(adem, {"report", "r", "--sensitivity", "matters"}, "and their settings differ");
}

TEST_CASE("a sensitivity stands in a report when its policies are those of the comparison, not when they were changed",
          "[unit]") {
    const Program adem;
    REQUIRE(adem(small_comparison(pair, few)).code == 0);
    const auto analyse = [&](const Words& more) {
        Words words{"sensitivity", "village.yaml", "permanent.yaml", "--indicator", "loneliness",
                    "--only",      "talk.pull",    "--trajectories", "2",           "--set",
                    "settle=3",    "--quiet",      "--out",          "matters"};
        words.insert(words.end(), more.begin(), more.end());
        const Answer answer = adem(words);
        INFO(answer.err);
        REQUIRE(answer.code == 0);
    };
    const Words report{"report", "r", "--sensitivity", "matters"};
    const Surroundings node = with_node(adem, writes_a_page);
    analyse({"--years", "2"});
    REQUIRE(adem.with(node, report).code == 0);
    CHECK(document_in(adem)["sensitivity"]["rows"][0]["parameter"] == "talk.pull");
    analyse({"--years", "2", "--year", "1"});
    CHECK(adem.with(node, report).code == 0);
    analyse({"--years", "2", "--set", "policy.staff.handover=0.9"});
    is_refused(adem, report, "and their settings differ");
    analyse({"--years", "1"});
    is_refused(adem, report, "and their settings differ");
    tell(adem, pair);  // of the same policies
    const std::string policies = story_in(adem)["run"]["policies"];
    write_bytes(adem / "matters/sensitivity.csv",
                "outcome,indicator,group,year,factor,mu_star,sigma,source,policies,beyond_chance\n"
                "permanent - village,loneliness,all,2,a.b,much,0.2,me," +
                    policies + ",no\n");
    is_refused(adem, report, "'much' under mu_star is no number");
}

}  // namespace adem::test
