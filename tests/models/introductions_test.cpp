#include "models/mechanisms/introductions.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "models/mechanisms/meeting.hpp"
#include "models/mechanisms/tie_fading.hpp"
#include "models/population/initial_ties.hpp"
#include "models/quality/network_quality.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::uint8_t word(TieContext context) { return static_cast<std::uint8_t>(context); }

/// Everybody alike, in threes of whom the second knows the first and the third, who do not know each other.
World threes(TieContext first, TieContext second, std::size_t households = 300) {
    World world = small_world({.households = households});
    set_all<AgeMonths>(world, 12 * 40);
    set_all<EducationOf>(world, Education::middle);
    set_all<BackgroundOf>(world, Background::netherlands);
    const auto people = rows<Resident>(world);
    for (std::size_t k = 0; k + 2 < people.size(); k += 3) {
        world.ties().make(people[k], people[k + 1], 0.5F, word(first));
        world.ties().make(people[k + 1], people[k + 2], 0.5F, word(second));
    }
    return world;
}

World introduced(const World& world, double chance, double base = 1, double closure = 0) {
    return simulate(
        world, {every("meeting", Introductions{})}, 1,
        {.parameters = {{"introductions.chance", chance}, {"introductions.base", base}, {"liking.closure", closure}}});
}

/// Of the ties that close a three, the share in each context.
Keyed<double, TieContext> closing_contexts(TieContext first, TieContext second) {
    const World world = threes(first, second, 1500);
    const World after = introduced(world, 1);
    const auto people = rows<Resident>(world);
    Keyed<double, TieContext> share{};
    double closed = 0;
    for (std::size_t k = 0; k + 2 < people.size(); k += 3) {
        const Tie* tie = after.ties().find(people[k], people[k + 2]);
        if (tie == nullptr) continue;
        closed += 1;
        share[static_cast<TieContext>(tie->context)] += 1;
    }
    CHECK(closed > 0.95 * static_cast<double>(people.size()) / 3);
    for (double& value : share) value /= closed;
    return share;
}

double closed_pairs(double chance) {
    World world = small_world({.households = 400});
    make_initial_ties(world);
    const World after = simulate(std::move(world),
                                 {phase<Resident>("fading", TieFading{}), every("meeting", Meeting{}, Introductions{})},
                                 180, {.parameters = {{"introductions.chance", chance}}});
    return network_of(after).transitivity;  // outside the household
}

/// The share of street ties that are left after a year in which each is looked at once, at a rate of 0.1 a year.
double left_after_a_year(double bridge, bool triangles) {
    World world = threes(TieContext::street, TieContext::street, 1500);
    const auto people = rows<Resident>(world);
    if (triangles)
        for (std::size_t k = 0; k + 2 < people.size(); k += 3)
            world.ties().make(people[k], people[k + 2], 0.5F, word(TieContext::street));
    const double before = static_cast<double>(world.ties().count());
    const World after = simulate(world, {phase<Resident>("fading", TieFading{})}, 12,
                                 {.parameters = {{"tie_course.loss.street", 0.1},
                                                 {"tie_course.fragility", 0},
                                                 {"tie_course.looked_at_every", 12},
                                                 {"tie_course.bridge", bridge}}});
    return static_cast<double>(after.ties().count()) / before;
}

}  // namespace

TEST_CASE("nobody is introduced at chance zero, nor at base zero", "[model]") {
    const World world = threes(TieContext::street, TieContext::street);
    CHECK(introduced(world, 0).ties().count() == world.ties().count());
    CHECK(introduced(world, 1, 0).ties().count() == world.ties().count());
}

TEST_CASE("introductions join the acquaintances of one resident and nobody else", "[model]") {
    const World world = threes(TieContext::street, TieContext::street);
    const World after = introduced(world, 1);
    CHECK(after.audit().empty());
    const auto people = rows<Resident>(world);
    for (std::size_t a = 0; a < people.size(); ++a)
        for (std::size_t b = a + 1; b < people.size(); ++b)
            if (after.ties().find(people[a], people[b]) != nullptr) CHECK(a / 3 == b / 3);
    // Each end has one tie of twenty; two who are quite alike, so that their room is all that lacks.
    const double threes_there = static_cast<double>(people.size() / 3);
    const double p = std::pow(1 - 1.0 / 400, 2);
    const double closed = static_cast<double>(after.ties().count() - world.ties().count());
    CHECK(std::abs(closed - p * threes_there) <= 1 + 4 * std::sqrt(threes_there * p * (1 - p)));
}

TEST_CASE("as many bring people together as the chance says", "[model]") {
    const World world = threes(TieContext::street, TieContext::street, 1500);
    const double threes_there = static_cast<double>(rows<Resident>(world).size() / 3);
    const double closed = static_cast<double>(introduced(world, 0.3).ties().count() - world.ties().count());
    const double p = 0.3 * std::pow(1 - 1.0 / 400, 2);
    CHECK(std::abs(closed - p * threes_there) < 4 * std::sqrt(threes_there * p * (1 - p)));
}

TEST_CASE("who is introduced by family is known through the other's context, else through one of the two", "[model]") {
    using enum TieContext;
    CHECK(closing_contexts(household, street)[street] == 1);
    CHECK(closing_contexts(street, kin)[street] == 1);
    CHECK(closing_contexts(household, kin)[kin] == 1);
    CHECK(closing_contexts(kin, kin)[kin] == 1);
    CHECK(closing_contexts(street, association)[street] == Approx(0.5).margin(0.06));
    CHECK(closing_contexts(street, association)[association] == Approx(0.5).margin(0.06));
}

TEST_CASE("the more friends two have in common the likelier they are introduced with success", "[model]") {
    const World world = threes(TieContext::street, TieContext::street, 1500);
    const auto made = [&](double closure) {
        return introduced(world, 1, 0.1, closure).ties().count() - world.ties().count();
    };
    // One friend in common: the chance is 0.1 · (1 + c), as long as that is below 1.
    const double threes_there = static_cast<double>(rows<Resident>(world).size() / 3);
    for (const double closure : {0.0, 2.0, 5.0}) {
        const double p = 0.1 * (1 + closure) * std::pow(1 - 1.0 / 400, 2);
        CHECK(std::abs(static_cast<double>(made(closure)) - p * threes_there) <
              4 * std::sqrt(threes_there * p * (1 - p)));
    }
}

TEST_CASE("those whom I introduce to one another are alike the more, the more likeness counts", "[model]") {
    World world = threes(TieContext::street, TieContext::street);
    const auto people = rows<Resident>(world);
    for (std::size_t k = 2; k < people.size(); k += 6) world.at<BackgroundOf>(people[k]) = Background::europe;
    const World after = simulate(world, {every("meeting", Introductions{})}, 1,
                                 {.parameters = {{"introductions.chance", 1},
                                                 {"introductions.base", 1},
                                                 {"liking.closure", 0},
                                                 {"liking.background_weight", 5}}});
    std::size_t alike = 0, different = 0;
    for (std::size_t k = 0; k + 2 < people.size(); k += 3)
        if (after.ties().find(people[k], people[k + 2]) != nullptr) ++(k % 6 == 0 ? different : alike);
    CHECK(alike > 50);
    CHECK(different < alike / 10);
}

TEST_CASE("introductions close networks", "[model]") { CHECK(closed_pairs(1) > 1.5 * closed_pairs(0)); }

TEST_CASE("ties between people with nobody in common end sooner, by as much as is said", "[model]") {
    const auto survival = [](double rate) { return std::exp(-rate); };
    const double ties = 1000;  // at least
    const auto near = [&](double share) { return Approx(share).margin(4 * std::sqrt(share * (1 - share) / ties)); };
    CHECK(left_after_a_year(1, false) == near(survival(0.1)));
    CHECK(left_after_a_year(8, false) == near(survival(0.8)));
    CHECK(left_after_a_year(8, true) == near(survival(0.1)));
}

TEST_CASE("a street is as large in a large neighbourhood as in a small one", "[model]") {
    const auto people_between = [](std::size_t households) {
        World world = small_world({.households = households});
        const World after = simulate(std::move(world), {every("meeting", Meeting{})}, 24,
                                     {.parameters = {{"meeting.base.street", 0.5}}});
        double sum = 0, ties = 0;
        for (const Row row : rows<Resident>(after))
            for (const Tie& tie : after.ties().of(row)) {
                if (!tie.is(TieContext::street)) continue;
                const auto place = [&](Row who) {
                    const Row home = after.at<HouseholdOf>(who).row();
                    return place_on_circle(after.table<Household>().identity(home), TieContext::street);
                };
                sum += distance_on_circle(place(row), place(tie.other));
                ties += 1;
            }
        return sum / ties * static_cast<double>(after.table<Resident>().count());
    };
    const double small = people_between(200), large = people_between(1600);
    INFO(small << " and " << large << " residents between the homes of two who know each other from the street");
    CHECK(large == Approx(small).epsilon(0.25));
}
