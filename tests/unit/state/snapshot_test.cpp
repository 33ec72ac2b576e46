#include "engine/state/snapshot.hpp"

#include <catch2/catch.hpp>

#include "engine/base/error.hpp"
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
