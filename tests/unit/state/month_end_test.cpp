#include "engine/state/month_end.hpp"

#include <catch2/catch.hpp>

#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

constexpr std::size_t north = Town::north, south = Town::south;

}  // namespace

// Deaths

TEST_CASE("whoever dies leaves no tie and no reference behind", "[unit]") {
    Town town;
    town.single("Ann", north);
    town.single("Bea", north);
    town.world.ties().make(town.row<Resident>("Ann"), town.row<Resident>("Bea"), 0.5F, 0);
    town.of<Mother>("Bea") = Ref<Resident>(town.row<Resident>("Ann"));
    town.dies<Resident>("Ann");
    town.month_ends();
    CHECK_FALSE(town.there<Resident>("Ann"));
    CHECK_FALSE(town.of<Mother>("Bea"));
    CHECK(town.world.ties().count() == 0);
    CHECK(town.world.tally().ties_ended == 1);
    CHECK(town.world.audit().empty());
}

TEST_CASE("a household ceases with its last member, and its dwelling is free", "[unit]") {
    Town town;
    town.single("Ann", north);
    town.resident("Bob", "Ann's");
    town.dies<Resident>("Ann");
    town.month_ends();
    CHECK(town.there<Household>("Ann's"));
    town.dies<Resident>("Bob");
    town.month_ends();
    CHECK_FALSE(town.there<Household>("Ann's"));
    CHECK(town.there<Dwelling>("Ann's house"));
    CHECK(town.world.tally().deaths[entity_index<Household>] == 1);
}

TEST_CASE("a household that leaves takes all its members along", "[unit]") {
    Town town;
    town.single("Ann", north);
    town.resident("Bob", "Ann's");
    town.single("Cas", north);
    town.dies<Household>("Ann's");
    town.month_ends();
    CHECK(town.world.table<Resident>().count() == 1);
    CHECK(town.there<Resident>("Cas"));
}

TEST_CASE("two rules may let the same person die", "[unit]") {
    Town town;
    town.single("Ann", north);
    town.dies<Resident>("Ann");
    town.dies<Resident>("Ann");
    town.dies<Household>("Ann's");
    town.month_ends();
    CHECK(town.world.tally().deaths[entity_index<Resident>] == 1);
    CHECK(town.world.tally().deaths[entity_index<Household>] == 1);
}

TEST_CASE("the slot of whoever went is used again, with first values", "[unit]") {
    Town town;
    town.single("Ann", north);
    town.single("Bea", north);
    const Row slot = town.row<Resident>("Ann");
    town.of<Age>("Ann") = 700;
    town.dies<Resident>("Ann");
    town.month_ends();
    town.born("Baby", "Bea's", north);
    town.month_ends();
    CHECK(town.row<Resident>("Baby") == slot);
    CHECK(town.of<Age>("Baby") == 0);
    CHECK(town.of<Voice>("Baby") == Unit16{32768});
}

// Births

TEST_CASE("a newborn has the values and references it was given", "[unit]") {
    Town town;
    town.single("Ann", north);
    const std::int16_t months = 7;
    town.born("Baby", "Ann's", north);
    Birth& birth = town.world.requests().births.front();
    birth.set(column_index<Age>, std::as_bytes(std::span(&months, 1)));
    birth.refs.push_back({column_index<Mother>, 0, town.row<Resident>("Ann"), identity_of("Ann")});
    town.month_ends();
    CHECK(town.of<Age>("Baby") == 7);
    CHECK(town.of<HouseholdOf>("Baby") == Ref<Household>(town.row<Household>("Ann's")));
    CHECK(town.of<Mother>("Baby") == Ref<Resident>(town.row<Resident>("Ann")));
    CHECK(town.world.tally().births[entity_index<Resident>] == 1);
}

TEST_CASE("the baby of a household that leaves is not born", "[unit]") {
    Town town;
    town.single("Ann", north);
    town.born("Baby", "Ann's", north);
    town.dies<Household>("Ann's");
    town.month_ends();
    CHECK(town.world.table<Resident>().count() == 0);
    CHECK(town.world.tally().births[entity_index<Resident>] == 0);
}

TEST_CASE("newcomers arrive with their members", "[unit]") {
    Town town;
    town.dwelling("house", south);
    town.arrives("Newcomers", "house", south);
    town.born("Dan", "Newcomers", south);
    town.born("Eva", "Newcomers", south);
    town.month_ends();
    CHECK(town.of<DwellingOf>("Newcomers") == Ref<Dwelling>(town.row<Dwelling>("house")));
    CHECK(town.of<HouseholdOf>("Dan") == Ref<Household>(town.row<Household>("Newcomers")));
    CHECK(town.of<HouseholdOf>("Eva") == town.of<HouseholdOf>("Dan"));
}

TEST_CASE("of two newcomers to one dwelling one is dropped with its members", "[unit]") {
    Town town;
    town.dwelling("house", south);
    const bool first_wins = identity_of("First") < identity_of("Second");
    town.arrives("Second", "house", south);
    town.arrives("First", "house", south);
    town.born("of the first", "First", south);
    town.born("of the second", "Second", south);
    town.month_ends();
    CHECK(town.world.table<Household>().count() == 1);
    CHECK(town.there<Household>("First") == first_wins);
    CHECK(town.there<Resident>("of the first") == first_wins);
    CHECK(town.there<Resident>("of the second") == !first_wins);
    CHECK(town.world.audit().empty());
}

TEST_CASE("a newcomer to a dwelling that a mover took is dropped", "[unit]") {
    Town town;
    town.single("Ann", north);
    town.dwelling("house", south);
    town.wishes("Ann's", south, 1);
    town.arrives("Newcomers", "house", south);
    town.born("Dan", "Newcomers", south);
    town.month_ends();
    CHECK(town.of<DwellingOf>("Ann's") == Ref<Dwelling>(town.row<Dwelling>("house")));
    CHECK_FALSE(town.there<Household>("Newcomers"));
    CHECK_FALSE(town.there<Resident>("Dan"));
}

TEST_CASE("one identity is born once, however many rules ask for it", "[unit]") {
    Town town;
    town.single("Ann", north);
    town.born("Baby", "Ann's", north);
    town.born("Baby", "Ann's", north);
    town.month_ends();
    CHECK(town.world.table<Resident>().count() == 2);
    CHECK(town.world.audit().empty());
}

TEST_CASE("blocks grow in the middle of a year, and every reference follows", "[unit]") {
    Town town;
    town.single("Ann", north);
    town.single("Bea", south);
    town.resident("Cas", "Bea's");
    town.world.ties().make(town.row<Resident>("Ann"), town.row<Resident>("Bea"), 0.5F, 0);
    town.of<Mother>("Cas") = Ref<Resident>(town.row<Resident>("Bea"));
    const Row before = town.row<Resident>("Bea");
    for (int k = 0; k < 100; ++k) town.born("child " + std::to_string(k), "Ann's", north);
    town.offers("Bea", "Cas", 0.4F);
    town.offers("Cas", "Bea", 0.4F);
    town.month_ends();
    CHECK(town.row<Resident>("Bea") != before);
    CHECK(town.world.table<Resident>().count() == 103);
    CHECK(town.tie("Ann", "Bea") != nullptr);
    CHECK(town.tie("Bea", "Cas") != nullptr);
    CHECK(town.of<Mother>("Cas") == Ref<Resident>(town.row<Resident>("Bea")));
    CHECK(town.world.audit().empty());
}

TEST_CASE("a year's end compacts blocks with many holes and changes nobody", "[unit]") {
    Town town;
    town.single("Ann", north);
    for (int k = 0; k < 40; ++k) town.resident("lodger " + std::to_string(k), "Ann's");
    town.single("Bea", south);
    for (int k = 0; k < 30; ++k) town.dies<Resident>("lodger " + std::to_string(k));
    town.month_ends(11);
    const Row before = town.row<Resident>("lodger 35");
    town.month_ends(12);
    CHECK(town.row<Resident>("lodger 35") < before);
    CHECK(town.world.table<Resident>().block(north).high == 11);
    CHECK(town.of<HouseholdOf>("Bea") == Ref<Household>(town.row<Household>("Bea's")));
    CHECK(town.world.audit().empty());
}
