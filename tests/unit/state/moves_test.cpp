#include <catch2/catch.hpp>

#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

constexpr std::size_t north = Town::north, south = Town::south;

/// Ann with lodger Bob in North and Cas in South, who knows Ann; one house in South is free.
Town three_people() {
    Town town;
    town.single("Ann", north);
    town.resident("Bob", "Ann's");
    town.single("Cas", south);
    town.dwelling("house", south);
    town.world.ties().make(town.row<Resident>("Ann"), town.row<Resident>("Cas"), 0.5F, 1);
    return town;
}

}  // namespace

TEST_CASE("a household moves as one, with ties and columns", "[unit]") {
    Town town = three_people();
    town.of<Age>("Bob") = 300;
    town.of<Purse>("Ann's") = 77;
    town.of<MonthsThere>("Ann's") = 50;
    town.wishes("Ann's", south, 1);
    town.month_ends();
    for (const char* name : {"Ann", "Bob"}) {
        CHECK(town.neighbourhood<Resident>(name) == south);
        CHECK(town.of<HouseholdOf>(name) == Ref<Household>(town.row<Household>("Ann's")));
    }
    CHECK(town.of<DwellingOf>("Ann's") == Ref<Dwelling>(town.row<Dwelling>("house")));
    CHECK(town.of<Age>("Bob") == 300);
    CHECK(town.of<Purse>("Ann's") == 77);
    CHECK(town.tie("Ann", "Cas")->strength == 0.5F);
    CHECK(town.tie("Cas", "Ann")->context == 1);
    CHECK(town.world.table<Resident>().count() == 3);
    CHECK(town.world.tally().moves[entity_index<Household>] == 1);
    CHECK(town.world.audit().empty());
}

TEST_CASE("what begins anew on a move begins anew", "[unit]") {
    Town town = three_people();
    town.of<MonthsThere>("Ann's") = 50;
    town.wishes("Ann's", south, 1);
    town.month_ends();
    CHECK(town.of<MonthsThere>("Ann's") == 0);
}

TEST_CASE("a mover keeps its references to those who come along and loses the others", "[unit]") {
    Town town = three_people();
    town.single("Dan", north);
    town.world.add<Worker>(north, identity_of("helper"));
    town.of<Contact>("Ann") = Ref<Worker>(town.row<Worker>("helper"));
    town.of<Mother>("Bob") = Ref<Resident>(town.row<Resident>("Ann"));
    town.of<Mother>("Ann") = Ref<Resident>(town.row<Resident>("Dan"));
    town.of<Mother>("Dan") = Ref<Resident>(town.row<Resident>("Bob"));
    town.wishes("Ann's", south, 1);
    town.month_ends();
    CHECK(town.of<Mother>("Bob") == Ref<Resident>(town.row<Resident>("Ann")));
    CHECK_FALSE(town.of<Mother>("Ann"));
    CHECK_FALSE(town.of<Mother>("Dan"));
    CHECK_FALSE(town.of<Contact>("Ann"));
    CHECK(town.world.audit().empty());
}

TEST_CASE("of two wishes for one dwelling the higher rank is granted", "[unit]") {
    const bool ann_first = GENERATE(true, false);
    Town town = three_people();
    town.single("Dan", north);
    town.wishes("Ann's", south, ann_first ? 2 : 1);
    town.wishes("Dan's", south, ann_first ? 1 : 2);
    town.month_ends();
    CHECK(town.neighbourhood<Household>("Ann's") == (ann_first ? south : north));
    CHECK(town.neighbourhood<Household>("Dan's") == (ann_first ? north : south));
    CHECK(town.world.audit().empty());
}

TEST_CASE("a household with two wishes moves once", "[unit]") {
    Town town = three_people();
    town.dwelling("another house", south);
    town.dwelling("a third house", north);
    town.wishes("Ann's", south, 1);
    town.wishes("Ann's", south, 2);
    town.wishes("Ann's", north, 3);
    town.month_ends();
    CHECK(town.world.table<Household>().count() == 2);
    CHECK(town.world.table<Resident>().count() == 3);
    CHECK(town.world.tally().moves[entity_index<Household>] == 1);
    CHECK(town.world.audit().empty());
}

TEST_CASE("a household may move within its neighbourhood", "[unit]") {
    Town town = three_people();
    town.dwelling("around the corner", north);
    town.of<MonthsThere>("Ann's") = 50;
    const Row row = town.row<Resident>("Ann");
    town.wishes("Ann's", north, 1);
    town.month_ends();
    CHECK(town.row<Resident>("Ann") == row);
    CHECK(town.of<DwellingOf>("Ann's") == Ref<Dwelling>(town.row<Dwelling>("around the corner")));
    CHECK(town.of<MonthsThere>("Ann's") == 0);
}

TEST_CASE("a dwelling that is left this month is free from the next", "[unit]") {
    Town town;
    town.single("Ann", north);
    town.single("Bea", south);
    town.single("Cas", south);
    town.wishes("Ann's", south, 1);
    town.wishes("Bea's", north, 1);
    town.dies<Resident>("Cas");
    town.month_ends();
    CHECK(town.neighbourhood<Household>("Ann's") == north);
    CHECK(town.neighbourhood<Household>("Bea's") == south);
    town.wishes("Ann's", south, 1);
    town.month_ends();
    CHECK(town.of<DwellingOf>("Ann's") == Ref<Dwelling>(town.row<Dwelling>("Cas's house")));
}

TEST_CASE("without a free dwelling nobody moves", "[unit]") {
    Town town;
    town.single("Ann", north);
    town.single("Bea", south);
    town.wishes("Ann's", south, 1);
    town.month_ends();
    CHECK(town.neighbourhood<Household>("Ann's") == north);
    CHECK(town.world.tally().moves[entity_index<Household>] == 0);
}

TEST_CASE("a household that dies out does not move", "[unit]") {
    Town town = three_people();
    town.wishes("Ann's", south, 1);
    town.dies<Resident>("Ann");
    town.dies<Resident>("Bob");
    town.month_ends();
    CHECK_FALSE(town.there<Household>("Ann's"));
    CHECK(town.world.table<Household>().count(south) == 1);
}

TEST_CASE("the baby of a moving household is born where the household lives then", "[unit]") {
    Town town = three_people();
    town.wishes("Ann's", south, 1);
    town.born("Baby", "Ann's", north);
    town.month_ends();
    CHECK(town.neighbourhood<Resident>("Baby") == south);
    CHECK(town.of<HouseholdOf>("Baby") == town.of<HouseholdOf>("Ann"));
    CHECK(town.world.audit().empty());
}

TEST_CASE("room is made for movers with many members and their babies", "[unit]") {
    Town town = three_people();
    for (int k = 0; k < 60; ++k) town.resident("lodger " + std::to_string(k), "Ann's");
    town.wishes("Ann's", south, 1);
    for (int k = 0; k < 60; ++k) town.born("baby " + std::to_string(k), "Ann's", north);
    town.month_ends();
    CHECK(town.world.table<Resident>().count(south) == 123);
    CHECK(town.world.audit().empty());
}

TEST_CASE("a tie offered to a mover is made where the mover lives then", "[unit]") {
    Town town = three_people();
    town.wishes("Ann's", south, 1);
    town.agree("Bob", "Cas", 0.6F);
    town.month_ends();
    CHECK(town.tie("Bob", "Cas") != nullptr);
    CHECK(town.world.audit().empty());
}

TEST_CASE("letters follow a mover and do not reach whoever takes the slot", "[unit]") {
    Town town = three_people();
    town.single("Dan", north);
    town.world.add_mailbox(message_index<Rumour>, std::make_unique<Mailbox<Rumour>>());
    auto& box = town.world.mailbox<Rumour>();
    const auto post = [&](const char* to, const char* from) {
        box.post({town.row<Resident>(to), 0, identity_of(to), identity_of(from), Rumour{{}, 1.0F}});
    };
    post("Ann", "Dan");
    post("Dan", "Ann");
    town.wishes("Ann's", south, 1);
    town.dies<Resident>("Dan");
    town.born("Baby", "Dan's", north);
    town.month_ends();
    const Table& residents = town.world.table<Resident>();
    box.deliver({residents.identities(), residents.rows()});
    REQUIRE(box.delivered().size() == 1);
    CHECK(box.delivered_to(town.row<Resident>("Ann")).front().sender == identity_of("Dan"));
}
