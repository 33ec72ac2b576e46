#include <catch2/catch.hpp>

#include "models/mechanisms/arrivals.hpp"
#include "models/mechanisms/count_events.hpp"
#include "models/mechanisms/demolition.hpp"
#include "models/mechanisms/demolition_plan.hpp"
#include "models/mechanisms/forced_moves.hpp"
#include "models/mechanisms/leaving_the_street.hpp"
#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/rehoused_elsewhere.hpp"
#include "models/mechanisms/time_at_address.hpp"
#include "models/mechanisms/vacant_dwellings.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr int months_of_plan = 40;

/// Two or more neighbourhoods with vacant homes; in the first there will be a plan to pull homes down.
World before_the_plan(std::size_t neighbourhoods = 2, double vacancy = 0.3) {
    World world = small_world({.households = 200, .neighbourhoods = neighbourhoods, .vacancy = vacancy});
    set_all<MonthsHere>(world, 100);
    set_all<VacancyNorm>(world, 0.01F);
    return world;
}

std::vector<Phase> a_month() {
    return {phase<Neighbourhood>("open", MonthOpens{}),
            every("homes", DemolitionPlan{}),
            every("offers", Arrivals{}, VacantDwellings{}),
            every("demolition", ForcedMoves{}, RehousedElsewhere{}, Demolition{}),
            every("count", CountEvents{}),
            phase<Resident>("time", TimeAtAddress{})};
}

struct Terms {
    double simulated = 1, stays_anyhow = 0;
};

Settings plan(const World& world, Terms terms = {}) {
    LeverSetting here = lever_at("physical.demolition", 0.5, 0, 1);
    here.neighbourhood = world.neighbourhood(0);
    return {.parameters = {{"prices.demolition", 0},
                           {"demolition_terms.lead", 3},
                           {"demolition_terms.spread", 6},
                           {"destination.simulated", terms.simulated},
                           {"forced_moves.stays_anyhow", terms.stays_anyhow}},
            .levers = {here}};
}

struct Course {
    World world;
    double moved_out = 0, moved_within = 0, relocation_paid = 0;
};

Course carried_out(World world, Terms terms) {
    const Settings settings = plan(world, terms);
    Course course{std::move(world)};
    for (int month = 0; month < months_of_plan; ++month) {
        course.world = simulate(std::move(course.world), a_month(), 1, settings);
        for (std::size_t n = 0; n < course.world.neighbourhoods(); ++n) {
            const auto& flows = course.world.at<FlowsThisMonth>(static_cast<Row>(n));
            course.moved_out += static_cast<double>(flows[Flow::moved_out]);
            course.moved_within += static_cast<double>(flows[Flow::moved_within]);
        }
        course.relocation_paid += course.world.at<SpentThisMonth>(0)[CostLine::renovation];
    }
    return course;
}

std::size_t households(const World& world, std::size_t n) { return world.table<Household>().count(n); }
double people(const World& world) { return static_cast<double>(rows<Resident>(world).size()); }
std::uint64_t moves(const World& world) { return world.tally().moves[entity_index<Household>]; }

}  // namespace

TEST_CASE("who must go and finds no home here is rehoused in another neighbourhood of the world, if there is one",
          "[model]") {
    const World before = before_the_plan();
    const Course course = carried_out(before, {});
    const World& after = course.world;
    CHECK(after.audit().empty());
    CHECK(after.at<HomesDue>(0) == 0);
    CHECK(households(after, 0) < households(before, 0));
    CHECK(households(after, 1) > households(before, 1));
    const std::size_t left = after.tally().deaths[entity_index<Household>];
    CHECK(households(after, 0) + households(after, 1) + left == households(before, 0) + households(before, 1));
    CHECK(moves(after) > left);
    CHECK(moves(after) == households(after, 1) - households(before, 1));
    CHECK(moves(carried_out(before, {.simulated = 0}).world) == 0);
    CHECK(moves(carried_out(before_the_plan(1), {}).world) == 0);
}

TEST_CASE(
    "under demolition nobody gets lost: who is gone was counted as moved out, and every mover is compensated once",
    "[model]") {
    for (const Terms terms : {Terms{1, 0}, Terms{0.5, 0.25}, Terms{0, 0}})
        for (const double vacancy : {0.02, 0.3}) {
            const World before = before_the_plan(2, vacancy);
            const World announced = simulate(before, a_month(), 1, plan(before, terms));
            const auto must_go = count_if<Household>(announced, [&](Row row) {
                return announced.at<DueForDemolition>(announced.at<DwellingOf>(row).row()) != no_demolition;
            });
            const Course course = carried_out(before, terms);
            CHECK(must_go > 10);
            CHECK(people(course.world) == people(before) - course.moved_out);
            CHECK(course.world.at<HomesDue>(0) == 0);
            CHECK(course.relocation_paid == 7500.0 * static_cast<double>(must_go));
        }
}

TEST_CASE("forced movers take their ties along, except most of the street", "[model]") {
    const auto across_the_border = [](TieContext context) {
        World world = before_the_plan();
        const auto all = rows<Resident>(world);
        for (std::size_t k = 0; k + 1 < world.table<Resident>().count(0); k += 2)
            world.ties().make(all[k], all[k + 1], 0.9F, static_cast<std::uint8_t>(context));
        Settings settings = plan(world);
        settings.parameters.emplace_back("leaving_the_street.lost", 1);
        auto month = a_month();
        month.push_back(phase<Resident>("ties", LeavingTheStreet{}));
        std::swap(month[month.size() - 1], month[month.size() - 2]);
        world = simulate(std::move(world), month, 12, settings);
        const auto where = [&](Row row) { return world.table<Resident>().neighbourhood_of(row); };
        return count_if<Resident>(world, [&](Row row) {
            const auto ties = world.ties().of(row);
            return std::any_of(ties.begin(), ties.end(),
                               [&](const Tie& tie) { return where(row) != where(tie.other); });
        });
    };
    CHECK(across_the_border(TieContext::kin) > 0);
    CHECK(across_the_border(TieContext::street) == 0);
}
