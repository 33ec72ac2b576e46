#include <catch2/catch.hpp>

#include "models/mechanisms/lessons.hpp"
#include "models/mechanisms/remember_the_staff.hpp"
#include "models/mechanisms/school_quality.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

World school(float quality, float knowledge, int teachers = 4) {
    World world = world_with_workers(Role::teacher, teachers, {.households = 1});
    set_all<Quality>(world, quality);
    set_all<LocalKnowledge>(world, knowledge);
    return world;
}

double quality_of(World world, int months = 200, std::vector<std::pair<std::string, double>> parameters = {}) {
    return static_cast<double>(simulate(std::move(world), {every("school", SchoolQualityChange{})}, months,
                                        {.parameters = std::move(parameters)})
                                   .at<SchoolQuality>(0));
}

/// Mean own means in schooling of those of this age after a year.
double schooling(float quality, int age, double gain = 0.03) {
    World world = small_world();
    world.at<SchoolQuality>(0) = quality;
    set_all<AgeMonths>(world, static_cast<std::int16_t>(age));
    for (const Row row : rows<Resident>(world)) world.at<OwnMeans>(row)[Domain::schooling] = 0.5F;
    world = simulate(std::move(world), {phase<Resident>("lessons", Lessons{})}, 12,
                     {.parameters = {{"lessons.gain", gain}}});
    return static_cast<double>(world.at<OwnMeans>(rows<Resident>(world)[0])[Domain::schooling]);
}

}  // namespace

TEST_CASE("a school is what its teachers can do and know, once it has settled", "[model]") {
    CHECK(quality_of(school(0.5F, 0.8F)) == Approx(0.6 * 0.5 + 0.4 * 0.8).epsilon(1e-4));
}

TEST_CASE("teachers who know the place make a better school than equally able new ones", "[model]") {
    CHECK(quality_of(school(0.5F, 0.9F)) > quality_of(school(0.5F, 0)));
}

TEST_CASE("where only skill counts, able new teachers make a better school than those who stayed", "[model]") {
    const std::vector<std::pair<std::string, double>> skill{{"school_quality.skill", 1}};
    CHECK(quality_of(school(0.7F, 0), 200, skill) > quality_of(school(0.5F, 1), 200, skill));
    CHECK(quality_of(school(0.5F, 0), 200, skill) == quality_of(school(0.5F, 1), 200, skill));
}

TEST_CASE("teachers who leave disrupt the school, or not", "[model]") {
    World leaving = school(0.5F, 0.5F);
    set_all<Leaving>(leaving, leaves);
    CHECK(quality_of(World(leaving), 1) < quality_of(school(0.5F, 0.5F), 1));
    CHECK(quality_of(World(leaving), 1, {{"school_quality.disruption", 0}}) == quality_of(school(0.5F, 0.5F), 1));
}

TEST_CASE("vacant posts make a school worse and other professionals do not count", "[model]") {
    World short_of_staff = school(0.6F, 0.6F);
    const Row vacant = short_of_staff.add<Post>(0, identity_of("vacant"));
    short_of_staff.at<RoleOfPost>(vacant) = Role::teacher;
    CHECK(quality_of(std::move(short_of_staff)) == Approx(0.8 * 0.6).epsilon(1e-4));
    World with_others = school(0.6F, 0.6F);
    const Row other = add_worker(with_others, 0, Role::social_worker);
    with_others.at<Quality>(other) = 0;
    CHECK(quality_of(std::move(with_others)) == Approx(0.6).epsilon(1e-4));
}

TEST_CASE("children take in what a better school offers, in proportion, and adults do not", "[model]") {
    constexpr int child = 120, adult = 360;
    CHECK(schooling(0.9F, child) == Approx(0.5 + 0.03 * 0.4).epsilon(1e-4));
    CHECK(schooling(0.1F, child) == Approx(0.5 - 0.03 * 0.4).epsilon(1e-4));
    CHECK(schooling(0.5F, child) == 0.5);
    CHECK(schooling(0.9F, adult) == 0.5);
}

TEST_CASE("a better school may bring children nothing, or harm", "[model]") {
    CHECK(schooling(0.9F, 120, 0) == 0.5);
    CHECK(schooling(0.9F, 120, -0.03) < 0.5);
}

TEST_CASE("a school that stays as it is remembered brings children neither gain nor loss", "[model]") {
    World world = school(0.5F, 0.5F);
    world.at<SchoolQuality>(0) = 0.7F;
    world.at<LocalInformation>(0) = 0.3F;
    world = simulate(std::move(world), {every("remember", RememberTheStaff{})}, 1);
    CHECK(world.at<SchoolQualityNorm>(0) == 0.7F);
    CHECK(world.at<InformationNorm>(0) == 0.3F);
    set_all<AgeMonths>(world, 120);
    for (const Row row : rows<Resident>(world)) world.at<OwnMeans>(row)[Domain::schooling] = 0.5F;
    world = simulate(std::move(world), {phase<Resident>("lessons", Lessons{})}, 12);
    for (const Row row : rows<Resident>(world)) CHECK(world.at<OwnMeans>(row)[Domain::schooling] == 0.5F);
}
