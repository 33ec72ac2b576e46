#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "engine/run/parallel.hpp"
#include "engine/statistics/summary.hpp"
#include "models/patterns/pattern.hpp"

namespace adem::model {

struct PatternRun {
    std::uint32_t seeds = 20;
    bool draw_parameters = false;    ///< each seed has parameters of its own, drawn from the priors
    std::filesystem::path profiles;  ///< folder of the shipped profiles
    std::filesystem::path folder;    ///< where results go; seeds that are there are not run again
    std::string key;                 ///< of everything that decides the numbers; others' seeds are not used
};

/// What came of one pattern over the seeds.
struct PatternResult {
    Pattern pattern;
    std::vector<double> values;          ///< by seed; NaN where a seed gave none
    double mean = 0, low = 0, high = 0;  ///< with the 95 % interval of the mean
    double inside = 0;                   ///< share of the seeds within the band
    bool passes = false;                 ///< at least 80 % of the seeds are within the band
};

/// Runs the seeds that are not there yet, several at a time, and keeps each in a file of its own. `seed_done` is told
/// how many seconds the seed took. Stops early once `interrupted`; then the result covers the seeds that are done.
std::vector<PatternResult> run_patterns(const std::vector<Pattern>& patterns, const PatternRun& run,
                                        const Parallel& parallel, const std::atomic<bool>& interrupted,
                                        const std::function<void(double seconds)>& seed_done);

/// How many of the run's seeds are done already.
std::uint32_t seeds_done(const std::vector<Pattern>& patterns, const PatternRun& run);

/// patterns.csv: one row for each pattern.
void write_pattern_table(const std::filesystem::path& file, const std::vector<PatternResult>& results);

}  // namespace adem::model
