#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/identity.hpp"
#include "engine/base/side_by_side.hpp"
#include "engine/state/column.hpp"

namespace adem {

/// The rows [begin, end) that one neighbourhood owns; rows from `high` on were never used since the last compaction,
/// and no row before `free` is free.
struct Block {
    Row begin = 0;
    Row end = 0;
    Row high = 0;
    Row free = 0;
};

/// All individuals of one entity: an identity per row (none = free slot) and the columns, in neighbourhood blocks.
class Table {
  public:
    Table(EntityInfo info, std::size_t entity) : info_(info), entity_(entity) {}
    Table(const Table& other);
    Table& operator=(const Table&) = delete;
    Table(Table&&) = default;
    Table& operator=(Table&&) = default;
    ~Table() = default;

    const EntityInfo& info() const { return info_; }
    std::size_t entity() const { return entity_; }
    void add_column(std::unique_ptr<AnyColumn> column);
    std::span<const std::unique_ptr<AnyColumn>> columns() const { return columns_; }

    std::span<const Block> blocks() const { return blocks_; }
    const Block& block(std::size_t neighbourhood) const { return blocks_[neighbourhood]; }
    std::size_t neighbourhood_of(Row row) const;
    std::size_t rows() const { return identity_.size(); }
    std::size_t count() const;
    std::size_t count(std::size_t neighbourhood) const { return counts_[neighbourhood]; }

    Identity identity(Row row) const { return identity_[row]; }
    bool occupied(Row row) const { return static_cast<bool>(identity_[row]); }
    const Identity* identities() const { return identity_.data(); }
    /// Slow search; for tests, stories and set-up.
    Row find(Identity identity) const;

    /// Lays the blocks out anew with `capacity[n]` rows for neighbourhood n (at least its individuals), without holes.
    /// Returns the new row of each old one (no_row for a free slot).
    std::vector<Row> lay_out(std::span<const std::size_t> capacity, const SideBySide& side_by_side = one_after_another);
    /// Gives the individual the lowest free row of the neighbourhood, with first values; no_row when the block is full.
    Row occupy(std::size_t neighbourhood, Identity identity);
    /// The same with whatever values were left there: for who fills them all, or resets the row, afterwards.
    Row occupy_as_it_is(std::size_t neighbourhood, Identity identity);
    void reset_row(Row row);
    void vacate(Row row);
    /// For reading a checkpoint: identities and blocks as they were, columns sized to match.
    void restore(std::vector<Identity> identity, std::vector<Block> blocks);

  private:
    void count_individuals();

    EntityInfo info_;
    std::size_t entity_;
    std::vector<Identity> identity_;
    std::vector<Block> blocks_;
    std::vector<std::size_t> counts_;  // individuals in each block
    std::vector<std::unique_ptr<AnyColumn>> columns_;
};

}  // namespace adem
