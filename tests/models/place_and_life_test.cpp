#include <catch2/catch.hpp>

#include "models/mechanisms/community_spirit.hpp"
#include "models/mechanisms/crime.hpp"
#include "models/mechanisms/disorder.hpp"
#include "models/mechanisms/expectation.hpp"
#include "models/mechanisms/life_domains.hpp"
#include "models/mechanisms/loneliness.hpp"
#include "models/mechanisms/physical_state.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> liveability() {
    std::vector<Phase> phases;
    phases.push_back(phase<Neighbourhood>("liveability", PhysicalState{}, DisorderChange{}, CrimeChange{}));
    return phases;
}

LeverSetting maintenance(double value) { return lever_at("physical.maintenance", value); }

/// A neighbourhood in its usual state: everything at its norm.
World usual_place() {
    World world = small_world({.households = 20});
    set_all<Disorder>(world, 0.4F);
    set_all<DisorderNorm>(world, 0.4F);
    set_all<PhysicalQuality>(world, 0.5F);
    set_all<PhysicalNorm>(world, 0.5F);
    set_all<CollectiveEfficacy>(world, 0.55F);
    set_all<TrustInPeopleNorm>(world, 0.55F);
    return world;
}

World lived_in(World world, const Settings& settings, int months = 24) {
    return simulate(std::move(world), liveability(), months, settings);
}

template <class Mechanism>
World felt(World world, int months, const Settings& settings = {}) {
    std::vector<Phase> phases;
    phases.push_back(phase<Resident>("felt", Mechanism{}));
    return simulate(std::move(world), std::move(phases), months, settings);
}

double domain_sum(const World& world, Domain domain = Domain::work_and_income) {
    double sum = 0;
    for (const Row row : rows<Resident>(world)) sum += static_cast<double>(world.at<LifeDomains>(row)[domain]);
    return sum;
}

}  // namespace

TEST_CASE("a place in its usual state at usual maintenance stays as it is", "[model]") {
    const World world = lived_in(usual_place(), {.parameters = {{"disorder.noise", 0}}}, 120);
    CHECK(mean<Disorder>(world) == Approx(0.4).margin(1e-5));
    CHECK(mean<PhysicalQuality>(world) == Approx(0.5).margin(1e-5));
}

TEST_CASE("with speed 0 nothing moves the place, with speed 1 it is at its target after a month", "[model]") {
    World dirty = usual_place();
    set_all<Disorder>(dirty, 0.9F);
    const World still = lived_in(dirty, {.parameters = {{"disorder.noise", 0}, {"disorder.speed", 0}}});
    CHECK(mean<Disorder>(still) == Approx(0.9).margin(1e-6));
    const World there = lived_in(dirty, {.parameters = {{"disorder.noise", 0}, {"disorder.speed", 1}}}, 1);
    CHECK(mean<Disorder>(there) == Approx(0.4).margin(1e-6));
}

TEST_CASE("more maintenance gives less disorder, better quality and, through disorder, less crime", "[model]") {
    double disorder = 2;
    double quality = -1;
    double crime = 2;
    for (const double effort : {0.5, 1.0, 1.5, 2.5}) {
        const World world =
            lived_in(usual_place(), {.parameters = {{"disorder.noise", 0}}, .levers = {maintenance(effort)}});
        CHECK(mean<Disorder>(world) < disorder);
        CHECK(mean<PhysicalQuality>(world) > quality);
        CHECK(mean<Crime>(world) < crime);
        disorder = mean<Disorder>(world);
        quality = mean<PhysicalQuality>(world);
        crime = mean<Crime>(world);
    }
}

TEST_CASE("the contested link from collective efficacy to crime can be off or reversed", "[model]") {
    const auto crime_with = [](double effect, float efficacy) {
        World world = usual_place();
        set_all<CollectiveEfficacy>(world, efficacy);
        return mean<Crime>(
            lived_in(std::move(world),
                     {.parameters = {{"disorder.noise", 0}, {"disorder.ward", 0}, {"crime.efficacy_effect", effect}}}));
    };
    CHECK(crime_with(0, 0.9F) == crime_with(0, 0.2F));
    CHECK(crime_with(1, 0.9F) < crime_with(1, 0.2F));
    CHECK(crime_with(-1, 0.9F) > crime_with(-1, 0.2F));
}

TEST_CASE("place stays within its bounds under the most extreme policy", "[model]") {
    for (const double effort : {0.0, 3.0}) {
        const World world = lived_in(
            usual_place(),
            {.parameters = {{"disorder.noise", 0.1}, {"crime.disorder_effect", 5}}, .levers = {maintenance(effort)}},
            600);
        CHECK(world.audit().empty());
    }
}

TEST_CASE("at work, without needs, in a usual place, life domains stay at one's own means", "[model]") {
    World world = usual_place();
    set_all<ProblemDebt>(world, 0);
    set_all<Employed>(world, 1);
    for (const Row row : rows<Resident>(world)) {
        world.at<LifeDomains>(row) = world.at<OwnMeans>(row);
        world.at<Need>(row) = {};
    }
    const World same = felt<LifeDomainsChange>(world, 60);
    for (const Row row : rows<Resident>(world))
        for (const Domain domain : all_of<Domain>())
            CHECK(same.at<LifeDomains>(row)[domain] == Approx(world.at<OwnMeans>(row)[domain]).margin(1e-4));
}

TEST_CASE("being without work lowers work and income at working age only, or not, or the other way round", "[model]") {
    const auto fall = [](short years, double without_work) {
        const auto with_work = [&](std::uint8_t employed) {
            World world = usual_place();
            set_all<ProblemDebt>(world, 0);
            set_all<AgeMonths>(world, static_cast<short>(12 * years));
            set_all<Employed>(world, employed);
            return domain_sum(felt<LifeDomainsChange>(
                std::move(world), 24, {.parameters = {{"life_circumstances.without_work", without_work}}}));
        };
        return with_work(1) - with_work(0);
    };
    CHECK(fall(40, 0.12) > 0);
    CHECK(fall(40, 0.24) > fall(40, 0.12));
    CHECK(fall(40, 0) == 0);
    CHECK(fall(40, -0.12) < 0);
    CHECK(fall(24, 0.12) == 0);
    CHECK(fall(25, 0.12) > 0);
    CHECK(fall(66, 0.12) > 0);
    CHECK(fall(67, 0.12) == 0);
}

TEST_CASE("problem debt lowers work and income and health, or neither", "[model]") {
    const auto fall = [](Domain domain, const char* parameter, double effect) {
        const auto in_debt = [&](std::uint8_t debt) {
            World world = usual_place();
            set_all<ProblemDebt>(world, debt);
            return domain_sum(felt<LifeDomainsChange>(std::move(world), 24,
                                                      {.parameters = {{"life_circumstances.debt_on_income", 0},
                                                                      {"life_circumstances.debt_effect", 0},
                                                                      {parameter, effect}}}),
                              domain);
        };
        return in_debt(0) - in_debt(1);
    };
    for (const auto& [domain, parameter] : {std::pair{Domain::work_and_income, "life_circumstances.debt_on_income"},
                                            std::pair{Domain::health, "life_circumstances.debt_effect"}}) {
        CHECK(fall(domain, parameter, 0.2) > fall(domain, parameter, 0.1));
        CHECK(fall(domain, parameter, 0.1) > 0);
        CHECK(fall(domain, parameter, 0) == 0);
    }
}

TEST_CASE("loneliness lowers social functioning and health, or neither, or the other way round", "[model]") {
    const auto fall = [](Domain domain, const char* parameter, double effect) {
        const auto at = [&](float loneliness) {
            World world = usual_place();
            set_all<ProblemDebt>(world, 0);
            set_all<Loneliness>(world, loneliness);
            return domain_sum(felt<LifeDomainsChange>(std::move(world), 24,
                                                      {.parameters = {{"life_circumstances.lonely_on_social", 0},
                                                                      {"life_circumstances.lonely_on_health", 0},
                                                                      {parameter, effect}}}),
                              domain);
        };
        return at(0.3F) - at(0.7F);
    };
    for (const auto& [domain, parameter] :
         {std::pair{Domain::social_functioning, "life_circumstances.lonely_on_social"},
          std::pair{Domain::health, "life_circumstances.lonely_on_health"}}) {
        CHECK(fall(domain, parameter, 0.2) > fall(domain, parameter, 0.1));
        CHECK(fall(domain, parameter, 0.1) > 0);
        CHECK(fall(domain, parameter, 0) == 0);
        CHECK(fall(domain, parameter, -0.1) < 0);
    }
}

TEST_CASE("greater needs press life domains lower, and with burden 0 not at all", "[model]") {
    const auto health_with = [](float need, double burden) {
        World world = usual_place();
        set_all<ProblemDebt>(world, 0);
        for (const Row row : rows<Resident>(world)) {
            world.at<LifeDomains>(row) = world.at<OwnMeans>(row);
            world.at<Need>(row) = {};
            world.at<Need>(row)[Service::mental_health] = need;
        }
        world = felt<LifeDomainsChange>(std::move(world), 24, {.parameters = {{"life_domains.burden", burden}}});
        CHECK(world.audit().empty());
        return domain_sum(world, Domain::health);
    };
    CHECK(health_with(0.9F, 0.25) < health_with(0.4F, 0.25));
    CHECK(health_with(0.4F, 0.25) < health_with(0, 0.25));
    CHECK(health_with(0.9F, 0) == Approx(health_with(0, 0)).epsilon(1e-6));
}

TEST_CASE("loneliness ends where the equation says for somebody without ties, and lower with ties", "[model]") {
    World world = usual_place();
    const World alone =
        felt<LonelinessChange>(world, 600, {.parameters = {{"loneliness.base", 0.1}, {"loneliness.level", 0.5}}});
    CHECK(mean<Loneliness>(alone) == Approx(0.6).margin(1e-3));
    const auto people = rows<Resident>(world);
    for (std::size_t k = 0; k + 1 < people.size(); ++k) world.ties().make(people[k], people[k + 1], 0.8F, 0);
    const World together =
        felt<LonelinessChange>(world, 600, {.parameters = {{"loneliness.base", 0.1}, {"loneliness.level", 0.5}}});
    CHECK(mean<Loneliness>(together) < mean<Loneliness>(alone));
    CHECK(together.audit().empty());
}

TEST_CASE("the future looks as usual when nothing departs from the usual, brighter in a better rated place",
          "[model]") {
    World world = usual_place();
    set_all<Disposition>(world, 0.0F);
    for (const Row row : rows<Resident>(world)) world.at<LifeDomains>(row) = world.at<OwnMeans>(row);
    set_all<NeighbourhoodRating>(world, static_cast<float>(mean<RatingNorm>(world)));
    for (const Row row : rows<Neighbourhood>(world)) world.at<ReliabilityOf>(row).values.fill(0.5F);
    const World later = felt<ExpectationChange>(world, 600);
    CHECK(mean<ExpectationOfFuture>(later) == Approx(mean<ExpectationNorm>(world)).margin(1e-3));
    World better = world;
    set_all<NeighbourhoodRating>(better, 9.0F);
    CHECK(mean<ExpectationOfFuture>(felt<ExpectationChange>(better, 600)) > mean<ExpectationOfFuture>(later));
    const World fixed = felt<ExpectationChange>(better, 60, {.parameters = {{"expectation.speed", 0}}});
    CHECK(mean<ExpectationOfFuture>(fixed) == Approx(mean<ExpectationOfFuture>(better)));
}

TEST_CASE("the future looks brighter to who fares better than own means and where promises are kept, or not so",
          "[model]") {
    const auto future = [](float life, float record, double weight) {
        World world = usual_place();
        for (const Row row : rows<Resident>(world)) {
            world.at<OwnMeans>(row).values.fill(0.5F);
            world.at<LifeDomains>(row).values.fill(life);
        }
        for (const Row row : rows<Neighbourhood>(world)) world.at<ReliabilityOf>(row).values.fill(record);
        return mean<ExpectationOfFuture>(felt<ExpectationChange>(
            world, 60, {.parameters = {{"expectation.life", weight}, {"expectation.reliability", weight}}}));
    };
    CHECK(future(0.7F, 0.5F, 0.3) > future(0.5F, 0.5F, 0.3));
    CHECK(future(0.5F, 0.9F, 0.3) > future(0.5F, 0.5F, 0.3));
    CHECK(future(0.7F, 0.9F, 0) == future(0.5F, 0.5F, 0));
    CHECK(future(0.7F, 0.9F, -0.3) < future(0.5F, 0.5F, -0.3));
}

TEST_CASE("collective efficacy tends to mean trust in people; lift 0 makes initiatives not matter", "[model]") {
    World world = usual_place();
    set_all<TrustInPeople>(world, 0.7F);
    const auto efficacy = [](const World& before, double lift) {
        const World later = simulate(before, {every("community", CommunitySpirit{})}, 600,
                                     {.parameters = {{"community_spirit.lift", lift}}});
        CHECK(later.audit().empty());
        return mean<CollectiveEfficacy>(later);
    };
    CHECK(efficacy(world, 0.002) == Approx(0.7).margin(1e-3));
    World lively = world;
    lively.at<Momentum>(lively.add<Initiative>(0, identity_of("garden"))) = 1;
    CHECK(efficacy(lively, 0.002) > efficacy(world, 0.002) + 0.01);
    CHECK(efficacy(lively, 0) == efficacy(world, 0));
    CHECK(efficacy(lively, -0.002) < efficacy(world, -0.002) - 0.01);
}
