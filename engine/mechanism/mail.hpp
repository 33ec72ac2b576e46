#pragma once

#include "engine/mechanism/declaration.hpp"
#include "engine/mechanism/unit.hpp"

namespace adem {

/// Letters to other rows. Delivered at the next phase that declares `Mail<M>`.
template <class M>
class Send {
  public:
    struct Source {
        explicit Source(const Unit&) {}
    };
    static constexpr bool row_access = true;
    static constexpr bool every_access = true;
    static void declare(Declaration& d) { d.mails<M>(true); }

    Send(const Source&, const Unit& unit, Row row)
        : unit_(unit), sender_(detail::identity_in(unit, row)), number_(unit.process << 20) {}

    void to(Row row, const M& message) { to(row, sender_, message); }
    void to(Ref<typename M::Receiver> ref, const M& message) {
        if (ref) to(ref.row(), sender_, message);
    }
    /// In the name of another, for `every` rules; letters of one sender keep the order in which they were sent.
    void to(Row row, Identity sender, const M& message) {
        const Identity receiver = unit_.world.template table<typename M::Receiver>().identity(row);
        unit_.outbox.mailbox<M>().post({row, number_++, receiver, sender, message});
    }

  private:
    const Unit& unit_;
    Identity sender_;
    std::uint32_t number_;
};

/// The letters to this row, sorted by sender; in an `every` rule `mail.of(row)`.
template <class M>
class Mail {
  public:
    using RowOf = typename M::Receiver;
    struct Source {
        const Mailbox<M>& box;
        explicit Source(const Unit& unit) : box(unit.world.mailbox<M>()) {}
    };
    static constexpr bool row_access = true;
    static constexpr bool every_access = true;
    static void declare(Declaration& d) { d.mails<M>(false); }

    Mail(const Source& source, const Unit&, Row row) : box_(source.box) {
        if (row != whole_neighbourhood && !box_.delivered().empty()) letters_ = box_.delivered_to(row);
    }
    auto begin() const { return letters_.begin(); }
    auto end() const { return letters_.end(); }
    bool empty() const { return letters_.empty(); }
    std::size_t size() const { return letters_.size(); }
    template <class Somebody>
    std::span<const Envelope<M>> of(const Somebody& somebody) const {
        return box_.delivered_to(somebody.row());
    }

  private:
    const Mailbox<M>& box_;
    std::span<const Envelope<M>> letters_;
};

}  // namespace adem
