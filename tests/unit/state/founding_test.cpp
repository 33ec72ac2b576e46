#include <catch2/catch.hpp>

#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

constexpr std::size_t north = Town::north, south = Town::south;

/// Ann with lodger Bob in North, where a house is free; Cas in South.
Town two_homes() {
    Town town;
    town.single("Ann", north);
    town.resident("Bob", "Ann's");
    town.single("Cas", south);
    town.dwelling("house", north);
    return town;
}

void founds(Town& town, std::string_view household, std::string_view dwelling, std::string_view person) {
    town.arrives(household, dwelling, north);
    town.world.requests().births.back().members.push_back({town.row<Resident>(person), identity_of(person)});
}

}  // namespace

TEST_CASE("somebody who lives here founds a household of one's own and remains who one is", "[unit]") {
    Town town = two_homes();
    town.of<Age>("Bob") = 300;
    founds(town, "Bob's", "house", "Bob");
    town.month_ends();
    CHECK(town.of<HouseholdOf>("Bob") == Ref<Household>(town.row<Household>("Bob's")));
    CHECK(town.of<HouseholdOf>("Ann") == Ref<Household>(town.row<Household>("Ann's")));
    CHECK(town.of<DwellingOf>("Bob's") == Ref<Dwelling>(town.row<Dwelling>("house")));
    CHECK(town.of<Age>("Bob") == 300);
    CHECK(town.world.table<Resident>().count() == 3);
    CHECK(town.world.audit().empty());
}

TEST_CASE("who lives in another neighbourhood founds no household here", "[unit]") {
    Town town = two_homes();
    founds(town, "Cas'", "house", "Cas");
    town.month_ends();
    CHECK(town.of<HouseholdOf>("Cas") == Ref<Household>(town.row<Household>("Cas's")));
    CHECK_FALSE(town.there<Household>("Cas'"));
    CHECK(town.world.audit().empty());
}

TEST_CASE("a household ceases when the last who stayed behind founds another", "[unit]") {
    Town town = two_homes();
    town.dies<Resident>("Ann");
    founds(town, "Bob's", "house", "Bob");
    town.month_ends();
    CHECK(town.of<HouseholdOf>("Bob") == Ref<Household>(town.row<Household>("Bob's")));
    CHECK_FALSE(town.there<Household>("Ann's"));
    CHECK(town.world.tally().deaths[entity_index<Household>] == 1);
    CHECK(town.world.audit().empty());
}

TEST_CASE("who leaves with the old household founds none", "[unit]") {
    Town town = two_homes();
    town.dies<Household>("Ann's");
    founds(town, "Bob's", "house", "Bob");
    town.month_ends();
    CHECK_FALSE(town.there<Household>("Bob's"));
    CHECK(town.world.table<Resident>().count() == 1);
    CHECK(town.world.table<Household>().count() == 1);
    CHECK(town.world.audit().empty());
}

TEST_CASE("founders are found when rows move to make room", "[unit]") {
    Town town = two_homes();
    founds(town, "Bob's", "house", "Bob");
    for (int k = 0; k < 100; ++k) town.born("baby " + std::to_string(k), "Ann's", north);
    town.month_ends();
    CHECK(town.of<HouseholdOf>("Bob") == Ref<Household>(town.row<Household>("Bob's")));
    CHECK(town.world.table<Resident>().count() == 103);
    CHECK(town.world.audit().empty());
}
