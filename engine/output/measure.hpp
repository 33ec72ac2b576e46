#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <vector>

#include "engine/base/exact_sum.hpp"
#include "engine/output/series.hpp"
#include "engine/run/parallel.hpp"
#include "engine/state/world.hpp"

namespace adem {

inline constexpr double not_defined = std::numeric_limits<double>::quiet_NaN();

/// Which groups the individuals of one neighbourhood belong to. Individuals in the same groups are of one kind; there
/// are few kinds, so that a sum for each of them gives the sums of all groups in one pass over the rows.
class GroupMasks {
  public:
    static constexpr std::size_t most_groups = 16;

    /// `groups` <= most_groups; group 0 is everybody.
    GroupMasks(Block rows, std::size_t group_count)
        : block(rows),
          groups(group_count),
          kind_of_row(rows.high - rows.begin),
          kind_of_mask_(std::size_t{1} << group_count) {}

    /// The individual at this row is a member of the groups whose bits are set; bit 0 must be.
    void put(Row row, std::uint16_t mask) {
        std::uint8_t& kind = kind_of_mask_[mask];
        if (kind == 0) {
            masks.push_back(mask);
            assert(masks.size() <= std::numeric_limits<std::uint8_t>::max() && "more kinds than a byte can number");
            kind = static_cast<std::uint8_t>(masks.size());
        }
        kind_of_row[row - block.begin] = kind;
    }

    Block block;
    std::size_t groups;
    std::vector<std::uint8_t> kind_of_row;  ///< by position in the block: 1 for the first kind; 0 for a free slot
    std::vector<std::uint16_t> masks;       ///< of each kind: bit k = member of group k

  private:
    std::vector<std::uint8_t> kind_of_mask_;
};

/// One indicator: what it is called and how it is found. `record` fills one number per group. With `adds_up` these are
/// amounts of one month, and a record holds their sum over the year that ends with it. `spread`, where there is one,
/// fills the standard deviation between the individuals of each group. `with_all`, where there is one, first looks at
/// all neighbourhoods and gives what `record` would fill, so that this is done once a month and not for each of them.
struct Measure {
    using Fill = std::function<void(const World&, std::size_t neighbourhood, const GroupMasks&, std::span<double> out)>;

    IndicatorInfo info;
    Fill record;
    bool adds_up = false;
    Fill spread = nullptr;
    std::function<Fill(const World&)> with_all = nullptr;
};

/// Sums over the individuals of each kind, put together to those of each group. Exact, so neither order nor threads can
/// be seen in them.
class GroupSums {
  public:
    explicit GroupSums(const GroupMasks& masks)
        : masks_(masks), sums_(masks.masks.size() + 1), counts_(masks.masks.size() + 1) {}

    void add(Row row, double number) {
        const std::size_t kind = masks_.kind_of_row[row - masks_.block.begin];
        sums_[kind].add(number);
        ++counts_[kind];
    }
    double sum(std::size_t group) const {
        ExactSum sum;
        for_each_kind(group, [&](std::size_t kind) { sum.merge(sums_[kind]); });
        return sum.value();
    }
    double count(std::size_t group) const {
        std::int64_t count = 0;
        for_each_kind(group, [&](std::size_t kind) { count += counts_[kind]; });
        return static_cast<double>(count);
    }
    /// NaN where nobody counts.
    double mean(std::size_t group) const { return count(group) > 0 ? sum(group) / count(group) : not_defined; }

  private:
    void for_each_kind(std::size_t group, auto visit) const {
        for (std::size_t kind = 1; kind < sums_.size(); ++kind)
            if ((masks_.masks[kind - 1] >> group & 1U) != 0) visit(kind);
    }

    const GroupMasks& masks_;
    std::vector<ExactSum> sums_;
    std::vector<std::int64_t> counts_;
};

/// Calls `visit(row, number)` for every individual that counts.
template <class Value>
void for_each_counted(const World& world, const GroupMasks& masks, Value value, auto visit) {
    const auto of = value(world);
    for (std::size_t k = 0; k < masks.kind_of_row.size(); ++k) {
        if (masks.kind_of_row[k] == 0) continue;
        const auto row = static_cast<Row>(masks.block.begin + k);
        const double number = of(row);
        if (!std::isnan(number)) visit(row, number);
    }
}

/// Fills the standard deviation in each group, or with `of_the_mean` the standard error of its mean; not defined for
/// fewer than two individuals.
template <class Value>
Measure::Fill spread_of(Value value, bool of_the_mean = false) {
    return [value, of_the_mean](const World& world, std::size_t, const GroupMasks& masks, std::span<double> out) {
        GroupSums sums(masks), squares(masks);
        for_each_counted(world, masks, value, [&](Row row, double number) {
            sums.add(row, number);
            squares.add(row, number * number);
        });
        for (std::size_t g = 0; g < masks.groups; ++g) {
            const double n = sums.count(g);
            const double excess = squares.sum(g) - n * sums.mean(g) * sums.mean(g);
            out[g] = n < 2 ? not_defined : math::sqrt(std::max(excess, 0.0) / (n - 1) / (of_the_mean ? n : 1));
        }
    };
}

/// The mean over the individuals of each group. `value(world)` gives a function from a row to a number; rows for which
/// that is NaN do not count.
template <class Value>
Measure group_mean(IndicatorInfo info, Value value) {
    return {std::move(info),
            [value](const World& world, std::size_t, const GroupMasks& masks, std::span<double> out) {
                GroupSums sums(masks);
                for_each_counted(world, masks, value, [&](Row row, double number) { sums.add(row, number); });
                for (std::size_t g = 0; g < masks.groups; ++g) out[g] = sums.mean(g);
            },
            false, spread_of(value)};
}

/// The sum over the individuals of each group, 0 where nobody counts.
template <class Value>
Measure group_total(IndicatorInfo info, Value value) {
    return {std::move(info), [value](const World& world, std::size_t, const GroupMasks& masks, std::span<double> out) {
                GroupSums sums(masks);
                for_each_counted(world, masks, value, [&](Row row, double number) { sums.add(row, number); });
                for (std::size_t g = 0; g < masks.groups; ++g) out[g] = sums.sum(g);
            }};
}

/// The standard deviation in each group, or with `of_the_mean` the standard error of its mean; not defined for fewer
/// than two individuals.
template <class Value>
Measure group_spread(IndicatorInfo info, Value value, bool of_the_mean = false) {
    return {std::move(info), spread_of(value, of_the_mean)};
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

/// A number of the neighbourhood that depends on all of them. `values(world)` gives one for each neighbourhood.
template <class Values>
Measure of_each_among_all(IndicatorInfo info, Values values) {
    const auto with_all = [values](const World& world) {
        return of_neighbourhood({}, [all = values(world)](const World&, std::size_t n) { return all[n]; }).record;
    };
    const auto record = [with_all](const World& world, std::size_t n, const GroupMasks& masks, std::span<double> out) {
        with_all(world)(world, n, masks, out);
    };
    return {std::move(info), record, false, nullptr, with_all};
}

/// An amount of the neighbourhood as a whole, summed over the months of a year. `value(world, neighbourhood)`.
template <class Value>
Measure year_total(IndicatorInfo info, Value value) {
    Measure measure = of_neighbourhood(std::move(info), value);
    measure.adds_up = true;
    return measure;
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

/// Fills a recording from a world, at month 0 and then whenever an indicator is due; neighbourhoods side by side.
class Recorder {
  public:
    using Grouping = std::function<GroupMasks(const World&, std::size_t neighbourhood)>;

    /// `shape.indicators` are the infos of `measures`, in their order; both outlive the recorder.
    Recorder(const std::vector<Measure>& measures, Grouping grouping, const ResultShape& shape,
             Parallel parallel = Parallel{1})
        : measures_(measures), grouping_(std::move(grouping)), shape_(shape), parallel_(std::move(parallel)) {}

    /// In month 0 also the spreads.
    void record(Month now, const World& world, Recording& into) const;

  private:
    bool is_due(std::size_t indicator, Month now) const;
    void record(Month now, const World& world, std::size_t neighbourhood, const std::vector<Measure::Fill>& with_all,
                Recording& into) const;
    void add(std::size_t indicator, Month now, const World& world, std::size_t neighbourhood, const GroupMasks& masks,
             Recording& into) const;

    const std::vector<Measure>& measures_;
    Grouping grouping_;
    const ResultShape& shape_;
    Parallel parallel_;
};

}  // namespace adem
