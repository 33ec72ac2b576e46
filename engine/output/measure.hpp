#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

#include "engine/base/exact_sum.hpp"
#include "engine/output/series.hpp"
#include "engine/state/world.hpp"

namespace adem {

/// Which groups the individuals of one neighbourhood belong to: for each row of its block, bit k = member of group k.
/// Group 0 is everybody, so bit 0 is set for every individual.
struct GroupMasks {
    Block block;
    std::vector<std::uint8_t> of_row;  ///< by position in the block; 0 for a free slot
    std::size_t groups = 1;
};

/// One indicator: what it is called and how it is found. `record` fills one number per group.
struct Measure {
    IndicatorInfo info;
    std::function<void(const World&, std::size_t neighbourhood, const GroupMasks&, std::span<double> out)> record;
};

inline constexpr double not_defined = std::numeric_limits<double>::quiet_NaN();

/// The mean over the individuals of each group. `value(world)` gives a function from a row to a number; rows for which
/// that is NaN do not count. The sums are exact, so neither order nor threads can be seen in them.
template <class Value>
Measure group_mean(IndicatorInfo info, Value value) {
    return {std::move(info), [value](const World& world, std::size_t, const GroupMasks& masks, std::span<double> out) {
                const auto of = value(world);
                // One sum for each combination of groups; exact, so they may be put together afterwards.
                std::array<ExactSum, 256> sums;
                std::array<std::int64_t, 256> counts{};
                for (std::size_t k = 0; k < masks.of_row.size(); ++k) {
                    if (masks.of_row[k] == 0) continue;
                    const double number = of(static_cast<Row>(masks.block.begin + k));
                    if (std::isnan(number)) continue;
                    sums[masks.of_row[k]].add(number);
                    ++counts[masks.of_row[k]];
                }
                for (std::size_t g = 0; g < masks.groups; ++g) {
                    ExactSum sum;
                    std::int64_t count = 0;
                    for (std::size_t mask = 0; mask < sums.size(); ++mask) {
                        if ((mask >> g & 1U) == 0 || counts[mask] == 0) continue;
                        sum.merge(sums[mask]);
                        count += counts[mask];
                    }
                    out[g] = count > 0 ? sum.value() / static_cast<double>(count) : not_defined;
                }
            }};
}

/// A number of the neighbourhood as a whole; it has no groups beyond everybody. `value(world, neighbourhood)`.
template <class Value>
Measure of_neighbourhood(IndicatorInfo info, Value value) {
    return {std::move(info),
            [value](const World& world, std::size_t neighbourhood, const GroupMasks&, std::span<double> out) {
                for (double& number : out) number = not_defined;
                out[0] = value(world, neighbourhood);
            }};
}

/// The mean over the rows of another table in the neighbourhood (workers, households): everybody only. NaN rows do not
/// count; without any the measure is not defined.
template <class E, class Value>
Measure mean_over(IndicatorInfo info, Value value) {
    return of_neighbourhood(std::move(info), [value](const World& world, std::size_t neighbourhood) {
        const auto of = value(world);
        const Table& table = world.table<E>();
        const Block& block = table.block(neighbourhood);
        ExactSum sum;
        std::int64_t count = 0;
        for (Row row = block.begin; row < block.high; ++row) {
            if (!table.occupied(row)) continue;
            const double number = of(row);
            if (std::isnan(number)) continue;
            sum.add(number);
            ++count;
        }
        return count > 0 ? sum.value() / static_cast<double>(count) : not_defined;
    });
}

/// A column as a measure's value: `number<Age>()`, `element<TrustInInstitutions>(Institution::police)`.
template <class C>
auto number() {
    return [](const World& world) {
        const auto* values = world.column<C>().live();
        return [values](Row row) {
            if constexpr (std::is_same_v<typename C::Value, Unit16>) {
                return static_cast<double>(values[row].value());
            } else {
                return static_cast<double>(values[row]);
            }
        };
    };
}
template <class C, class Key>
auto element(Key key) {
    return [key](const World& world) {
        const auto* values = world.column<C>().live();
        return [values, key](Row row) { return static_cast<double>(values[row][key]); };
    };
}
/// Only those rows count for which `condition(world)` gives a function that says yes.
template <class Condition, class Value>
auto among(Condition condition, Value value) {
    return [condition, value](const World& world) {
        const auto counts = condition(world);
        const auto of = value(world);
        return [counts, of](Row row) { return counts(row) ? of(row) : not_defined; };
    };
}

/// Fills a recording from a world, at month 0 and then whenever an indicator is due.
class Recorder {
  public:
    using Grouping = std::function<GroupMasks(const World&, std::size_t neighbourhood)>;

    /// `shape.indicators` are the infos of `measures`, in their order; both outlive the recorder.
    Recorder(const std::vector<Measure>& measures, Grouping grouping, const ResultShape& shape)
        : measures_(measures), grouping_(std::move(grouping)), shape_(shape) {}

    void record(Month now, const World& world, Recording& into) const;

  private:
    const std::vector<Measure>& measures_;
    Grouping grouping_;
    const ResultShape& shape_;
};

}  // namespace adem
