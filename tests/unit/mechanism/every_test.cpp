#include <catch2/catch.hpp>

#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

/// Numbers the residents of a neighbourhood by identity and notes how many there are.
struct Number {
    static constexpr std::string_view name = "number";
    void operator()(Every<Resident, InOut<Age>, In<Outlook>> residents, Whole<Street, InOut<Disorder>> street) const {
        std::int16_t next = 0;
        float best = 0;
        for (const auto resident : residents.by_identity()) {
            resident.get<Age>() = next++;
            best = std::max(best, resident.get<Outlook>());
        }
        street.get<Disorder>() = residents.empty() ? 1.0F : best;
    }
};

struct ShareOut {
    static constexpr std::string_view name = "share_out";
    void operator()(Every<Worker, InOut<Load>> workers, Every<Resident, In<Contact>, InOut<Voice>> residents) const {
        std::vector<int> served(workers.span());
        for (const auto resident : residents) {
            const Ref<Worker> contact = resident.get<Contact>();
            if (!contact) continue;
            workers[contact].get<Load>() += 1;
            ++served[workers.position(contact.row())];
            resident.set<Voice>(1.0F, 0.5);
        }
        for (const auto worker : workers)
            if (served[workers.position(worker.row())] != worker.get<Load>()) worker.get<Load>() = -1;
    }
};

struct SeeTies {
    static constexpr std::string_view name = "see_ties";
    void operator()(Every<Resident, InOut<Age>, InOut<Whim>, WithTies> residents) const {
        for (const auto resident : residents) {
            resident.get<Age>() = static_cast<std::int16_t>(resident.ties().size());
            for (const Tie& tie : resident.ties())
                if (residents.contains(tie.other)) resident.get<Whim>() = 1.0F;
        }
    }
};

struct DrawForAll {
    static constexpr std::string_view name = "draw_for_all";
    void operator()(Every<Resident, InOut<Whim>> residents, Whole<Street, InOut<Disorder>> street,
                    Draw<"for all"> draw) const {
        for (const auto resident : residents) resident.get<Whim>() = static_cast<float>(draw.of(resident).uniform());
        street.get<Disorder>() = static_cast<float>(draw.uniform());
    }
};

Town town_of_four() {
    Town town;
    for (const char* name : {"Ann", "Bea", "Cas"}) town.single(name, Town::north);
    town.single("Dan", Town::south);
    return town;
}

}  // namespace

TEST_CASE("an every rule has the rows of its own neighbourhood, in the order of identities if asked", "[unit]") {
    Town town = town_of_four();
    town.of<Outlook>("Bea") = 0.875F;
    town.dies<Household>("Ann's");
    town.month_ends();
    town.world = simulate_phases(std::move(town.world), {every("number", Number{})});
    const bool bea_first = identity_of("Bea") < identity_of("Cas");
    CHECK(town.of<Age>("Bea") == (bea_first ? 0 : 1));
    CHECK(town.of<Age>("Cas") == (bea_first ? 1 : 0));
    CHECK(town.of<Age>("Dan") == 0);
    CHECK(town.world.at<Disorder>(Town::north) == 0.875F);
    CHECK(town.world.at<Disorder>(Town::south) == 0.5F);
    town.dies<Household>("Dan's");
    town.month_ends();
    town.world = simulate_phases(std::move(town.world), {every("number", Number{})});
    CHECK(town.world.at<Disorder>(Town::south) == 1.0F);
}

TEST_CASE("an every rule goes from residents to the workers they refer to", "[unit]") {
    Town town = town_of_four();
    town.world.add<Worker>(Town::north, identity_of("one"));
    town.world.add<Worker>(Town::north, identity_of("two"));
    town.of<Contact>("Ann") = Ref<Worker>(town.row<Worker>("two"));
    town.of<Contact>("Cas") = Ref<Worker>(town.row<Worker>("two"));
    town.world = simulate_phases(std::move(town.world), {every("share", ShareOut{})});
    CHECK(town.of<Load>("one") == 0);
    CHECK(town.of<Load>("two") == 2);
    CHECK(town.of<Voice>("Ann") == Unit16{65535});
    CHECK(town.of<Voice>("Bea") == Unit16{32768});
}

TEST_CASE("an every rule that declares it sees ties, and who lives here", "[unit]") {
    Town town = town_of_four();
    town.world.ties().make(town.row<Resident>("Ann"), town.row<Resident>("Bea"), 0.5F, 0);
    town.world.ties().make(town.row<Resident>("Ann"), town.row<Resident>("Dan"), 0.5F, 0);
    town.world = simulate_phases(std::move(town.world), {every("see", SeeTies{})});
    CHECK(town.of<Age>("Ann") == 2);
    CHECK(town.of<Whim>("Ann") == 1.0F);
    CHECK(town.of<Age>("Dan") == 1);
    CHECK(town.of<Whim>("Dan") == 0.0F);
}

TEST_CASE("in an every rule each row has draws of its own, and so has the neighbourhood", "[unit]") {
    Town town = town_of_four();
    const auto draw_of = [&](Identity who) {
        return static_cast<float>(Draws(town.world.stream(), {who, Month{0}, draw_code("for all")}).uniform());
    };
    town.world = simulate_phases(std::move(town.world), {every("draw", DrawForAll{})});
    for (const char* name : {"Ann", "Bea", "Cas", "Dan"}) CHECK(town.of<Whim>(name) == draw_of(identity_of(name)));
    CHECK(town.world.at<Disorder>(Town::south) == draw_of(identity_of("South")));
}
