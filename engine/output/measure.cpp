#include "engine/output/measure.hpp"

namespace adem {

void Recorder::record(Month now, const World& world, Recording& into) const {
    const bool whole_year = now.value % months_per_year == 0;
    for (std::size_t n = 0; n < world.neighbourhoods(); ++n) {
        const GroupMasks masks = grouping_(world, n);
        for (std::size_t i = 0; i < measures_.size(); ++i) {
            const bool monthly = shape_.indicators[i].cadence == Cadence::monthly;
            if (!monthly && !whole_year) continue;
            const auto time = static_cast<std::size_t>(monthly ? now.value : now.value / months_per_year);
            measures_[i].record(world, n, masks, into.record(i, time).subspan(n * masks.groups, masks.groups));
        }
    }
}

}  // namespace adem
