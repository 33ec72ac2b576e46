// Several policies in one file.
#include <catch2/catch.hpp>

#include "engine/base/identity.hpp"
#include "tests/input/support.hpp"

using namespace adem;
using namespace adem::input_test;

namespace {

std::string memo() { return (folder() / "good/variants.yaml").string(); }

Scenario read(const std::string& name) {
    Problems problems;
    auto scenario = read_scenario(name, catalogue(), {}, problems);
    for (const Problem& problem : problems.sorted()) UNSCOPED_INFO(to_string(problem));
    REQUIRE(scenario);
    return *scenario;
}

double value(const Scenario& scenario, const char* lever) {
    return policy_of(scenario).value(*registry().lever(lever), identity_of("bospolder"), Month{0});
}

std::string why(const std::string& name) {
    Problems problems;
    CHECK_FALSE(read_scenario(name, catalogue(), {}, problems));
    REQUIRE(problems.size() == 1);
    return problems.sorted().front().message;
}

}  // namespace

TEST_CASE("a file with variants stands for each of them, one with a name after # for that one", "[input]") {
    CHECK(scenarios_of(memo(), catalogue()) ==
          std::vector<std::string>{memo() + "#as-is", memo() + "#short", memo() + "#long_2"});
    CHECK(scenarios_of(memo() + "#short", catalogue()) == std::vector<std::string>{memo() + "#short"});
    CHECK(scenarios_of("status-quo", catalogue()) == std::vector<std::string>{"status-quo"});
    CHECK(scenarios_of("nowhere", catalogue()) == std::vector<std::string>{"nowhere"});
}

TEST_CASE("a variant is layered on its file as a child on its parent", "[input]") {
    const Scenario base = read(memo()), same = read(memo() + "#as-is"), brief = read(memo() + "#short"),
                   lasting = read(memo() + "#long_2");
    CHECK(base.name == "variants");
    CHECK(brief.name == "variants#short");
    CHECK(brief.title_en == "Short");
    CHECK(same.title_nl == "Nota: as-is");
    CHECK(lasting.title_en == "Memo: long_2");
    CHECK(value(same, "promises.rate") == value(base, "promises.rate"));
    CHECK(value(brief, "promises.rate") == 5);
    CHECK(value(brief, "access.desks") == 3);
    CHECK(value(lasting, "promises.rate") == 2);
    CHECK(value(lasting, "access.desks") == 2);
    CHECK(lasting.replicates == 9);
    CHECK(brief.programmes.size() == 1);
    CHECK(lasting.programmes.size() == base.programmes.size());
    CHECK(brief.files == base.files);
}

TEST_CASE("a scenario can extend a variant, and does not inherit the others", "[input]") {
    const TemporaryFile child("adem: 1\nextends: " + memo() + "#short\ntitle: Child\n");
    const Scenario s = read(child.path.string());
    CHECK(value(s, "promises.rate") == 5);
    CHECK(s.title_nl == "Child");
    CHECK(s.name == "scenario");
    CHECK(scenarios_of(child.path.string(), catalogue()).size() == 1);
    const TemporaryFile whole("adem: 1\nextends: " + memo() + "\n");
    CHECK(value(read(whole.path.string()), "promises.rate") == 2);
}

TEST_CASE("a variant that is not there is named with those that are", "[input]") {
    CHECK_THAT(why(memo() + "#shrt"), Catch::StartsWith("no variant 'shrt' (") &&
                                          Catch::EndsWith(" has: as-is, short, long_2). Did you mean 'short'?"));
    CHECK_THAT(why("status-quo#short"), Catch::EndsWith("status-quo.yaml has no variants)"));
    const TemporaryFile circle("adem: 1\nextends: scenario.yaml#a\nvariants: {a: {}}\n");
    CHECK_THAT(why(circle.path.string()), Catch::Contains("goes round in a circle"));
}
