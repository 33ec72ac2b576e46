#pragma once

#include <concepts>

#include "engine/mechanism/declaration.hpp"
#include "engine/mechanism/unit.hpp"

namespace adem {

namespace detail {

/// What a rule sees of a stored value.
template <class T>
struct Seen {
    using Type = T;
    static const T& of(const T& stored) { return stored; }
};
template <>
struct Seen<Unit16> {
    using Type = float;
    static float of(Unit16 stored) { return stored.value(); }
};

inline std::uint16_t rounded_steps(float share, double u) {
    const double steps = math::clamp01(static_cast<double>(share)) * 65535.0;
    const auto below = static_cast<std::uint16_t>(steps);
    return static_cast<std::uint16_t>(below + (u < steps - below ? 1 : 0));
}

/// Where the numbers begin by which one rule rounds one column this month.
template <class C>
std::uint64_t rounding_salt(const Unit& unit) {
    static constexpr std::uint64_t column = hash_text(C::info.name);
    const Stream stream = unit.world.stream();
    const std::uint64_t key = std::uint64_t{stream.key[0]} << 32 | stream.key[1];
    const auto month = static_cast<std::uint32_t>(unit.world.now().value);
    return mix(mix(key ^ column) ^ (std::uint64_t{unit.rule} << 32 | month));
}
/// In (0, 1); good enough to round by, at a fraction of the cost of a draw.
inline double rounding_share(std::uint64_t salt, Identity who, unsigned write) {
    const std::uint64_t hash = mix((who.value ^ salt) + write * 0x9e3779b97f4a7c15u);
    return (static_cast<double>(hash >> 32) + 0.5) * 0x1p-32;
}

}  // namespace detail

namespace detail {

/// The row's own value, read only: as it is now, or with `Use::across_read` as it was when the phase began.
template <class C, Use use>
class OwnValue {
  public:
    using RowOf = typename C::Entity;
    using Value = typename C::Value;
    using Seen = typename detail::Seen<Value>::Type;
    struct Source {
        const Value* values;
        explicit Source(const Unit& unit) {
            const auto& column = unit.world.template column<C>();
            if constexpr (use == Use::across_read) {
                values = column.seen();
            } else {
                values = column.live();
            }
        }
    };
    static constexpr bool row_access = true;
    static void declare(Declaration& d) { d.uses<C>(use); }

    OwnValue(const Source& source, const Unit&, Row row) : value_(source.values[row]) {}
    operator Seen() const { return value(); }
    Seen value() const { return detail::Seen<Value>::of(value_); }
    template <class Key>
    requires requires(const Value& v, Key key) { v[key]; }
    const auto& operator[](Key key) const { return value_[key]; }
    explicit operator bool() const requires requires(const Value& v) { v.row(); }
    { return static_cast<bool>(value_); }

  private:
    const Value& value_;
};

}  // namespace detail

/// The row's own value, read only.
template <class C>
class In : public detail::OwnValue<C, Use::own_read> {
  public:
    using Of = C;
    static constexpr Use use = Use::own_read;
    using detail::OwnValue<C, Use::own_read>::OwnValue;
};

/// The row's own value as it was when the phase began, though a rule before this one may have changed it meanwhile.
template <class C>
class Before : public detail::OwnValue<C, Use::across_read> {
  public:
    using detail::OwnValue<C, Use::across_read>::OwnValue;
};

/// The row's own value, to be read and written. Not copyable: `auto before = trust;` would look like the number and be
/// the column; `trust.value()` gives the number.
template <class C>
class InOut {
  public:
    using RowOf = typename C::Entity;
    using Of = C;
    using Value = typename C::Value;
    using Seen = typename detail::Seen<Value>::Type;
    static constexpr Use use = Use::own_write;
    static constexpr bool rounds = std::is_same_v<Value, Unit16>;
    struct Source {
        Value* values;
        const Identity* identities;
        std::uint64_t salt = 0;
        explicit Source(const Unit& unit)
            : values(unit.world.template column<C>().live()), identities(unit.identities()) {
            if constexpr (rounds) salt = detail::rounding_salt<C>(unit);
        }
    };
    static constexpr bool row_access = true;
    static void declare(Declaration& d) { d.uses<C>(use); }

    InOut(const Source& source, const Unit&, Row row) : value_(source.values[row]), source_(source), row_(row) {}
    InOut(const InOut&) = delete;
    InOut& operator=(const InOut&) = delete;
    ~InOut() = default;

    operator Seen() const { return value(); }
    Seen value() const { return detail::Seen<Value>::of(value_); }
    InOut& operator=(const Seen& value) {
        store(value);
        return *this;
    }
    InOut& operator+=(Seen by) requires std::is_arithmetic_v<Seen> {
        store(static_cast<Seen>(value() + by));
        return *this;
    }
    InOut& operator-=(Seen by) requires std::is_arithmetic_v<Seen> {
        store(static_cast<Seen>(value() - by));
        return *this;
    }
    InOut& operator*=(Seen by) requires std::is_arithmetic_v<Seen> {
        store(static_cast<Seen>(value() * by));
        return *this;
    }
    template <class Key>
    requires requires(Value& v, Key key) { v[key]; }
    auto& operator[](Key key) { return value_[key]; }
    explicit operator bool() const requires requires(const Value& v) { v.row(); }
    { return static_cast<bool>(value_); }

  private:
    void store(const Seen& value) {
        if constexpr (rounds) {
            const double u = detail::rounding_share(source_.salt, source_.identities[row_], writes_++);
            value_.steps = detail::rounded_steps(value, u);
        } else {
            value_ = value;
        }
    }

    Value& value_;
    const Source& source_;
    Row row_;
    unsigned writes_ = 0;
};

/// The value of the one row that `Via` refers to (a Ref column of the row's own table): as it was when the phase began.
/// `if (home)` tells whether there is one. For a Via with several references: `contact[service]` is a pointer or null.
template <class Via, class C>
class My {
  public:
    using RowOf = typename Via::Entity;
    using Value = typename C::Value;
    using Seen = typename detail::Seen<Value>::Type;
    struct Source {
        const typename Via::Value* refs;
        const Value* values;
        explicit Source(const Unit& unit)
            : refs(unit.world.template column<Via>().live()), values(unit.world.template column<C>().seen()) {}
    };
    static_assert(std::is_same_v<typename detail::RefTarget<typename Via::Value>::Entity, typename C::Entity>,
                  "the column must belong to the entity that the reference points to");
    static constexpr bool row_access = true;
    static void declare(Declaration& d) {
        d.uses<Via>(Use::own_read);
        d.uses<C>(Use::across_read);
    }

    My(const Source& source, const Unit&, Row row) : refs_(source.refs[row]), values_(source.values) {}

    explicit operator bool() const requires(detail::RefTarget<typename Via::Value>::width == 1) {
        return static_cast<bool>(refs_);
    }
    Seen value() const requires(detail::RefTarget<typename Via::Value>::width == 1) {
        assert(refs_);
        return detail::Seen<Value>::of(values_[refs_.row()]);
    }
    Seen value_or(Seen otherwise) const requires(detail::RefTarget<typename Via::Value>::width == 1) {
        return refs_ ? value() : otherwise;
    }
    template <class Key>
    requires requires(const typename Via::Value& refs, Key key) { refs[key].row(); }
    const Value* operator[](Key key) const { return refs_[key] ? &values_[refs_[key].row()] : nullptr; }

  private:
    const typename Via::Value& refs_;
    const Value* values_;
};

/// The value of my neighbourhood, as it was when the phase began.
template <class C>
class Here {
  public:
    using Value = typename C::Value;
    using Seen = typename detail::Seen<Value>::Type;
    // A copy, which no write to a column can change: what a rule makes of it is worked out once for all rows.
    struct Source {
        Value value;
        explicit Source(const Unit& unit) : value(unit.world.template column<C>().seen()[unit.neighbourhood]) {}
    };
    static constexpr bool row_access = true;
    static void declare(Declaration& d) { d.uses<C>(Use::across_read); }

    Here(const Source& source, const Unit&, Row) : value_(source.value) {}
    operator Seen() const { return value(); }
    Seen value() const { return detail::Seen<Value>::of(value_); }
    template <class Key>
    requires requires(const Value& v, Key key) { v[key]; }
    const auto& operator[](Key key) const { return value_[key]; }

  private:
    const Value& value_;
};

/// The values of all neighbourhoods, in their order, as they were when the phase began.
template <class C>
class AllNeighbourhoods {
  public:
    using Source = AllNeighbourhoods;
    static constexpr bool row_access = true;
    static constexpr bool every_access = true;
    static void declare(Declaration& d) { d.uses<C>(Use::across_read); }

    explicit AllNeighbourhoods(const Unit& unit)
        : values_(unit.world.template column<C>().seen(), unit.world.neighbourhoods()), own_(unit.neighbourhood) {}
    AllNeighbourhoods(const Source& source, const Unit&, Row) : AllNeighbourhoods(source) {}

    auto begin() const { return values_.begin(); }
    auto end() const { return values_.end(); }
    std::size_t size() const { return values_.size(); }
    const auto& operator[](std::size_t n) const { return values_[n]; }
    std::size_t own() const { return own_; }

  private:
    std::span<const typename C::Value> values_;
    std::size_t own_;
};

}  // namespace adem
