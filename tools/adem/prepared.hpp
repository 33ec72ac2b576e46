#pragma once

#include <string>
#include <vector>

#include "models/experiment.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/comparison_text.hpp"
#include "tools/adem/options.hpp"
#include "tools/adem/precision.hpp"

namespace adem::tools {

/// What `run` and `compare` simulate, read from the files that were named.
struct Prepared {
    std::vector<model::Profile> profiles;
    std::vector<std::string> scaled;  ///< what was done to make policies equal
    Batches batches;
    model::Experiment experiment;
};

/// Throws InputError with everything that is wrong in the files and the options.
Prepared prepare(const Options& options, const Shipped& shipped);

/// How a comparison of it is to be told.
Titles comparison_titles(const Prepared& prepared, const Options& options);

}  // namespace adem::tools
