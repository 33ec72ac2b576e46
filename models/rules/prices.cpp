#include "models/rules/prices.hpp"

#include <cstring>

namespace adem::model {

Prices prices_in(const Registry& registry) {
    Prices prices;
    Registry own;
    std::vector<Slot> slots;
    Describer<Prices> describer(prices, &prices, own, slots);
    Prices::describe(describer);
    for (const Slot& slot : slots) {
        const ParameterEntry* known = registry.parameter(slot.path);
        if (known == nullptr) continue;
        const auto value = static_cast<float>(known->value);
        std::memcpy(reinterpret_cast<std::byte*>(&prices) + slot.offset, &value, sizeof value);
    }
    return prices;
}

}  // namespace adem::model
