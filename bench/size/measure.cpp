#include <fmt/format.h>
#include <sys/resource.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "bench/size/bandwidth.hpp"
#include "bench/stopwatch.hpp"
#include "engine/run/simulation.hpp"
#include "models/first_month.hpp"
#include "models/neighbourhood_model.hpp"
#include "models/population/profile_reader.hpp"
#include "models/state/resident.hpp"

/// What does a resident-month cost in a small world and in a large one? Every world consists of neighbourhoods like
/// Bospolder, of at most 5,000 residents each, after a year of settling, under the usual policy and without
/// observation.
///
///     adem_size_bench [residents ...]        usually 1000 10000 100000 1000000
///
/// Prints a table in Markdown, the memory that the largest world took, and how fast this machine's memory is.
namespace adem::bench {

namespace {

constexpr double largest_neighbourhood = 5000;
constexpr int settling = 12;          // months, until there are relations, needs and ties as usual
constexpr double enough = 4'000'000;  // resident-months to measure, where a year has as many
constexpr int fewest_months = 12;

World world_of(double residents) {
    const auto count = static_cast<std::size_t>(std::ceil(residents / largest_neighbourhood));
    const std::string file = std::string(ADEM_SOURCE_DATA_DIR) + "/scenarios/profiles/bospolder.yaml";
    const model::Profile profile =
        model::scaled(model::read_profile(file, Place{file}), residents / static_cast<double>(count));
    std::vector<Identity> identities;
    for (std::size_t n = 0; n < count; ++n) identities.push_back(identity_of(fmt::format("neighbourhood {}", n)));
    return model::make_first_month(std::vector<model::Profile>(count, profile), identities, Stream::of(1, 0));
}

struct Cost {
    double residents = 0, bytes = 0;
    Seconds each;  // of a resident-month
};

Cost cost_of(double wanted, unsigned threads) {
    Division division;
    division.parallel = Parallel{threads};
    World world = world_of(wanted);
    world.set_now(Month{-settling});
    Simulation simulation(std::move(world), std::make_shared<Schedule>(model::neighbourhood_model()), Policy{},
                          division);
    simulation.run(Month{0});
    Cost cost;
    cost.residents = static_cast<double>(simulation.world().table<model::Resident>().count());
    const int months = std::max(fewest_months, static_cast<int>(enough / cost.residents));
    const Seconds began = now(CLOCK_PROCESS_CPUTIME_ID);
    simulation.run(Month{months});
    const Seconds took = now(CLOCK_PROCESS_CPUTIME_ID) - began;
    const double resident_months = cost.residents * months;
    cost.bytes = static_cast<double>(simulation.world().bytes()) / cost.residents;
    cost.each = {took.processor / resident_months, took.wall / resident_months};
    return cost;
}

/// Of this process until now, in bytes.
double largest_memory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return 1024 * static_cast<double>(usage.ru_maxrss);
}

void measure(const std::vector<double>& sizes) {
    fmt::print(
        "| residents | nanoseconds of one processor for a resident-month | on the wall with two threads | bytes of a "
        "world per resident |\n|---|---|---|---|\n");
    for (const double size : sizes) {
        const Cost one = cost_of(size, 1), two = cost_of(size, 2);
        fmt::print("| {:.0f} | {:.0f} | {:.0f} | {:.0f} |\n", one.residents, one.each.processor * 1e9,
                   two.each.wall * 1e9, one.bytes);
        std::fflush(stdout);
    }
    fmt::print("\nlargest memory: {:.2f} GB\n", largest_memory() * 1e-9);
    fmt::print("memory gives and takes {:.1f} GB/s with one thread, {:.1f} GB/s with all\n", memory_bandwidth(1) * 1e-9,
               memory_bandwidth(0) * 1e-9);
}

}  // namespace

}  // namespace adem::bench

int main(int count, char** arguments) {
    std::vector<double> sizes;
    for (int k = 1; k < count; ++k) sizes.push_back(std::atof(arguments[k]));
    if (sizes.empty()) sizes = {1e3, 1e4, 1e5, 1e6};
    adem::bench::measure(sizes);
}
