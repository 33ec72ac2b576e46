#include "engine/run/simulation.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <stdexcept>
#include <thread>

#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

struct AddOne {
    static constexpr std::string_view name = "add_one";
    void operator()(InOut<Age> age) const { age += 1; }
};
struct AddTen {
    static constexpr std::string_view name = "add_ten";
    void operator()(InOut<Age> age) const { age += 10; }
};
struct AddHundred {
    static constexpr std::string_view name = "add_hundred";
    void operator()(InOut<Age> age) const { age += 100; }
};
/// Takes two milliseconds where Bea lives.
struct Linger {
    static constexpr std::string_view name = "linger";
    void operator()(Every<Resident, InOut<Age>> residents) const {
        for (const auto resident : residents)
            if (resident.identity() == identity_of("Bea")) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
};
struct FollowLever {
    static constexpr std::string_view name = "follow_lever";
    Lever<float> level;
    Lever<int> steps;
    static void describe(auto& d) {
        d.lever("level", &FollowLever::level, {0.25, "1", 0, 1}, assumption, "");
        d.lever("steps", &FollowLever::steps, {3, "1", 0, 10}, assumption, "");
    }
    void operator()(InOut<Whim> whim, InOut<Children> children) const {
        whim = level;
        children = static_cast<std::int16_t>(steps);
    }
};

struct Elsewhere {
    static constexpr EntityInfo info{"elsewhere", "an entity that no world has"};
};
struct Distance : Column<Elsewhere, float> {
    static constexpr ColumnInfo info{"distance", "m", 0, 1, "Distance", 0};
};
struct Travel {
    static constexpr std::string_view name = "travel";
    void operator()(InOut<Distance> distance) const { distance = 0; }
};

Town two_places() {
    Town town;
    town.single("Ann", Town::north);
    town.single("Bea", Town::south);
    return town;
}

}  // namespace

TEST_CASE("phases of settling and of the run take their turns", "[unit]") {
    Town town = two_places();
    town.world.set_now(Month{-3});
    town.world = simulate_phases(
        std::move(town.world),
        {phase<Resident>("always", AddOne{}), phase<Resident>("settling", AddTen{}).only(During::settling),
         phase<Resident>("run", AddHundred{}).only(During::run)},
        5);
    CHECK(town.of<Age>("Ann") == 5 + 30 + 200);
}

TEST_CASE("observers see every month, numbered by the months that have passed", "[unit]") {
    Simulation simulation(two_places().world,
                          std::make_shared<Schedule>(std::vector<Phase>{phase<Resident>("age", AddOne{})}), Policy{});
    std::vector<std::pair<int, int>> seen;
    simulation.observe([&](Month now, const World& world) {
        seen.emplace_back(now.value, world.at<Age>(world.table<Resident>().find(identity_of("Ann"))));
    });
    simulation.run(Month{2});
    simulation.run(Month{3});
    simulation.run(Month{3});
    CHECK(seen == std::vector<std::pair<int, int>>{{1, 1}, {2, 2}, {3, 3}});
}

TEST_CASE("observers of phases see the world after each that takes place, before the month has passed", "[unit]") {
    const auto schedule = std::make_shared<Schedule>(std::vector<Phase>{
        phase<Resident>("one", AddOne{}), phase<Resident>("settling", AddTen{}).only(During::settling),
        phase<Resident>("hundred", AddHundred{})});
    Simulation simulation(two_places().world, schedule, Policy{});
    std::vector<std::tuple<std::string, int, int>> seen;
    simulation.observe_phases([&](const Phase& phase, const World& world) {
        const Row ann = world.table<Resident>().find(identity_of("Ann"));
        seen.emplace_back(phase.name, world.now().value, world.at<Age>(ann));
    });
    simulation.run(Month{2});
    CHECK(seen == std::vector<std::tuple<std::string, int, int>>{
                      {"one", 0, 1}, {"hundred", 0, 101}, {"one", 1, 102}, {"hundred", 1, 202}});
}

TEST_CASE("a lever is set in time and place", "[unit]") {
    Town town = two_places();
    const Policy policy({{.path = "level", .value = 0.5, .neighbourhood = identity_of("South"), .from = Month{1}},
                         {.path = "steps", .value = 0, .until_value = 4, .from = Month{0}, .until = Month{5}}});
    const std::vector<Phase> phases{phase<Resident>("follow", FollowLever{})};
    town.world = simulate_phases(std::move(town.world), phases, 1, policy);
    CHECK(town.of<Whim>("Bea") == 0.25F);
    CHECK(town.of<Children>("Bea") == 0);
    town.world = simulate_phases(std::move(town.world), phases, 2, policy);
    CHECK(town.of<Whim>("Ann") == 0.25F);
    CHECK(town.of<Whim>("Bea") == 0.5F);
    CHECK(town.of<Children>("Ann") == 2);
}

TEST_CASE("a schedule that uses a column which the world lacks is refused", "[unit]") {
    const auto schedule = std::make_shared<Schedule>(std::vector<Phase>{phase<Elsewhere>("away", Travel{})});
    CHECK_THROWS_WITH(Simulation(two_places().world, schedule, Policy{}), Catch::Contains("elsewhere.distance"));
}

TEST_CASE("the time of every phase is kept", "[unit]") {
    Simulation simulation(two_places().world,
                          std::make_shared<Schedule>(std::vector<Phase>{phase<Resident>("age", AddOne{})}), Policy{});
    simulation.run(Month{2});
    REQUIRE(simulation.times().size() == 3);
    CHECK(simulation.times().front().name == "age");
    CHECK(simulation.times().front().seconds > 0);
    REQUIRE(simulation.times().front().mechanisms.size() == 1);
    CHECK(simulation.times().front().mechanisms.front().by_neighbourhood.empty());
    CHECK(simulation.times().front().mechanisms.front().name == "add_one");
    CHECK(simulation.times().front().mechanisms.front().seconds <= simulation.times().front().seconds);
    CHECK(simulation.times().front().mechanisms.front().bytes ==
          simulation.world().table<Resident>().rows() * sizeof(Age::Value));
}

TEST_CASE("of a rule over whole neighbourhoods the time of each is kept, and what one thread does alone", "[unit]") {
    Simulation simulation(two_places().world, std::make_shared<Schedule>(std::vector<Phase>{every("linger", Linger{})}),
                          Policy{});
    simulation.run(Month{2});
    const PhaseTime& phase = simulation.times().front();
    REQUIRE(phase.mechanisms.size() == 1);
    const std::vector<double>& each = phase.mechanisms.front().by_neighbourhood;
    REQUIRE(each.size() == simulation.world().neighbourhoods());
    CHECK(each[Town::south] > 0.002);
    CHECK(each[Town::south] > each[Town::north]);
    CHECK(each[Town::north] + each[Town::south] == Approx(phase.mechanisms.front().seconds));
    CHECK(phase.bytes == phase.mechanisms.front().bytes);
    CHECK(simulation.serial_seconds() > 0);
    CHECK(simulation.serial_seconds() < phase.seconds + simulation.times()[1].seconds - each[Town::south]);
}
