#pragma once

#include <string>
#include <vector>

#include "engine/input/scenario.hpp"
#include "models/population/profile.hpp"

/// The benchmark of long against short: the same money as one project or a chain of them, over one year or twenty.
/// Design and reading guide: scenarios/benchmarks/README.md.
namespace adem::model {

/// When within its years the money is spent.
enum class MoneyCourse { front_loaded, level, back_loaded };

/// What all arms of a block have in common, with the reference that they are compared with.
struct BenchmarkBlock {
    bool permanent = false;       ///< contracts of the project's workers
    bool ample_delivery = false;  ///< promises that can be delivered: more than are made, or as usual
    std::string name() const;     ///< "temporary-usual"
};

/// One way to spend the money.
struct BenchmarkArm {
    int years = 1;  ///< over which it is spent
    MoneyCourse course = MoneyCourse::level;
    bool restarts = false;     ///< a chain of projects instead of one
    std::string name() const;  ///< "04y-level-one"
};

/// All arms in their order: years 1, 2, 4, 8, 12, 20; in each front-loaded, level, back-loaded; in each one and chain.
std::vector<BenchmarkArm> benchmark_arms();
std::vector<BenchmarkBlock> benchmark_blocks();

/// The reference and then every arm, as scenarios that cost the same to the euro when all goes as planned.
///
/// `base` pays its extra money as `money.reserve`, the same every month; the reference leaves it there, an arm spends
/// it on one line of projects that starts with the run. Throws InputError when an arm cannot be made: no reserve, or
/// more posts than a project can have, or a run shorter than the longest arm.
std::vector<Scenario> benchmark_scenarios(const Scenario& base, const std::vector<Profile>& profiles,
                                          const BenchmarkBlock& block);

}  // namespace adem::model
