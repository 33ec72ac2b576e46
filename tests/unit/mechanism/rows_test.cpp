#include <catch2/catch.hpp>

#include "tests/support/toy_model.hpp"
#include "tests/support/world_hash.hpp"

/// Rules that go through rows in another way than one by one give the numbers that they would give one by one.
using namespace adem;
using namespace adem::toy;

namespace {

constexpr float bound = 0.2F;
constexpr float chance = 0.3F;

struct OneByOne {
    static constexpr std::string_view name = "rule";
    void operator()(InOut<Outlook> outlook, Peers<Outlook> peers, Draw<"rule: noise"> draw) const {
        float sum = 0, count = 0;
        for (const auto peer : peers) {
            if (std::abs(peer.value - outlook) > bound) continue;
            sum += peer.value;
            count += 1;
        }
        const float mean = count > 0 ? sum / count : outlook.value();
        outlook = clamp01(0.5F * (outlook + mean) + 0.1F * static_cast<float>(draw.uniform() - 0.5));
    }
};
struct SeveralAtATime {
    static constexpr std::string_view name = "rule";
    static constexpr bool for_everybody = true;
    float near() const { return bound; }
    void operator()(InOut<Outlook> outlook, Near<Outlook> like_minded, OneEach<"rule: noise"> draw) const {
        outlook = clamp01(0.5F * (outlook + like_minded.mean()) + 0.1F * static_cast<float>(draw.uniform() - 0.5));
    }
};

struct AskEverybody {
    static constexpr std::string_view name = "ask";
    void operator()(InOut<Whim> whim, Draw<"ask: turn"> draw) const {
        if (!draw.chance(chance)) return;
        whim = static_cast<float>(draw.uniform(1)) + 0.1F * static_cast<float>(draw.normal());
    }
};
struct AskThoseWhoseTurnItIs {
    static constexpr std::string_view name = "ask";
    Parameter<float> often;
    static void describe(auto& d) {
        d.param("often", &AskThoseWhoseTurnItIs::often, {chance, "1", 0, 2}, Fixed{}, assumption, "");
    }
    double turn() const { return often; }
    void operator()(Turn<"ask: turn"> draw, InOut<Whim> whim) const {
        whim = static_cast<float>(draw.uniform(1)) + 0.1F * static_cast<float>(draw.normal());
    }
};

struct RememberBefore {
    static constexpr std::string_view name = "remember";
    void operator()(Before<Outlook> before, Peers<Outlook>, InOut<Whim> whim) const { whim = before; }
};

struct InMarch {
    static constexpr std::string_view name = "in_march";
    bool due(Month now) const { return now.value % months_per_year == 2; }
    void operator()(InOut<Whim> whim) const { whim += 0.25F; }
};

/// Many residents, of whom every fifth has gone, and who know each other across neighbourhoods.
World world_with_gaps() {
    World world = toy_world({.households = 150});
    const Table& people = world.table<Resident>();
    const auto rows = static_cast<Row>(people.rows());
    for (Row row = 0; row < rows; ++row) {
        const Row other = (row * 7 + 3) % rows;
        if (row == other || !people.occupied(row) || !people.occupied(other)) continue;
        if (world.ties().full(row) || world.ties().full(other) || world.ties().find(row, other)) continue;
        world.ties().make(row, other, 0.5F, 1);
    }
    for (Row row = 0; row < rows; row += 5)
        if (people.occupied(row))
            world.requests().deaths.push_back({entity_index<Resident>, row, people.identity(row)});
    world.set_now(Month{1});
    world.apply_births_deaths_moves_and_ties();
    return world;
}

template <class Rule, class... More>
World after(int months, Division division, Rule rule, More... more) {
    return simulate_phases(world_with_gaps(), {phase<Resident>("phase", rule, more...)}, months, {}, division);
}

}  // namespace

TEST_CASE("several rows at a time get what one by one would give them, to the bit", "[unit][lanes][threads]") {
    const auto expected = test::world_hashes(after(3, {}, OneByOne{}));
    for (const std::size_t unit_rows : {1UL, 7UL, 100UL, 2048UL}) {
        INFO("units of " << unit_rows);
        const auto found = test::world_hashes(after(3, {unit_rows, Parallel(2)}, SeveralAtATime{}));
        CHECK(test::differing(found, expected).empty());
    }
}

TEST_CASE("a rule by turns visits those who would have drawn their turn, with the same numbers",
          "[unit][lanes][threads]") {
    const auto expected = test::world_hashes(after(2, {}, AskEverybody{}));
    for (const std::size_t unit_rows : {1UL, 7UL, 100UL, 2048UL}) {
        INFO("units of " << unit_rows);
        const auto found = test::world_hashes(after(2, {unit_rows, Parallel(2)}, AskThoseWhoseTurnItIs{}));
        CHECK(test::differing(found, expected).empty());
    }
}

TEST_CASE("nobody has a turn with chance 0, everybody with chance 1 or more", "[unit]") {
    const auto asked = [](double often) {
        auto schedule = std::make_shared<Schedule>(std::vector<Phase>{phase<Resident>("ask", AskThoseWhoseTurnItIs{})});
        schedule->set_parameter("ask.often", often);
        Simulation simulation(world_with_gaps(), schedule, Policy{});
        simulation.run(Month{2});
        const World& world = simulation.world();
        std::size_t count = 0;
        for (Row row = 0; row < world.table<Resident>().rows(); ++row)
            count += world.table<Resident>().occupied(row) && world.at<Whim>(row) != 0 ? 1 : 0;
        return count;
    };
    const std::size_t everybody = world_with_gaps().table<Resident>().count();
    CHECK(asked(0) == 0);
    CHECK(asked(1) == everybody);
    CHECK(asked(1.5) == everybody);
}

TEST_CASE("a rule sees its own value as it was when the phase began", "[unit]") {
    const World start = world_with_gaps();
    const World world = after(1, {}, SeveralAtATime{}, RememberBefore{});
    bool changed = false;
    for (Row row = 0; row < world.table<Resident>().rows(); ++row) {
        if (!world.table<Resident>().occupied(row)) continue;
        REQUIRE(world.at<Whim>(row) == start.at<Outlook>(row));
        changed = changed || world.at<Outlook>(row) != start.at<Outlook>(row);
    }
    CHECK(changed);
}

TEST_CASE("a rule that is not due this month does nothing", "[unit]") {
    const auto whim = [](int months) {
        const World world = after(months, {}, InMarch{});
        return world.at<Whim>(1);  // nobody whose number ends on 0 or 5 is left
    };
    CHECK(whim(1) == 0);      // month 1 alone
    CHECK(whim(2) == 0.25F);  // month 2 too
    CHECK(whim(13) == 0.25F);
    CHECK(whim(14) == 0.5F);
}
