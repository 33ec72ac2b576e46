#pragma once

#include <string>
#include <vector>

#include "tools/adem/catalogue.hpp"
#include "tools/adem/options.hpp"
#include "tools/adem/sensitivity_runs.hpp"

namespace adem::tools {

/// What a command that simulates at many values of the parameters takes.
struct PointQuestion {
    const char* verb;
    std::size_t least_scenarios = 1;  ///< at most two
    int least_replicates = 1;
    std::vector<std::string> other_names = {};  ///< that --only knows besides parameters
};

/// What is to be simulated (`options.sensitivity`): two replicates and the last year, unless the user says otherwise.
/// Throws InputError with every mistake in it.
PointRuns runs_of(const PointQuestion& question, const Options& options, const Shipped& shipped);

/// A fingerprint of the policies that were asked about, as a comparison over all their years has them: `--year` cuts
/// short only what is simulated.
std::string fingerprint_of(const PointRuns& runs, const Options& options, const Shipped& shipped);

}  // namespace adem::tools
