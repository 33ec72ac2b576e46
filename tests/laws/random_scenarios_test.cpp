// Whatever a scenario says: the laws hold, no number is undefined and no column leaves its range.
#include <catch2/catch.hpp>
#include <cmath>

#include "models/programmes.hpp"
#include "models/replicate_run.hpp"
#include "models/state/entities.hpp"
#include "tests/support/random_scenario.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::test;

namespace {

/// Who there are of an entity is who there were, more those who came, less those who went.
template <class E>
std::int64_t people_unaccounted_for(const World& world) {
    const Tally& tally = world.tally();
    const std::size_t e = entity_index<E>;
    return static_cast<std::int64_t>(world.table<E>().count() + tally.deaths[e]) -
           static_cast<std::int64_t>(tally.births[e]);
}

std::array<std::int64_t, 4> unaccounted_for(const World& world) {
    return {people_unaccounted_for<model::Resident>(world), people_unaccounted_for<model::Household>(world),
            people_unaccounted_for<model::Worker>(world),
            static_cast<std::int64_t>(world.ties().count() + world.tally().ties_ended) -
                static_cast<std::int64_t>(world.tally().ties_made)};
}

/// Of everybody together nothing is undefined but what there is nobody to ask about; what is defined is in its range.
std::vector<std::string> wrong_indicators(const ResultShape& shape, const Recording& recording) {
    std::vector<std::string> wrong;
    for (std::size_t i = 0; i < shape.indicators.size(); ++i)
        for (std::size_t time = 0; time < shape.times(i); ++time)
            for (std::size_t cell = 0; cell < shape.cells(); ++cell) {
                const IndicatorInfo& info = shape.indicators[i];
                const double value = recording.record(i, time)[cell];
                const bool of_everybody = cell % shape.groups.size() == 0;
                const bool may_be_undefined = !info.headline || !of_everybody;
                if (std::isnan(value) ? may_be_undefined : value >= info.low && value <= info.high) continue;
                wrong.push_back(info.name + " = " + std::to_string(value) + " in record " + std::to_string(time));
            }
    return wrong;
}

bool is_money(std::span<const double> amounts) {
    return std::all_of(amounts.begin(), amounts.end(), [](double euro) { return euro >= 0 && std::isfinite(euro); });
}

/// The world of the first scenario, settled, with its projects.
World start_of(const model::Experiment& experiment, int months) {
    World world = experiment.settled(0);
    std::vector<model::ProgrammePlan> plans;
    for (const Project& project : experiment.scenarios().front().programmes)
        plans.push_back(model::programme_plan(project.name, project.in, project.numbers, project.words));
    model::add_programmes(world, plans, Month{months});
    return world;
}

/// The same replicate, put away and taken up by another process, with its work divided otherwise.
std::vector<Recording> with_interruptions(const model::Experiment& experiment, int every) {
    auto run = std::make_unique<model::ReplicateRun>(experiment, 0, Division{37, Parallel(3)});
    for (int month = 1; !run->finished(); ++month) {
        run->month();
        if (run->finished() || month % every != 0) continue;
        ByteWriter out;
        run->save(out);
        run = std::make_unique<model::ReplicateRun>(experiment, 0, Division{100, Parallel(2)});
        ByteReader in(out.bytes());
        run->restore(in);
    }
    return std::move(*run).recordings();
}

}  // namespace

TEST_CASE("over random scenarios every month is sound and nobody appears or vanishes", "[law]") {
    constexpr int years = 6;
    for (std::uint64_t seed = 1; seed <= (sanitized ? 4U : 12U); ++seed) {
        const auto experiment = random_experiment(seed, years);
        Simulation simulation(start_of(experiment, years * months_per_year),
                              std::make_shared<Schedule>(experiment.schedule()), policy_of(experiment.scenarios()[0]));
        const auto at_start = unaccounted_for(simulation.world());
        for (int month = 1; month <= years * months_per_year; ++month) {
            simulation.run(Month{month});
            const auto findings = simulation.world().audit();
            INFO("seed " << seed << ", month " << month << ": " << (findings.empty() ? "" : findings.front()));
            REQUIRE(findings.empty());
            REQUIRE(unaccounted_for(simulation.world()) == at_start);
        }
    }
}

TEST_CASE("over fifty years of random scenarios every column stays in its range and every reference holds", "[law]") {
    constexpr int years = sanitized ? 15 : 50;
    for (const std::uint64_t seed : {101U, 407U}) {
        const auto experiment = random_experiment(seed, years);
        Simulation simulation(start_of(experiment, years * months_per_year),
                              std::make_shared<Schedule>(experiment.schedule()), policy_of(experiment.scenarios()[0]));
        for (int year = 1; year <= years; ++year) {
            simulation.run(Month{year * months_per_year});
            const auto findings = simulation.world().audit();
            INFO("seed " << seed << ", year " << year << ": " << (findings.empty() ? "" : findings.front()));
            REQUIRE(findings.empty());
        }
    }
}

TEST_CASE("over random scenarios every indicator is in its range and every amount of money is one", "[law]") {
    for (std::uint64_t seed = 201; seed <= (sanitized ? 204U : 212U); ++seed) {
        INFO("seed " << seed);
        const auto experiment = random_experiment(seed, 3);
        const Recording recording = experiment.replicate(0)[0];
        const auto wrong = wrong_indicators(experiment.shape(), recording);
        INFO((wrong.empty() ? "" : wrong.front()));
        CHECK(wrong.empty());
        CHECK(is_money(recording.planned()));
        CHECK(is_money(recording.realised()));
        CHECK(is_money(recording.shortfall()));
    }
}

TEST_CASE("under random scenarios threads, units, interruptions and neighbours in a comparison change no bit",
          "[law]") {
    for (std::uint64_t seed = 301; seed <= (sanitized ? 302U : 304U); ++seed) {
        INFO("seed " << seed);
        const auto experiment = random_experiment(seed, 3, 2);
        const auto reference = experiment.replicate(0, {100000, Parallel(1)});
        const auto interrupted = with_interruptions(experiment, 7);
        CHECK(same(interrupted[0], reference[0]));
        CHECK(same(interrupted[1], reference[1]));
        CHECK(same(random_experiment(seed, 3, 1).replicate(0, {2048, Parallel(2)})[0], reference[0]));
    }
}
