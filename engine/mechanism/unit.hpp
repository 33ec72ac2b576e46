#pragma once

#include <cassert>
#include <memory>
#include <span>
#include <vector>

#include "engine/state/world.hpp"

namespace adem {

/// What the rules of one unit send and ask for; collected by the world after the phase.
struct Outbox {
    std::vector<std::unique_ptr<AnyMailbox>> mail;
    Requests requests;

    template <class M>
    Mailbox<M>& mailbox() {
        const std::size_t m = message_index<M>;
        if (m >= mail.size()) mail.resize(m + 1);
        if (!mail[m]) mail[m] = std::make_unique<Mailbox<M>>();
        return static_cast<Mailbox<M>&>(*mail[m]);
    }
};

/// A piece of work: some rows [begin, end) of one table in one neighbourhood, or for `every` a whole neighbourhood.
/// Its size changes no result.
struct Unit {
    World& world;
    std::size_t neighbourhood;
    std::size_t entity;
    Row begin;
    Row end;
    Outbox& outbox;
    std::uint32_t process = 0;  ///< the rule's number in the schedule
    std::uint32_t rule = 0;     ///< the code of the rule's name
    bool full = false;          ///< every row is known to be somebody: none needs to be asked

    Identity neighbourhood_identity() const { return world.neighbourhood(neighbourhood); }
    const Identity* identities() const { return world.table(entity).identities(); }
    /// Whoever is in the table up to the unit's end; nobody for a whole neighbourhood.
    std::span<const Identity> people() const {
        return entity == no_entity ? std::span<const Identity>{} : std::span<const Identity>{identities(), end};
    }
};

/// The row of an `every` rule that stands for no row: the neighbourhood itself.
inline constexpr Row whole_neighbourhood = no_row;

namespace detail {
inline Identity identity_in(const Unit& unit, Row row) {
    return row == whole_neighbourhood ? unit.neighbourhood_identity() : unit.identities()[row];
}
}  // namespace detail

}  // namespace adem
