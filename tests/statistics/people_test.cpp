#include <catch2/catch.hpp>

#include "models/mechanisms/ageing.hpp"
#include "models/mechanisms/fertility.hpp"
#include "models/mechanisms/household_composition.hpp"
#include "models/mechanisms/household_ties.hpp"
#include "models/mechanisms/introductions.hpp"
#include "models/mechanisms/kin_ties.hpp"
#include "models/mechanisms/leaving_home.hpp"
#include "models/mechanisms/meeting.hpp"
#include "models/mechanisms/mortality.hpp"
#include "models/mechanisms/moving_in.hpp"
#include "models/mechanisms/moving_out.hpp"
#include "models/mechanisms/new_in_place.hpp"
#include "models/mechanisms/remember_the_start.hpp"
#include "models/mechanisms/tie_fading.hpp"
#include "models/mechanisms/time_at_address.hpp"
#include "models/mechanisms/turnover_in_place.hpp"
#include "models/mechanisms/vacant_dwellings.hpp"
#include "models/population/initial_ties.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> comings_and_goings() {
    return {every("remember", RememberTheStart{}).only(During::settling),
            phase<Resident>("life", Mortality{}, Fertility{}, LeavingHome{}, MovingOut{}).only(During::run),
            every("composition", HouseholdComposition{}),
            every("moving in", VacantDwellings{}, MovingIn{}).only(During::run),
            every("turnover", TurnoverInPlace{}).only(During::settling),
            phase<Resident>("new", NewInPlace{}).only(During::settling),
            phase<Resident>("fading", TieFading{}),
            every("meeting", HouseholdTies{}, KinTies{}, Meeting{}, Introductions{}),
            phase<Resident>("time", TimeAtAddress{}),
            phase<Resident>("ageing", Ageing{}).only(During::run)};
}

double mean_degree(const World& world) {
    return 2 * static_cast<double>(world.ties().count()) / static_cast<double>(world.table<Resident>().count());
}

World settled(std::size_t households, int months) {
    World world = small_world({.households = households});
    make_initial_ties(world);
    world.set_now(Month{-months});
    return simulate(std::move(world), comings_and_goings(), months);
}

double gone_share(double expected_rate, int months) { return 1 - std::exp(-expected_rate * months / 12); }

}  // namespace

TEST_CASE("half of the ties are left after seven years while networks keep their size", "[statistical]") {
    // Mollenhorst (2009): 48 % of the members of a network are still in it after seven years; band 40-56 %.
    World world = small_world({.households = 1000});
    make_initial_ties(world);
    const auto months = [](World w, int count) {
        return simulate(std::move(w),
                        {phase<Resident>("fading", TieFading{}), every("meeting", Meeting{}, Introductions{})}, count);
    };
    set_all<MonthsHere>(world, 12);
    const World before = months(std::move(world), 120);
    const World after = months(before, 84);
    double left = 0, all = 0;
    for (const Row row : rows<Resident>(before))
        for (const Tie& tie : before.ties().of(row)) {
            if (tie.is(TieContext::household)) continue;
            ++all;
            left += after.ties().find(row, tie.other) != nullptr ? 1 : 0;
        }
    INFO("left " << left / all << ", mean degree " << mean_degree(before) << " and " << mean_degree(after));
    CHECK(left / all > 0.40);
    CHECK(left / all < 0.56);
    CHECK(mean_degree(after) == Approx(mean_degree(before)).epsilon(0.1));
}

TEST_CASE("an unchanged neighbourhood keeps its people, households and ties over twenty years", "[statistical]") {
    const World before = settled(1000, 120);
    const World after = simulate(before, comings_and_goings(), 240);
    const auto residents = [](const World& w) { return static_cast<double>(w.table<Resident>().count()); };
    const auto households = [](const World& w) { return static_cast<double>(w.table<Household>().count()); };
    INFO("residents " << residents(before) << " and " << residents(after) << ", mean degree " << mean_degree(before)
                      << " and " << mean_degree(after));
    // The ages of this world, spread evenly at first, become those at which people move and have children.
    CHECK(residents(after) == Approx(residents(before)).epsilon(0.15));
    CHECK(households(after) == Approx(households(before)).epsilon(0.02));
    CHECK(mean_degree(before) == Approx(10).margin(1.5));
    CHECK(mean_degree(after) == Approx(mean_degree(before)).epsilon(0.1));
    CHECK(after.audit().empty());
}

TEST_CASE("deaths follow the rate of the life table", "[statistical]") {
    World world = small_world({.households = 4000});
    set_all<AgeMonths>(world, 12 * 82);
    set_all<SexOf>(world, Sex::man);
    const double before = static_cast<double>(world.table<Resident>().count());
    const World after = simulate(std::move(world), {phase<Resident>("death", Mortality{})}, 24);
    const double p = gone_share(death_rate_per_year(Sex::man, 82), 24);
    const double gone = before - static_cast<double>(after.table<Resident>().count());
    CHECK(std::abs(gone - p * before) < 4 * std::sqrt(before * p * (1 - p)));
}

TEST_CASE("stays of households are as long as a constant rate of leaving makes them", "[statistical]") {
    World world = small_world({.households = 4000});
    for (const Row row : rows<Resident>(world))
        if (world.at<IsReferencePerson>(row)) world.at<AgeMonths>(row) = 12 * 35;
    for (const Row row : rows<Resident>(world)) world.at<LifeDomains>(row) = world.at<OwnMeans>(row);
    const double rate = moving_share_per_year(model::Move::between_municipalities, 35) +
                        moving_share_per_year(model::Move::emigration, 35) +
                        0.7 * moving_share_per_year(model::Move::within_municipality, 35);
    for (const int months : {12, 48}) {
        const World after = simulate(world, {phase<Resident>("out", MovingOut{})}, months);
        const double p = 1 - gone_share(rate, months);
        const double stayed = static_cast<double>(after.table<Household>().count());
        CHECK(std::abs(stayed - p * 4000) < 4 * std::sqrt(4000 * p * (1 - p)));
    }
}

TEST_CASE("births follow the rate of the mother's age", "[statistical]") {
    World world = small_world({.households = 4000});
    set_all<SexOf>(world, Sex::woman);
    set_all<AgeMonths>(world, 12 * 31);
    set_all<RoleInHousehold>(world, HouseholdRole::partner);
    const double women = static_cast<double>(world.table<Resident>().count());
    const World after = simulate(std::move(world), {phase<Resident>("births", Fertility{})}, 12,
                                 {.parameters = {{"fertility.relative_rate.partner", 1}}});
    const double born = static_cast<double>(after.table<Resident>().count()) - women;
    const double mean = 12 * women * monthly_probability(birth_rate_per_year(31));
    CHECK(std::abs(born - mean) < 4 * std::sqrt(mean));
}
