#include "models/mechanisms/talk.hpp"

#include <catch2/catch.hpp>

#include "models/mechanisms/voicing.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

using Parameters = std::vector<std::pair<std::string, double>>;

void spread_opinions(World& world) {
    const auto residents = rows<Resident>(world);
    for (std::size_t n = 0; n < residents.size(); ++n) {
        const auto opinion = static_cast<float>(n % 10) / 9;
        world.at<TrustInPeople>(residents[n]) = opinion;
        world.at<ExpectationOfFuture>(residents[n]) = 1 - opinion;
        for (float& trust : world.at<TrustInInstitutions>(residents[n])) trust = opinion * opinion;
    }
}

/// Everybody in a ring, with some shortcuts of other strengths: connected, and some know more people than others.
World connected() {
    World world = small_world({.households = 20});
    const auto residents = rows<Resident>(world);
    for (std::size_t n = 0; n < residents.size(); ++n)
        world.ties().make(residents[n], residents[(n + 1) % residents.size()], 0.5F, 2);
    for (std::size_t n = 0; n + 7 < residents.size(); n += 5)
        world.ties().make(residents[n], residents[n + 7], 0.9F, 1);
    spread_opinions(world);
    return world;
}

World after_talk(World world, int months, const Parameters& parameters) {
    return simulate(std::move(world), {phase<Resident>("voicing", Voicing{}), phase<Resident>("talk", Talk{})}, months,
                    {.parameters = parameters});
}

template <class C>
std::pair<double, double> extremes(const World& world) {
    double low = 1, high = 0;
    for (const Row row : rows<Resident>(world)) {
        low = std::min(low, static_cast<double>(world.at<C>(row)));
        high = std::max(high, static_cast<double>(world.at<C>(row)));
    }
    return {low, high};
}

/// What DeGroot's weights conserve: the mean weighted by the strength of everybody's ties.
template <class C>
double influence_weighted_mean(const World& world) {
    double sum = 0, weight = 0;
    for (const Row row : rows<Resident>(world))
        for (const Tie& tie : world.ties().of(row)) {
            sum += static_cast<double>(tie.strength) * static_cast<double>(world.at<C>(row));
            weight += static_cast<double>(tie.strength);
        }
    return sum / weight;
}

}  // namespace

TEST_CASE("a connected neighbourhood comes to DeGroot's consensus", "[model]") {
    const World before = connected();
    const World world = after_talk(World(before), 4000, {{"talk.pull", 0.5}});
    const auto [low, high] = extremes<TrustInPeople>(world);
    CHECK(high - low < 1e-3);
    CHECK(low == Approx(influence_weighted_mean<TrustInPeople>(before)).margin(2e-3));
    CHECK(extremes<ExpectationOfFuture>(world).first ==
          Approx(influence_weighted_mean<ExpectationOfFuture>(before)).margin(2e-3));
}

TEST_CASE("talk conserves the mean weighted by influence", "[model]") {
    const World before = connected();
    const World world = after_talk(World(before), 12, {{"talk.pull", 0.1}});
    CHECK(influence_weighted_mean<TrustInPeople>(world) ==
          Approx(influence_weighted_mean<TrustInPeople>(before)).epsilon(1e-4));
}

TEST_CASE("without pull, or without ties, nobody changes their mind", "[model]") {
    const World before = connected();
    const World still = after_talk(World(before), 24, {{"talk.pull", 0}});
    World alone = small_world({.households = 20});
    spread_opinions(alone);
    const World lonely = after_talk(World(alone), 24, {{"talk.pull", 0.5}, {"talk.noise", 0.1}});
    for (const Row row : rows<Resident>(before)) {
        CHECK(still.at<TrustInPeople>(row) == before.at<TrustInPeople>(row));
        CHECK(lonely.at<TrustInInstitutions>(row) == alone.at<TrustInInstitutions>(row));
    }
}

TEST_CASE("friends who agree go on agreeing", "[model]") {
    World world = connected();
    set_all<TrustInPeople>(world, 0.7F);
    world = after_talk(std::move(world), 24, {{"talk.pull", 0.5}});
    const auto [low, high] = extremes<TrustInPeople>(world);
    CHECK(low == Approx(0.7));
    CHECK(high == Approx(0.7));
}

TEST_CASE("opinions draw nearer the more people listen, and never beyond the extremes", "[model]") {
    double before = 1;
    for (const double pull : {0.05, 0.2, 0.6}) {
        const World world = after_talk(connected(), 12, {{"talk.pull", pull}});
        const auto [low, high] = extremes<TrustInPeople>(world);
        CHECK(high - low < before);
        CHECK(low >= 0);
        CHECK(high <= 1);
        before = high - low;
    }
}

TEST_CASE("with a narrow confidence bound two camps stay apart", "[model]") {
    World world = connected();
    const auto residents = rows<Resident>(world);
    for (std::size_t n = 0; n < residents.size(); ++n) world.at<TrustInPeople>(residents[n]) = n % 2 == 0 ? 0.1F : 0.9F;
    world = after_talk(std::move(world), 100, {{"talk.pull", 0.5}, {"talk.confidence_bound", 0.3}});
    const auto [low, high] = extremes<TrustInPeople>(world);
    CHECK(low == Approx(0.1));
    CHECK(high == Approx(0.9));
}

TEST_CASE("ties of no strength move nobody", "[model]") {
    World world = small_world({.households = 20});
    const auto residents = rows<Resident>(world);
    for (std::size_t n = 0; n < residents.size(); ++n)
        world.ties().make(residents[n], residents[(n + 1) % residents.size()], 0, 2);
    spread_opinions(world);
    const World after = after_talk(world, 3, {{"talk.noise", 0}});
    CHECK(after.audit().empty());
    for (const Row row : residents) CHECK(after.at<TrustInPeople>(row) == world.at<TrustInPeople>(row));
}
