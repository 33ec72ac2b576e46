#include <catch2/catch.hpp>

#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

struct TakeLoad {
    static constexpr std::string_view name = "take_load";
    void operator()(My<Contact, Load> help, InOut<Whim> whim) const {
        whim = help ? static_cast<float>(help.value()) : 0.5F;
        if (help.value_or(7) == 7) whim += 0.25F;
    }
};

struct PassPurseOn {
    static constexpr std::string_view name = "pass_purse_on";
    void operator()(My<HouseholdOf, Purse> purse, InOut<Whim> whim) const { whim = purse.value(); }
};

struct LookAround {
    static constexpr std::string_view name = "look_around";
    void operator()(Here<Disorder> here, AllNeighbourhoods<Disorder> all, InOut<Whim> whim, InOut<Age> age) const {
        whim = here;
        age = static_cast<std::int16_t>(10 * all.size() + all.own());
    }
};

/// Everybody takes the mean of the others: with two people who know each other they change places.
struct TakeMean {
    static constexpr std::string_view name = "take_mean";
    void operator()(InOut<Whim> whim, Peers<Whim> friends) const { whim = friends.mean(whim); }
};

struct CountFriends {
    static constexpr std::string_view name = "count_friends";
    void operator()(InOut<Age> age, InOut<Outlook> outlook, Peers<Whim> friends) const {
        age = static_cast<std::int16_t>(100 * friends.size() + (friends.empty() ? 1 : 0));
        age += static_cast<std::int16_t>(10 * friends.count_if([](const auto& peer) { return peer.value > 0.5F; }));
        outlook = friends.mean_if([](const auto& peer) { return peer.tie.is(Met::at_home); }, 0.125F);
    }
};

struct StreetsPassItOn {
    static constexpr std::string_view name = "streets_pass_it_on";
    void operator()(InOut<Disorder> disorder, AllNeighbourhoods<Disorder> all) const {
        disorder = all[(all.own() + 1) % all.size()];
    }
};

struct AgeTies {
    static constexpr std::string_view name = "age_ties";
    void operator()(OwnTies ties, InOut<Age> age) const {
        for (Tie& tie : ties) {
            tie.age += 1;
            tie.strength *= 0.5F;
            if (tie.age > 2) ties.end_tie(tie);
        }
        age = static_cast<std::int16_t>(ties.size());
    }
};

struct WriteThenRead {
    static constexpr std::string_view name = "write_then_read";
    void operator()(InOut<Outlook> outlook, In<Whim> whim) const { outlook = whim; }
};

struct AddTenth {
    static constexpr std::string_view name = "add_tenth";
    void operator()(InOut<Whim> whim) const { whim += 0.1F; }
};

}  // namespace

TEST_CASE("my contact person's value is there when I have one", "[unit]") {
    Town town;
    town.single("Ann", Town::north);
    town.single("Bea", Town::north);
    town.world.add<Worker>(Town::north, identity_of("helper"));
    town.of<Load>("helper") = 1;
    town.of<Contact>("Ann") = Ref<Worker>(town.row<Worker>("helper"));
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("load", TakeLoad{})});
    CHECK(town.of<Whim>("Ann") == 1.0F);
    CHECK(town.of<Whim>("Bea") == 0.75F);
}

TEST_CASE("members see their own household", "[unit]") {
    Town town;
    town.single("Ann", Town::north);
    town.single("Bea", Town::south);
    town.of<Purse>("Ann's") = 0.25F;
    town.of<Purse>("Bea's") = 0.75F;
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("purse", PassPurseOn{})});
    CHECK(town.of<Whim>("Ann") == 0.25F);
    CHECK(town.of<Whim>("Bea") == 0.75F);
}

TEST_CASE("a rule sees its own neighbourhood and all of them", "[unit]") {
    Town town;
    town.single("Ann", Town::north);
    town.single("Bea", Town::south);
    town.world.at<Disorder>(Town::north) = 0.125F;
    town.world.at<Disorder>(Town::south) = 0.875F;
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("look", LookAround{})});
    CHECK(town.of<Whim>("Ann") == 0.125F);
    CHECK(town.of<Whim>("Bea") == 0.875F);
    CHECK(town.of<Age>("Ann") == 20);
    CHECK(town.of<Age>("Bea") == 21);
}

TEST_CASE("others are seen as they were when the phase began", "[unit]") {
    Town town;
    town.single("Ann", Town::north);
    town.single("Bea", Town::south);
    town.of<Whim>("Ann") = 0.25F;
    town.of<Whim>("Bea") = 0.75F;
    town.world.ties().make(town.row<Resident>("Ann"), town.row<Resident>("Bea"), 0.5F, 0);
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("mean", TakeMean{})});
    CHECK(town.of<Whim>("Ann") == 0.75F);
    CHECK(town.of<Whim>("Bea") == 0.25F);
}

TEST_CASE("neighbourhoods, too, are seen as they were when the phase began", "[unit]") {
    Town town;
    town.world.at<Disorder>(Town::north) = 0.125F;
    town.world.at<Disorder>(Town::south) = 0.875F;
    town.world = simulate_phases(std::move(town.world), {phase<Street>("pass", StreetsPassItOn{})});
    CHECK(town.world.at<Disorder>(Town::north) == 0.875F);
    CHECK(town.world.at<Disorder>(Town::south) == 0.125F);
}

TEST_CASE("the rules of a phase follow one another on each row", "[unit]") {
    Town town;
    town.single("Ann", Town::north);
    const std::vector<Phase> phases{phase<Resident>("both", AddTenth{}, WriteThenRead{})};
    town.world = simulate_phases(std::move(town.world), phases);
    CHECK(town.of<Outlook>("Ann") == 0.1F);
}

TEST_CASE("friends can be counted, averaged by strength, and chosen among", "[unit]") {
    Town town;
    for (const char* name : {"Ann", "Bea", "Cas", "Dan"}) town.single(name, Town::north);
    town.of<Whim>("Bea") = 0.25F;
    town.of<Whim>("Cas") = 0.75F;
    town.world.ties().make(town.row<Resident>("Ann"), town.row<Resident>("Bea"), 0.25F,
                           static_cast<std::uint8_t>(Met::at_home));
    town.world.ties().make(town.row<Resident>("Ann"), town.row<Resident>("Cas"), 0.75F,
                           static_cast<std::uint8_t>(Met::outside));
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("count", CountFriends{})});
    CHECK(town.of<Age>("Ann") == 210);
    CHECK(town.of<Age>("Dan") == 1);
    CHECK(town.of<Outlook>("Ann") == 0.25F);
    CHECK(town.of<Outlook>("Cas") == 0.125F);
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("mean", TakeMean{})});
    CHECK(town.of<Whim>("Ann") == Approx((0.25 * 0.25 + 0.75 * 0.75) / 1.0));
    CHECK(town.of<Whim>("Dan") == 0.0F);
}

TEST_CASE("both ends of a tie are written by their own person and end together", "[unit]") {
    Town town;
    for (const char* name : {"Ann", "Bea"}) town.single(name, Town::north);
    town.world.ties().make(town.row<Resident>("Ann"), town.row<Resident>("Bea"), 0.5F, 0);
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("ties", AgeTies{})}, 2);
    REQUIRE(town.tie("Ann", "Bea") != nullptr);
    CHECK(town.tie("Ann", "Bea")->age == 2);
    CHECK(town.tie("Bea", "Ann")->strength == 0.125F);
    CHECK(town.world.audit().empty());
    town.world = simulate_phases(std::move(town.world), {phase<Resident>("ties", AgeTies{})}, 1);
    CHECK(town.world.ties().count() == 0);
    CHECK(town.of<Age>("Bea") == 1);
}
