#include <catch2/catch.hpp>

#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

struct CopyAge {
    static constexpr std::string_view name = "copy_age";
    void operator()(In<Age> age, InOut<Whim> whim) const { whim = static_cast<float>(age) / 1000.0F; }
};

struct Reckon {
    static constexpr std::string_view name = "reckon";
    void operator()(InOut<Whim> whim, InOut<Age> age, InOut<Skill> skill) const {
        whim = 0.25F;
        whim += 0.5F;
        whim -= 0.25F;
        whim *= 0.5F;
        age += 3;
        skill[Craft::mending] = whim.value() + 0.5F;
    }
};

struct WriteVoice {
    static constexpr std::string_view name = "write_voice";
    Parameter<float> to;
    static void describe(auto& d) { d.param("to", &WriteVoice::to, {0.5, "1", -1, 2}, Fixed{}, assumption, ""); }
    void operator()(InOut<Voice> voice, InOut<Whim> whim) const {
        voice = to;
        whim = voice;
    }
};

struct RiseBySmallSteps {
    static constexpr std::string_view name = "rise_by_small_steps";
    void operator()(InOut<Voice> voice) const { voice += 1e-4F; }
};

struct SetTwice {
    static constexpr std::string_view name = "set_twice";
    void operator()(InOut<Voice> voice, InOut<Whim> whim) const {
        voice = 0.5F;
        whim = voice;
        voice = 0.5F;
        whim = voice != whim ? 1.0F : 0.0F;
    }
};

struct MoveHouseInMind {
    static constexpr std::string_view name = "move_house_in_mind";
    void operator()(InOut<Mother> mother, In<Contact> contact, Self<Resident> self, InOut<Whim> whim) const {
        whim = (mother ? 0.5F : 0.0F) + (contact ? 0.25F : 0.0F);
        mother = self.ref();
    }
};

Town village(int people) {
    Town town;
    for (int k = 0; k < people; ++k) town.single("p" + std::to_string(k), k % 2 == 0 ? Town::north : Town::south);
    return town;
}

template <class C>
std::vector<typename C::Value> values(const World& world) {
    std::vector<typename C::Value> found;
    const Table& table = world.table<typename C::Entity>();
    for (Row row = 0; row < table.rows(); ++row)
        if (table.occupied(row)) found.push_back(world.at<C>(row));
    return found;
}

World with_voice(World world, float share) {
    auto schedule = std::make_shared<Schedule>(std::vector<Phase>{phase<Resident>("voice", WriteVoice{})});
    schedule->set_parameter("write_voice.to", static_cast<double>(share));
    Simulation simulation(std::move(world), schedule, Policy{});
    simulation.run(Month{1});
    return std::move(simulation.world());
}

}  // namespace

TEST_CASE("a rule reads its own row and writes it", "[unit]") {
    Town town = village(2);
    town.of<Age>("p0") = 250;
    town.of<Age>("p1") = 500;
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("copy", CopyAge{})});
    CHECK(town.of<Whim>("p0") == 0.25F);
    CHECK(town.of<Whim>("p1") == 0.5F);
}

TEST_CASE("free slots are passed by", "[unit]") {
    Town town = village(2);
    const Row slot = town.row<Resident>("p0");
    town.dies<Household>("p0's");
    town.month_ends();
    town.world.at<Age>(slot) = 900;
    const World after = simulate_phases(std::move(town.world), {phase<Resident>("copy", CopyAge{})});
    CHECK(after.at<Whim>(slot) == 0.0F);
}

TEST_CASE("an own value can be assigned, added to, taken from and multiplied", "[unit]") {
    const World after = simulate_phases(village(1).world, {phase<Resident>("reckon", Reckon{})});
    CHECK(values<Whim>(after) == std::vector<float>{0.25F});
    CHECK(values<Age>(after) == std::vector<std::int16_t>{3});
    CHECK(values<Skill>(after).front()[Craft::mending] == 0.75F);
    CHECK(values<Skill>(after).front()[Craft::baking] == 0.1F);
}

TEST_CASE("an own reference can be asked for and set", "[unit]") {
    Town town = village(1);
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("mind", MoveHouseInMind{})});
    CHECK(town.of<Whim>("p0") == 0.0F);
    CHECK(town.of<Mother>("p0") == Ref<Resident>(town.row<Resident>("p0")));
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("mind", MoveHouseInMind{})});
    CHECK(town.of<Whim>("p0") == 0.5F);
}

TEST_CASE("a share is rounded up or down so that its expectation is exact", "[unit]") {
    // 10000.3 steps: three in ten are rounded up.
    const World after = with_voice(toy_world({.households = 1200}), 10000.3F / 65535.0F);
    const auto voices = values<Voice>(after);
    double sum = 0;
    for (const Unit16 voice : voices) {
        REQUIRE((voice.steps == 10000 || voice.steps == 10001));
        sum += voice.steps;
    }
    const auto n = static_cast<double>(voices.size());
    // Standard error of a mean of n draws of a chance of 0.3; five of them is passed once in two million times.
    CHECK(std::abs(sum / n - 10000.3) < 5 * std::sqrt(0.3 * 0.7 / n));
}

TEST_CASE("a share that is a step exactly is kept, and one outside [0,1] is cut off", "[unit]") {
    for (const auto& [share, steps] :
         std::vector<std::pair<float, int>>{{0.0F, 0}, {1.0F, 65535}, {-0.5F, 0}, {1.5F, 65535}}) {
        const World after = with_voice(village(20).world, share);
        for (const Unit16 voice : values<Voice>(after)) REQUIRE(voice.steps == steps);
    }
    const World after = with_voice(village(20).world, 0.25F);
    for (const Unit16 voice : values<Voice>(after)) CHECK(voice.value() == Approx(0.25).margin(1.0 / 65535));
}

TEST_CASE("steps below the grid add up in the mean", "[unit]") {
    const World start = toy_world({.households = 400});
    const World after = simulate_phases(World(start), {phase<Resident>("rise", RiseBySmallSteps{})}, 100);
    double sum = 0;
    const auto voices = values<Voice>(after);
    for (const Unit16 voice : voices) sum += static_cast<double>(voice.value());
    const auto n = static_cast<double>(voices.size());
    // 100 roundings of at most half a step each.
    CHECK(std::abs(sum / n - 32768.0 / 65535.0 - 0.01) < 5 * std::sqrt(100 * 0.25 / n) / 65535.0);
}

TEST_CASE("each write of a share has a draw of its own", "[unit]") {
    // 0.5 is 32767.5 steps: two independent roundings differ half of the time.
    const World after = simulate_phases(toy_world({.households = 400}), {phase<Resident>("twice", SetTwice{})});
    const auto differs = values<Whim>(after);
    const double share = std::accumulate(differs.begin(), differs.end(), 0.0) / static_cast<double>(differs.size());
    CHECK(share == Approx(0.5).margin(5 * 0.5 / std::sqrt(static_cast<double>(differs.size()))));
}
