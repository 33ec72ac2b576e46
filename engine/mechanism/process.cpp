#include "engine/mechanism/process.hpp"

namespace adem {

void Process::set_parameter(std::string_view path, double value) {
    for (const Slot& slot : slots_)
        if (!slot.is_lever && slot.path == path) slot.write(rule(), value);
}

void Process::set_levers(void* rule, std::span<const float> levers) const {
    for (const Slot& slot : slots_)
        if (slot.is_lever) slot.write(rule, static_cast<double>(levers[slot.lever]));
}

}  // namespace adem
