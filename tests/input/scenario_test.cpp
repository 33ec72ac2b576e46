#include <catch2/catch.hpp>

#include "engine/base/identity.hpp"
#include "engine/input/show.hpp"
#include "tests/input/support.hpp"

using namespace adem;
using namespace adem::input_test;

namespace {

Scenario read(const std::string& name_or_path, const std::vector<Override>& overrides = {}) {
    Problems problems;
    auto scenario = read_scenario(name_or_path, catalogue(), overrides, problems);
    for (const Problem& problem : problems.sorted()) UNSCOPED_INFO(to_string(problem));
    REQUIRE(scenario);
    return *scenario;
}

Scenario full(const std::vector<Override>& overrides = {}) {
    return read((folder() / "good/full.yaml").string(), overrides);
}

double value(const Scenario& scenario, const char* lever, int month, const char* neighbourhood = "bospolder") {
    return policy_of(scenario).value(*registry().lever(lever), identity_of(neighbourhood), Month{month});
}

}  // namespace

TEST_CASE("a full scenario is read as it is written", "[input]") {
    const Scenario s = full();
    CHECK(s.name == "full");
    CHECK(s.title_nl == "Volgehouden: een proef");
    CHECK(s.about_nl == "Two lines\nof \"free\" text.\n");
    CHECK(s.about_en == s.about_nl);
    CHECK(s.years == 10);
    CHECK(s.start == CalendarMonth{2025, 7});
    CHECK(s.settle == 60);
    CHECK(s.replicates == 8);
    CHECK(s.seed == 42);
    CHECK(s.budget == 12345678.5);
    REQUIRE(s.neighbourhoods.size() == 2);
    CHECK(s.neighbourhoods[0].name == "bospolder");
    CHECK(s.neighbourhoods[1].profile == "klarendal");
    CHECK(s.neighbourhoods[1].name == "Klarendal, Arnhem");
    CHECK(s.neighbourhoods[0].content != s.neighbourhoods[1].content);
    CHECK(s.parameters.at("trust_contagion.pull").value == 0.1);
    REQUIRE(s.programmes.size() == 2);
    CHECK(s.programmes[0].numbers.at("start") == 12);
    CHECK(s.programmes[0].numbers.at("gap") == 0);
    CHECK(s.programmes[0].words.at("domain") == "health");
    CHECK(s.programmes[0].lists.at("also") == std::vector<std::string>{"housing", "safety"});
    CHECK(s.programmes[0].in == std::vector<std::string>{"bospolder"});
    CHECK(s.programmes[1].words.at("lead") == "residents");
    CHECK(s.programmes[1].lists.count("also") == 0);
}

TEST_CASE("a short scenario takes the defaults", "[input]") {
    const Scenario s = read((folder() / "good/short.yaml").string());
    CHECK(s.title_en == "Kort");
    CHECK(s.years == 20);
    CHECK(s.start == CalendarMonth{2025, 1});
    CHECK(s.settle == 120);
    CHECK(s.replicates == 50);
    CHECK(s.seed == 1);
    CHECK_FALSE(s.budget);
    CHECK(s.controls == 0);
    CHECK(s.assumptions.empty());
    CHECK_FALSE(s.draw_parameters);
    CHECK(s.policy.empty());
    CHECK(origin_text(s.origins.at("years")) == "default");
    CHECK(origin_text(s.origins.at("title")).ends_with("good/short.yaml:2"));
}

TEST_CASE("of overlapping periods of a lever the later one in the list holds, and outside them the default",
          "[input]") {
    const Scenario s = full();  // starts in 2025-07
    const char* workers = "staff.fte.social_worker";
    CHECK(value(s, workers, -1) == 2);  // the settling before the start knows no policy
    CHECK(value(s, workers, 0) == 3);
    CHECK(value(s, workers, 11) == 3);
    CHECK(value(s, workers, 12) == 1);
    CHECK(value(s, workers, 12, "Klarendal, Arnhem") == 3);
    CHECK(value(s, workers, 24, "Klarendal, Arnhem") == 4.5);
    CHECK(value(s, workers, 47, "Klarendal, Arnhem") == 4.5);
    CHECK(value(s, workers, 48, "Klarendal, Arnhem") == 3);
    CHECK(value(s, "staff.fte.teacher", 53) == 0.5);  // until 2030-01
    CHECK(value(s, "staff.fte.teacher", 54) == 12);
    CHECK(value(s, "access.one_plan", 5) == 1);
    CHECK(value(s, "access.desks", 5) == 4);
}

TEST_CASE("a date, a year and a month of the run can name the same time", "[input]") {
    const auto from = [](const std::string& when) {
        return full({{"policy.promises.rate", "{value: 2, from: " + when + "}"}, {"start", "2025-01"}});
    };
    for (const char* when : {"2027-01", "2027-01-01", "2027", "year 3", "month 25"}) {
        INFO(when);
        const Scenario s = from(when);
        CHECK(value(s, "promises.rate", 23) == 1);
        CHECK(value(s, "promises.rate", 24) == 2);
    }
}

TEST_CASE("with `to` a lever moves evenly from its first month to its last", "[input]") {
    const Scenario s = full({{"policy.promises.rate", "{value: 1, to: 3, from: month 1, until: month 12}"}});
    CHECK(value(s, "promises.rate", 0) == 1);
    CHECK(value(s, "promises.rate", 5) == 2);
    CHECK(value(s, "promises.rate", 10) == 3);
    CHECK(value(s, "promises.rate", 11) == 1);
}

TEST_CASE("a child replaces its parent's values one by one, levers with their whole course", "[input]") {
    const Scenario parent = read("status-quo");
    const Scenario child = read("project-carousel");
    CHECK(child.files.size() == 2);
    CHECK(child.title_nl == "Projectencarrousel");
    CHECK(child.neighbourhoods[0].name == parent.neighbourhoods[0].name);
    CHECK(value(child, "staff.fte.social_worker", 3) == value(parent, "staff.fte.social_worker", 3));
    CHECK(child.policy[0].origin.place.file == parent.policy[0].origin.place.file);
    CHECK(parent.programmes.empty());
    CHECK(child.programmes.size() == 1);

    const TemporaryFile grandchild(
        "adem: 1\nextends: project-carousel\nprogrammes: []\npolicy:\n"
        "  staff.fte.social_worker: {value: 9, from: year 2}\n");
    const Scenario last = read(grandchild.path.string());
    CHECK(last.programmes.empty());
    CHECK(value(last, "staff.fte.social_worker", 0) == 2);  // the default: the parent's 2 everywhere is gone too
    CHECK(last.policy.size() == 1);
    CHECK(value(last, "staff.fte.social_worker", 12) == 9);
}

TEST_CASE("assumptions set parameters by name, and what stands under parameters wins over them", "[input]") {
    const TemporaryFile both(
        "adem: 1\nneighbourhoods: bospolder\nassumptions: [deaf, restless]\ncontrols: 3\ndraw_parameters: yes\n"
        "parameters: {turnover.base.teacher: 1}\n");
    const Scenario s = read(both.path.string());
    CHECK(s.assumptions == std::vector<std::string>{"deaf", "restless"});
    CHECK(s.parameters.at("trust_contagion.pull").value == 0);
    CHECK(s.parameters.at("trust_contagion.pull").origin.place.line == 3);
    CHECK(s.parameters.at("turnover.base.teacher").value == 1);
    CHECK(s.controls == 3);
    CHECK(s.draw_parameters);
    const Scenario none = read(both.path.string(), {{"assumptions", "[]"}, {"draw_parameters", "no"}});
    CHECK(none.parameters.count("trust_contagion.pull") == 0);
    CHECK_FALSE(none.draw_parameters);
    CHECK(read(both.path.string(), {{"assumptions", "deaf"}}).assumptions == std::vector<std::string>{"deaf"});
    CHECK(resolved_text(s) != resolved_text(none));
}

TEST_CASE("paths in a file are relative to that file", "[input]") {
    const TemporaryFile profile("residents: 3", "mine.yaml");
    const fs::path beside = profile.path.parent_path() / "scenario.yaml";
    std::ofstream(beside) << "adem: 1\nneighbourhoods: [./mine.yaml, mine, {profile: mine.yaml, name: third}]\n";
    Problems problems;
    CHECK_FALSE(read_scenario(beside.string(), catalogue(), {}, problems));  // two are called "mine"
    CHECK(problems.size() == 1);
    std::ofstream(beside) << "adem: 1\nneighbourhoods: [{profile: mine.yaml, name: third}, mine]\n";
    const Scenario s = read(beside.string());
    CHECK(s.neighbourhoods[0].file == profile.path);
    CHECK(s.neighbourhoods[1].content == s.neighbourhoods[0].content);
}

TEST_CASE("the command line has the last word and says so", "[input]") {
    const Scenario s = full({{"years", "3"},
                             {"policy.staff.fte.social_worker", "7"},
                             {"policy.promises", "{rate: 2}"},
                             {"parameters.trust_contagion.pull", "0.2"},
                             {"seed", "9", "--seed"},
                             {"years", "4"}});
    CHECK(s.years == 4);
    CHECK(value(s, "staff.fte.social_worker", 30) == 7);
    CHECK(value(s, "promises.rate", 30) == 2);
    CHECK(s.parameters.at("trust_contagion.pull").value == 0.2);
    CHECK(origin_text(s.origins.at("years")) == "--set");
    CHECK(origin_text(s.origins.at("seed")) == "--seed");
}

TEST_CASE("a run cut short by the command line leaves out what would have come later", "[input]") {
    const Scenario s = full({{"years", "1"}});
    CHECK(s.end() == Month{12});
    CHECK(value(s, "staff.fte.social_worker", 11) == 3);
}

TEST_CASE("the resolved text reads back to the same text", "[input]") {
    for (const std::string name : {"status-quo", "project-carousel", "good/full.yaml", "good/short.yaml"}) {
        INFO(name);
        const Scenario s = read(name.ends_with(".yaml") ? (folder() / name).string() : name);
        const std::string text = resolved_text(s);
        const TemporaryFile again(text);
        CHECK(resolved_text(read(again.path.string())) == text);
        const TemporaryFile shown(shown_text(s, registry()));
        CHECK(read(shown.path.string()).seed == s.seed);
    }
}

TEST_CASE("the resolved text depends on what is chosen and not on how it is written", "[input]") {
    const TemporaryFile one(
        "adem: 1\nneighbourhoods: bospolder\ntitle: t\npolicy: {promises: {rate: 0.50}, access.desks: 3}\n");
    const TemporaryFile other(
        "adem: 1\ntitle: {nl: t, en: t}\npolicy:\n  access: {desks: 3}\n"
        "  promises.rate: [{value: 5e-1, from: 2025-01, until: year 21}]\n"
        "years: 20\nneighbourhoods:\n- profile: bospolder\n");
    CHECK(resolved_text(read(one.path.string())) == resolved_text(read(other.path.string())));
    CHECK(resolved_text(read(one.path.string())) != resolved_text(read(one.path.string(), {{"seed", "2"}})));
}

TEST_CASE("a remark is one text for both languages, or one for each, and stays as it was given", "[input]") {
    const auto with_about = [](const std::string& about) {
        const TemporaryFile file("adem: 1\nneighbourhoods: bospolder\ntitle: t\nabout: " + about + "\n");
        return read(file.path.string());
    };
    const Scenario both = with_about("{nl: Wat het is, en: What it is}"), plain = with_about("What it is"),
                   english = with_about("{en: What it is}");
    CHECK(both.about_nl == "Wat het is");
    CHECK(both.about_en == "What it is");
    CHECK(english.about_nl == "What it is");
    CHECK_THAT(resolved_text(both), Catch::Contains("\nabout: {nl: \"Wat het is\", en: \"What it is\"}\n"));
    CHECK_THAT(resolved_text(plain), Catch::Contains("\nabout: \"What it is\"\n"));
    CHECK(resolved_text(english) == resolved_text(plain));
    const TemporaryFile again(resolved_text(both));
    CHECK(resolved_text(read(again.path.string())) == resolved_text(both));
    CHECK_THAT(shown_text(both, registry()), Catch::Contains("Wat het is"));
}

TEST_CASE("what is shown names the origin of every value, also of defaults", "[input]") {
    const std::string text = shown_text(full({{"settle", "3"}}), registry());
    CHECK_THAT(text, Catch::Matches("[\\s\\S]*settle: 3 +# --set\n[\\s\\S]*"));
    CHECK_THAT(text, Catch::Matches("[\\s\\S]*access\\.desks: 4 +# desk; default\n[\\s\\S]*"));
    CHECK_THAT(text, Catch::Matches(
                         "[\\s\\S]*trust_contagion\\.pull: 0\\.1 +# 1/month; [^\n]*good/full\\.yaml:36\n[\\s\\S]*"));
}
