#include "models/mechanisms/resistance.hpp"

#include <catch2/catch.hpp>

#include "models/mechanisms/joint_preparation.hpp"
#include "models/mechanisms/plan_held_up.hpp"
#include "models/mechanisms/trust_from_experience.hpp"
#include "tests/models/participation_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

World under_a_plan(float imposed, float trust = 0.4F) {
    World world = small_world({.households = 200});
    set_all<ImposedPlan>(world, imposed);
    for (const Row row : rows<Resident>(world)) world.at<TrustInInstitutions>(row).values.fill(trust);
    return world;
}

std::size_t resisting(const World& world) {
    return count_if<Resident>(world, [&](Row row) { return world.at<Protests>(row) != 0; });
}

std::size_t resisting_after(World world, int months, const Settings& settings = {}) {
    return resisting(rows_of_residents(std::move(world), months, settings, Resistance{}));
}

Settings coproduced(double share, double softened = 0.6) {
    return {.parameters = {{"resistance.softened", softened}},
            .levers = {lever_at("participation.coproduction", share)}};
}

}  // namespace

TEST_CASE("without a plan nobody resists, and resistance ends with the plan", "[model]") {
    CHECK(resisting_after(under_a_plan(0), 24) == 0);
    World world = under_a_plan(0);
    set_all<Protests>(world, 1);
    CHECK(resisting_after(world, 1) == 0);
}

TEST_CASE("a plan that is imposed more, and less trust, each bring more people to resist", "[model]") {
    CHECK(resisting_after(under_a_plan(0.3F), 12) < resisting_after(under_a_plan(1), 12));
    CHECK(resisting_after(under_a_plan(1, 0.9F), 12) < resisting_after(under_a_plan(1, 0.1F), 12));
}

TEST_CASE("people resist sooner when others they know do, and not when ties are made not to matter", "[model]") {
    World world = under_a_plan(0.5F);
    const auto people = rows<Resident>(world);
    for (std::size_t k = 0; k + 1 < people.size(); ++k) world.ties().make(people[k], people[k + 1], 0.8F, 0);
    const auto after = [&](double by_others) {
        return resisting_after(world, 24, {.parameters = {{"resistance.by_others", by_others}}});
    };
    CHECK(after(0) < after(10));
}

TEST_CASE("a plan made together with residents meets less resistance; that can be set to nothing or reversed",
          "[model]") {
    CHECK(resisting_after(under_a_plan(1), 12, coproduced(1)) < resisting_after(under_a_plan(1), 12, coproduced(0)));
    CHECK(resisting_after(under_a_plan(1), 12, coproduced(1, 0)) ==
          resisting_after(under_a_plan(1), 12, coproduced(0, 0)));
    CHECK(resisting_after(under_a_plan(1), 12, coproduced(1, -0.6)) >
          resisting_after(under_a_plan(1), 12, coproduced(0, -0.6)));
}

TEST_CASE("resistance of many holds a plan up, at a cost in months, money and trust; of few it does not", "[model]") {
    World world = under_a_plan(1);
    const auto after = [&](std::uint8_t protests, int months) {
        World asked = world;
        set_all<Protests>(asked, protests);
        std::vector<Phase> phases;
        phases.push_back(every("held up", PlanHeldUpByResidents{}));
        phases.push_back(phase<Resident>("trust", TrustFromExperience{}));
        return simulate(std::move(asked), std::move(phases), months, {.parameters = {{"plan_held_up.chance", 1}}});
    };
    const World none = after(0, 2);
    CHECK(none.at<PlanHeldUp>(0) == 0);
    CHECK(flow_of(none, Flow::protests) == 0);
    const World many = after(1, 1);
    CHECK(many.at<PlanHeldUp>(0) == 3);
    CHECK(flow_of(many, Flow::protests) == 1);
    CHECK(flow_of(many, Flow::works_delayed) == 3);
    CHECK(spent_on(after(1, 3), CostLine::delay) == Approx(80000));
    const auto trust = [](const World& w) {
        double sum = 0;
        for (const Row row : rows<Resident>(w))
            sum += static_cast<double>(w.at<TrustInInstitutions>(row)[Institution::municipality]);
        return sum;
    };
    CHECK(trust(after(1, 1)) < trust(after(0, 1)));
}

TEST_CASE("months of preparation cost their own price and not that of delay", "[model]") {
    const auto spent = [](double coproduction, int months) {
        World world = under_a_plan(1);
        set_all<PlanHeldUp>(world, 3);
        const Settings settings{.parameters = {{"plan_held_up.chance", 0}},
                                .levers = {lever_at("participation.coproduction", coproduction)}};
        const World after = simulate(std::move(world),
                                     {every("prepared", JointPreparation{}), every("held up", PlanHeldUpByResidents{})},
                                     months, settings);
        return std::pair(spent_on(after, CostLine::participation), spent_on(after, CostLine::delay));
    };
    CHECK(spent(0, 1) == std::pair(0.0, 40000.0));
    CHECK(spent(1, 1) == std::pair(8000.0, 0.0));
    CHECK(spent(0.5, 6) == std::pair(48000.0, 0.0));
}

TEST_CASE("making a plan together costs months and money first, and nothing without a plan", "[model]") {
    const auto prepared = [](float plan, double coproduction) {
        return whole(under_a_plan(plan), 1, {.levers = {lever_at("participation.coproduction", coproduction)}},
                     JointPreparation{});
    };
    const World together = prepared(1, 1);
    CHECK(together.at<PlanHeldUp>(0) == 12);
    CHECK((together.at<OpensNow>(0) & bit_of(ProcessKind::physical)) != 0);
    CHECK(spent_on(together, CostLine::participation) == Approx(8000));
    CHECK(prepared(1, 0.5).at<PlanHeldUp>(0) == 6);
    CHECK(prepared(1, 0).at<PlanHeldUp>(0) == 0);
    CHECK(spent_on(prepared(0, 1), CostLine::participation) == 0);
}
