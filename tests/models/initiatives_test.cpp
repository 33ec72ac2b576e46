#include "models/mechanisms/initiatives.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "models/mechanisms/being_active.hpp"
#include "models/mechanisms/energy_of_residents.hpp"
#include "models/mechanisms/failing_initiatives.hpp"
#include "models/mechanisms/learning_from_residents.hpp"
#include "models/mechanisms/municipal_trust.hpp"
#include "models/mechanisms/resident_memory.hpp"
#include "models/mechanisms/residents_upkeep.hpp"
#include "models/mechanisms/starting_initiatives.hpp"
#include "models/mechanisms/trust_from_experience.hpp"
#include "tests/models/participation_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

double energy_after(World world, int months, const Settings& settings) {
    return mean<Energy>(rows_of_residents(std::move(world), months, settings, EnergyOfResidents{}));
}

/// Mean momentum after two years of initiatives alone, each with a core of its own.
double momentum_after(World world, Settings settings, int months = 24) {
    settings.parameters.emplace_back("initiatives.noise", 0);
    return mean<Momentum>(whole(std::move(world), months, settings, Initiatives{}));
}

World active_world(float momentum = 0.5F) {
    World world = small_world({.households = 100});
    everybody_active(world, momentum);
    return world;
}

}  // namespace

TEST_CASE("willing residents start initiatives or join them; without anybody willing nothing starts", "[model]") {
    World world = small_world({.households = 200});
    for (const Row row : rows<Neighbourhood>(world)) world.at<AssetsDiscovered>(row).values.fill(1.0F);
    CHECK(rows<Initiative>(whole(world, 12, {}, StartingInitiatives{})).empty());
    set_all<Invited>(world, in_person);
    set_all<WillingToJoin>(world, 1);
    const World begun = whole(world, 1, {}, StartingInitiatives{}, Initiatives{});
    CHECK_FALSE(rows<Initiative>(begun).empty());
    const World joined = whole(begun, 1, {}, StartingInitiatives{}, Initiatives{});
    std::size_t members = 0;
    for (const Row row : rows<Initiative>(joined)) members += static_cast<std::size_t>(joined.at<CoreSize>(row));
    CHECK(members == count_if<Resident>(joined, [&](Row row) { return static_cast<bool>(joined.at<ActiveIn>(row)); }));
    CHECK(flow_of(begun, Flow::invited) == Approx(rows<Resident>(world).size()));
    CHECK(joined.audit().empty());
}

TEST_CASE("where more is known more initiatives start, and where nothing is known only the first", "[model]") {
    World world = small_world({.households = 200});
    set_all<Invited>(world, in_person);
    set_all<WillingToJoin>(world, 1);
    everybody_active(world, 0.5F);
    const auto started = [&](float known) {
        World asked = world;
        for (const Row row : rows<Neighbourhood>(asked)) asked.at<AssetsDiscovered>(row).values.fill(known);
        return flow_of(whole(std::move(asked), 1, {}, StartingInitiatives{}), Flow::initiatives_started);
    };
    CHECK(started(0) == 0);
    CHECK(started(0.3F) < started(1));
}

TEST_CASE("an initiative without a core ends, and at momentum 0 also with one", "[model]") {
    World world = small_world({});
    world.at<Momentum>(world.add<Initiative>(0, identity_of("garden"))) = 1;
    CHECK(rows<Initiative>(whole(world, 1, {}, Initiatives{}, FailingInitiatives{})).size() == 1);
    CHECK(rows<Initiative>(whole(world, 60, {}, Initiatives{}, FailingInitiatives{})).empty());
    CHECK(rows<Initiative>(whole(active_world(0), 1, {}, FailingInitiatives{})).empty());
    CHECK(rows<Initiative>(whole(active_world(1), 12, {}, Initiatives{}, FailingInitiatives{})).size() == 1);
}

TEST_CASE("a larger core, support and money each keep initiatives more alive, and can be set to nothing", "[model]") {
    const World many = active_world();
    World few = many;
    for (const Row row : rows<Resident>(few))
        if (row % 40 != 0) few.at<ActiveIn>(row) = Ref<Initiative>();
    CHECK(momentum_after(few, {}) < momentum_after(many, {}));
    World helped = many;
    const Row builder = add_worker(helped, 0, Role::community_builder);
    helped.at<ContactHours>(builder) = 80;
    CHECK(momentum_after(many, {}) < momentum_after(helped, {}));
    CHECK(momentum_after(many, {.parameters = {{"backing.by_support", 0}}}) ==
          momentum_after(helped, {.parameters = {{"backing.by_support", 0}}}));
    const auto granted = [&](double euro, double by_grant) {
        return momentum_after(
            many, {.parameters = {{"backing.by_grant", by_grant}}, .levers = {lever_at("assets.micro_grants", euro)}});
    };
    CHECK(granted(0, 0.15) < granted(20000, 0.15));
    CHECK(granted(0, 0) == granted(20000, 0));
    CHECK(granted(0, -0.15) > granted(20000, -0.15));
}

TEST_CASE("paperwork takes momentum and energy from initiatives, and can be set to take none", "[model]") {
    const auto momentum = [](double paperwork, double by_paperwork) {
        return momentum_after(active_world(),
                              {.parameters = {{"backing.by_paperwork", by_paperwork}, {"backing.astray", 0}},
                               .levers = {lever_at("assets.paperwork", paperwork)}});
    };
    CHECK(momentum(0.9, 0.1) < momentum(0.1, 0.1));
    CHECK(momentum(0.9, 0) == momentum(0.1, 0));
    const auto energy = [](double paperwork, double by_paperwork) {
        return energy_after(active_world(), 12,
                            {.parameters = {{"activity_cost.paperwork", by_paperwork}},
                             .levers = {lever_at("assets.paperwork", paperwork)}});
    };
    CHECK(energy(0.9, 0.02) < energy(0.1, 0.02));
    CHECK(energy(0.9, 0) == energy(0.1, 0));
}

TEST_CASE("without accounts more money goes astray", "[model]") {
    const auto momentum = [](double paperwork) {
        return momentum_after(active_world(), {.parameters = {{"backing.by_paperwork", 0}, {"backing.astray", 1}},
                                               .levers = {lever_at("assets.paperwork", paperwork)}});
    };
    CHECK(momentum(0) < momentum(0.3));
}

TEST_CASE("energy returns to what is usual and stays within its bounds", "[model]") {
    World world = small_world({.households = 50});
    set_all<Energy>(world, 0);
    const World rested = rows_of_residents(world, 240, {}, EnergyOfResidents{});
    CHECK(mean<Energy>(rested) == Approx(0.5).margin(1e-3));
    CHECK(rested.audit().empty());
    const double share = energy_after(world, 1, {.parameters = {{"energy_of_residents.recover", 0.25}}});
    CHECK(share == Approx(0.125));
}

TEST_CASE("own wins feed energy; serving the council's agenda drains it, or not when set so", "[model]") {
    CHECK(energy_after(active_world(0.1F), 12, {}) < energy_after(active_world(0.9F), 12, {}));
    const auto captured = [](double capture, double instrumental) {
        return energy_after(active_world(0.5F), 12,
                            {.parameters = {{"activity_cost.instrumental", instrumental}},
                             .levers = {lever_at("assets.policy_capture", capture)}});
    };
    CHECK(captured(1, 0.02) < captured(0, 0.02));
    CHECK(captured(1, 0) == captured(0, 0));
    CHECK(captured(1, -0.02) > captured(0, -0.02));
}

TEST_CASE("a subsidy for the council's agenda is money for initiatives", "[model]") {
    const auto momentum = [](double capture) {
        return momentum_after(active_world(), {.levers = {lever_at("assets.policy_capture", capture)}});
    };
    CHECK(momentum(0) < momentum(1));
}

TEST_CASE("several processes at once tire more than one, and none tires nobody", "[model]") {
    const auto energy = [](std::uint8_t processes) {
        World world = small_world({.households = 30});
        set_all<TakesPartIn>(world, processes);
        return energy_after(std::move(world), 1, {});
    };
    CHECK(energy(0) == Approx(0.5).margin(0.02));
    CHECK(energy(1) < energy(0));
    CHECK(energy(7) - energy(1) < 3 * (energy(1) - energy(0)));
}

TEST_CASE(
    "responsibility without support wears out those who have little; with support or none handed over it does not",
    "[model]") {
    const auto energy = [](float perspective, double shift, float support) {
        World world = active_world(0.5F);
        for (const Row row : rows<Resident>(world)) world.at<LifeDomains>(row).values.fill(perspective);
        set_all<SupportOfInitiatives>(world, support);
        return energy_after(std::move(world), 12, {.levers = {lever_at("participation.responsibility_shift", shift)}});
    };
    CHECK(energy(0.2F, 1, 0) < energy(0.9F, 1, 0));
    CHECK(energy(0.2F, 1, 0) < energy(0.2F, 0, 0));
    CHECK(energy(0.2F, 1, 1) == Approx(energy(0.2F, 0, 1)));
}

TEST_CASE("upkeep that is left to residents is done by lively initiatives only", "[model]") {
    const auto disorder = [](float momentum, double shift) {
        return mean<Disorder>(whole(active_world(momentum), 6,
                                    {.levers = {lever_at("participation.responsibility_shift", shift)}},
                                    ResidentsUpkeep{}));
    };
    CHECK(disorder(1, 1) < disorder(1, 0));
    CHECK(disorder(0, 1) == disorder(0, 0));
}

TEST_CASE("somebody active gains confidence in a thriving initiative and loses it in a failing one", "[model]") {
    const auto efficacy = [](float momentum) {
        const World world = rows_of_residents(active_world(momentum), 12,
                                              {.parameters = {{"being_active.turns_away", 0}}}, BeingActive{});
        double sum = 0;
        for (const Row row : rows<Resident>(world)) sum += static_cast<double>(world.at<SelfEfficacy>(row).value());
        return sum;
    };
    CHECK(efficacy(0.9F) > efficacy(0.5F));
    CHECK(efficacy(0.1F) < efficacy(0.5F));
}

TEST_CASE("without energy everybody stops, and at chance 1 as well", "[model]") {
    World tired = active_world();
    set_all<Energy>(tired, 0);
    const auto active = [](const World& world) {
        return count_if<Resident>(world, [&](Row row) { return static_cast<bool>(world.at<ActiveIn>(row)); });
    };
    CHECK(active(rows_of_residents(tired, 1, {}, BeingActive{})) == 0);
    CHECK(active(rows_of_residents(active_world(), 1, {.parameters = {{"being_active.turns_away", 1}}},
                                   BeingActive{})) == 0);
    CHECK(active(rows_of_residents(active_world(), 1, {.parameters = {{"being_active.turns_away", 0}}},
                                   BeingActive{})) > 0);
}

TEST_CASE("residents whose initiative fails lose less energy and trust when met with understanding than with blame",
          "[model]") {
    const auto after = [](double tolerance, double loss = 0.1) {
        std::vector<Phase> phases;
        phases.push_back(every("failing", FailingInitiatives{}));
        phases.push_back(phase<Resident>("trust", TrustFromExperience{}));
        return simulate(active_world(0), std::move(phases), 1,
                        {.parameters = {{"being_blamed.energy_loss", loss}},
                         .levers = {lever_at("participation.tolerance", tolerance)}});
    };
    const auto trust = [](const World& world) {
        double sum = 0;
        for (const Row row : rows<Resident>(world))
            sum += static_cast<double>(world.at<TrustInInstitutions>(row)[Institution::municipality]);
        return sum;
    };
    CHECK(mean<Energy>(after(0)) < mean<Energy>(after(1)));
    CHECK(mean<Energy>(after(0, 0)) == mean<Energy>(after(1, 0)));
    CHECK(trust(after(0)) < trust(after(1)));
}

TEST_CASE("a repair fund saves initiatives that would fail, and pays for each", "[model]") {
    const Settings none = {.levers = {lever_at("participation.repair_fund", 0)}};
    const Settings ample = {.levers = {lever_at("participation.repair_fund", 100000)}};
    World world = active_world(0);
    set_all<ResidentsNow>(world, 2000.0F);
    CHECK(rows<Initiative>(whole(world, 1, none, FailingInitiatives{})).empty());
    const World saved = whole(world, 1, ample, FailingInitiatives{});
    CHECK(rows<Initiative>(saved).size() == 1);
    CHECK(spent_on(saved, CostLine::grants) == Approx(3000));
}

TEST_CASE("the municipality trusts residents more when their initiatives thrive, less when they hold plans up",
          "[model]") {
    const auto trust = [](float momentum, float protests) {
        World world = active_world(momentum);
        world.at<FlowsThisMonth>(0)[Flow::protests] = protests;
        return mean<TrustInResidents>(whole(std::move(world), 12, {}, MunicipalTrust{}));
    };
    CHECK(trust(0.1F, 0) < trust(0.5F, 0));
    CHECK(trust(0.5F, 0) == Approx(0.5).margin(1e-5));
    CHECK(trust(0.9F, 1) < trust(0.9F, 0));
}

TEST_CASE("trust in residents lowers what they must account for only where the policy lets it in", "[model]") {
    ResidentsOwn own{};
    own.paperwork.value = 0.4F;
    CHECK(control_burden(own, 1, 1000) == Approx(0.4));
    own.trusting.value = 1;
    CHECK(control_burden(own, 1, 1000) == Approx(0));
    CHECK(control_burden(own, 0.5F, 1000) == Approx(0.4));
    CHECK(control_burden(own, 0, 1000) == Approx(0.8));
    own.trusting.value = 0;
    own.delegated.value = 1000;
    CHECK(control_burden(own, 0.5F, 1000) == Approx(0.2));
}

TEST_CASE(
    "active residents of long standing build the memory of the place, newcomers do not, and it fades without them",
    "[model]") {
    const auto memory = [](std::int16_t months, bool active) {
        World world = small_world({.households = 100});
        if (active) everybody_active(world, 0.5F);
        set_all<MonthsHere>(world, months);
        set_all<ResidentMemory>(world, 0.2F);
        return mean<ResidentMemory>(whole(std::move(world), 24, {}, ResidentMemoryChange{}));
    };
    CHECK(memory(600, true) > memory(6, true));
    CHECK(memory(600, false) == Approx(0.2 * std::pow(0.97, 24)).epsilon(1e-4));
}

TEST_CASE("professionals learn from residents who remember more than they know, and not at pace 0", "[model]") {
    const auto known = [](float memory, double pace, float at_first = 0) {
        World world = small_world({});
        world.at<LocalKnowledge>(add_worker(world, 0, Role::social_worker)) = at_first;
        set_all<ResidentMemory>(world, memory);
        std::vector<Phase> phases;
        phases.push_back(phase<Worker>("workers", LearningFromResidents{}));
        return mean<LocalKnowledge>(simulate(std::move(world), std::move(phases), 12,
                                             {.parameters = {{"learning_from_residents.pace", pace}}}));
    };
    CHECK(known(0.8F, 0.1) > known(0.3F, 0.1));
    CHECK(known(0.3F, 0.1) > known(0, 0.1));
    CHECK(known(0.8F, 0) == 0);
    CHECK(known(0.3F, 0.1, 0.6F) == Approx(0.6));
}
