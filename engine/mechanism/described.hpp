#pragma once

#include <cstring>

#include "engine/mechanism/describe.hpp"

namespace adem {

/// A rule with its parameters as `registry` has them; the default of what it does not know.
template <class R>
R described(const Registry& registry) {
    R rule;
    Registry own;
    std::vector<Slot> slots;
    Describer<R> describer(rule, &rule, own, slots);
    R::describe(describer);
    for (const Slot& slot : slots) {
        const ParameterEntry* known = registry.parameter(slot.path);
        if (known == nullptr || slot.is_lever) continue;
        std::byte* place = reinterpret_cast<std::byte*>(&rule) + slot.offset;
        const auto real = static_cast<float>(known->value);
        const auto whole = static_cast<int>(known->value);
        std::memcpy(place, slot.is_integer ? static_cast<const void*>(&whole) : &real, sizeof real);
    }
    return rule;
}

}  // namespace adem
