#include <catch2/catch.hpp>

#include "tests/support/toy_town.hpp"

using namespace adem;
using namespace adem::toy;

namespace {

Town sound_town() {
    Town town;
    town.single("Ann", Town::north);
    town.single("Bea", Town::north);
    town.single("Cas", Town::south);
    town.world.ties().make(town.row<Resident>("Ann"), town.row<Resident>("Cas"), 0.5F, 0);
    return town;
}

bool finds(const Town& town, const std::string& what) {
    for (const std::string& finding : town.world.audit())
        if (finding.find(what) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("the audit of a sound world is empty", "[unit]") { CHECK(sound_town().world.audit().empty()); }

TEST_CASE("the audit finds every kind of defect", "[unit]") {
    Town town = sound_town();
    SECTION("a value out of range") {
        town.of<Outlook>("Ann") = 1.5F;
        CHECK(finds(town, "resident.outlook: out of range"));
    }
    SECTION("a value that is not a number") {
        town.of<Skill>("Ann")[Craft::baking] = std::numeric_limits<float>::quiet_NaN();
        CHECK(finds(town, "resident.skill: out of range"));
    }
    SECTION("a reference to nobody") {
        town.world.table<Household>().vacate(town.row<Household>("Bea's"));
        CHECK(finds(town, "household_of: refers to nobody"));
    }
    SECTION("a reference across a border") {
        town.of<Mother>("Ann") = Ref<Resident>(town.row<Resident>("Cas"));
        CHECK(finds(town, "mother: refers across a border"));
    }
    SECTION("two households in one dwelling") {
        town.of<DwellingOf>("Ann's") = town.of<DwellingOf>("Bea's");
        CHECK(finds(town, "dwelling_of: shared"));
    }
    SECTION("one identity twice") {
        town.world.add<Resident>(Town::south, identity_of("Ann"));
        CHECK(finds(town, "resident: one identity twice"));
    }
    SECTION("a tie of the dead") {
        town.world.table<Resident>().vacate(town.row<Resident>("Cas"));
        CHECK(finds(town, "ties: of nobody"));
    }
    SECTION("ends that differ") {
        town.world.ties().of(town.row<Resident>("Ann")).front().age = 3;
        CHECK(finds(town, "ties: the two ends differ"));
    }
    SECTION("a tie of infinite strength") {
        for (const char* who : {"Ann", "Cas"})
            for (Tie& tie : town.world.ties().of(town.row<Resident>(who)))
                tie.strength = std::numeric_limits<float>::infinity();
        CHECK(finds(town, "ties: a strength out of range"));
    }
    SECTION("a tie that one end does not know") {
        town.world.ties().of(town.row<Resident>("Ann")).front().other = town.row<Resident>("Bea");
        CHECK(finds(town, "ties: not known at the other end"));
    }
}
