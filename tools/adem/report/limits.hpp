#pragma once

#include "tools/adem/report/json.hpp"
#include "tools/adem/report/source.hpp"

namespace adem::tools::report {

/// What the model does not know, in a list; the same limits as models/README.md states, and what is left out to protect
/// small groups.
Json limits(const Source& source);

}  // namespace adem::tools::report
