#include "engine/state/table.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace adem {

Table::Table(const Table& other)
    : info_(other.info_),
      entity_(other.entity_),
      identity_(other.identity_),
      blocks_(other.blocks_),
      counts_(other.counts_) {
    columns_.reserve(other.columns_.size());
    for (const auto& column : other.columns_) columns_.push_back(column->clone());
}

void Table::add_column(std::unique_ptr<AnyColumn> column) {
    column->resize(identity_.size());
    columns_.push_back(std::move(column));
}

std::size_t Table::neighbourhood_of(Row row) const {
    const auto after = std::upper_bound(blocks_.begin(), blocks_.end(), row,
                                        [](Row wanted, const Block& block) { return wanted < block.begin; });
    // Empty blocks share their begin with the next one; the last block that starts at or before the row holds it.
    return static_cast<std::size_t>(after - blocks_.begin()) - 1;
}

std::size_t Table::count() const { return std::accumulate(counts_.begin(), counts_.end(), std::size_t{0}); }

void Table::count_individuals() {
    counts_.clear();
    for (const Block& block : blocks_)
        counts_.push_back(
            static_cast<std::size_t>(std::count_if(identity_.begin() + block.begin, identity_.begin() + block.high,
                                                   [](Identity id) { return static_cast<bool>(id); })));
}

Row Table::find(Identity identity) const {
    const auto found = std::find(identity_.begin(), identity_.end(), identity);
    return found == identity_.end() ? no_row : static_cast<Row>(found - identity_.begin());
}

std::vector<Row> Table::lay_out(std::span<const std::size_t> capacity, const SideBySide& side_by_side) {
    std::vector<Row> new_row(identity_.size(), no_row);
    std::vector<Block> blocks(capacity.size());
    Row begin = 0;
    for (std::size_t n = 0; n < capacity.size(); ++n) {
        Row next = begin;
        if (n < blocks_.size())
            for (Row row = blocks_[n].begin; row < blocks_[n].high; ++row)
                if (occupied(row)) new_row[row] = next++;
        const auto end = static_cast<Row>(begin + std::max<std::size_t>(capacity[n], next - begin));
        blocks[n] = {begin, end, next, next};
        begin = end;
    }
    const Relocation relocation(new_row, begin);
    side_by_side(columns_.size(), [&](std::size_t k) { columns_[k]->relocate(relocation); });
    relocation.apply(identity_, 1, Identity{});
    blocks_ = std::move(blocks);
    count_individuals();
    return new_row;
}

Row Table::occupy(std::size_t neighbourhood, Identity identity) {
    const Row row = occupy_as_it_is(neighbourhood, identity);
    if (row != no_row) reset_row(row);
    return row;
}

void Table::reset_row(Row row) {
    for (auto& column : columns_) column->reset_row(row);
}

Row Table::occupy_as_it_is(std::size_t neighbourhood, Identity identity) {
    assert(identity);
    Block& block = blocks_[neighbourhood];
    while (block.free < block.end && occupied(block.free)) ++block.free;
    if (block.free == block.end) return no_row;
    const Row row = block.free++;
    block.high = std::max(block.high, row + 1);
    identity_[row] = identity;
    ++counts_[neighbourhood];
    return row;
}

void Table::vacate(Row row) {
    const std::size_t neighbourhood = neighbourhood_of(row);
    if (occupied(row)) --counts_[neighbourhood];
    identity_[row] = Identity{};
    blocks_[neighbourhood].free = std::min(blocks_[neighbourhood].free, row);
}

void Table::restore(std::vector<Identity> identity, std::vector<Block> blocks) {
    identity_ = std::move(identity);
    blocks_ = std::move(blocks);
    count_individuals();
    for (auto& column : columns_) column->resize(identity_.size());
}

}  // namespace adem
