#include "measured_world.hpp"
#include "models/first_month.hpp"
#include "models/population/profile_reader.hpp"
#include "models/state/household.hpp"

/// What does a month's end cost: births, deaths, moves and new ties, by how many there are?
///
/// Each turn begins with a fresh copy of the same world; copying and asking are not counted. About the same cost for
/// 1 and 100 requests means that the month's end looks at everybody once, whatever is asked.
namespace adem::bench {

namespace {

using model::Household;
using model::Resident;

constexpr std::size_t more_dwellings = 1200;

/// Bospolder and Klarendal before they settle, with homes to let in Klarendal.
World two_neighbourhoods() {
    std::vector<model::Profile> profiles;
    for (const char* name : {"bospolder", "klarendal"})
        profiles.push_back(
            model::read_profile(std::string(ADEM_SOURCE_DATA_DIR) + "/scenarios/profiles/" + name + ".yaml"));
    World world =
        model::make_first_month(profiles, {identity_of("bospolder"), identity_of("klarendal")}, Stream::of(1, 0));
    for (std::size_t k = 0; k < more_dwellings; ++k)
        world.add<model::Dwelling>(1, derive(identity_of("bench: a home to let"), k));
    return world;
}

const World& start() {
    static const World world = two_neighbourhoods();
    return world;
}

/// So many rows of a table in the first neighbourhood, spread over it.
template <class E>
std::vector<Row> some_rows(const World& world, std::size_t count) {
    const Block& block = world.table<E>().block(0);
    std::vector<Row> all;
    for (Row row = block.begin; row < block.high; ++row)
        if (world.table<E>().occupied(row)) all.push_back(row);
    std::vector<Row> some;
    for (std::size_t k = 0; k < count; ++k) some.push_back(all[k * all.size() / count]);
    return some;
}

void ask_deaths(World& world, std::size_t count) {
    for (const Row row : some_rows<Resident>(world, count))
        world.requests().deaths.push_back({entity_index<Resident>, row, world.table<Resident>().identity(row)});
}

void ask_births(World& world, std::size_t count) {
    for (const Row row : some_rows<Household>(world, count)) {
        const Identity child = derive(world.table<Household>().identity(row), 1, 1);
        world.requests().births.push_back(
            {entity_index<Resident>, child, 0, {}, {{column_index<model::HouseholdOf>, 0, row, {}}}});
    }
}

void ask_moves(World& world, std::size_t count) {
    for (const Row row : some_rows<Household>(world, count))
        world.requests().moves.push_back({row, world.table<Household>().identity(row), 1, 0.5});
}

void ask_ties(World& world, std::size_t count) {
    const auto rows = some_rows<Resident>(world, 2 * count);
    const auto offer = [&](Row from, Row to) {
        const Table& people = world.table<Resident>();
        world.requests().tie_offers.push_back({from, to, people.identity(from), people.identity(to), 0.5F, 2});
    };
    for (std::size_t k = 0; k < count; ++k) {
        offer(rows[2 * k], rows[2 * k + 1]);
        offer(rows[2 * k + 1], rows[2 * k]);
    }
}

void month_end(benchmark::State& state, void (*ask)(World&, std::size_t)) {
    const auto count = static_cast<std::size_t>(state.range(0));
    for (auto _ : state) {
        World world(start());
        ask(world, count);
        state.SetIterationTime(seconds_of([&] { world.apply_births_deaths_moves_and_ties(); }));
    }
    report(state, "requests", static_cast<double>(state.iterations()) * static_cast<double>(count));
}

BENCHMARK_CAPTURE(month_end, deaths, ask_deaths)
    ->Name("month end/deaths")
    ->RangeMultiplier(10)
    ->Range(1, 1000)
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(month_end, births, ask_births)
    ->Name("month end/births")
    ->RangeMultiplier(10)
    ->Range(1, 1000)
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(month_end, moves, ask_moves)
    ->Name("month end/moves to another neighbourhood")
    ->RangeMultiplier(10)
    ->Range(1, 1000)
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(month_end, ties, ask_ties)
    ->Name("month end/new ties")
    ->RangeMultiplier(10)
    ->Range(1, 1000)
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);

}  // namespace

}  // namespace adem::bench
