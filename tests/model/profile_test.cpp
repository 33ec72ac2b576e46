#include "models/population/profile.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "models/population/profile_reader.hpp"
#include "tests/model/shipped_profiles.hpp"

using namespace adem;
using namespace adem::model;

namespace {

std::string complaints(const Profile& profile) {
    std::string text;
    for (const Problem& problem : problems_of(profile)) text += problem.message + "\n";
    return text;
}

}  // namespace

TEST_CASE("every shipped profile is read without a problem and states the origin of each figure", "[model]") {
    for (const std::string& name : shipped_profiles()) {
        INFO(name);
        const Profile profile = shipped_profile(name);
        CHECK_FALSE(profile.title_nl.empty());
        CHECK_FALSE(profile.title_en.empty());
        for (const ProfileField& field : profile_fields()) {
            INFO(field.name);
            const SourcedFigure& figure = profile.*field.figure;
            CHECK_FALSE(figure.source.empty());
            CHECK((figure.area == Area::assumption) == figure.source.starts_with("assumption"));
        }
    }
}

TEST_CASE("the table of profile figures names each figure once, with a range and a meaning", "[model]") {
    std::set<std::string_view> names;
    for (const ProfileField& field : profile_fields()) {
        CHECK(names.insert(field.name).second);
        CHECK(field.low < field.high);
        CHECK_FALSE(field.unit.empty());
        CHECK_FALSE(field.about.empty());
    }
}

TEST_CASE("a profile with more children than families can hold is refused with the reason", "[model]") {
    Profile profile = shipped_profile("bospolder");
    profile.household_size.value = 3.1;
    CHECK(complaints(profile).find("household_size = 3.1") != std::string::npos);
    profile.household_size.value = 1.4;
    CHECK(complaints(profile).find("younger than 16") != std::string::npos);
}

TEST_CASE("groups that do not add up to the residents are refused", "[model]") {
    Profile profile = shipped_profile("bospolder");
    profile.age_0_14.value = 116;
    CHECK(complaints(profile).find("age groups add up to") != std::string::npos);
    profile.residents.value = -20;
    CHECK(complaints(profile) == "residents = -20 (must be 20..5000000 resident)\n");
}
