#pragma once

#include <algorithm>
#include <memory>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "engine/base/identity.hpp"
#include "engine/state/column.hpp"

namespace adem {

/// Base of a message type: `struct Experience : Message<Resident> { static constexpr std::string_view name =
/// "experience"; ... };`
template <class E>
struct Message {
    using Receiver = E;
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
    virtual void deliver(const Identity* identities) = 0;
    virtual void discard_delivered() = 0;
    virtual void renumber(std::span<const Row> new_row) = 0;
    virtual void forward(Row from, Row to) = 0;
    virtual std::vector<std::byte> pending_bytes() const = 0;
    virtual void restore_pending(std::span<const std::byte> bytes) = 0;
};

template <class M>
class Mailbox final : public AnyMailbox {
  public:
    static_assert(std::is_trivially_copyable_v<M>, "a message holds plain values");

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
    /// Sorted by receiver, sender, number; letters to those who are gone are dropped.
    void deliver(const Identity* identities) override {
        delivered_.clear();
        std::swap(delivered_, pending_);
        std::erase_if(delivered_, [&](const auto& e) { return e.to == no_row || identities[e.to] != e.receiver; });
        std::sort(delivered_.begin(), delivered_.end(), [](const auto& a, const auto& b) {
            return std::tie(a.to, a.sender, a.number) < std::tie(b.to, b.sender, b.number);
        });
    }
    void discard_delivered() override { delivered_.clear(); }
    void renumber(std::span<const Row> new_row) override {
        for (auto& envelope : pending_)
            if (envelope.to != no_row) envelope.to = new_row[envelope.to];
    }
    void forward(Row from, Row to) override {
        for (auto& envelope : pending_)
            if (envelope.to == from) envelope.to = to;
    }
    std::vector<std::byte> pending_bytes() const override {
        const auto bytes = std::as_bytes(std::span<const Envelope<M>>(pending_));
        return {bytes.begin(), bytes.end()};
    }
    void restore_pending(std::span<const std::byte> bytes) override {
        pending_.resize(bytes.size() / sizeof(Envelope<M>));
        std::memcpy(static_cast<void*>(pending_.data()), bytes.data(), pending_.size() * sizeof(Envelope<M>));
    }

    std::span<const Envelope<M>> delivered() const { return delivered_; }
    std::span<const Envelope<M>> delivered_to(Row row) const {
        const auto first =
            std::partition_point(delivered_.begin(), delivered_.end(), [&](const auto& e) { return e.to < row; });
        const auto last = std::partition_point(first, delivered_.end(), [&](const auto& e) { return e.to == row; });
        return {first, last};
    }

  private:
    std::vector<Envelope<M>> pending_;
    std::vector<Envelope<M>> delivered_;
};

}  // namespace adem
