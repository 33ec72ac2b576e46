#pragma once

#include <concepts>

#include "bench/measured_world.hpp"

namespace adem::bench {

/// A loop written by hand for one rule, on arrays that hold nothing else.
template <class P>
concept ByHand = requires(P plain, const P& made, const World& world) {
    plain.month();
    { made.same_as(world) } -> std::convertible_to<bool>;
};

/// The schedule of one mechanism alone.
template <class Mechanism>
std::shared_ptr<Schedule> alone(Mechanism mechanism) {
    return std::make_shared<Schedule>(std::vector<Phase>{phase<model::Resident>("alone", mechanism)});
}

/// Proves that a year of the mechanism and of the loop by hand give the same bits, then times both, month by month in
/// turn, and compares them once more. The reported time is that of adem's mechanism; `ratio` is that time divided by
/// the loop's. What the month around a mechanism costs is counted too: levers, snapshots, an empty month's end.
template <class Mechanism, ByHand Plain>
void side_by_side(benchmark::State& state, Mechanism mechanism, Plain plain) {
    Simulation simulation(World(settled_world()), alone(mechanism), Policy{});
    const double residents = static_cast<double>(simulation.world().table<model::Resident>().count());
    simulation.run(Month{months_per_year});
    for (int month = 0; month < months_per_year; ++month) plain.month();
    if (!plain.same_as(simulation.world())) return state.SkipWithError("the loop by hand gives other numbers");
    double ours = 0, by_hand = 0;
    for (auto _ : state) {
        const double took = seconds_of([&] { simulation.run(simulation.world().now() + 1); });
        by_hand += seconds_of([&] { plain.month(); });
        ours += took;
        state.SetIterationTime(took);
    }
    if (!plain.same_as(simulation.world())) return state.SkipWithError("the loop by hand gives other numbers");
    const double rows = static_cast<double>(state.iterations()) * residents;
    state.counters["adem_ns_per_resident"] = 1e9 * ours / rows;
    state.counters["by_hand_ns_per_resident"] = 1e9 * by_hand / rows;
    state.counters["ratio"] = ours / by_hand;
}

}  // namespace adem::bench
