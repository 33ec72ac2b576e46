#include "engine/state/ties.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace adem {

void Ties::resize(std::size_t rows) {
    slots_.resize(rows * capacity_);
    degree_.resize(rows, 0);
    note_change();
}

const Tie* Ties::find(Row row, Row other) const {
    for (const Tie& tie : of(row))
        if (tie.other == other) return &tie;
    return nullptr;
}

std::size_t Ties::count() const { return std::accumulate(degree_.begin(), degree_.end(), std::size_t{0}) / 2; }

void Ties::make(Row a, Row b, float strength, std::uint8_t context) {
    assert(a != b && !full(a) && !full(b) && find(a, b) == nullptr);
    slots_.data()[a * capacity_ + degree_[a]++] = {b, strength, 0, context, 0};
    slots_.data()[b * capacity_ + degree_[b]++] = {a, strength, 0, context, 0};
    note_change();
}

void Ties::forget(Row row, Row other) {
    auto mine = of(row);
    const auto gone = std::find_if(mine.begin(), mine.end(), [&](const Tie& tie) { return tie.other == other; });
    if (gone == mine.end()) return;
    // The order of the remaining ties is kept, so that sums over them keep their order too.
    std::move(gone + 1, mine.end(), gone);
    mine.back() = Tie{};
    --degree_[row];
    note_change();
}

void Ties::cut(Row a, Row b) {
    forget(a, b);
    forget(b, a);
}

void Ties::forget_all(Row row) {
    const auto mine = of(row);
    std::fill(mine.begin(), mine.end(), Tie{});
    degree_[row] = 0;
    note_change();
}

void Ties::move_row(Row from, Row to) {
    assert(degree_[to] == 0);
    const auto mine = of(from);
    std::copy(mine.begin(), mine.end(), slots_.data() + to * capacity_);
    degree_[to] = degree_[from];
    for (const Tie& tie : of(to))
        for (Tie& back : of(tie.other))
            if (back.other == from) back.other = to;
    forget_all(from);
}

void Ties::renumber(std::span<const Row> new_row, std::size_t rows, const SideBySide& side_by_side) {
    in_pieces(side_by_side, degree_.size(), [&](std::size_t first, std::size_t last) {
        for (auto row = static_cast<Row>(first); row < last; ++row)
            for (Tie& tie : of(row)) tie.other = new_row[tie.other];
    });
    const Relocation relocation(new_row, rows);
    relocation.apply(slots_, capacity_, Tie{});
    relocation.apply(degree_, 1, 0);
    note_change();
}

void Ties::restore(std::span<const std::byte> slots, std::vector<std::uint8_t> degrees) {
    slots_.resize(slots.size() / sizeof(Tie));
    std::copy(slots.begin(), slots.end(), std::as_writable_bytes(std::span(slots_.data(), slots_.size())).begin());
    degree_ = std::move(degrees);
    note_change();
}

}  // namespace adem
