#pragma once

#include <cassert>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/base/identity.hpp"
#include "engine/base/month.hpp"
#include "engine/base/side_by_side.hpp"
#include "engine/random/draw.hpp"
#include "engine/state/layout.hpp"
#include "engine/state/mail.hpp"
#include "engine/state/requests.hpp"
#include "engine/state/table.hpp"
#include "engine/state/tie_columns.hpp"
#include "engine/state/ties.hpp"

namespace adem {

/// How many came, went and moved since the world began, by entity; for conservation tests and reports.
struct Tally {
    std::vector<std::uint64_t> births, deaths, moves;
    std::uint64_t ties_made = 0;
    std::uint64_t ties_ended = 0;
};

/// Everything that is: tables in neighbourhood blocks, ties, letters on their way, and the month. A plain value: a copy
/// is an independent world with the same future.
class World {
  public:
    /// A world of empty tables with one block for each neighbourhood (and that neighbourhood's row, if the layout has
    /// one).
    World(Layout layout, Stream stream, std::vector<Identity> neighbourhoods);
    World(const World& other);
    World& operator=(const World&) = delete;
    World(World&&) = default;
    World& operator=(World&&) = default;
    ~World() = default;

    std::size_t neighbourhoods() const { return neighbourhoods_.size(); }
    Identity neighbourhood(std::size_t n) const { return neighbourhoods_[n]; }
    std::span<const Identity> identities_of_neighbourhoods() const { return neighbourhoods_; }
    const Layout& layout() const { return layout_; }
    Stream stream() const { return stream_; }
    Month now() const { return now_; }
    void set_now(Month month) { now_ = month; }

    template <class E>
    Table& table() {
        return table(entity_index<E>);
    }
    template <class E>
    const Table& table() const {
        return table(entity_index<E>);
    }
    Table& table(std::size_t entity) {
        assert(entity < tables_.size() && tables_[entity]);
        return *tables_[entity];
    }
    const Table& table(std::size_t entity) const { return const_cast<World*>(this)->table(entity); }
    bool has_table(std::size_t entity) const { return entity < tables_.size() && tables_[entity]; }
    std::vector<const Table*> tables() const;
    std::vector<Table*> tables();

    template <class C>
    TypedColumn<typename C::Value>& column() {
        return static_cast<TypedColumn<typename C::Value>&>(column(column_index<C>));
    }
    template <class C>
    const TypedColumn<typename C::Value>& column() const {
        return const_cast<World*>(this)->column<C>();
    }
    AnyColumn& column(std::size_t index);
    bool has_column(std::size_t index) const { return index < columns_.size() && columns_[index] != nullptr; }
    /// One value, for set-up and tests.
    template <class C>
    typename C::Value& at(Row row) {
        return column<C>().live()[row];
    }
    template <class C>
    const typename C::Value& at(Row row) const {
        return column<C>().live()[row];
    }

    Ties& ties() { return ties_; }
    const Ties& ties() const { return ties_; }
    /// The ties laid out for rules that go through those of many rows at a time, as they were when they were laid out
    /// last.
    const TieColumns& tie_columns() const { return tie_columns_; }
    void lay_out_tie_columns() { tie_columns_.follow(ties_); }

    template <class M>
    Mailbox<M>& mailbox() {
        return static_cast<Mailbox<M>&>(*mailboxes_[message_index<M>]);
    }
    AnyMailbox* mailbox(std::size_t message) {
        return message < mailboxes_.size() ? mailboxes_[message].get() : nullptr;
    }
    void add_mailbox(std::size_t message, std::unique_ptr<AnyMailbox> box);
    std::span<const std::unique_ptr<AnyMailbox>> mailboxes() const { return mailboxes_; }

    /// Adds an individual at once; for building a population, not for rules (they use Births). Grows the block if
    /// needed.
    Row add(std::size_t entity, std::size_t neighbourhood, Identity identity);
    template <class E>
    Row add(std::size_t neighbourhood, Identity identity) {
        return add(entity_index<E>, neighbourhood, identity);
    }
    /// Makes room for so many more rows in a block; row numbers stay valid only if there was room already.
    void reserve(std::size_t entity, std::span<const std::size_t> rows_per_neighbourhood,
                 const SideBySide& side_by_side = one_after_another);

    Requests& requests() { return requests_; }
    /// Births, deaths, moves and ties, in the order of identities; then the requests are empty.
    void apply_births_deaths_moves_and_ties(const SideBySide& side_by_side = one_after_another);
    const Tally& tally() const { return tally_; }

    /// Everything that is wrong with references, ties, membership and ranges; empty when all is well.
    std::vector<std::string> audit() const;
    std::size_t bytes() const;

  private:
    friend class MonthEnd;
    friend class Snapshot;
    void index_columns();
    void lay_out(std::size_t entity, std::span<const std::size_t> capacity, const SideBySide& side_by_side);
    void compact(const SideBySide& side_by_side);

    Layout layout_;
    Stream stream_;
    Month now_{};
    std::vector<Identity> neighbourhoods_;
    std::vector<std::unique_ptr<Table>> tables_;
    std::vector<AnyColumn*> columns_;
    Ties ties_;
    TieColumns tie_columns_;
    std::vector<std::unique_ptr<AnyMailbox>> mailboxes_;
    Requests requests_;
    Tally tally_;
};

}  // namespace adem
