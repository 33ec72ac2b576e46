#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/state/ties.hpp"

namespace adem {

/// Whom rows know, laid out for going through the ties of sixteen rows at a time: rows 16 g .. 16 g + 15 make group g,
/// and column k of a group holds the k-th tie of each of them (the row itself where there is no k-th). Groups of rows
/// with as many ties each waste nothing.
class TieColumns {
  public:
    static constexpr std::size_t rows_at_once = 16;

    /// Lays out these ties, unless nothing was tied or cut since the last time. Linear in the number of rows.
    void follow(const Ties& ties);

    std::size_t groups() const { return first_.empty() ? 0 : first_.size() - 1; }
    std::size_t columns(std::size_t group) const { return first_[group + 1] - first_[group]; }
    /// The columns of a group, one after the other.
    const Row* of(std::size_t group) const { return known_.data() + first_[group] * rows_at_once; }
    /// How many ties each row of a group has.
    const std::uint8_t* degrees(std::size_t group) const { return degree_.data() + group * rows_at_once; }
    std::size_t bytes() const {
        return known_.size() * sizeof(Row) + first_.size() * sizeof(first_[0]) + degree_.size();
    }

  private:
    std::uint64_t version_ = 0;  // of the ties that were laid out
    std::vector<std::size_t> first_;
    std::vector<Row> known_;
    std::vector<std::uint8_t> degree_;
};

/// Some groups, from `first` up to `last`.
struct Groups {
    std::size_t first, last;
};

/// For each row of these groups: the mean of the values of those whom it knows and whose value differs from its own by
/// `bound` at most, every tie counting alike; its own value where there is nobody. Sums run in the order of ties, so
/// that all processors give the same bits. The first mean is that of row 16 * groups.first.
void near_means(const TieColumns& ties, Groups groups, std::span<const float> values, float bound, float* means);

}  // namespace adem
