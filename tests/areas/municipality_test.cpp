// All neighbourhoods of a municipality, or of every one, from one file.
#include "models/areas/municipality.hpp"

#include <set>

#include "engine/state/snapshot.hpp"
#include "models/experiment.hpp"
#include "models/state/layout.hpp"
#include "models/state/region.hpp"
#include "tests/areas/support.hpp"
#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::model::test_areas;
using Catch::Matchers::Contains;

namespace {

const AreaFiles& files() {
    static const AreaFiles read(data({"kwb2024.csv"}));
    return read;
}

std::vector<std::string> codes_in(std::string_view municipality) {
    return buurten_of(files(), municipality, {"scenario.yaml", 3, 5}).codes;
}

/// A world of 24 months in two Rotterdam buurten, one of Tilburg, and again one of Rotterdam.
World world_of_two_municipalities() {
    Scenario scenario = adem::test::small_scenario("two municipalities");
    std::vector<Profile> profiles;
    for (const auto& [code, region] : {std::pair("BU05990321", "Rotterdam"), std::pair("BU05990322", "Rotterdam"),
                                       std::pair("BU08551707", "Tilburg"), std::pair("named", "")}) {
        NeighbourhoodSource source = adem::test::neighbourhood(code);
        source.region = region;
        if (profiles.empty()) scenario.neighbourhoods.clear();
        scenario.neighbourhoods.push_back(source);
        profiles.push_back(adem::test::small_profile(1500));
    }
    const Experiment experiment({scenario}, profiles);
    Simulation simulation(experiment.settled(0), std::make_shared<Schedule>(experiment.schedule()), Policy{});
    simulation.run(Month{24});
    return std::move(simulation.world());
}

/// Where those are now who lived in neighbourhood `from` at first.
std::vector<std::size_t> whereabouts(const World& world, std::size_t from, std::size_t number) {
    const Table& people = world.table<Resident>();
    std::set<Identity> first;
    for (std::size_t k = 0; k < number; ++k) first.insert(derive(world.neighbourhood(from), hash_text("person"), k));
    std::vector<std::size_t> now(world.neighbourhoods());
    for (Row row = 0; row < people.rows(); ++row)
        if (people.occupied(row) && first.contains(people.identity(row))) ++now[people.neighbourhood_of(row)];
    return now;
}

std::size_t ties_between(const World& world, std::size_t one, std::size_t other) {
    const Table& people = world.table<Resident>();
    std::size_t ties = 0;
    for (Row row = people.block(one).begin; row < people.block(one).high; ++row)
        for (const Tie& tie : world.ties().of(row)) ties += people.neighbourhood_of(tie.other) == other;
    return ties;
}

}  // namespace

TEST_CASE("a municipality is named or given by its code, and its buurten come in the order of their codes", "[input]") {
    const std::vector<std::string> rotterdam{"BU05990113", "BU05990118", "BU05990320",
                                             "BU05990321", "BU05990322", "BU05990323"};
    CHECK(codes_in("Rotterdam") == rotterdam);
    CHECK(codes_in(" rotterdam ") == rotterdam);
    CHECK(codes_in("GM0599") == rotterdam);
    CHECK(codes_in("Utrecht") == std::vector<std::string>{"BU03440831"});
    CHECK(codes_in("all").size() == 11);
}

TEST_CASE("areas with hardly anybody are left out and counted", "[input]") {
    const std::string row = "BU05990118,Nieuwe Werk,Rotterdam,Buurt,1,";
    const TextFile shrunk(replaced(bytes_of("kwb2024.csv"), row + "3150", row + "15"));
    const Buurten rotterdam = buurten_of(shrunk.read(), "Rotterdam", {});
    CHECK(rotterdam.codes.size() == 5);
    CHECK(rotterdam.left_out == 1);
    CHECK(rotterdam.residents_left_out == 15);
}

TEST_CASE("a municipality that is not in the files is refused with the nearest name", "[input]") {
    CHECK_THROWS_WITH(codes_in("Roterdam"),
                      Contains("scenario.yaml:3:5: no buurten of 'Roterdam'") && Contains("Did you mean 'Rotterdam'?"));
    CHECK_THROWS_WITH(codes_in("Het Hogeland"), Contains("no buurten of 'Het Hogeland'"));
}

TEST_CASE("people move and know each other across the neighbourhoods of a municipality, not beyond", "[input]") {
    const World world = world_of_two_municipalities();
    CHECK(world.at<RegionOf>(0) == world.at<RegionOf>(1));
    CHECK(world.at<RegionOf>(0) != world.at<RegionOf>(2));
    CHECK(world.at<RegionOf>(3) == 0);
    const std::vector<std::size_t> first = whereabouts(world, 0, 1500), third = whereabouts(world, 2, 1500);
    CHECK(first[0] > 1000);
    CHECK(first[1] > 0);
    CHECK(first[2] == 0);
    CHECK(first[3] == 0);
    CHECK(third[0] + third[1] + third[3] == 0);
    CHECK(ties_between(world, 0, 1) > 0);
    CHECK(ties_between(world, 0, 2) == 0);
}

TEST_CASE("the first month is the same for any number of threads", "[input]") {
    Scenario scenario = adem::test::small_scenario("threads");
    std::vector<Profile> profiles;
    scenario.neighbourhoods.clear();
    for (const char* name : {"a", "b", "c", "d", "e"}) {
        scenario.neighbourhoods.push_back(adem::test::neighbourhood(name));
        profiles.push_back(adem::test::small_profile(100.0 * static_cast<double>(profiles.size() + 1)));
    }
    scenario.settle = 0;
    const Experiment experiment({scenario}, profiles);
    const World one = experiment.settled(0, {.parallel = Parallel{1}});
    const World four = experiment.settled(0, {.unit_rows = 64, .parallel = Parallel{4}});
    CHECK(Snapshot::save(one) == Snapshot::save(four));
}
