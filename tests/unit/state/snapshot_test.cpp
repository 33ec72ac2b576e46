#include "engine/state/snapshot.hpp"

#include <catch2/catch.hpp>

#include "engine/base/error.hpp"
#include "tests/support/forged_sums.hpp"
#include "tests/support/toy_model.hpp"
#include "tests/support/world_hash.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

struct Garden {
    static constexpr EntityInfo info{"garden", "for tests"};
};
struct Flowers : Column<Garden, float> {
    static constexpr ColumnInfo info{"flowers", "1", 0, 1e6, "Flowers", 0};
};
struct Trees : Column<Garden, float> {
    static constexpr ColumnInfo info{"trees", "1", 0, 1e6, "Trees", 0};
};
struct WideTrees : Column<Garden, double> {
    static constexpr ColumnInfo info{"trees", "1", 0, 1e6, "Trees", 0};
};
struct Seed : Message<Garden> {
    static constexpr std::string_view name = "seed";
    int kind;
    static bool is_sound() { return true; }
};

World world_of(const Layout& layout) { return {layout, Stream::of(1, 0), {identity_of("here")}}; }

std::vector<std::string> problems_of(World& world, std::span<const std::byte> bytes) {
    std::vector<std::string> messages;
    try {
        Snapshot::restore(world, bytes);
    } catch (const InputError& error) {
        for (const Problem& problem : error.problems) messages.push_back(problem.message);
    }
    return messages;
}

/// A snapshot with a number of so many bytes changed, and its sum set right.
std::vector<std::byte> forged(const std::vector<std::byte>& bytes, std::size_t at, std::uint64_t number,
                              std::size_t width) {
    std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    test::put_number(text, at, number, width);
    test::forge_snapshot(text, 0, text.size());
    const auto changed = std::as_bytes(std::span(text));
    return {changed.begin(), changed.end()};
}

std::size_t place_of(const std::vector<std::byte>& bytes, const auto& values) {
    const auto wanted = std::as_bytes(std::span(values));
    const auto found = std::search(bytes.begin(), bytes.end(), wanted.begin(), wanted.end());
    REQUIRE(found != bytes.end());
    return static_cast<std::size_t>(found - bytes.begin());
}

bool mentions(const std::vector<std::string>& messages, const std::string& text) {
    return std::any_of(messages.begin(), messages.end(),
                       [&](const std::string& m) { return m.find(text) != std::string::npos; });
}

}  // namespace

TEST_CASE("a snapshot brings back identities, blocks, columns, ties, tally and month", "[unit]") {
    const World world = simulate_toy(toy_world(), Month{9});
    World copy = toy_world({.households = 2, .neighbourhoods = {identity_of("elsewhere")}, .seed = 4});
    for (const auto& box : world.mailboxes())
        if (box)
            copy.add_mailbox(box->name() == "story" ? message_index<Story> : message_index<Rumour>, box->empty_copy());
    Snapshot::restore(copy, Snapshot::save(world));
    CHECK(test::differing(test::world_hashes(copy), test::world_hashes(world)).empty());
    CHECK(copy.now() == Month{9});
    CHECK(copy.neighbourhoods() == 3);
    CHECK(copy.stream().key[0] == world.stream().key[0]);
    CHECK(copy.tally().deaths == world.tally().deaths);
    CHECK(copy.audit().empty());
}

TEST_CASE("every damaged byte of a snapshot is found", "[unit]") {
    World world = toy_world({.households = 3});
    const auto saved = Snapshot::save(world);
    const auto hash = test::world_hash(world);
    for (std::size_t at = 0; at < saved.size(); at += 1 + saved.size() / 500) {
        auto damaged = saved;
        damaged[at] ^= std::byte{1};
        REQUIRE_THROWS(Snapshot::restore(world, damaged));
    }
    for (const std::size_t length : {std::size_t{0}, std::size_t{5}, std::size_t{20}, saved.size() - 1})
        REQUIRE_THROWS_AS(Snapshot::restore(world, std::span(saved).first(length)), MachineError);
    CHECK(test::world_hash(world) == hash);
}

TEST_CASE("a snapshot of another model says everything that differs", "[unit]") {
    World old = world_of(Layout().entity<Garden, Flowers, Trees>().ties<Garden>(4));
    old.add<Garden>(0, identity_of("rose"));
    const auto saved = Snapshot::save(old);

    World wide = world_of(Layout().entity<Garden, Flowers, WideTrees>().ties<Garden>(4));
    CHECK(problems_of(wide, saved) ==
          std::vector<std::string>{"the snapshot was made by another version of the model: garden.trees takes 4 bytes "
                                   "a row, in the model 8"});
    World fewer = world_of(Layout().entity<Garden, Flowers>().entity<Street, Disorder>().ties<Garden>(4));
    const auto problems = problems_of(fewer, saved);
    CHECK(problems.size() == 2);
    CHECK(mentions(problems, "garden.trees is not in the model"));
    CHECK(mentions(problems, "street is not in it"));
    World other_ties = world_of(Layout().entity<Garden, Flowers, Trees>().ties<Garden>(5));
    CHECK(mentions(problems_of(other_ties, saved), "another number of ties"));
    CHECK(fewer.table<Garden>().count() == 0);
}

TEST_CASE("the order of columns does not matter to a snapshot", "[unit]") {
    World old = world_of(Layout().entity<Garden, Flowers, Trees>());
    old.at<Trees>(old.add<Garden>(0, identity_of("rose"))) = 3;
    World world = world_of(Layout().entity<Garden, Trees, Flowers>());
    Snapshot::restore(world, Snapshot::save(old));
    CHECK(world.at<Trees>(0) == 3);
    CHECK(world.at<Flowers>(0) == 0);
    CHECK(Snapshot::fingerprint(world) == Snapshot::fingerprint(old));
}

TEST_CASE("mail that nobody reads any more is a difference, and an empty box is not", "[unit]") {
    World old = world_of(Layout().entity<Garden, Flowers>());
    old.add_mailbox(message_index<Seed>, std::make_unique<Mailbox<Seed>>());
    const Row row = old.add<Garden>(0, identity_of("rose"));
    World world = world_of(Layout().entity<Garden, Flowers>());
    CHECK(problems_of(world, Snapshot::save(old)).empty());
    old.mailbox<Seed>().post({row, 0, identity_of("rose"), identity_of("bee"), Seed{{}, 1}});
    CHECK(mentions(problems_of(world, Snapshot::save(old)), "mail 'seed' is not in the schedule"));
}

TEST_CASE("a snapshot of a later format is refused", "[unit]") {
    World world = world_of(Layout().entity<Garden, Flowers>());
    auto saved = Snapshot::save(world);
    saved[11] = std::byte{9};
    CHECK(mentions(problems_of(world, saved), "format 9"));
}

TEST_CASE("a snapshot whose sum is right and whose parts do not fit together is refused", "[unit]") {
    const World sound = simulate_toy(toy_world({.households = 6}), Month{2});
    const auto saved = Snapshot::save(sound);
    Simulation place(toy_world({.households = 2}), std::make_shared<Schedule>(toy_schedule()), Policy{});
    Snapshot::restore(place.world(), saved);
    const auto hash = test::world_hash(place.world());
    const auto refuses = [&](std::size_t at, std::uint64_t number, std::size_t width) {
        REQUIRE_THROWS_AS(Snapshot::restore(place.world(), forged(saved, at, number, width)), MachineError);
    };
    const std::size_t blocks = place_of(saved, sound.table<Resident>().blocks());
    for (const std::size_t member : {0U, 1U, 2U, 3U}) refuses(blocks + member * sizeof(Row), 1 << 30, sizeof(Row));
    const auto& homes = sound.column<HouseholdOf>();
    refuses(place_of(saved, std::span(homes.live(), homes.rows())), 1 << 30, sizeof(Row));
    refuses(place_of(saved, sound.identities_of_neighbourhoods()), 1, 8);
    refuses(place_of(saved, sound.ties().degrees()), 255, 1);
    const auto letters = [&] {
        for (const auto& box : sound.mailboxes())
            if (box && !box->pending_bytes().empty()) return box->pending_bytes();
        return std::vector<std::byte>{};
    }();
    REQUIRE_FALSE(letters.empty());
    refuses(place_of(saved, letters), 1 << 30, sizeof(Row));
    constexpr std::uint64_t not_a_number = 0x7fc00000;
    refuses(place_of(saved, letters) + offsetof(Envelope<Rumour>, message) + offsetof(Rumour, tone), not_a_number, 4);
    CHECK(test::world_hash(place.world()) == hash);
}
