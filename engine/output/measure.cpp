#include "engine/output/measure.hpp"

namespace adem {

void Recorder::record(Month now, const World& world, Recording& into) const {
    std::vector<Measure::Fill> with_all(measures_.size());
    for (std::size_t i = 0; i < measures_.size(); ++i)
        if (measures_[i].with_all && is_due(i, now)) with_all[i] = measures_[i].with_all(world);
    parallel_.for_each(world.neighbourhoods(), [&](std::size_t n) { record(now, world, n, with_all, into); });
}

bool Recorder::is_due(std::size_t indicator, Month now) const {
    return shape_.indicators[indicator].cadence == Cadence::monthly || now.value % months_per_year == 0;
}

void Recorder::record(Month now, const World& world, std::size_t n, const std::vector<Measure::Fill>& with_all,
                      Recording& into) const {
    const GroupMasks masks = grouping_(world, n);
    const auto here = [&](std::span<double> record) { return record.subspan(n * masks.groups, masks.groups); };
    for (std::size_t i = 0; i < measures_.size(); ++i) {
        if (now.value == 0 && measures_[i].spread) measures_[i].spread(world, n, masks, here(into.spread(i)));
        if (measures_[i].adds_up) {
            add(i, now, world, n, masks, into);
            continue;
        }
        if (!is_due(i, now)) continue;
        const bool monthly = shape_.indicators[i].cadence == Cadence::monthly;
        const auto time = static_cast<std::size_t>(monthly ? now.value : now.value / months_per_year);
        const Measure::Fill& record = with_all[i] ? with_all[i] : measures_[i].record;
        record(world, n, masks, here(into.record(i, time)));
    }
}

/// Adds the amounts of the month that ended to those of its year; in month 0 no month has ended yet, and of a last,
/// incomplete year there is no record.
void Recorder::add(std::size_t indicator, Month now, const World& world, std::size_t neighbourhood,
                   const GroupMasks& masks, Recording& into) const {
    const auto year = static_cast<std::size_t>((now.value + months_per_year - 1) / months_per_year);
    if (now.value == 0 || year >= shape_.times(indicator)) return;
    std::vector<double> amounts(masks.groups);
    measures_[indicator].record(world, neighbourhood, masks, amounts);
    const std::span<double> total = into.record(indicator, year).subspan(neighbourhood * masks.groups, masks.groups);
    const bool begins = (now.value - 1) % months_per_year == 0;
    for (std::size_t g = 0; g < amounts.size(); ++g) total[g] = (begins ? 0 : total[g]) + amounts[g];
}

}  // namespace adem
