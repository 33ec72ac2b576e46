#include <catch2/catch.hpp>

#include "models/mechanisms/clean_ups.hpp"
#include "models/mechanisms/crime.hpp"
#include "models/mechanisms/disorder.hpp"
#include "models/mechanisms/enforcement.hpp"
#include "models/mechanisms/greening.hpp"
#include "models/mechanisms/physical_state.hpp"
#include "models/mechanisms/place_drift.hpp"
#include "models/mechanisms/retreat.hpp"
#include "models/mechanisms/supervision.hpp"
#include "models/mechanisms/visible_works.hpp"
#include "tests/models/place_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

using Parameters = std::vector<std::pair<std::string, double>>;

double spent(const World& world, CostLine line) { return world.at<SpentThisMonth>(0)[line]; }

}  // namespace

TEST_CASE("greening grows to what is planned, and is kept as long as it is kept up", "[model]") {
    const World full = in_street<Greening>(quiet_place(), 60, {.levers = {lever_at("physical.greening", 0.8)}});
    CHECK(mean<Greenery>(full) == Approx(0.8).margin(1e-4));
    const World after =
        in_street<Greening>(quiet_place(), 61, {.levers = {lever_at("physical.greening", 0.8, -1, 60)}});
    CHECK(mean<Greenery>(after) == Approx(0.8 * 0.96).margin(1e-4));
    CHECK(mean<Greenery>(in_street<Greening>(quiet_place(), 60)) == 0);
}

TEST_CASE("greening costs as much a year as is planned, and nothing when there is none", "[model]") {
    World world = quiet_place();
    set_all<ResidentsAtStart>(world, 1000.0F);
    const World some = in_street<Greening>(world, 1, {.levers = {lever_at("physical.greening", 0.5)}});
    CHECK(spent(some, CostLine::greening) == Approx(0.5 * 45 * 1000 / 12));
    CHECK(spent(in_street<Greening>(world, 1), CostLine::greening) == 0);
}

TEST_CASE("greening lowers disorder and crime", "[model]") {
    World bare = quiet_place();
    World green = bare;
    set_all<Greenery>(green, 1.0F);
    const Settings still{.parameters = {{"disorder.noise", 0}}};
    CHECK(mean<Disorder>(in_street<DisorderChange>(green, 24, still)) <
          mean<Disorder>(in_street<DisorderChange>(bare, 24, still)));
    CHECK(mean<Crime>(in_street<CrimeChange>(green, 24)) < mean<Crime>(in_street<CrimeChange>(bare, 24)));
    const Settings no_link{.parameters = {{"crime.green_effect", 0}}};
    CHECK(mean<Crime>(in_street<CrimeChange>(green, 24, no_link)) ==
          mean<Crime>(in_street<CrimeChange>(bare, 24, no_link)));
}

TEST_CASE("supervision impresses fully at first and wears off to what lasts, unless it does not wear off", "[model]") {
    const auto felt = [](int months, const Parameters& parameters) {
        return mean<SupervisionFelt>(in_street<Supervision>(
            quiet_place(), months, {.parameters = parameters, .levers = {lever_at("physical.supervision", 1)}}));
    };
    CHECK(felt(1, {}) == Approx(1));
    CHECK(felt(24, {}) < felt(12, {}));
    CHECK(felt(600, {{"supervision.lasting", 0.3}}) == Approx(0.3).margin(1e-3));
    CHECK(felt(600, {{"supervision.wears_off", 0}}) == Approx(1));
}

TEST_CASE("after a pause supervision impresses again", "[model]") {
    const auto felt = [](const std::vector<LeverSetting>& levers) {
        return mean<SupervisionFelt>(in_street<Supervision>(quiet_place(), 49, {.levers = levers}));
    };
    CHECK(felt({lever_at("physical.supervision", 1, 0, 24), lever_at("physical.supervision", 1, 48, 60)}) >
          felt({lever_at("physical.supervision", 1)}));
}

TEST_CASE("supervision that is felt lowers disorder", "[model]") {
    World watched = quiet_place();
    set_all<SupervisionFelt>(watched, 1.0F);
    const Settings still{.parameters = {{"disorder.noise", 0}}};
    CHECK(mean<Disorder>(in_street<DisorderChange>(watched, 12, still)) <
          mean<Disorder>(in_street<DisorderChange>(quiet_place(), 12, still)));
}

TEST_CASE("enforcement lowers disorder at once, keeps crime away, and is paid", "[model]") {
    World world = quiet_place();
    set_all<ResidentsAtStart>(world, 1000.0F);
    const World strict = in_street<EnforcementLevel>(world, 1, {.levers = {lever_at("triad.enforcement", 1)}});
    CHECK(mean<Disorder>(strict) == Approx(0.4 * 0.96));
    CHECK(mean<DrivenAway>(strict) == Approx(0.35));
    CHECK(spent(strict, CostLine::enforcement) == Approx(70 * (1 + 0.4 * 0.5) * 1000 / 12));
    const World usual = in_street<EnforcementLevel>(world, 1);
    CHECK(mean<Disorder>(usual) == Approx(0.4));
    CHECK(mean<DrivenAway>(usual) == 0);
    CHECK(spent(usual, CostLine::enforcement) == 0);
}

TEST_CASE("fair treatment makes enforcement dearer", "[model]") {
    const auto cost = [](double justice) {
        return spent(in_street<EnforcementLevel>(
                         quiet_place(), 1,
                         {.levers = {lever_at("triad.enforcement", 1), lever_at("triad.procedural_justice", justice)}}),
                     CostLine::enforcement);
    };
    CHECK(cost(1) > cost(0.5));
    CHECK(cost(0.5) > cost(0));
}

TEST_CASE("where crime is serious the floor of enforcement holds, elsewhere it does not", "[model]") {
    World grave = quiet_place();
    set_all<Crime>(grave, 0.8F);
    const Settings floor{.levers = {lever_at("triad.enforcement_floor", 0.6)}};
    CHECK(mean<Enforcement>(in_street<EnforcementLevel>(grave, 1, floor)) == Approx(0.6));
    CHECK(mean<Enforcement>(in_street<EnforcementLevel>(quiet_place(), 1, floor)) == 0);
    CHECK(mean<Enforcement>(in_street<EnforcementLevel>(grave, 1)) == 0);
}

TEST_CASE("what is kept away here turns up elsewhere by the displacement, which can be nothing or reversed",
          "[model]") {
    const auto elsewhere = [](double displacement) {
        World world = quiet_place(10, 2);
        world.at<DrivenAway>(0) = 0.4F;
        return in_street<CrimeChange>(std::move(world), 24, {.parameters = {{"crime.displacement", displacement}}})
            .at<Crime>(1);
    };
    CHECK(elsewhere(0.5) > elsewhere(0));
    CHECK(elsewhere(0) == Approx(0.3).margin(1e-5));
    CHECK(elsewhere(-0.5) < elsewhere(0));
}

TEST_CASE("crime is kept away where there is supervision or enforcement", "[model]") {
    World world = quiet_place();
    set_all<DrivenAway>(world, 0.5F);
    CHECK(mean<Crime>(in_street<CrimeChange>(world, 24)) < mean<Crime>(in_street<CrimeChange>(quiet_place(), 24)));
}

TEST_CASE("each place keeps its own level of crime when all is usual", "[model]") {
    for (const float level : {0.1F, 0.3F, 0.5F}) {
        World world = quiet_place();
        set_all<Crime>(world, level);
        set_all<CrimeNorm>(world, level);
        CHECK(mean<Crime>(in_street<CrimeChange>(world, 120)) == Approx(level).margin(1e-5));
    }
}

TEST_CASE("crime rises where it attracts the young more than usual, unless that link is off or reversed", "[model]") {
    const auto crime = [](float lure, double effect) {
        World world = quiet_place();
        set_all<LureNorm>(world, 0.2F);
        set_all<MeanLure>(world, lure);
        return mean<Crime>(
            in_street<CrimeChange>(std::move(world), 240, {.parameters = {{"crime.lure_effect", effect}}}));
    };
    CHECK(crime(0.4F, 1) == Approx(0.3 * std::exp(0.2)).epsilon(1e-3));
    CHECK(crime(0.4F, 1) > crime(0.2F, 1));
    CHECK(crime(0.2F, 1) > crime(0.1F, 1));
    CHECK(crime(0.2F, 1) == Approx(0.3).margin(1e-5));
    CHECK(crime(0.4F, 0) == Approx(0.3).margin(1e-5));
    CHECK(crime(0.4F, -1) < crime(0.2F, -1));
}

TEST_CASE("crime and disorder make residents withdraw; the way back can be off or reversed", "[model]") {
    const auto efficacy = [](double by_crime, double by_disorder) {
        World world = quiet_place();
        set_all<Crime>(world, 0.6F);
        set_all<Disorder>(world, 0.7F);
        return mean<CollectiveEfficacy>(
            in_street<Retreat>(std::move(world), 12,
                               {.parameters = {{"retreat.by_crime", by_crime}, {"retreat.by_disorder", by_disorder}}}));
    };
    CHECK(efficacy(0.02, 0) < efficacy(0, 0));
    CHECK(efficacy(0, 0.02) < efficacy(0, 0));
    CHECK(efficacy(0, 0) == Approx(0.55));
    CHECK(efficacy(-0.02, 0) > efficacy(0, 0));
}

TEST_CASE("without pull and noise a place does not drift, and it never does while it settles", "[model]") {
    const World still = in_street<PlaceDrifts>(quiet_place(), 120, {.parameters = {{"place_drift.noise", 0}}});
    CHECK(mean<PlaceDrift>(still) == 0);
    World settling = quiet_place();
    settling.set_now(Month{-120});
    CHECK(mean<PlaceDrift>(in_street<PlaceDrifts>(std::move(settling), 119)) == 0);
}

TEST_CASE("a drift fades by the stated share when chance adds nothing", "[model]") {
    World world = quiet_place();
    set_all<PlaceDrift>(world, 0.2F);
    world = in_street<PlaceDrifts>(std::move(world), 12,
                                   {.parameters = {{"place_drift.noise", 0}, {"place_drift.pull", 0.01}}});
    CHECK(mean<PlaceDrift>(world) == Approx(0.2 * std::pow(0.99, 12)).epsilon(1e-4));
}

TEST_CASE("places drift as nearly a unit root without momentum", "[model]") {
    // 300 places for 28 years: the first 20 let them spread, the rest are compared.
    World world = small_world({.households = 1, .neighbourhoods = 300});
    set_all<Disorder>(world, 0.5F);
    set_all<DisorderNorm>(world, 0.5F);
    const auto place = [&](int months) {
        world = in_street<PlaceDrifts, DisorderChange>(std::move(world), months,
                                                       {.parameters = {{"disorder.ward", 0}, {"disorder.noise", 0}}});
        std::vector<double> levels;
        for (const Row row : rows<Neighbourhood>(world)) levels.push_back(static_cast<double>(world.at<Disorder>(row)));
        return levels;
    };
    const auto correlation = [](const std::vector<double>& x, const std::vector<double>& y) {
        double mx = 0, my = 0, xy = 0, xx = 0, yy = 0;
        for (std::size_t k = 0; k < x.size(); ++k) mx += x[k] / 300, my += y[k] / 300;
        for (std::size_t k = 0; k < x.size(); ++k)
            xy += (x[k] - mx) * (y[k] - my), xx += (x[k] - mx) * (x[k] - mx), yy += (y[k] - my) * (y[k] - my);
        return xy / std::sqrt(xx * yy);
    };
    const auto start = place(240);
    const auto next_year = place(12);
    const auto two_years = place(12);
    const auto four_years = place(24);
    std::vector<double> first(300), second(300);
    for (std::size_t k = 0; k < 300; ++k) first[k] = two_years[k] - start[k], second[k] = four_years[k] - two_years[k];
    CHECK(correlation(start, next_year) > 0.95);
    CHECK(correlation(start, next_year) < 1);
    CHECK(std::abs(correlation(first, second)) < 0.25);  // no momentum: 0 within four standard errors
}

TEST_CASE("clean-ups lower disorder, are noticed and paid; without any nothing changes", "[model]") {
    const World none = in_place<VisibleWorks, CleanUps>(quiet_place(), 12, {.levers = {lever_at("physical.works", 0)}});
    CHECK(mean<Disorder>(none) == Approx(0.4));
    const World some = in_place<VisibleWorks, CleanUps>(
        quiet_place(), 12, {.levers = {lever_at("physical.works", 0), lever_at("physical.clean_ups", 12)}});
    CHECK(mean<Disorder>(some) == Approx(0.4 * std::pow(0.9, 12)).epsilon(1e-4));
    CHECK(mean<FreshWorks>(some) > 0);
    CHECK(mean<VisibleActs>(some) == Approx(0.1));
    CHECK(spent(some, CostLine::works) == Approx(12 * 8000));
}

TEST_CASE("fresh works wear off by the stated share", "[model]") {
    World world = quiet_place();
    set_all<FreshWorks>(world, 1.0F);
    world = in_place<VisibleWorks>(
        std::move(world), 3,
        {.parameters = {{"visible_works.wear_off", 0.5}}, .levers = {lever_at("physical.works", 0)}});
    CHECK(mean<FreshWorks>(world) == Approx(0.125).margin(1e-6));
}

TEST_CASE("a clean-up decays back without upkeep", "[model]") {
    World swept = quiet_place();
    set_all<Disorder>(swept, 0.2F);
    double before = 0.2;
    for (const int months : {3, 12, 48}) {
        const double now =
            mean<Disorder>(in_street<DisorderChange>(swept, months, {.parameters = {{"disorder.noise", 0}}}));
        CHECK(now > before);
        before = now;
    }
    CHECK(before == Approx(0.4).margin(0.01));
}

TEST_CASE("renewed homes raise the quality of the place, a budget cut lowers it unless guaranteed", "[model]") {
    World world = quiet_place();
    set_all<PhysicalQuality>(world, 0.5F);
    set_all<PhysicalNorm>(world, 0.5F);
    const double usual = mean<PhysicalQuality>(in_street<PhysicalState>(world, 60));
    World renewed = world;
    set_all<RenewedShare>(renewed, 0.5F);
    CHECK(usual == Approx(0.5).margin(1e-5));
    CHECK(mean<PhysicalQuality>(in_street<PhysicalState>(renewed, 60)) > usual);
    CHECK(mean<PhysicalQuality>(in_street<PhysicalState>(world, 60, {.levers = {lever_at("shocks.budget_cut", 0.5)}})) <
          usual);
    CHECK(mean<PhysicalQuality>(in_street<PhysicalState>(
              world, 60,
              {.levers = {lever_at("shocks.budget_cut", 0.5), lever_at("governance.budget_guarantee", 10)}})) ==
          Approx(usual));
}
