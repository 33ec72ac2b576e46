#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/base/plain_array.hpp"
#include "engine/base/side_by_side.hpp"
#include "engine/state/column.hpp"

namespace adem {

/// One end's view of a tie. Both ends always hold the same strength, age and context.
struct Tie {
    Row other = no_row;
    float strength = 0;         ///< [0,1]
    std::uint16_t age = 0;      ///< months
    std::uint8_t context = 0;   ///< a word of the model's own vocabulary
    std::uint8_t reserved = 0;  ///< keeps the row free of padding, so that equal ties are equal bytes

    template <class Context>
    bool is(Context wanted) const {
        return context == static_cast<std::uint8_t>(wanted);
    }
};

/// Where the ties of rows are, for whoever goes through many rows.
template <class TieOrConst>
class TiesOf {
  public:
    TiesOf(TieOrConst* slots, const std::uint8_t* degree, std::size_t capacity)
        : slots_(slots), degree_(degree), capacity_(capacity) {}
    std::span<TieOrConst> of(Row row) const { return {slots_ + row * capacity_, degree_[row]}; }

  private:
    TieOrConst* slots_;
    const std::uint8_t* degree_;
    std::size_t capacity_;
};

/// Symmetric ties among the rows of one table, at most `capacity` a row, without self or double ties.
class Ties {
  public:
    explicit Ties(std::size_t capacity = 0) : capacity_(capacity) {}

    std::size_t capacity() const { return capacity_; }
    std::size_t rows() const { return degree_.size(); }
    void resize(std::size_t rows);

    std::span<const Tie> of(Row row) const { return {slots_.data() + row * capacity_, degree_[row]}; }
    std::span<Tie> of(Row row) { return {slots_.data() + row * capacity_, degree_[row]}; }
    TiesOf<const Tie> all() const { return {slots_.data(), degree_.data(), capacity_}; }
    TiesOf<Tie> all() { return {slots_.data(), degree_.data(), capacity_}; }
    std::size_t degree(Row row) const { return degree_[row]; }
    bool full(Row row) const { return degree_[row] == capacity_; }
    const Tie* find(Row row, Row other) const;
    std::size_t count() const;  ///< number of ties, each counted once
    /// Another number whenever somebody was tied, cut or given another row: for what is derived from who knows whom.
    std::uint64_t version() const { return version_; }

    /// Makes the tie at both ends. The caller has seen that neither end is full and that the tie is new.
    void make(Row a, Row b, float strength, std::uint8_t context);
    /// Takes the tie off both ends; nothing happens when there is none.
    void cut(Row a, Row b);
    /// Takes a tie, or all of them, off one end only: for who goes through both ends.
    void forget(Row row, Row other);
    void forget_all(Row row);
    /// The tie lives on at another row: its partners are told.
    void move_row(Row from, Row to);
    /// Follows a new lay-out: `new_row[old]`, which rises with the old row, for a table that now has `rows` rows.
    void renumber(std::span<const Row> new_row, std::size_t rows, const SideBySide& side_by_side = one_after_another);

    std::span<const Tie> slots() const { return {slots_.data(), slots_.size()}; }
    std::span<const std::uint8_t> degrees() const { return degree_; }
    /// `slots`: what `slots()` had, as bytes, wherever they stand.
    void restore(std::span<const std::byte> slots, std::vector<std::uint8_t> degrees);

  private:
    /// Neighbourhoods may be tied side by side, and all of them count here.
    void note_change() { std::atomic_ref(version_).fetch_add(1, std::memory_order_relaxed); }

    std::size_t capacity_;
    std::uint64_t version_ = 1;
    PlainArray<Tie> slots_;
    std::vector<std::uint8_t> degree_;
};

}  // namespace adem
