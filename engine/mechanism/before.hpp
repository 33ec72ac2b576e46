#pragma once

#include "engine/mechanism/columns.hpp"

namespace adem {

/// The row's own value as it was when the phase began, though a rule before this one may have changed it meanwhile.
template <class C>
class Before {
  public:
    using RowOf = typename C::Entity;
    using Value = typename C::Value;
    using Seen = typename detail::Seen<Value>::Type;
    struct Source {
        const Value* values;
        explicit Source(const Unit& unit) : values(unit.world.template column<C>().seen()) {}
    };
    static constexpr bool row_access = true;
    static void declare(Declaration& d) { d.uses<C>(Use::across_read); }

    Before(const Source& source, const Unit&, Row row) : value_(source.values[row]) {}
    operator Seen() const { return value(); }
    Seen value() const { return detail::Seen<Value>::of(value_); }
    template <class Key>
    requires requires(const Value& v, Key key) { v[key]; }
    const auto& operator[](Key key) const { return value_[key]; }

  private:
    const Value& value_;
};

}  // namespace adem
