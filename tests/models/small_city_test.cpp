// Several neighbourhoods of different profiles in one world.
#include <catch2/catch.hpp>
#include <map>

#include "models/state/resident.hpp"
#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

const std::vector<std::string> city{"bospolder", "kanaleneiland-zuid", "hillegersberg-zuid"};

/// The whole model in these three neighbourhoods, small, with how strongly rising makes one move.
Experiment small_city(double pull_of_rising) {
    Scenario scenario = small_scenario("city");
    scenario.neighbourhoods.clear();
    std::vector<Profile> profiles;
    for (const std::string& name : city) {
        scenario.neighbourhoods.push_back(neighbourhood(name));
        profiles.push_back(scaled(read_profile(source_folder() / "scenarios" / "profiles" / (name + ".yaml")), 700));
    }
    scenario.parameters["moving_rate.pull_by_means"].value = pull_of_rising;
    scenario.parameters["destination.simulated"].value = 1;
    return Experiment({scenario}, std::move(profiles));
}

World after(const Experiment& experiment, World start, int months) {
    Simulation simulation(std::move(start), std::make_shared<Schedule>(experiment.schedule()),
                          policy_of(experiment.scenarios()[0]));
    simulation.run(Month{months});
    return simulation.world();
}

std::map<Identity, std::size_t> homes(const World& world) {
    std::map<Identity, std::size_t> where;
    const Table& people = world.table<Resident>();
    for (Row row = 0; row < people.rows(); ++row)
        if (people.occupied(row)) where[people.identity(row)] = people.neighbourhood_of(row);
    return where;
}

}  // namespace

TEST_CASE("in a small city residents move to and from every neighbourhood and keep ties across", "[model]") {
    const Experiment experiment = small_city(1);
    const World start = experiment.settled(0);
    const World end = after(experiment, start, 48);
    CHECK(end.audit().empty());
    const auto before = homes(start);
    std::map<std::pair<std::size_t, std::size_t>, int> moves;
    for (const auto& [person, here] : homes(end))
        if (const auto there = before.find(person); there != before.end()) ++moves[{there->second, here}];
    for (std::size_t one = 0; one < city.size(); ++one) {
        int came = 0, went = 0;
        for (const auto& [way, movers] : moves) {
            if (way.first == way.second) continue;
            came += way.second == one ? movers : 0;
            went += way.first == one ? movers : 0;
        }
        INFO(city[one]);
        CHECK(came > 0);
        CHECK(went > 0);
    }
    const Table& people = end.table<Resident>();
    std::size_t across = 0;
    for (Row row = 0; row < people.rows(); ++row)
        for (const Tie& tie : end.ties().of(row))
            across += people.neighbourhood_of(row) != people.neighbourhood_of(tie.other) ? 1 : 0;
    CHECK(across > 0);
}

TEST_CASE("who has risen leaves the neighbourhood as far as rising pulls, so gains of persons leak out of the place",
          "[model]") {
    const auto risen_who_stayed = [](double pull) {
        const Experiment experiment = small_city(pull);
        World start = experiment.settled(0);
        const auto before = homes(start);
        std::vector<Identity> risen;
        const Table& people = start.table<Resident>();
        for (Row row = 0; row < people.rows(); ++row) {
            if (!people.occupied(row) || row % 2 == 0) continue;
            float& work = start.at<LifeDomains>(row)[Domain::work_and_income];
            work = std::min(1.0F, work + 0.4F);
            risen.push_back(people.identity(row));
        }
        const auto now = homes(after(experiment, std::move(start), 12));
        return std::count_if(risen.begin(), risen.end(), [&](Identity person) {
            const auto found = now.find(person);
            return found != now.end() && found->second == before.at(person);
        });
    };
    const auto unmoved = risen_who_stayed(0);
    CHECK(risen_who_stayed(4) < unmoved);
    CHECK(risen_who_stayed(-4) > unmoved);
}
