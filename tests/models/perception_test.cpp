#include <catch2/catch.hpp>

#include "models/mechanisms/crime.hpp"
#include "models/mechanisms/disorder.hpp"
#include "models/mechanisms/greening.hpp"
#include "models/mechanisms/neighbourhood_rating.hpp"
#include "models/mechanisms/perceived_nuisance.hpp"
#include "models/mechanisms/police_checks.hpp"
#include "models/mechanisms/reputation.hpp"
#include "models/mechanisms/respect_signal.hpp"
#include "models/mechanisms/victimisation.hpp"
#include "tests/models/place_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

/// Everybody feels what is usual.
World usual_feelings() {
    World world = quiet_place();
    set_all<NeighbourhoodRating>(world, 7.0F);
    set_all<RatingNorm>(world, 7.0F);
    set_all<PerceivedNuisance>(world, 0.3F);
    set_all<NuisanceNorm>(world, 0.3F);
    set_all<ExpectationOfFuture>(world, 0.5F);
    set_all<ExpectationNorm>(world, 0.5F);
    return world;
}

const Settings no_noise{.parameters = {{"neighbourhood_rating.noise", 0}}};

World felt(World world, int months, const Settings& settings = no_noise) {
    return in_minds<PerceivedNuisanceChange, NeighbourhoodRatingChange>(std::move(world), months, settings);
}

}  // namespace

TEST_CASE("residents perceive what is usual when all is usual", "[model]") {
    const World same = felt(usual_feelings(), 24);
    CHECK(mean<NeighbourhoodRating>(same) == Approx(7).margin(1e-4));
    CHECK(mean<PerceivedNuisance>(same) == Approx(0.3).margin(1e-5));
}

TEST_CASE("residents perceive a cleaner place, fresh works and greenery as better at once", "[model]") {
    const auto better = [](const World& world) {
        const World after = felt(world, 1);
        CHECK(mean<NeighbourhoodRating>(after) > 7);
        CHECK(mean<PerceivedNuisance>(after) < 0.3);
    };
    World cleaner = usual_feelings();
    set_all<Disorder>(cleaner, 0.2F);
    better(cleaner);
    World works = usual_feelings();
    set_all<FreshWorks>(works, 0.5F);
    better(works);
    World green = usual_feelings();
    set_all<Greenery>(green, 1.0F);
    better(green);
}

TEST_CASE("alarm is felt as nuisance and lowers the mark", "[model]") {
    World alarmed = usual_feelings();
    set_all<Alarm>(alarmed, 1.0F);
    CHECK(mean<NeighbourhoodRating>(felt(alarmed, 6)) < 7);
    CHECK(mean<PerceivedNuisance>(felt(alarmed, 6)) > 0.3);
}

TEST_CASE("in the same place somebody with a brighter outlook gives a higher mark; mood 0 takes that away", "[model]") {
    World bright = usual_feelings();
    set_all<ExpectationOfFuture>(bright, 0.9F);
    CHECK(mean<NeighbourhoodRating>(felt(bright, 24)) > 7);
    const Settings no_mood{.parameters = {{"neighbourhood_rating.noise", 0}, {"neighbourhood_rating.mood", 0}}};
    CHECK(mean<NeighbourhoodRating>(felt(bright, 24, no_mood)) == Approx(7).margin(1e-4));
}

TEST_CASE("bad news of the place is felt as nuisance, lowers the mark and, slowly, the name, or does nothing",
          "[model]") {
    const auto after = [](double news, double scale) {
        Settings settings{.parameters = {{"news_of_the_place.nuisance_effect", 0.1 * scale},
                                         {"news_of_the_place.marks_effect", 0.3 * scale},
                                         {"news_of_the_place.reputation_effect", 0.1 * scale}},
                          .levers = {lever_at("shocks.news_of_the_place", news)}};
        const World name = in_place<ReputationChange>(usual_feelings(), 12, settings);
        settings.parameters.emplace_back("neighbourhood_rating.noise", 0);
        const World minds = felt(usual_feelings(), 12, settings);
        return std::array{mean<PerceivedNuisance>(minds), mean<NeighbourhoodRating>(minds), mean<Reputation>(name)};
    };
    const auto bad = after(-1, 1);
    const auto none = after(0, 1);
    const auto good = after(1, 1);
    CHECK(bad[0] > none[0]);
    CHECK(none[0] > good[0]);
    for (const std::size_t seen : {1U, 2U}) {
        CHECK(bad[seen] < none[seen]);
        CHECK(none[seen] < good[seen]);
    }
    CHECK(after(-1, 0) == after(0, 1));
    CHECK(after(-1, -1)[1] > none[1]);
}

TEST_CASE("one takes over part of what the people one knows think of the place, and nothing with talk 0", "[model]") {
    World world = usual_feelings();
    const auto people = rows<Resident>(world);
    for (std::size_t k = 0; k + 1 < people.size(); k += 2) {
        world.ties().make(people[k], people[k + 1], 0.8F, 0);
        world.at<NeighbourhoodRating>(people[k + 1]) = 3;
    }
    const auto first_ones = [&](double talk) {
        const World after =
            felt(world, 1, {.parameters = {{"neighbourhood_rating.noise", 0}, {"neighbourhood_rating.talk", talk}}});
        return after.at<NeighbourhoodRating>(people[0]);
    };
    CHECK(first_ones(0.1) < first_ones(0));
    CHECK(first_ones(0) == Approx(7).margin(1e-4));
}

TEST_CASE("marks and nuisance stay in their ranges under wild noise", "[model]") {
    CHECK(felt(usual_feelings(), 300, {.parameters = {{"neighbourhood_rating.noise", 1}}}).audit().empty());
}

TEST_CASE("greening that is kept up changes perception two to five times as much as crime and lasts 18 months",
          "[model]") {
    std::vector<Phase> phases;
    phases.push_back(phase<Neighbourhood>("street", Greening{}, DisorderChange{}, CrimeChange{}));
    phases.push_back(phase<Resident>("minds", PerceivedNuisanceChange{}));
    const auto after = [&](int months) {
        return simulate(usual_feelings(), phases, months,
                        {.parameters = {{"disorder.noise", 0}}, .levers = {lever_at("physical.greening", 1)}});
    };
    const World soon = after(24);
    const World later = after(42);
    const double perceived = 1 - mean<PerceivedNuisance>(soon) / 0.3;
    const double recorded = 1 - mean<Crime>(soon) / 0.3;
    CHECK(perceived / recorded > 2);
    CHECK(perceived / recorded < 5);
    CHECK(1 - mean<PerceivedNuisance>(later) / 0.3 > 0.8 * perceived);
}

TEST_CASE("nobody falls victim where there is no crime, everybody once a year at rate and crime 1", "[model]") {
    const auto safety = [](float crime, double rate) {
        World world = quiet_place();
        set_all<Crime>(world, crime);
        double before = mean_domain(world, Domain::safety);
        world = in_place<Victimisation>(
            std::move(world), 12,
            {.parameters = {{"victimisation.rate", rate}, {"victimisation.from_age", 0}, {"harm_of_crime.harm", 0.5}}});
        return mean_domain(world, Domain::safety) / before;
    };
    CHECK(safety(0, 1) == Approx(1));
    CHECK(safety(1, 0) == Approx(1));
    CHECK(safety(1, 1) == Approx(0.5).epsilon(1e-5));
}

TEST_CASE("victims are counted, feel nuisance, and who reports trusts the police less or more by how it goes",
          "[model]") {
    const auto victims_of = [](double fairness) {
        World world = quiet_place();
        set_all<Crime>(world, 1.0F);
        return in_place<Victimisation>(std::move(world), 1,
                                       {.parameters = {{"victimisation.rate", 1},
                                                       {"victimisation.reports", 1},
                                                       {"victimisation.fairness", fairness},
                                                       {"victimisation.effectiveness", fairness}}});
    };
    const World well = victims_of(1);
    CHECK(well.at<FlowsThisMonth>(0)[Flow::victims] > 0);
    CHECK(mean<PerceivedNuisance>(well) > mean<PerceivedNuisance>(quiet_place()));
    CHECK(mean_trust(well, Institution::police) > mean_trust(victims_of(0), Institution::police));
}

TEST_CASE("strict enforcement without care costs trust in the police, with care less or none", "[model]") {
    const auto trust = [](float level, double justice) {
        World world = quiet_place(200);
        set_all<Enforcement>(world, level);
        return mean_trust(
            in_place<PoliceChecks>(std::move(world), 24, {.levers = {lever_at("triad.procedural_justice", justice)}}),
            Institution::police);
    };
    const double usual = trust(0, 0);
    CHECK(usual == Approx(0.5).margin(1e-6));
    CHECK(trust(1, 0) < usual);
    CHECK(trust(1, 0) < trust(1, 0.5));
    CHECK(trust(1, 1) > usual);
    CHECK(trust(1, 0) < trust(0.3F, 0));
}

TEST_CASE("who notices a visible act trusts the municipality more and is roused, unless it rouses nobody", "[model]") {
    const auto after = [](float acts, double rouse) {
        World world = quiet_place();
        set_all<VisibleActs>(world, acts);
        return in_place<RespectSignal>(std::move(world), 1, {.parameters = {{"respect_signal.rouse", rouse}}});
    };
    CHECK(mean_trust(after(1, 0.1), Institution::municipality) > mean_trust(after(0, 0.1), Institution::municipality));
    CHECK(mean<Energy>(after(1, 0.1)) > mean<Energy>(after(0, 0.1)));
    CHECK(mean<Energy>(after(1, 0)) == mean<Energy>(after(0, 0)));
}

TEST_CASE("visible acts rouse more, as much, or less while a project runs, by parameter", "[model]") {
    const auto energy = [](double with_project, ProgrammeState state) {
        World world = quiet_place();
        set_all<VisibleActs>(world, 1.0F);
        const Row project = world.add<Programme>(0, identity_of("a project"));
        world.at<StateOf>(project) = state;
        return mean<Energy>(in_place<RespectSignal>(
            std::move(world), 1,
            {.parameters = {{"respect_signal.rouse", 0.1}, {"respect_signal.with_project", with_project}}}));
    };
    CHECK(energy(1, ProgrammeState::active) > energy(1, ProgrammeState::planned));
    CHECK(energy(0, ProgrammeState::active) == energy(0, ProgrammeState::planned));
    CHECK(energy(-0.5, ProgrammeState::active) < energy(-0.5, ProgrammeState::planned));
}

TEST_CASE("the name of a place follows marks and incidents to a level, not without end", "[model]") {
    const auto name = [](float mark, float alarm, int months) {
        World world = usual_feelings();
        set_all<NeighbourhoodRating>(world, mark);
        set_all<Alarm>(world, alarm);
        return mean<Reputation>(in_place<ReputationChange>(std::move(world), months));
    };
    CHECK(name(7, 0, 120) == Approx(0.5));
    CHECK(name(8, 0, 60) > 0.5);
    CHECK(name(6, 0, 60) < 0.5);
    CHECK(name(7, 1, 60) < 0.5);
    CHECK(name(8, 0, 2400) == Approx(0.6).margin(1e-3));
}
