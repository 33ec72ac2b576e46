#include "models/population/profile_reader.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "tests/model/shipped_profiles.hpp"

using namespace adem;
using namespace adem::model;

namespace {

std::string shipped_text() {
    std::ifstream file(profile_folder() / "usquert.yaml");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// A shipped profile in which a line is replaced, as the message that its reader gives ("" when it reads it).
std::string message_with(const std::string& line_start, const std::string& replacement) {
    std::string text = shipped_text();
    const auto begin = text.find("\n" + line_start) + 1;
    REQUIRE(begin != 0);
    text.replace(begin, text.find('\n', begin) - begin, replacement);
    std::string message;
    try {
        parse_profile(text, "usquert.yaml", "usquert");
    } catch (const InputError& error) {
        message = error.what();
    }
    return message;
}

bool says(const std::string& message, const std::string& words) { return message.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("a value out of range is refused at its place with the range and unit", "[input]") {
    const std::string message = message_with("residents:", "residents: {value: -20, source: \"a count\", area: buurt}");
    CHECK(says(message, "residents = -20 (must be 20..5000000 resident)"));
    CHECK(std::regex_search(message, std::regex("yaml:[0-9]+:20: ")));
}

TEST_CASE("an unknown figure is refused with the nearest one, and the missing one is named", "[input]") {
    const std::string message = message_with("owner_share:", "owner_shares: {value: 0.7, source: assumption}");
    CHECK(says(message, "Did you mean 'owner_share'?"));
    CHECK(says(message, "'owner_share' is missing"));
}

TEST_CASE("a figure without source is refused, and so is one of a real place without area", "[input]") {
    CHECK(says(message_with("owner_share:", "owner_share: 0.70"), "'owner_share' has no source"));
    CHECK(says(message_with("owner_share:", "owner_share: {value: 0.70, source: CBS}"), "'owner_share' has no area"));
    CHECK(says(message_with("owner_share:", "owner_share: {value: 0.70, source: CBS, area: buurtje}"), "buurt"));
}

TEST_CASE("an unknown type of place is refused with those that exist", "[input]") {
    const std::string message = message_with("place_type:", "place_type: vilage");
    CHECK(says(message, "village"));
    CHECK(says(message, "city"));
}

TEST_CASE("figures that contradict each other are refused at a place of one of them", "[input]") {
    CHECK(says(message_with("age_0_14:", "age_0_14: {value: 20, source: CBS, area: buurt}"), "age groups add up to"));
    const std::string message = message_with("household_size:", "household_size: {value: 4, source: assumption}");
    CHECK(says(message, "household_size = 4 leaves"));
    CHECK(std::regex_search(message, std::regex("yaml:[0-9]+:[0-9]+: household_size")));
}

TEST_CASE("a profile that does not exist is a problem of the place that names it", "[input]") {
    try {
        read_profile("no_such_profile.yaml", {"my.yaml", 3, 10});
        FAIL("it was read");
    } catch (const InputError& error) {
        CHECK(says(error.what(), "my.yaml:3:10: "));
    }
}

TEST_CASE("a profile is read with its titles, code, municipality, areas and places", "[input]") {
    const Profile profile = shipped_profile("usquert");
    CHECK(profile.name == "usquert");
    CHECK(profile.code == "WK196611");
    CHECK(profile.municipality == "Het Hogeland");
    CHECK(profile.place_type == PlaceType::village);
    CHECK(profile.residents.value == 1370);
    CHECK(profile.residents.area == Area::neighbourhood);
    CHECK(profile.household_size.area == Area::municipality);
    CHECK(profile.trust_police.area == Area::country);
    CHECK(profile.trust_school.area == Area::assumption);
    CHECK(profile.residents.place.line > 0);
}
