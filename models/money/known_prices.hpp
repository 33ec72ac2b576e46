#pragma once

#include "models/rules/prices.hpp"

namespace adem::model {

/// The prices as the registry of a schedule has them; the default of what it does not know.
Prices prices_in(const Registry& registry);

}  // namespace adem::model
