#include <catch2/catch.hpp>

#include "models/mechanisms/demolition.hpp"
#include "models/mechanisms/demolition_plan.hpp"
#include "models/mechanisms/energy_works.hpp"
#include "models/mechanisms/forced_moves.hpp"
#include "models/mechanisms/home_and_street.hpp"
#include "models/mechanisms/improved_homes.hpp"
#include "models/mechanisms/rebuilding.hpp"
#include "models/mechanisms/rehoused_elsewhere.hpp"
#include "models/mechanisms/renovation.hpp"
#include "tests/models/place_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::size_t improved(const World& world, std::uint8_t bit) {
    return count_if<Dwelling>(world, [&](Row row) { return (world.at<Improvements>(row) & bit) != 0; });
}

std::size_t dwellings_of(const World& world, Tenure tenure) {
    return count_if<Dwelling>(world, [&](Row row) { return world.at<TenureOf>(row) == tenure; });
}

/// Counts how long homes are empty, as the letting of dwellings does.
struct CountVacancy {
    static constexpr std::string_view name = "count_vacancy";
    void operator()(Every<Dwelling, InOut<MonthsVacant>> dwellings, Every<Household, In<DwellingOf>> households) const {
        std::vector<bool> taken(dwellings.span());
        for (const auto home : households) taken[dwellings.position(home.get<DwellingOf>().row())] = true;
        for (const auto dwelling : dwellings) {
            auto& months = dwelling.get<MonthsVacant>();
            months = static_cast<std::int16_t>(taken[dwellings.position(dwelling.row())] ? 0 : months + 1);
        }
    }
};

/// Empty dwellings have been empty for a year.
World with_vacancies(std::size_t households, double vacancy) {
    World world = small_world({.households = households, .vacancy = vacancy});
    set_all<Disposition>(world, 0.0F);
    std::vector<bool> taken(world.table<Dwelling>().rows());
    for (const Row row : rows<Household>(world)) taken[world.at<DwellingOf>(row).row()] = true;
    for (const Row row : rows<Dwelling>(world))
        if (!taken[row]) world.at<MonthsVacant>(row) = 12;
    return world;
}

World plan_carried_out(int months, const Settings& settings, World world = with_vacancies(60, 0.1)) {
    std::vector<Phase> phases;
    phases.push_back(every("homes", DemolitionPlan{}));
    phases.push_back(
        every("demolition", CountVacancy{}, ForcedMoves{}, RehousedElsewhere{}, Demolition{}, Rebuilding{}));
    phases.push_back(phase<Resident>("trust", TrustFromExperience{}));
    return simulate(std::move(world), std::move(phases), months, settings);
}

const std::vector<std::pair<std::string, double>> quick{{"demolition_terms.lead", 3}, {"demolition_terms.spread", 0}};

}  // namespace

TEST_CASE("without a plan no home is due and nobody moves", "[model]") {
    const World before = with_vacancies(60, 0.1);
    const World after = plan_carried_out(60, {});
    CHECK(after.at<HomesDue>(0) == 0);
    CHECK(after.at<ImposedPlan>(0) == 0);
    CHECK(rows<Household>(after).size() == rows<Household>(before).size());
    CHECK(rows<Dwelling>(after).size() == rows<Dwelling>(before).size());
}

TEST_CASE("a plan takes homes in social rent only, and the more the greater its share", "[model]") {
    std::size_t before = 0;
    for (const double share : {0.1, 0.3, 0.5}) {
        const World after = plan_carried_out(1, {.levers = {lever_at("physical.demolition", share)}});
        const auto due = count_if<Dwelling>(after, [&](Row row) {
            if (after.at<DueForDemolition>(row) == no_demolition) return false;
            CHECK(after.at<TenureOf>(row) == Tenure::social_rent);
            return true;
        });
        CHECK(due > before);
        CHECK(due == static_cast<std::size_t>(after.at<HomesDue>(0)));
        before = due;
    }
}

TEST_CASE("an announced plan weighs on the place and costs trust, less with a guarantee to return", "[model]") {
    const auto after = [](double guarantee) {
        return plan_carried_out(
            1, {.levers = {lever_at("physical.demolition", 0.5), lever_at("physical.return_guarantee", guarantee)}});
    };
    const World without = after(0);
    const World with = after(1);
    CHECK(without.at<ImposedPlan>(0) > 0);
    CHECK(with.at<ImposedPlan>(0) == 0);
    CHECK(mean_trust(without, Institution::municipality) < 0.5);
    CHECK(mean_trust(without, Institution::municipality) < mean_trust(with, Institution::municipality));
    CHECK(mean_trust(without, Institution::housing_corporation) < 0.5);
}

TEST_CASE("while a plan is held up its homes stay", "[model]") {
    const auto left = [](std::int16_t held_up) {
        World world = with_vacancies(60, 0.1);
        world.at<PlanHeldUp>(0) = held_up;
        return rows<Dwelling>(
                   plan_carried_out(12, {.parameters = quick, .levers = {lever_at("physical.demolition", 0.5)}}, world))
            .size();
    };
    CHECK(left(0) < left(100));
    CHECK(left(100) == rows<Dwelling>(with_vacancies(60, 0.1)).size());
}

TEST_CASE("no household stays in a home that is pulled down, and as many homes rise as went", "[model]") {
    const Settings settings{
        .parameters = {{"demolition_terms.lead", 3}, {"demolition_terms.spread", 6}, {"rebuilding.months_to_build", 6}},
        .levers = {lever_at("physical.demolition", 0.5, 0, 1)}};
    const World before = with_vacancies(60, 0.1);
    const World after = plan_carried_out(120, settings);
    CHECK(after.audit().empty());
    CHECK(rows<Dwelling>(after).size() == rows<Dwelling>(before).size());
    CHECK(after.at<EmptySites>(0) == 0);
    CHECK(after.at<HomesRebuilt>(0) > 0);
    CHECK(after.at<HomesDue>(0) == 0);
    CHECK(rows<Household>(after).size() < rows<Household>(before).size());
    for (const Row row : rows<Household>(after)) CHECK(after.at<DwellingOf>(row));
}

TEST_CASE("with a guarantee and vacant homes enough nobody has to leave the neighbourhood", "[model]") {
    const auto left = [](double guarantee, double anyhow) {
        auto parameters = quick;
        parameters.emplace_back("forced_moves.stays_anyhow", anyhow);
        const World after = plan_carried_out(
            12,
            {.parameters = parameters,
             .levers = {lever_at("physical.demolition", 0.2), lever_at("physical.return_guarantee", guarantee)}},
            with_vacancies(60, 0.3));
        return rows<Household>(after).size();
    };
    const std::size_t all = rows<Household>(with_vacancies(60, 0.3)).size();
    CHECK(left(1, 0) == all);
    CHECK(left(0, 1) == all);
    CHECK(left(0, 0) < all);
}

TEST_CASE("who is moved within the neighbourhood lives anew at an address, and the move is paid", "[model]") {
    World world = with_vacancies(60, 0.3);
    set_all<MonthsHere>(world, 100);
    const World after =
        plan_carried_out(5,
                         {.parameters = quick,
                          .levers = {lever_at("physical.demolition", 0.2), lever_at("physical.return_guarantee", 1)}},
                         std::move(world));
    CHECK(count_if<Resident>(after, [&](Row row) { return after.at<MonthsHere>(row) == 0; }) > 0);
    CHECK(after.at<FlowsThisMonth>(0)[Flow::moved_within] > 0);
    CHECK(after.at<SpentThisMonth>(0)[CostLine::renovation] > 0);
}

TEST_CASE("rebuilt homes are of the tenure that the policy wants", "[model]") {
    const auto social = [](double share) {
        return dwellings_of(plan_carried_out(60, {.parameters = quick,
                                                  .levers = {lever_at("physical.demolition", 0.5, 0, 1),
                                                             lever_at("physical.rebuilt_as_social_rent", share)}}),
                            Tenure::social_rent);
    };
    const std::size_t before = dwellings_of(with_vacancies(60, 0.1), Tenure::social_rent);
    CHECK(social(1) == before);
    CHECK(social(0) < before);
}

TEST_CASE("renovation reaches rented homes only, shows in the renewed share, is paid, and grows old", "[model]") {
    const auto after = [](double rate, double ages, int months) {
        return in_place<Renovation>(
            with_vacancies(60, 0.1), months,
            {.parameters = {{"renovation.ages", ages}}, .levers = {lever_at("physical.renovation", rate, 0, 120)}});
    };
    const World none = after(0, 0, 60);
    CHECK(improved(none, renovated_home) == 0);
    const World some = after(0.2, 0, 60);
    CHECK(improved(some, renovated_home) > 0);
    CHECK(some.at<RenewedShare>(0) == Approx(static_cast<double>(improved(some, renovated_home)) /
                                             static_cast<double>(rows<Dwelling>(some).size())));
    CHECK(some.at<SpentThisMonth>(0)[CostLine::renovation] ==
          Approx(55000.0 * static_cast<double>(improved(some, renovated_home))));
    for (const Row row : rows<Dwelling>(some))
        if (some.at<TenureOf>(row) == Tenure::owner) CHECK(some.at<Improvements>(row) == 0);
    CHECK(improved(after(0.2, 1, 240), renovated_home) == 0);
}

TEST_CASE("an improved home is better to live in, a rented renovated one costs rent, an efficient one saves",
          "[model]") {
    const auto lived = [](int bits, Domain domain) {
        World world = quiet_place();
        set_all<HomeImproved>(world, static_cast<std::uint8_t>(bits));
        return mean_domain(in_minds<HomeAndStreet>(std::move(world), 6), domain);
    };
    CHECK(lived(renovated_home, Domain::housing) > lived(0, Domain::housing));
    CHECK(lived(energy_home, Domain::housing) > lived(0, Domain::housing));
    CHECK(lived(renovated_home | rented_home, Domain::work_and_income) < lived(0, Domain::work_and_income));
    CHECK(lived(renovated_home, Domain::work_and_income) == lived(0, Domain::work_and_income));
    CHECK(lived(energy_home, Domain::work_and_income) > lived(0, Domain::work_and_income));
}

TEST_CASE("a household has the improvements of the home it lives in now", "[model]") {
    World world = quiet_place();
    set_all<RenewedShare>(world, 0.5F);
    const auto homes = rows<Dwelling>(world);
    for (const Row home : homes)
        world.at<Improvements>(home) = static_cast<std::uint8_t>(home % 2 == 0 ? renovated_home : 0);
    world = in_place<ImprovedHomes>(std::move(world), 1);
    for (const Row row : rows<Household>(world)) {
        const Row home = world.at<DwellingOf>(row).row();
        const int rented = world.at<TenureOf>(home) == Tenure::owner ? 0 : rented_home;
        CHECK(world.at<HomeImproved>(row) == (home % 2 == 0 ? renovated_home | rented : 0));
    }
}

TEST_CASE("a household whose home is an old one again has no improvement left", "[model]") {
    World world = quiet_place();
    set_all<HomeImproved>(world, renovated_home);
    CHECK(mean<HomeImproved>(in_place<ImprovedHomes>(std::move(world), 1)) == 0);
}

TEST_CASE("energy works need consent, which grows with trust and, if so, with the lead of residents", "[model]") {
    const auto done = [](float trust, double led, double by_lead) {
        World world = quiet_place(200);
        for (const Row row : rows<Resident>(world)) world.at<TrustInInstitutions>(row).values.fill(trust);
        return improved(in_place<EnergyWorks>(std::move(world), 6,
                                              {.parameters = {{"energy_consent.by_lead", by_lead}},
                                               .levers = {lever_at("physical.energy_works", 0.5),
                                                          lever_at("physical.energy_led_by_residents", led)}}),
                        energy_home);
    };
    CHECK(done(0.9F, 0, 1) > done(0.1F, 0, 1));
    CHECK(done(0.5F, 1, 6) > done(0.5F, 0, 6));
    CHECK(done(0.5F, 1, 0) == done(0.5F, 0, 0));
}

TEST_CASE("energy works that residents lead are felt as fairer, impose nothing and cost more for each home",
          "[model]") {
    const auto after = [](double led) {
        return in_place<EnergyWorks>(
            quiet_place(200), 1,
            {.parameters = {{"energy_consent.by_lead", 0}},
             .levers = {lever_at("physical.energy_works", 0.5), lever_at("physical.energy_led_by_residents", led)}});
    };
    const World alone = after(0);
    const World together = after(1);
    CHECK(mean_trust(together, Institution::municipality) > mean_trust(alone, Institution::municipality));
    CHECK(alone.at<ImposedPlan>(0) > 0);
    CHECK(together.at<ImposedPlan>(0) == 0);
    const auto cost = [](const World& world) { return world.at<SpentThisMonth>(0)[CostLine::energy_works]; };
    CHECK(cost(alone) == Approx(25000.0 * static_cast<double>(improved(alone, energy_home))));
    CHECK(cost(together) == Approx(27000.0 * static_cast<double>(improved(together, energy_home))));
}

TEST_CASE("works at home are a nuisance for those who agreed, and no works are none", "[model]") {
    const auto nuisance = [](double rate) {
        return mean<PerceivedNuisance>(
            in_place<EnergyWorks>(quiet_place(200), 6, {.levers = {lever_at("physical.energy_works", rate)}}));
    };
    CHECK(nuisance(0.5) > nuisance(0));
    CHECK(nuisance(0) == mean<PerceivedNuisance>(quiet_place(200)));
}
