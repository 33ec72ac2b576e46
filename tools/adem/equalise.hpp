#pragma once

#include <string>
#include <vector>

#include "models/experiment.hpp"
#include "models/money/equal.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// Makes every scenario behind the first equal to it, as the command line asks or else its own `equal`; says of each by
/// how much it was scaled. Throws InputError, with the reason, when it cannot.
std::vector<std::string> equalise(std::vector<Scenario>& scenarios, const std::vector<model::Profile>& profiles,
                                  const Options& options);

}  // namespace adem::tools
