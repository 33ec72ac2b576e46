#pragma once

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
        slot.write(&rule, known->value);
    }
    return rule;
}

}  // namespace adem
