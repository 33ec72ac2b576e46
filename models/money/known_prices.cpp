#include "models/money/known_prices.hpp"

#include "engine/mechanism/described.hpp"

namespace adem::model {

Prices prices_in(const Registry& registry) { return described<Prices>(registry); }

}  // namespace adem::model
