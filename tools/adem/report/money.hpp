#pragma once

#include "tools/adem/report/json.hpp"
#include "tools/adem/report/source.hpp"

namespace adem::tools::report {

/// What every policy was planned to cost and cost, over the whole run, and what its residents cost the public purse
/// elsewhere; in euro, not discounted.
Json money(const Source& source);

}  // namespace adem::tools::report
