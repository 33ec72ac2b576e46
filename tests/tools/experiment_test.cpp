// Experiment files: points, their results, and what is wrong with a file.
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "engine/output/netcdf_file.hpp"
#include "engine/sensitivity/screening.hpp"
#include "engine/sensitivity/variance_shares.hpp"
#include "laboratory.hpp"

namespace adem::test {

using Catch::Matchers::Contains;
namespace fs = std::filesystem;

TEST_CASE("a grid has all combinations, the last factor fastest, and every outcome of each", "[tools]") {
    const Laboratory lab;
    lab.run("out");
    const auto points = lab.table("out/points.csv");
    CHECK(column(points, "point") == Words{"1", "2", "3", "4", "5", "6"});
    CHECK(column(points, "policy.staff.handover") == Words{"0", "0", "0", "1", "1", "1"});
    CHECK(column(points, "parameters.talk.pull") == Words{"0.01", "0.1", "0.2", "0.01", "0.1", "0.2"});
    const auto results = lab.table("out/results.csv");
    CHECK(results.size() == 6 * 2 * 2 * 2);
    std::set<std::string> places;
    for (const Row& row : results) {
        CHECK(row.at("n") == "2");
        CHECK(row.at("difference").empty() == (row.at("scenario") == "village"));
        places.insert(row.at("point") + row.at("scenario") + row.at("group") + row.at("indicator"));
    }
    CHECK(places.size() == results.size());
    CHECK(names(contents(lab.adem / "out")) == Words{"points.csv", "results.csv", "results.nc", "run.json"});
    CHECK_THAT(lab.adem.bytes("out/run.json"), Contains("experiment x with 6 points") && Contains("\"seed\": 1"));
}

TEST_CASE("a point is what compare gives with the same settings, to the last digit", "[tools]") {
    const Laboratory lab;
    lab.run("out");
    REQUIRE(lab.adem({"compare", "village.yaml", "permanent.yaml", "--set", "settle=3", "--years", "1", "--replicates",
                      "2", "--set", "policy.staff.handover=1", "--set", "parameters.talk.pull=0.2", "--out", "one"})
                .code == 0);
    const auto results = lab.table("out/results.csv"), summary = lab.table("one/summary.csv"),
               differences = lab.table("one/differences.csv");
    for (const std::string indicator : {"trust_in_municipality", "loneliness"})
        for (const std::string group : {"all", "children"}) {
            const Row place{{"indicator", indicator}, {"group", group}, {"month", "12"}};
            const Row difference = row_with(differences, place);
            for (const std::string scenario : {"village", "permanent"}) {
                Row same = place;
                same["scenario"] = scenario;
                const Row expected = row_with(summary, same);
                const Row found = row_with(
                    results, {{"point", "6"}, {"scenario", scenario}, {"indicator", indicator}, {"group", group}});
                for (const char* field : {"mean", "sd", "p05", "p50", "p95", "n", "unit"}) {
                    INFO(scenario << " " << indicator << " " << group << " " << field);
                    CHECK(found.at(field) == expected.at(field));
                }
                if (scenario == "village") continue;
                // There it is the first less the second, here a policy less the first.
                CHECK(std::stod(found.at("difference")) == -std::stod(difference.at("mean")));
                CHECK(std::stod(found.at("ci95_low")) == -std::stod(difference.at("ci95_high")));
            }
        }
}

TEST_CASE("a list has the points that are written out; what one leaves out stays as in the policies", "[tools]") {
    const Laboratory lab(
        "design: list\npoints:\n  - {policy.staff.handover: 1}\n  - {years: 2}\n"
        "  - {policy.staff.handover: 1, years: 2}\nindicators: loneliness\nreplicates: 2\n");
    const Answer answer = lab.adem({"experiment", "x.yaml", "--set", "settle=3", "--quiet", "--out", "out"});
    INFO(answer.err);
    REQUIRE(answer.code == 0);
    const auto points = lab.table("out/points.csv");
    CHECK(column(points, "policy.staff.handover") == Words{"1", "", "1"});
    CHECK(column(points, "years") == Words{"", "2", "2"});
    const auto results = lab.table("out/results.csv");
    CHECK(results.size() == 3 * 2);
    for (const Row& row : results) CHECK(row.at("year") == "2");
}

TEST_CASE("a point that ends earlier has no row for later years, and NaN in the NetCDF file", "[tools]") {
    const Laboratory lab("vary:\n  years: [1, 2]\nindicators: loneliness\nreplicates: 2\n");
    REQUIRE(lab.adem({"experiment", "x.yaml", "--set", "settle=3", "--quiet", "--out", "out"}).code == 0);
    CHECK(column(lab.table("out/results.csv"), "year") == Words{"1", "1", "1", "2", "1", "2"});
    const NetcdfFile file = NetcdfFile::open(lab.adem / "out/results.nc");
    const auto values = file.reals(file.variable("loneliness"), {0, 0, 0, 0, 0}, {2, 2, 2, 1, 2});
    CHECK(std::isfinite(values[0]));
    CHECK(std::isnan(values[1]));
    CHECK(std::isfinite(values[values.size() - 1]));
}

TEST_CASE("a Latin hypercube has one point in each part of every factor", "[tools]") {
    const Laboratory lab(
        "vary:\n  policy.staff.handover: {from: 0, to: 1}\n  policy.staff.caseload_cap: {from: 1, to: 1000, scale: "
        "log}\n"
        "  parameters.known_faces.passing: prior\n  policy.staff.temporary_share: [0, 0.5]\n"
        "  settle: {from: 3, to: 12}\ndesign: latin_hypercube\npoints: 10\nreplicates: 1\nindicators: loneliness\n");
    const Answer answer = lab.adem({"experiment", "x.yaml", "--years", "1", "--quiet", "--out", "out"});
    INFO(answer.err);
    REQUIRE(answer.code == 0);
    const auto points = lab.table("out/points.csv");
    std::set<int> linear, logarithmic, settle;
    std::set<std::string> prior;
    for (const Row& row : points) {
        linear.insert(static_cast<int>(std::stod(row.at("policy.staff.handover")) * 10));
        logarithmic.insert(static_cast<int>(std::log10(std::stod(row.at("policy.staff.caseload_cap"))) / 3 * 10));
        prior.insert(row.at("parameters.known_faces.passing"));
        settle.insert(std::stoi(row.at("settle")));
    }
    for (const auto* parts : {&linear, &logarithmic}) {
        CHECK(parts->size() == 10);
        CHECK(*parts->begin() == 0);
        CHECK(*parts->rbegin() == 9);
    }
    CHECK(prior.size() == 10);
    CHECK(settle.size() == 10);  // whole numbers, as many as there are points
    const auto shares = column(points, "policy.staff.temporary_share");
    CHECK(std::count(shares.begin(), shares.end(), "0.5") == 5);
}

TEST_CASE("Morris and Sobol have the points of their generators, in order, and a longer design begins with them",
          "[tools]") {
    const std::string vary =
        "vary:\n  policy.staff.handover: {from: 0, to: 1}\n  policy.assets.micro_grants: {from: 1, to: 1000}\n";
    const std::vector<sensitivity::Factor> two{{0}, {1}};
    const sensitivity::RadialDesign radial(two, 1);
    const sensitivity::RowsDesign rows(two, 1);
    const auto points_of = [&](const std::string& design) {
        const Laboratory lab(vary + design + "replicates: 1\nindicators: loneliness\n");
        const Answer answer =
            lab.adem({"experiment", "x.yaml", "--years", "1", "--set", "settle=3", "--quiet", "--out", "out"});
        INFO(answer.err);
        REQUIRE(answer.code == 0);
        return lab.table("out/points.csv");
    };
    const auto is_point = [](const Row& row, const sensitivity::Point& point) {
        CHECK(std::abs(std::stod(row.at("policy.staff.handover")) - point[0]) < 1e-6);
        CHECK(std::abs(std::stod(row.at("policy.assets.micro_grants")) - (1 + 999 * point[1])) < 1e-3);
    };
    const auto morris = points_of("design: morris\ntrajectories: 3\n"),
               fewer = points_of("design: morris\ntrajectories: 2\n"), sobol = points_of("design: sobol\nsamples: 2\n");
    REQUIRE(morris.size() == 3 * (2 + 1));
    REQUIRE(sobol.size() == 2 * (2 + 2));
    for (std::size_t k = 0; k < morris.size(); ++k) is_point(morris[k], radial.point(k));
    for (std::size_t k = 0; k < sobol.size(); ++k) is_point(sobol[k], rows.point(k));
    CHECK(std::equal(fewer.begin(), fewer.end(), morris.begin()));
}

TEST_CASE("the size of a design that samples has a name and a bound of its own", "[tools]") {
    const auto said = [](const std::string& design) {
        const Laboratory lab("vary:\n  policy.staff.handover: {from: 0, to: 1}\n" + design);
        const Answer answer = lab.adem(lab.into("out"));
        CHECK(answer.code == 2);
        CHECK_FALSE(lab.adem.exists("out"));
        return answer.err;
    };
    CHECK_THAT(said("design: moris\n"),
               Contains("x.yaml:5:9: design = 'moris' (must be one of grid, list, latin_hypercube, morris, sobol)") &&
                   Contains("Did you mean 'morris'?"));
    CHECK_THAT(said("design: morris\n"), Contains("'trajectories' is missing (how many trajectories"));
    CHECK_THAT(said("design: morris\ntrajectories: 6000\n"),
               Contains("x.yaml:6:15: trajectories = 6000 (must be 2..5000 trajectory)"));
    CHECK_THAT(said("design: sobol\npoints: 8\nsamples: one\n"),
               Contains("x.yaml:6:1: 'points' has no meaning in this design ('samples' says how large it is)") &&
                   Contains("x.yaml:7:10: samples = 'one' (must be a whole number, 2..3333 sample)"));
    CHECK_THAT(said("points: 8\n"), Contains("x.yaml:5:1: 'points' has no meaning in this design (a grid has as many"));
}

TEST_CASE("everything that is wrong with an experiment is said at once, where it stands, and nothing is written",
          "[tools]") {
    const Laboratory lab(
        "vary:\n"
        "  policy.staff.handovr: [0, 1]\n"
        "  parameters.talk.pull: {from: 0.01, to: 7, steps: 30, scale: log}\n"
        "  staff.handover: [0, 1]\n"
        "  policy.staff.handover: [0, 1.5]\n"
        "  seed: [1, 2]\n"
        "  parameters.talk.noise: prior\n"
        "  policy.staff.fte.teacher: {from: 3, to: 1, steps: 2}\n"
        "indicators: [trust_in_peple]\n"
        "groups: stayer\n"
        "desin: grid\n");
    const Answer answer = lab.adem(lab.into("out"));
    CHECK(answer.code == 2);
    for (const char* part :
         {"x.yaml:4:3: unknown lever 'staff.handovr'", "Did you mean 'handover' [0..1]?",
          "x.yaml:5:42: talk.pull = 7 (must be 0..1 1/month)", "x.yaml:6:3: unknown key 'staff.handover'",
          "Did you mean 'policy.staff.handover'?", "x.yaml:7:30: staff.handover = 1.5 (must be 0..1)",
          "x.yaml:8:3: 'seed' cannot be varied", "x.yaml:9:26: parameters.talk.noise = 'prior'",
          "x.yaml:10:43: to = 1 (must be more than 3)", "Did you mean 'trust_in_people'?", "Did you mean 'stayers'?",
          "Did you mean 'design'?"}) {
        INFO(part << "\n" << answer.err);
        CHECK(answer.err.find(part) != std::string::npos);
    }
    // Each is said once, not for every point or policy.
    CHECK(answer.err.find("1.5") == answer.err.rfind("1.5"));
    CHECK_FALSE(lab.adem.exists("out"));
}

TEST_CASE("values that are right by themselves and cannot be meant together are said with the point", "[tools]") {
    const Laboratory lab("vary:\n  budget: [1000000000, 4000000]\n  policy.staff.fte.teacher: [5, 50]\n");
    const Answer answer = lab.adem({"experiment", "x.yaml", "--out", "out"});
    CHECK(answer.code == 2);
    CHECK_THAT(answer.err, Contains("x.yaml:4:24: budget = 4000000 (planned costs are") &&
                               Contains("(point 4: budget = 4000000, policy.staff.fte.teacher = 50)"));
    CHECK(answer.err.find("point 2") == std::string::npos);
    CHECK_FALSE(lab.adem.exists("out"));
}

TEST_CASE("no path has two values in a point", "[tools]") {
    const Laboratory shared("vary:\n  policy.staff.fte: [1]\n  policy.staff.fte.teacher: [2]\n");
    const Answer twice = shared.adem(shared.into("out"));
    CHECK(twice.code == 2);
    CHECK_THAT(twice.err, Contains("x.yaml:5:3: 'policy.staff.fte.teacher' is varied twice (first in line 4)"));
    const Laboratory varied;
    const Answer set = varied.adem(varied.into("out", {"--set", "policy.staff.handover=1"}));
    CHECK(set.code == 2);
    CHECK_THAT(set.err, Contains("--set: 'policy.staff.handover' is varied by the experiment"));
}

TEST_CASE("an experiment that is too large is refused with what it would take", "[tools]") {
    const Laboratory lab;
    const Answer slow = lab.adem(lab.into("out", {"--minutes", "0.0001"}));
    CHECK(slow.code == 2);
    CHECK_THAT(slow.err, Contains("--minutes: 6 points × 2 policies × 2 replicates: 24 simulations"));
    lab.write(
        "vary:\n  policy.staff.handover: {from: 0, to: 1, steps: 200}\n"
        "  parameters.talk.pull: {from: 0, to: 1, steps: 300}\n");
    const Answer many = lab.adem(lab.into("out"));
    CHECK(many.code == 2);
    CHECK_THAT(many.err, Contains("x.yaml:4:3: 200 x 300 = 60000 points (at most 10000"));
    CHECK_FALSE(lab.adem.exists("out"));
}

TEST_CASE("the plan shows the points and the time, in both languages, and writes nothing", "[tools]") {
    const Laboratory lab;
    const Answer answer = lab.run("out", {"--plan"});
    CHECK_THAT(answer.out, Contains("6      1                      0.2") && Contains("24 simulations"));
    CHECK_THAT(lab.run("out", {"--plan", "--lang", "nl"}).out, Contains("24 simulaties") && Contains("ongeveer"));
    CHECK_FALSE(lab.adem.exists("out"));
}

TEST_CASE("the NetCDF file holds what the table says, with units and the factors along its points", "[tools]") {
    const Laboratory lab;
    lab.run("out");
    const NetcdfFile file = NetcdfFile::open(lab.adem / "out/results.nc");
    CHECK(file.texts(file.variable("scenario")) == Words{"village", "permanent"});
    CHECK(file.texts(file.variable("group")) == Words{"all", "children"});
    CHECK(file.wholes(file.variable("point")) == std::vector<int>{1, 2, 3, 4, 5, 6});
    CHECK(file.wholes(file.variable("year")) == std::vector<int>{1});
    CHECK(file.reals(file.variable("parameters.talk.pull"), {0}, {6}) ==
          std::vector<double>{0.01, 0.1, 0.2, 0.01, 0.1, 0.2});
    CHECK(file.text(file.variable("parameters.talk.pull"), "units") == "1/month");
    CHECK(file.text(file.variable("loneliness"), "good_direction") == "down");
    CHECK(file.text(file.variable("loneliness"), "coordinates") == "policy.staff.handover parameters.talk.pull");
    for (const Row& row : lab.table("out/results.csv")) {
        const std::size_t scenario = row.at("scenario") == "village" ? 0 : 1, group = row.at("group") == "all" ? 0 : 1;
        const auto values = file.reals(file.variable(row.at("indicator")),
                                       {std::stoul(row.at("point")) - 1, scenario, 0, group, 0}, {1, 1, 2, 1, 1});
        CHECK((values[0] + values[1]) / 2 == Approx(std::stod(row.at("mean"))).epsilon(1e-8));
    }
}

TEST_CASE("every shipped experiment is valid and runs when made small", "[tools]") {
    const Program adem;
    int count = 0;
    for (const auto& entry : fs::directory_iterator(source_folder() / "scenarios" / "experiments")) {
        if (entry.path().extension() != ".yaml") continue;
        const std::string file = entry.path().string(), name = entry.path().stem().string();
        INFO(name);
        const Answer plan = adem({"experiment", file, "--plan"});
        INFO(plan.err);
        CHECK(plan.code == 0);
        // The same for its last points only would be another file; a village and no settling make it small.
        std::string text = read_bytes(entry.path());
        text.replace(text.find("\nyears: "), text.find('\n', text.find("\nyears: ") + 1) - text.find("\nyears: "), "");
        write_bytes(adem / (name + ".yaml"), text);
        const Answer small = adem({"experiment", name + ".yaml", "--set", "neighbourhoods=usquert", "settle=0",
                                   "--years", "1", "--replicates", "1", "--quiet", "--out", name});
        INFO(small.err);
        CHECK(small.code == 0);
        CHECK(adem.exists(name + "/results.nc"));
        ++count;
    }
    CHECK(count >= 2);
}

}  // namespace adem::test
