#include "models/rules/prices.hpp"

#include <cstring>

namespace adem::model {

Prices prices_with(const std::map<std::string, double>& settings) {
    Prices prices;
    Registry registry;
    std::vector<Slot> slots;
    Describer<Prices> describer(prices, &prices, registry, slots);
    Prices::describe(describer);
    for (const Slot& slot : slots) {
        const auto setting = settings.find(slot.path);
        if (setting == settings.end()) continue;
        const auto value = static_cast<float>(setting->second);
        std::memcpy(reinterpret_cast<std::byte*>(&prices) + slot.offset, &value, sizeof value);
    }
    return prices;
}

}  // namespace adem::model
