#pragma once

#include <span>

#include "engine/mechanism/declaration.hpp"
#include "engine/mechanism/unit.hpp"

namespace adem {

/// A row about to be born: set what differs from its columns' first values.
template <class E>
class NewRow {
  public:
    NewRow(const Unit& unit, std::size_t which) : unit_(unit), which_(which) {}

    template <class C>
    NewRow& set(const typename C::Value& value) {
        static_assert(std::is_same_v<typename C::Entity, E>, "the column must belong to the entity that is born");
        static_assert(detail::RefTarget<typename C::Value>::width == 0, "use refer for references");
        birth().set(column_index<C>, std::as_bytes(std::span(&value, 1)));
        return *this;
    }
    /// Refers to somebody who is there.
    template <class C>
    NewRow& refer(Ref<typename detail::RefTarget<typename C::Value>::Entity> ref, std::size_t element = 0) {
        static_assert(std::is_same_v<typename C::Entity, E>, "the column must belong to the entity that is born");
        using Target = typename detail::RefTarget<typename C::Value>::Entity;
        if (ref)
            birth().refs.push_back(
                {column_index<C>, element, ref.row(), unit_.world.template table<Target>().identity(ref.row())});
        return *this;
    }
    /// Refers to somebody who is born in the same month.
    template <class C>
    NewRow& refer(Identity newborn, std::size_t element = 0) {
        static_assert(std::is_same_v<typename C::Entity, E>, "the column must belong to the entity that is born");
        birth().refs.push_back({column_index<C>, element, no_row, newborn});
        return *this;
    }

    /// Of a group: somebody of this neighbourhood comes to live with it.
    template <class Member>
    NewRow& brings(Ref<Member> ref) {
        if (ref) birth().members.push_back({ref.row(), unit_.world.template table<Member>().identity(ref.row())});
        return *this;
    }

  private:
    Birth& birth() { return unit_.outbox.requests.births[which_]; }
    const Unit& unit_;
    std::size_t which_;
};

/// Somebody new in this neighbourhood from the month's end on. The identity says why they exist: derive(mother,
/// parity).
template <class E>
class Births {
  public:
    struct Source {
        explicit Source(const Unit&) {}
    };
    static constexpr bool row_access = true;
    static constexpr bool every_access = true;
    static void declare(Declaration& d) { d.requests.push_back("births: " + std::string(E::info.name)); }

    Births(const Source&, const Unit& unit, Row) : unit_(unit) {}
    NewRow<E> add(Identity identity) {
        auto& births = unit_.outbox.requests.births;
        births.push_back({entity_index<E>, identity, unit_.neighbourhood, {}, {}, {}, {}});
        births.back().values.reserve(usual_values);
        births.back().bytes.reserve(usual_bytes);
        return {unit_, births.size() - 1};
    }

  private:
    static constexpr std::size_t usual_values = 24, usual_bytes = 256;
    const Unit& unit_;
};

/// Somebody goes at the month's end: dies, leaves, ends. A household leaves with its members.
template <class E>
class Deaths {
  public:
    struct Source {
        explicit Source(const Unit&) {}
    };
    static constexpr bool row_access = true;
    static constexpr bool every_access = true;
    static void declare(Declaration& d) { d.requests.push_back("deaths: " + std::string(E::info.name)); }

    Deaths(const Source&, const Unit& unit, Row row) : unit_(unit), row_(row) {}
    /// The row itself goes.
    void remove() {
        assert(unit_.entity == entity_index<E>);
        remove(row_);
    }
    void remove(Row row) {
        unit_.outbox.requests.deaths.push_back({entity_index<E>, row, unit_.world.template table<E>().identity(row)});
    }
    void remove(Ref<E> ref) {
        if (ref) remove(ref.row());
    }

  private:
    const Unit& unit_;
    Row row_;
};

/// The group wishes to live in a neighbourhood, on a site of a kind; whoever has the highest rank there chooses first.
class Moves {
  public:
    struct Source {
        explicit Source(const Unit&) {}
    };
    static constexpr bool row_access = true;
    static constexpr bool every_access = true;
    static void declare(Declaration& d) { d.requests.emplace_back("moves"); }

    Moves(const Source&, const Unit& unit, Row row) : unit_(unit), row_(row) {}
    /// The row itself, which is a group.
    void wish(std::size_t neighbourhood, double rank, int kind = any_kind_of_site) {
        unit_.outbox.requests.moves.push_back({row_, unit_.identities()[row_], neighbourhood, rank, kind});
    }
    template <class E>
    void wish(Ref<E> group, std::size_t neighbourhood, double rank, int kind = any_kind_of_site) {
        if (!group) return;
        const Identity identity = unit_.world.template table<E>().identity(group.row());
        unit_.outbox.requests.moves.push_back({group.row(), identity, neighbourhood, rank, kind});
    }

  private:
    const Unit& unit_;
    Row row_;
};

/// The month: `now.month()` since the start (negative while settling), `now.year()`, `now.settling()`.
class Now {
  public:
    struct Source {
        explicit Source(const Unit&) {}
    };
    static constexpr bool row_access = true;
    static constexpr bool every_access = true;
    static void declare(Declaration&) {}

    Now(const Source&, const Unit& unit, Row) : month_(unit.world.now()) {}
    Month month() const { return month_; }
    bool settling() const { return month_.value < 0; }
    bool every(int months) const { return month_.value % months == 0; }

  private:
    Month month_;
};

/// Who the row is: its identity, its reference and its neighbourhood.
template <class E>
class Self {
  public:
    using RowOf = E;
    struct Source {
        explicit Source(const Unit&) {}
    };
    static constexpr bool row_access = true;
    static void declare(Declaration&) {}

    Self(const Source&, const Unit& unit, Row row) : unit_(unit), row_(row) {}
    Identity identity() const { return unit_.identities()[row_]; }
    Row row() const { return row_; }
    Ref<E> ref() const { return Ref<E>(row_); }
    std::size_t neighbourhood() const { return unit_.neighbourhood; }

  private:
    const Unit& unit_;
    Row row_;
};

}  // namespace adem
