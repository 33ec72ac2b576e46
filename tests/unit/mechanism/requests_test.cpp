#include <catch2/catch.hpp>

#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

struct BearOne {
    static constexpr std::string_view name = "bear_one";
    void operator()(Self<Resident> self, In<HouseholdOf> home, InOut<Children> children,
                    Births<Resident> births) const {
        births.add(derive(self.identity(), static_cast<std::uint64_t>(children)))
            .set<Age>(std::int16_t{5})
            .refer<HouseholdOf>(home.value())
            .refer<Mother>(self.ref());
        children += 1;
    }
};

struct DieOld {
    static constexpr std::string_view name = "die_old";
    void operator()(In<Age> age, Deaths<Resident> deaths) const {
        if (age > 1000) deaths.remove();
    }
};

struct DismissContact {
    static constexpr std::string_view name = "dismiss_contact";
    void operator()(In<Contact> contact, Deaths<Worker> deaths) const { deaths.remove(contact.value()); }
};

struct MoveSouth {
    static constexpr std::string_view name = "move_south";
    void operator()(In<Purse> purse, Self<Household> self, Moves moves) const {
        if (self.neighbourhood() != Town::south) moves.wish(Town::south, purse);
    }
};

struct FoundHouseholds {
    static constexpr std::string_view name = "found_households";
    void operator()(Every<Dwelling> dwellings, Every<Household, In<DwellingOf>> households, Births<Household> groups,
                    Births<Resident> members) const {
        for (const auto dwelling : dwellings) {
            bool taken = false;
            for (const auto household : households) taken = taken || household.get<DwellingOf>() == dwelling.ref();
            if (taken) continue;
            const Identity group = derive(dwelling.identity(), 1);
            groups.add(group).set<Purse>(3).refer<DwellingOf>(dwelling.ref());
            members.add(derive(group, 0)).refer<HouseholdOf>(group);
        }
    }
};

struct BefriendAll {
    static constexpr std::string_view name = "befriend_all";
    void operator()(Every<Resident> residents, TieOffers offers) const {
        for (const auto a : residents)
            for (const auto b : residents)
                if (a.identity() < b.identity()) offers.mutual(a, b, 0.5F, Met::at_home);
    }
};

/// Offers a tie to the friends of friends.
struct CloseTriads {
    static constexpr std::string_view name = "close_triads";
    void operator()(Self<Resident> self, My<Mother, Age> mother, In<Mother> who, TieOffers offers) const {
        if (mother && who.value().row() != self.row()) offers.make(who.value().row(), 0.25F, Met::outside);
    }
};

struct NoteTime {
    static constexpr std::string_view name = "note_time";
    void operator()(Now now, InOut<Age> age, InOut<Whim> whim) const {
        age = static_cast<std::int16_t>(1000 + now.month().value);
        whim = (now.settling() ? 0.5F : 0.0F) + (now.every(12) ? 0.25F : 0.0F);
    }
};

}  // namespace

TEST_CASE("a child is there from the month's end, with values, household and mother", "[unit]") {
    Town town;
    town.single("Ann", Town::south);
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("birth", BearOne{})});
    const Row child = town.world.table<Resident>().find(derive(identity_of("Ann"), 0));
    REQUIRE(child != no_row);
    CHECK(town.world.at<Age>(child) == 5);
    CHECK(town.world.at<HouseholdOf>(child) == town.of<HouseholdOf>("Ann"));
    CHECK(town.world.at<Mother>(child) == Ref<Resident>(town.row<Resident>("Ann")));
    CHECK(town.of<Children>("Ann") == 1);
}

TEST_CASE("generations that double are all there, however the blocks grow", "[unit]") {
    Town town;
    town.single("Ann", Town::north);
    town.single("Bea", Town::south);
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("birth", BearOne{})}, 9);
    CHECK(town.world.table<Resident>().count(Town::north) == 512);
    CHECK(town.world.table<Resident>().count(Town::south) == 512);
    CHECK(town.world.audit().empty());
}

TEST_CASE("whoever asks to go is gone after the month", "[unit]") {
    Town town;
    town.single("Ann", Town::north);
    town.single("Bea", Town::north);
    town.of<Age>("Ann") = 1001;
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("death", DieOld{})});
    CHECK_FALSE(town.there<Resident>("Ann"));
    CHECK(town.there<Resident>("Bea"));
}

TEST_CASE("a rule can let go whom it refers to, and no reference is left", "[unit]") {
    Town town;
    town.single("Ann", Town::north);
    town.single("Bea", Town::north);
    town.world.add<Worker>(Town::north, identity_of("helper"));
    for (const char* name : {"Ann", "Bea"}) town.of<Contact>(name) = Ref<Worker>(town.row<Worker>("helper"));
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("dismiss", DismissContact{})}, 2);
    CHECK_FALSE(town.there<Worker>("helper"));
    CHECK_FALSE(town.of<Contact>("Bea"));
    CHECK(town.world.tally().deaths[entity_index<Worker>] == 1);
}

TEST_CASE("the household with the highest rank gets the dwelling it wishes", "[unit]") {
    Town town;
    for (const char* name : {"Ann", "Bea", "Cas"}) town.single(name, Town::north);
    town.dwelling("house", Town::south);
    town.of<Purse>("Bea's") = 50;
    town.world = simulate_phases(std::move(town.world), {phase<Household>("move", MoveSouth{})});
    CHECK(town.neighbourhood<Resident>("Ann") == Town::north);
    CHECK(town.neighbourhood<Resident>("Bea") == Town::south);
    CHECK(town.neighbourhood<Resident>("Cas") == Town::north);
}

TEST_CASE("an every rule settles newcomers who refer to one another", "[unit]") {
    Town town;
    town.single("Ann", Town::north);
    town.dwelling("empty", Town::north);
    town.world = simulate_phases(std::move(town.world), {every("found", FoundHouseholds{})}, 2);
    const Row household = town.world.table<Household>().find(derive(identity_of("empty"), 1));
    REQUIRE(household != no_row);
    CHECK(town.world.at<Purse>(household) == 3);
    CHECK(town.world.table<Resident>().count() == 2);
    const Row member = town.world.table<Resident>().find(derive(derive(identity_of("empty"), 1), 0));
    CHECK(town.world.at<HouseholdOf>(member) == Ref<Household>(household));
}

TEST_CASE("ties that an every rule arranges are made, and one-sided offers are not", "[unit]") {
    Town town;
    for (const char* name : {"Ann", "Bea", "Cas"}) town.single(name, Town::north);
    town.single("Dan", Town::south);
    town.of<Mother>("Ann") = Ref<Resident>(town.row<Resident>("Bea"));
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("close", CloseTriads{})});
    CHECK(town.world.ties().count() == 0);
    town.of<Mother>("Bea") = Ref<Resident>(town.row<Resident>("Ann"));
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("close", CloseTriads{})});
    REQUIRE(town.tie("Ann", "Bea") != nullptr);
    CHECK(town.tie("Ann", "Bea")->is(Met::outside));
    town.world = simulate_phases(std::move(town.world), {every("befriend", BefriendAll{})});
    CHECK(town.world.ties().count() == 3);
    CHECK(town.tie("Bea", "Cas")->is(Met::at_home));
    CHECK(town.world.ties().degree(town.row<Resident>("Dan")) == 0);
}

TEST_CASE("a rule knows the month, and whether the world settles", "[unit]") {
    Town town;
    town.single("Ann", Town::north);
    town.world.set_now(Month{-13});
    for (const auto& [month, whim] : std::vector<std::pair<int, float>>{{-13, 0.5F}, {-12, 0.75F}, {-11, 0.5F}}) {
        town.world = simulate_phases(std::move(town.world), {phase<Resident>("time", NoteTime{})});
        CHECK(town.of<Age>("Ann") == 1000 + month);
        CHECK(town.of<Whim>("Ann") == whim);
    }
    town.world.set_now(Month{0});
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("time", NoteTime{})});
    CHECK(town.of<Whim>("Ann") == 0.25F);
}
