#include <catch2/catch.hpp>

#include "tests/support/toy_mechanisms.hpp"
#include "tests/support/toy_model.hpp"
#include "tests/support/world_hash.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

/// Writes a column of its own from draws of its own, and from what others have.
struct HaveWhims {
    static constexpr std::string_view name = "have_whims";
    void operator()(InOut<Whim> whim, In<Outlook> outlook, Draw<"whim"> draw) const {
        whim = math::clamp01(0.5F * outlook + 0.5F * static_cast<float>(draw.uniform()));
    }
};

/// Writes what it draws: a float, and a share that is rounded by a draw.
struct NoteDraws {
    static constexpr std::string_view name = "note_draws";
    void operator()(InOut<Whim> whim, InOut<Voice> voice, Draw<"note"> draw) const {
        whim = static_cast<float>(draw.uniform());
        voice = 0.3F + 1e-6F;
        voice += 1e-6F;
    }
};

#ifdef ADEM_CHECK_DRAWS
struct AskTwice {
    static constexpr std::string_view name = "ask_twice";
    void operator()(InOut<Whim> whim, Draw<"asked twice"> draw) const {
        whim = static_cast<float>(draw.uniform() * draw.uniform());
    }
};
#endif

}  // namespace

TEST_CASE("an added mechanism with its own draws changes no other column", "[law]") {
    Simulation without(toy_world(), std::make_shared<Schedule>(toy_schedule()), Policy{});
    Simulation with(toy_world(), std::make_shared<Schedule>(toy_schedule({phase<Resident>("whims", HaveWhims{})})),
                    Policy{});
    without.run(Month{36});
    with.run(Month{36});
    CHECK(test::differing(test::world_hashes(with.world()), test::world_hashes(without.world())) ==
          std::vector<std::string>{"resident.whim"});
}

TEST_CASE("one more resident changes nobody else's draws", "[law]") {
    const World fewer = toy_world();
    World more = toy_world();
    const Identity guest = identity_of("guest");
    more.add<Resident>(1, guest);
    const std::vector<Phase> phases{phase<Resident>("life", Die{}, BearChild{}), phase<Resident>("notes", NoteDraws{}),
                                    phase<Household>("homes", EarnAndSpend{}, Emigrate{})};
    const World a = simulate_phases(World(fewer), phases, 24);
    const World b = simulate_phases(World(more), phases, 24);

    const Table& residents = a.table<Resident>();
    std::size_t compared = 0;
    for (Row row = 0; row < residents.rows(); ++row) {
        if (!residents.occupied(row)) continue;
        const Row there = b.table<Resident>().find(residents.identity(row));
        REQUIRE(there != no_row);
        REQUIRE(a.at<Whim>(row) == b.at<Whim>(there));
        REQUIRE(a.at<Voice>(row) == b.at<Voice>(there));
        ++compared;
    }
    CHECK(compared > 300);
    CHECK(test::world_hashes(a).at("household.purse") == test::world_hashes(b).at("household.purse"));
}

TEST_CASE("two policies are identical to the bit until the month they first differ", "[law]") {
    const Policy as_usual;
    const Policy other({{.path = "staff.turnover.mending", .value = 1.0, .from = Month{10}, .until = Month{12}}});
    const std::shared_ptr<const Schedule> schedule = std::make_shared<Schedule>(toy_schedule());
    Simulation a(toy_world(), schedule, as_usual);
    Simulation b(toy_world(), schedule, other);
    for (int month = 1; month <= 10; ++month) {
        a.run(Month{month});
        b.run(Month{month});
        REQUIRE(test::world_hash(a.world()) == test::world_hash(b.world()));
    }
    a.run(Month{11});
    b.run(Month{11});
    CHECK_FALSE(test::differing(test::world_hashes(a.world()), test::world_hashes(b.world())).empty());
}

TEST_CASE("a lever in one neighbourhood changes another only through what crosses the border", "[law]") {
    const std::vector<Phase> phases{phase<Worker>("workforce", WorkerTurnover{}), every("help", AllotContacts{}),
                                    phase<Resident>("talk", GrowOlder{}, Drift{}),
                                    phase<Resident>("hear", HearStories{}),
                                    phase<Resident>("life", Die{}, BearChild{})};
    const auto schedule = std::make_shared<Schedule>(phases);
    const Identity south = identity_of("South");
    Simulation a(toy_world(), schedule, Policy{});
    Simulation b(toy_world(), schedule, Policy({{.path = "events", .value = 1.0, .neighbourhood = south}}));
    a.run(Month{24});
    b.run(Month{24});
    for (const char* name : {"North", "East"})
        CHECK(test::differing(test::world_hashes(a.world(), identity_of(name)),
                              test::world_hashes(b.world(), identity_of(name)))
                  .empty());
    CHECK_FALSE(test::differing(test::world_hashes(a.world(), south), test::world_hashes(b.world(), south)).empty());
}

#ifdef ADEM_CHECK_DRAWS
TEST_CASE("a checked build refuses a rule that asks for one number twice", "[law]") {
    CHECK_THROWS_WITH(simulate_phases(toy_world(), {phase<Resident>("twice", AskTwice{})}),
                      Catch::Contains("asked for twice"));
}
#endif
