#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "engine/state/relocation.hpp"
#include "engine/state/row.hpp"
#include "engine/state/vocabulary.hpp"

namespace adem {

struct EntityInfo {
    std::string_view name;
    std::string_view about;
};

/// What every reader of a column needs: allocation, range checks, file attributes and documents.
struct ColumnInfo {
    std::string_view name;
    std::string_view unit;
    double low = 0;
    double high = 1;
    std::string_view about;
    double first = 0;  ///< value of a new row
};

/// Base of a column type: `struct Age : Column<Resident, std::int16_t> { static constexpr ColumnInfo info{...}; };`
/// T is a float, a small integer, an enum, Unit16, Ref<Entity>, or Keyed<one of these, Vocabulary>.
template <class E, class T>
struct Column {
    using Entity = E;
    using Value = T;
};

/// A share in [0,1] kept in steps of 1/65535. Written through InOut it is rounded up or down by the row's own draw, so
/// that its expectation is exact; not for what accumulates steps below 1e-4.
struct Unit16 {
    std::uint16_t steps = 0;
    static constexpr float scale = 65535.0F;
    constexpr float value() const { return static_cast<float>(steps) / scale; }
    friend constexpr bool operator==(Unit16, Unit16) = default;
};

/// A reference to a row of table E in the same neighbourhood, or to none. Cleared by the world when that row goes.
template <class E>
class Ref {
  public:
    constexpr Ref() = default;
    constexpr explicit Ref(Row row) : row_(row) {}
    constexpr explicit operator bool() const { return row_ != no_row; }
    constexpr Row row() const { return row_; }
    friend constexpr bool operator==(Ref, Ref) = default;

  private:
    Row row_ = no_row;
};

namespace detail {

inline std::size_t next_index(std::size_t& counter) { return counter++; }
inline std::size_t entity_counter = 0;
inline std::size_t column_counter = 0;

template <class T>
struct RefTarget {
    using Entity = void;
    static constexpr std::size_t width = 0;
};
template <class E>
struct RefTarget<Ref<E>> {
    using Entity = E;
    static constexpr std::size_t width = 1;
};
template <class E, class K>
struct RefTarget<Keyed<Ref<E>, K>> {
    using Entity = E;
    static constexpr std::size_t width = vocabulary_size<K>;
};

template <class T>
constexpr T first_value(double first) {
    if constexpr (std::is_enum_v<T>) {
        return static_cast<T>(static_cast<int>(first));
    } else if constexpr (std::is_arithmetic_v<T>) {
        return static_cast<T>(first);
    } else if constexpr (std::is_same_v<T, Unit16>) {
        return Unit16{static_cast<std::uint16_t>(first * 65535.0 + 0.5)};
    } else if constexpr (requires { typename T::Element; }) {
        T all{};
        for (auto& element : all) element = first_value<typename T::Element>(first);
        return all;
    } else {
        return T{};
    }
}

template <class T>
bool inside(const T& value, double low, double high) {
    if constexpr (std::is_enum_v<T>) {
        return static_cast<std::size_t>(value) < vocabulary_size<T>;
    } else if constexpr (std::is_arithmetic_v<T>) {
        const auto number = static_cast<double>(value);
        return number >= low && number <= high;  // false for NaN
    } else if constexpr (requires { typename T::Element; }) {
        return std::all_of(value.begin(), value.end(), [&](const auto& e) { return inside(e, low, high); });
    } else {
        return true;
    }
}

}  // namespace detail

/// Dense handles of entity and column types. Their order depends on the program's start-up and carries no meaning.
template <class E>
inline const std::size_t entity_index = detail::next_index(detail::entity_counter);
template <class C>
inline const std::size_t column_index = detail::next_index(detail::column_counter);

inline constexpr std::size_t no_entity = static_cast<std::size_t>(-1);

/// A column whose type is not known to the caller: what the world needs to move, clear, save and check it.
class AnyColumn {
  public:
    virtual ~AnyColumn() = default;
    virtual std::unique_ptr<AnyColumn> clone() const = 0;
    virtual const ColumnInfo& info() const = 0;
    virtual std::size_t index() const = 0;
    virtual void resize(std::size_t rows) = 0;
    virtual void relocate(const Relocation& relocation) = 0;
    virtual void copy_row(const AnyColumn& from, Row source, Row target) = 0;
    virtual void reset_row(Row row) = 0;
    virtual void set_row(Row row, std::span<const std::byte> value) = 0;
    virtual std::span<std::byte> bytes() = 0;
    virtual std::size_t row_bytes() const = 0;
    virtual bool row_inside_range(Row row) const = 0;
    /// The entity that this column refers to, or no_entity; with it the references of all rows, `ref_width` a row.
    virtual std::size_t ref_target() const = 0;
    virtual std::size_t ref_width() const = 0;
    virtual std::span<Row> refs() = 0;
    /// Keeps what others see still while a phase writes the live values.
    virtual void take_snapshot() = 0;
    virtual void drop_snapshot() = 0;
};

/// A column with values of this type: of which column they are does not matter here, so that all columns with values
/// alike share the code.
template <class T>
class TypedColumn final : public AnyColumn {
  public:
    using Value = T;
    static_assert(std::is_trivially_copyable_v<Value>, "a column holds plain values");

    /// `info` must outlive the column.
    TypedColumn(const ColumnInfo& info, std::size_t index)
        : info_(info), index_(index), first_(detail::first_value<Value>(info.first)) {}

    std::unique_ptr<AnyColumn> clone() const override {
        auto copy = std::make_unique<TypedColumn>(info_, index_);
        copy->values_ = values_;
        return copy;
    }
    const ColumnInfo& info() const override { return info_; }
    std::size_t index() const override { return index_; }
    void resize(std::size_t rows) override { values_.resize(rows, first_); }
    void relocate(const Relocation& relocation) override { relocation.apply(values_, 1, first_); }
    void copy_row(const AnyColumn& from, Row source, Row target) override {
        values_[target] = static_cast<const TypedColumn&>(from).values_[source];
    }
    void reset_row(Row row) override { values_[row] = first_; }
    void set_row(Row row, std::span<const std::byte> value) override {
        std::memcpy(&values_[row], value.data(), sizeof(Value));
    }
    std::span<std::byte> bytes() override { return std::as_writable_bytes(std::span<Value>(values_)); }
    std::size_t row_bytes() const override { return sizeof(Value); }
    bool row_inside_range(Row row) const override { return detail::inside(values_[row], info_.low, info_.high); }
    std::size_t ref_target() const override {
        if constexpr (std::is_void_v<typename detail::RefTarget<Value>::Entity>) {
            return no_entity;
        } else {
            return entity_index<typename detail::RefTarget<Value>::Entity>;
        }
    }
    std::size_t ref_width() const override { return detail::RefTarget<Value>::width; }
    std::span<Row> refs() override {
        if constexpr (detail::RefTarget<Value>::width == 0) {
            return {};
        } else {
            static_assert(sizeof(Value) == detail::RefTarget<Value>::width * sizeof(Row));
            return {reinterpret_cast<Row*>(values_.data()), values_.size() * detail::RefTarget<Value>::width};
        }
    }
    void take_snapshot() override { snapshot_ = values_; }
    void drop_snapshot() override { snapshot_.clear(); }

    Value* live() { return values_.data(); }
    const Value* live() const { return values_.data(); }
    /// The values as other rows see them: those of the phase's beginning.
    const Value* seen() const { return snapshot_.empty() ? values_.data() : snapshot_.data(); }
    std::size_t rows() const { return values_.size(); }

  private:
    const ColumnInfo& info_;
    std::size_t index_;
    Value first_;  // what a new row has
    std::vector<Value> values_;
    std::vector<Value> snapshot_;
};

/// Which column a table is to have, and how to make it.
struct ColumnMaker {
    std::size_t entity = no_entity;
    const ColumnInfo* info = nullptr;
    std::size_t index = 0;
    std::unique_ptr<AnyColumn> (*make_of)(const ColumnInfo&, std::size_t) = nullptr;

    /// The column, still without rows.
    std::unique_ptr<AnyColumn> make() const { return make_of(*info, index); }
};

namespace detail {

template <class T>
std::unique_ptr<AnyColumn> make_column_of(const ColumnInfo& info, std::size_t index) {
    return std::make_unique<TypedColumn<T>>(info, index);
}

}  // namespace detail

/// Makes the column C.
template <class C>
ColumnMaker column_maker() {
    return {entity_index<typename C::Entity>, &C::info, column_index<C>, &detail::make_column_of<typename C::Value>};
}

}  // namespace adem
