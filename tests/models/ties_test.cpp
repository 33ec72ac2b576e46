#include <algorithm>
#include <catch2/catch.hpp>

#include "models/mechanisms/household_ties.hpp"
#include "models/mechanisms/kin_ties.hpp"
#include "models/mechanisms/leaving_the_street.hpp"
#include "models/mechanisms/meeting.hpp"
#include "models/mechanisms/tie_fading.hpp"
#include "models/population/initial_ties.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

World tied_world(std::size_t households = 300) {
    World world = small_world({.households = households});
    make_initial_ties(world);
    return world;
}

double mean_degree(const World& world) {
    return 2 * static_cast<double>(world.ties().count()) / static_cast<double>(world.table<Resident>().count());
}

std::size_t ties_after_fading(const Settings& settings) {
    return simulate(tied_world(), {phase<Resident>("fading", TieFading{})}, 60, settings).ties().count();
}

Settings loss(double rate) {
    Settings settings;
    for (const TieContext context : all_of<TieContext>())
        settings.parameters.emplace_back("tie_course.loss." + std::string(name_of(context)), rate);
    return settings;
}

World met(int months, const Settings& settings = {}, std::size_t households = 300) {
    return simulate(small_world({.households = households}), {every("meeting", Meeting{})}, months, settings);
}

Settings base(double chance) {
    Settings settings;
    for (const auto* context : {"street", "school", "association", "place"})
        settings.parameters.emplace_back(std::string("meeting.base.") + context, chance);
    return settings;
}

}  // namespace

TEST_CASE("the first ties join households, are sound, and number about eleven", "[model]") {
    const World world = tied_world();
    CHECK(world.audit().empty());
    CHECK(mean_degree(world) == Approx(11).margin(1));
    for (const Row a : rows<Resident>(world))
        for (const Row b : rows<Resident>(world))
            if (a != b && world.at<HouseholdOf>(a) == world.at<HouseholdOf>(b))
                REQUIRE(world.ties().find(a, b) != nullptr);
}

TEST_CASE("no tie ends at rate zero, household ties never, and more at a higher rate", "[model]") {
    const std::size_t start = tied_world().ties().count();
    CHECK(ties_after_fading(loss(0)) == start);
    CHECK(ties_after_fading(loss(0.2)) < ties_after_fading(loss(0.05)));
    const World bare = simulate(tied_world(), {phase<Resident>("fading", TieFading{})}, 600);
    const auto of_household = [](const World& world) {
        std::size_t count = 0;
        for (const Row row : rows<Resident>(world))
            for (const Tie& tie : world.ties().of(row)) count += tie.is(TieContext::household) ? 1 : 0;
        return count;
    };
    CHECK(of_household(bare) == of_household(tied_world()));
    CHECK(bare.audit().empty());
}

TEST_CASE("ties grow a month older in a month and keep equal ends", "[model]") {
    const World before = tied_world();
    const World after = simulate(tied_world(), {phase<Resident>("fading", TieFading{})}, 7, loss(0));
    for (const Row row : rows<Resident>(before)) {
        for (const Tie& tie : before.ties().of(row)) {
            const Tie* now = after.ties().find(row, tie.other);
            REQUIRE(now != nullptr);
            CHECK(now->age == tie.age + 7);
            CHECK(now->strength == after.ties().find(tie.other, row)->strength);
        }
    }
}

TEST_CASE("who has just moved loses street ties and no others", "[model]") {
    World world = tied_world();
    set_all<MonthsHere>(world, 0);
    const World after = simulate(world, {phase<Resident>("leaving", LeavingTheStreet{})}, 1,
                                 {.parameters = {{"leaving_the_street.lost", 1}}});
    for (const Row row : rows<Resident>(world)) {
        if (world.at<AgeMonths>(row) == 0) continue;
        for (const Tie& tie : world.ties().of(row))
            if (!tie.is(TieContext::street)) CHECK(after.ties().find(row, tie.other) != nullptr);
        for (const Tie& tie : after.ties().of(row)) CHECK(!tie.is(TieContext::street));
    }
}

TEST_CASE("the decay of ties equals that of a plain loop over all pairs", "[model]") {
    const int months = 24, every = 6;
    Schedule schedule({phase<Resident>("fading", TieFading{})});
    const auto value = [&](const std::string& name, TieContext context) {
        return static_cast<float>(
            schedule.registry().parameter("tie_course." + name + "." + std::string(name_of(context)))->value);
    };
    const auto number = [&](const std::string& name) {
        return schedule.registry().parameter("tie_course." + name)->value;
    };
    World world = tied_world(60);
    set_all<MonthsHere>(world, 12);
    const World after = simulate(world, {phase<Resident>("fading", TieFading{})}, months);
    World plain = world;
    const auto people = rows<Resident>(world);
    std::size_t ended = 0, ended_bridges = 0;
    for (int m = 0; m < months; ++m) {
        std::vector<std::pair<Row, Row>> ending;
        for (const Row a : people) {
            for (Tie& tie : plain.ties().of(a)) {
                const Row b = tie.other;
                const auto context = static_cast<TieContext>(tie.context);
                ++tie.age;
                if (tie.age % every != 0) continue;
                for (int k = 0; k < every; ++k)
                    tie.strength +=
                        static_cast<float>(number("strengthening")) * (value("usual_strength", context) - tie.strength);
                if (plain.table<Resident>().identity(b) < plain.table<Resident>().identity(a)) continue;
                const auto knows = [&](Row who, Row other) { return plain.ties().find(who, other) != nullptr; };
                const bool bridge =
                    std::none_of(people.begin(), people.end(), [&](Row c) { return knows(a, c) && knows(b, c); });
                const double weakness =
                    1 + number("fragility") * static_cast<double>(value("usual_strength", context) - tie.strength);
                const double rate = static_cast<double>(value("loss", context)) * weakness * every / 12;
                const double highest = rate * number("bridge");
                const Draws draws(world.stream(),
                                  {world.table<Resident>().identity(a), Month{m}, draw_code("tie fading: end")});
                const Identity other = world.table<Resident>().identity(b);
                const double chance = 1 - std::exp(-(bridge ? highest : rate));
                if (!draws.sieve(highest, other) || draws.uniform(other) * highest >= chance) continue;
                ending.emplace_back(a, b);
                ended_bridges += bridge ? 1 : 0;
            }
        }
        for (const auto& [a, b] : ending) plain.ties().cut(a, b);
        ended += ending.size();
    }
    CHECK(ended > 20);
    CHECK(ended_bridges > 10);
    for (const Row a : people)
        for (const Row b : people) CHECK((after.ties().find(a, b) != nullptr) == (plain.ties().find(a, b) != nullptr));
}

TEST_CASE("nobody becomes acquainted at chance zero, and more do at a higher chance", "[model]") {
    CHECK(met(12, base(0)).ties().count() == 0);
    const std::size_t some = met(12, base(0.3)).ties().count();
    CHECK(some > 0);
    CHECK(met(12, base(0.9)).ties().count() > some);
}

TEST_CASE("meeting for ever fills nobody's ties beyond the bound and keeps them sound", "[model]") {
    const World world = met(240, base(1));
    CHECK(world.audit().empty());
    for (const Row row : rows<Resident>(world)) CHECK(world.ties().degree(row) <= most_ties);
}

TEST_CASE("acquaintances are alike the more, the more likeness counts", "[model]") {
    const auto mixed = [](double weight) {
        const World world = met(24, {.parameters = {{"liking.background_weight", weight}}});
        double count = 0, different = 0;
        for (const Row row : rows<Resident>(world))
            for (const Tie& tie : world.ties().of(row)) {
                ++count;
                different += world.at<BackgroundOf>(row) == world.at<BackgroundOf>(tie.other) ? 0 : 1;
            }
        return different / count;
    };
    CHECK(mixed(0) == Approx(2.0 / 3).margin(0.06));
    CHECK(mixed(1) < mixed(0));
    CHECK(mixed(5) < 0.1);
}

TEST_CASE("common friends make acquaintance likelier", "[model]") {
    CHECK(met(60, {.parameters = {{"liking.closure", 0}}}).ties().count() <
          met(60, {.parameters = {{"liking.closure", 3}}}).ties().count());
}

TEST_CASE("open places draw more people when they are open longer", "[model]") {
    const auto ties_of_places = [](float hours) {
        World world = small_world({.households = 300});
        set_all<OpeningHours>(world, hours);
        const World after = simulate(std::move(world), {every("meeting", Meeting{})}, 24);
        std::size_t count = 0;
        for (const Row row : rows<Resident>(after))
            for (const Tie& tie : after.ties().of(row)) count += tie.is(TieContext::place) ? 1 : 0;
        return count;
    };
    CHECK(ties_of_places(0) == 0);
    CHECK(ties_of_places(1) < ties_of_places(60));
}

TEST_CASE("who is new is tied to the whole household at once", "[model]") {
    World world = small_world();
    set_all<MonthsHere>(world, 12);
    CHECK(simulate(world, {every("ties", HouseholdTies{})}, 1).ties().count() == 0);
    set_all<MonthsHere>(world, 0);
    const World after =
        simulate(world, {every("ties", HouseholdTies{}, KinTies{})}, 1, {.parameters = {{"kin_ties.kin", 0}}});
    for (const Row a : rows<Resident>(world))
        for (const Row b : rows<Resident>(world))
            if (a != b)
                CHECK((after.ties().find(a, b) != nullptr) == (world.at<HouseholdOf>(a) == world.at<HouseholdOf>(b)));
    const World kin =
        simulate(world, {every("ties", HouseholdTies{}, KinTies{})}, 1, {.parameters = {{"kin_ties.kin", 1}}});
    CHECK(kin.ties().count() > after.ties().count());
}

TEST_CASE("acquaintances made in open places are those of a plain search around the circle", "[model]") {
    World world = small_world({.households = 80});
    Settings settings = base(0);
    settings.parameters.emplace_back("meeting.base.place", 0.9);
    settings.parameters.emplace_back("turning_up.chance.place", 0.5);
    settings.parameters.emplace_back("turning_up.circle.place", 1e6);  // anywhere on the circle
    settings.parameters.emplace_back("turning_up.usual_hours", 1e-6);  // twice as many turn up at most
    settings.parameters.emplace_back("liking.age_weight", 0);
    settings.parameters.emplace_back("liking.education_weight", 0);
    settings.parameters.emplace_back("liking.background_weight", 0.7);
    set_all<OpeningHours>(world, 100);
    const World after = simulate(world, {every("meeting", Meeting{})}, 1, settings);

    const auto identity = [&](Row row) { return world.table<Resident>().identity(row); };
    const auto draws = [&](Row row, const char* name) {
        return Draws(world.stream(), {identity(row), Month{0}, draw_code(name)});
    };
    std::vector<Row> present;
    std::vector<double> place(world.table<Resident>().rows());
    const auto place_context = static_cast<unsigned>(TieContext::place);
    for (const Row row : rows<Resident>(world)) {
        const double u = draws(row, "meeting: turning up").uniform(place_context - 2);
        if (world.at<AgeMonths>(row) < 12 * 4 || u >= 0.99999) continue;
        const double focus = static_cast<double>(derive(identity(row), place_context).value) * 0x1p-64;
        place[row] = focus + u - 0.5;
        place[row] -= std::floor(place[row]);
        present.push_back(row);
    }
    const auto ahead = [&](Row a, Row b) { return place[b] - place[a] + (place[b] < place[a] ? 1 : 0); };
    std::size_t expected = 0;
    for (const Row a : present) {
        for (const Row b : present) {
            if (a == b) continue;
            std::size_t between = 0;
            for (const Row c : present) between += c != a && c != b && ahead(a, c) < ahead(a, b) ? 1 : 0;
            if (between >= 2) continue;  // one meets the next two
            const double liking = world.at<BackgroundOf>(a) == world.at<BackgroundOf>(b) ? 1 : std::exp(-0.7);
            const bool tied = draws(a, "meeting: acquaintance").uniform(identity(b), place_context) < 0.9 * liking;
            expected += tied ? 1 : 0;
            CHECK((after.ties().find(a, b) != nullptr) == tied);
        }
    }
    CHECK(after.ties().count() == expected);
    CHECK(expected > 50);
}
