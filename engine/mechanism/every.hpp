#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/mechanism/columns.hpp"

namespace adem {

/// Among the accesses of an Every: lets its rows show their ties (`row.ties()`), but not the columns of who is
/// elsewhere.
struct WithTies {};

namespace detail {

/// Where the values of one of the accesses of an Every lie.
template <class Access>
struct EveryColumn {
    typename Access::Value* values;
    explicit EveryColumn(const Unit& unit) : values(unit.world.template column<typename Access::Of>().live()) {}
};
template <>
struct EveryColumn<WithTies> {
    explicit EveryColumn(const Unit&) {}
};

template <class C, class... Access>
inline constexpr bool may_write = (std::is_same_v<Access, InOut<C>> || ...);
template <class C, class... Access>
inline constexpr bool may_read = may_write<C, Access...> || (std::is_same_v<Access, In<C>> || ...);

}  // namespace detail

/// All rows of one table in one neighbourhood, which the rule has to itself. Rows are in no meaningful order: choose
/// among them by their own draws, and use `by_identity()` where order matters.
template <class E, class... Access>
class Every {
  public:
    class Individual {
      public:
        Individual(const Every* all, Row row) : all_(all), row_(row) {}
        /// The value of one of the declared columns: a reference to write through for InOut, else to read.
        template <class C>
        decltype(auto) get() const {
            static_assert(detail::may_read<C, Access...>, "this column was not declared in the Every");
            if constexpr (std::is_same_v<typename C::Value, Unit16>) {
                return all_->template value<C>(row_).value();
            } else if constexpr (detail::may_write<C, Access...>) {
                return (all_->template value<C>(row_));
            } else {
                return static_cast<const typename C::Value&>(all_->template value<C>(row_));
            }
        }
        /// Writes a Unit16, rounded by a number in (0,1) of the row's own.
        template <class C>
        void set(float share, double u) const {
            static_assert(detail::may_write<C, Access...> && std::is_same_v<typename C::Value, Unit16>);
            all_->template value<C>(row_).steps = detail::rounded_steps(share, u);
        }
        Row row() const { return row_; }
        Ref<E> ref() const { return Ref<E>(row_); }
        Identity identity() const { return all_->identities_[row_]; }
        std::span<const Identity> people() const { return {all_->identities_, all_->block_.high}; }
        std::span<const Tie> ties() const {
            static_assert((std::is_same_v<Access, WithTies> || ...), "declare WithTies in the Every");
            return std::as_const(all_->unit_.world).ties().of(row_);
        }
        friend bool operator==(const Individual& a, const Individual& b) { return a.row_ == b.row_; }

      private:
        const Every* all_;
        Row row_;
    };

    class Iterator {
      public:
        Iterator(const Every* all, Row row) : all_(all), row_(row) { skip_free(); }
        Individual operator*() const { return {all_, row_}; }
        Iterator& operator++() {
            ++row_;
            skip_free();
            return *this;
        }
        bool operator!=(const Iterator& other) const { return row_ != other.row_; }

      private:
        void skip_free() {
            while (row_ < all_->block_.high && !all_->identities_[row_]) ++row_;
        }
        const Every* all_;
        Row row_;
    };

    struct Source : detail::EveryColumn<Access>... {
        explicit Source([[maybe_unused]] const Unit& unit) : detail::EveryColumn<Access>(unit)... {}
    };
    static constexpr bool every_access = true;
    static void declare(Declaration& d) { (declare_one<Access>(d), ...); }

    Every(const Source& source, const Unit& unit, Row)
        : source_(source),
          unit_(unit),
          block_(unit.world.template table<E>().block(unit.neighbourhood)),
          identities_(unit.world.template table<E>().identities()) {}

    Iterator begin() const { return {this, block_.begin}; }
    Iterator end() const { return {this, block_.high}; }
    bool empty() const { return !(begin() != end()); }
    std::size_t size() const { return unit_.world.template table<E>().count(unit_.neighbourhood); }
    Individual operator[](Ref<E> ref) const { return {this, ref.row()}; }
    Individual at(Row row) const { return {this, row}; }
    bool contains(Row row) const {
        return row >= block_.begin && row < block_.high && static_cast<bool>(identities_[row]);
    }
    /// Position of a row within the neighbourhood, for scratch arrays of `span()` elements.
    std::size_t position(Row row) const { return row - block_.begin; }
    std::size_t span() const { return block_.high - block_.begin; }
    std::vector<Individual> by_identity() const {
        std::vector<Individual> sorted;
        for (const Individual individual : *this) sorted.push_back(individual);
        std::sort(sorted.begin(), sorted.end(),
                  [](const Individual& a, const Individual& b) { return a.identity() < b.identity(); });
        return sorted;
    }

  private:
    template <class A>
    static void declare_one(Declaration& d) {
        if constexpr (!std::is_same_v<A, WithTies>) d.uses<typename A::Of>(A::use, true);
    }
    template <class C>
    typename C::Value& value(Row row) const {
        assert(contains(row) && "an Every has the rows of its own neighbourhood only");
        if constexpr (detail::may_write<C, Access...>) {
            return static_cast<const detail::EveryColumn<InOut<C>>&>(source_).values[row];
        } else {
            return static_cast<const detail::EveryColumn<In<C>>&>(source_).values[row];
        }
    }

    const Source& source_;
    const Unit& unit_;
    Block block_;
    const Identity* identities_;
};

/// The neighbourhood's own row within an `every` rule: `place.get<Disorder>()`.
template <class E, class... Access>
class Whole : public Every<E, Access...> {
  public:
    using Base = Every<E, Access...>;
    using Base::Base;
    template <class C>
    decltype(auto) get() const {
        return (*Base::begin()).template get<C>();
    }
    Identity identity() const { return (*Base::begin()).identity(); }
};

}  // namespace adem
