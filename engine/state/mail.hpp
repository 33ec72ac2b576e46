#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/base/identity.hpp"
#include "engine/base/side_by_side.hpp"
#include "engine/state/column.hpp"

namespace adem {

/// Base of a message type: `struct Experience : Message<Resident> { static constexpr std::string_view name =
/// "experience"; ...; bool is_sound() const; };` where is_sound says whether its values are such as somebody can have
/// sent: a letter that is read from a file is refused when they are not. It has no unused bytes between its values
/// (Wide words).
template <class E>
struct Message {
    using Receiver = E;

  protected:
    static bool is_moderate(float number) { return number >= -1e6F && number <= 1e6F; }
};

/// What was sent, by whom, to whom; `number` counts what one sender sent within one phase.
template <class M>
struct Envelope {
    Row to = no_row;
    std::uint32_t number = 0;
    Identity receiver;
    Identity sender;
    M message;
};

namespace detail {
inline std::size_t message_counter = 0;
}
template <class M>
inline const std::size_t message_index = detail::next_index(detail::message_counter);

/// The letters of one message type: those on their way and those that a phase is reading.
class AnyMailbox {
  public:
    virtual ~AnyMailbox() = default;
    virtual std::unique_ptr<AnyMailbox> clone() const = 0;
    virtual std::unique_ptr<AnyMailbox> empty_copy() const = 0;
    virtual std::string_view name() const = 0;
    virtual std::size_t receiver_entity() const = 0;
    virtual void take_from(AnyMailbox& other) = 0;
    /// Sorted by receiver, sender, number; letters to those who are gone are dropped. `identities`: of the receivers,
    /// by row.
    virtual void deliver(std::span<const Identity> identities, const SideBySide& side_by_side) = 0;
    virtual void discard_delivered() = 0;
    virtual void discard_pending() = 0;
    virtual void renumber(std::span<const Row> new_row) = 0;
    /// Letters to a row that moved follow it: `moved_to[old]`, no_row for whoever stayed.
    virtual void forward(std::span<const Row> moved_to) = 0;
    virtual std::size_t envelope_bytes() const = 0;
    virtual std::vector<std::byte> pending_bytes() const = 0;
    /// Whether these bytes are sound letters, each to nobody or to one of so many rows.
    virtual bool are_letters(std::span<const std::byte> bytes, std::size_t rows) const = 0;
    virtual void restore_pending(std::span<const std::byte> bytes) = 0;
};

template <class M>
class Mailbox final : public AnyMailbox {
  public:
    static_assert(std::is_trivially_copyable_v<M>, "a message holds plain values");
    static_assert(
        requires(const M& message) {
            { message.is_sound() } -> std::same_as<bool>;
        },
        "a message says whether it is sound");

    std::unique_ptr<AnyMailbox> clone() const override { return std::make_unique<Mailbox>(*this); }
    std::unique_ptr<AnyMailbox> empty_copy() const override { return std::make_unique<Mailbox>(); }
    std::string_view name() const override { return M::name; }
    std::size_t receiver_entity() const override { return entity_index<typename M::Receiver>; }

    void post(Envelope<M> envelope) { pending_.push_back(envelope); }

    void take_from(AnyMailbox& other) override {
        auto& theirs = static_cast<Mailbox&>(other).pending_;
        pending_.insert(pending_.end(), theirs.begin(), theirs.end());
        theirs.clear();
    }
    void deliver(std::span<const Identity> identities, const SideBySide& side_by_side = one_after_another) override {
        each_in_pieces(side_by_side, pending_, [&](Letter& letter) {
            if (letter.to != no_row && identities[letter.to] != letter.receiver) letter.to = no_row;
        });
        const std::size_t rows = identities.size();
        const std::vector<std::size_t> begin = bring_together(rows, side_by_side);
        delivered_.resize(pending_.size());
        if (pending_.empty()) return;
        first_.resize(rows + 1);
        first_[rows] = static_cast<std::uint32_t>(pending_.size());
        side_by_side(begin.size() - 1, [&](std::size_t k) {
            const std::size_t first = k * rows_together;
            sort_by_receiver(first, std::min(rows, first + rows_together), begin[k], begin[k + 1]);
        });
        pending_.clear();
    }
    void discard_delivered() override { delivered_.clear(); }
    void discard_pending() override { pending_.clear(); }
    void renumber(std::span<const Row> new_row) override {
        for (auto& envelope : pending_)
            if (envelope.to != no_row) envelope.to = new_row[envelope.to];
    }
    void forward(std::span<const Row> moved_to) override {
        for (auto& envelope : pending_)
            if (envelope.to != no_row && moved_to[envelope.to] != no_row) envelope.to = moved_to[envelope.to];
    }
    std::size_t envelope_bytes() const override { return sizeof(Envelope<M>); }
    /// Member by member: the bytes between and behind members hold whatever was there before.
    std::vector<std::byte> pending_bytes() const override {
        std::vector<std::byte> bytes(pending_.size() * sizeof(Letter));
        std::byte* at = bytes.data();
        for (const Letter& letter : pending_) {
            std::memcpy(at + offsetof(Letter, to), &letter.to, sizeof letter.to);
            std::memcpy(at + offsetof(Letter, number), &letter.number, sizeof letter.number);
            std::memcpy(at + offsetof(Letter, receiver), &letter.receiver, sizeof letter.receiver);
            std::memcpy(at + offsetof(Letter, sender), &letter.sender, sizeof letter.sender);
            std::memcpy(at + offsetof(Letter, message), &letter.message, sizeof letter.message);
            at += sizeof(Letter);
        }
        return bytes;
    }
    bool are_letters(std::span<const std::byte> bytes, std::size_t rows) const override {
        Mailbox read;
        read.restore_pending(bytes);
        return bytes.size() % sizeof(Envelope<M>) == 0 &&
               std::all_of(read.pending_.begin(), read.pending_.end(),
                           [&](const auto& e) { return (e.to == no_row || e.to < rows) && e.message.is_sound(); });
    }
    void restore_pending(std::span<const std::byte> bytes) override {
        pending_.resize(bytes.size() / sizeof(Envelope<M>));
        if (bytes.empty()) return;  // memcpy may not be given null, even for nothing
        std::memcpy(static_cast<void*>(pending_.data()), bytes.data(), pending_.size() * sizeof(Envelope<M>));
    }

    std::span<const Envelope<M>> delivered() const { return delivered_; }
    std::span<const Envelope<M>> delivered_to(Row row) const {
        if (delivered_.empty()) return {};
        return {delivered_.data() + first_[row], delivered_.data() + first_[row + 1]};
    }

  private:
    using Letter = Envelope<M>;
    /// So many receivers are taken together, that one thread's work fits its cache; and so many letters.
    static constexpr std::size_t rows_together = 1 << 16, letters_together = 1 << 14;

    /// Puts the letters for each so many receivers together, in the order in which they were posted, and leaves out
    /// those to nobody. Tells where they begin, and last where all end.
    std::vector<std::size_t> bring_together(std::size_t rows, const SideBySide& side_by_side) {
        const std::size_t parts = std::max<std::size_t>(1, (rows + rows_together - 1) / rows_together);
        if (parts == 1) {
            std::erase_if(pending_, [](const Letter& letter) { return letter.to == no_row; });
            return {0, pending_.size()};
        }
        const std::size_t pieces = (pending_.size() + letters_together - 1) / letters_together;
        std::vector<std::size_t> place(pieces * parts);  // by piece and part: first how many, then where the next goes
        const auto for_each_letter = [&](auto visit) {
            in_pieces(
                side_by_side, pending_.size(),
                [&](std::size_t first, std::size_t last) {
                    std::size_t* const here = place.data() + first / letters_together * parts;
                    for (const Letter& letter : std::span(pending_).subspan(first, last - first))
                        if (letter.to != no_row) visit(letter, here[letter.to / rows_together]);
                },
                letters_together);
        };
        for_each_letter([](const Letter&, std::size_t& count) { ++count; });
        std::vector<std::size_t> begin{0};
        for (std::size_t part = 0; part < parts; ++part) {
            std::size_t next = begin.back();
            for (std::size_t piece = 0; piece < pieces; ++piece)
                next += std::exchange(place[piece * parts + part], next);
            begin.push_back(next);
        }
        delivered_.resize(begin.back());
        for_each_letter([&](const Letter& letter, std::size_t& next) { delivered_[next++] = letter; });
        pending_.swap(delivered_);
        return begin;
    }

    /// The letters [begin, end) to the receivers [first, last): a counting sort, which is linear, keeps the order in
    /// which letters were posted, and leaves the index for delivered_to.
    void sort_by_receiver(std::size_t first, std::size_t last, std::size_t begin, std::size_t end) {
        std::uint32_t* const index = first_.data();
        std::fill(index + first, index + last, 0);
        const std::span letters = std::span(pending_).subspan(begin, end - begin);
        for (const Letter& letter : letters) ++index[letter.to];
        auto next = static_cast<std::uint32_t>(begin);
        for (std::size_t row = first; row < last; ++row) next += std::exchange(index[row], next);
        for (const Letter& letter : letters) delivered_[index[letter.to]++] = letter;
        // Each now says where the next one's letters begin.
        std::copy_backward(index + first, index + last - 1, index + last);
        index[first] = static_cast<std::uint32_t>(begin);
        // Stable, because letters of several months may share sender and number: the older one comes first.
        const auto earlier = [](const Letter& a, const Letter& b) {
            return std::tie(a.sender, a.number) < std::tie(b.sender, b.number);
        };
        for (std::size_t row = first; row < last; ++row) {
            const std::size_t until = row + 1 < last ? index[row + 1] : end;
            const auto received = std::span(delivered_).subspan(index[row], until - index[row]);
            if (!std::ranges::is_sorted(received, earlier)) std::ranges::stable_sort(received, earlier);
        }
    }

    std::vector<Envelope<M>> pending_;
    std::vector<Envelope<M>> delivered_;
    std::vector<std::uint32_t> first_;  // by row: where its letters begin in delivered_
};

}  // namespace adem
