#pragma once

#include <algorithm>
#include <array>
#include <type_traits>

#include "engine/mechanism/columns.hpp"
#include "engine/state/tie_columns.hpp"

namespace adem {

/// Those among the people I know whose value is near mine, as all values were when the phase began.
///
/// Their means are computed ahead, many rows at a time: that changes no number, only when it is computed.
template <class C>
class Near {
  public:
    using RowOf = typename C::Entity;
    static_assert(std::is_same_v<typename C::Value, float>, "the values of the people I know must be single floats");

    class Source {
      public:
        explicit Source(const Unit& unit)
            : ties_(unit.world.tie_columns()),
              values_(unit.world.template column<C>().seen(), unit.world.template column<C>().rows()),
              end_(unit.end) {}
        float mean(Row row, float bound) const {
            if (row - first_ >= made_ || bound != bound_) make(row, bound);
            return means_[row - first_];
        }

      private:
        void make(Row row, float bound) const {
            constexpr auto at_once = static_cast<Row>(TieColumns::rows_at_once);
            const std::size_t from = row / at_once;
            const std::size_t needed = (end_ + at_once - 1) / at_once;
            const std::size_t to = std::min(needed, from + means_.size() / at_once);
            first_ = row / at_once * at_once;
            made_ = static_cast<Row>((to - from) * at_once);
            bound_ = bound;
            near_means(ties_, {from, to}, values_, bound, means_.data());
        }

        const TieColumns& ties_;
        std::span<const float> values_;
        Row end_;
        mutable Row first_ = 0, made_ = 0;
        mutable float bound_ = 0;
        mutable std::array<float, 256> means_;
    };
    static constexpr bool row_access = true;
    static void declare(Declaration& d) {
        d.uses<C>(Use::across_read);
        d.tie_columns = true;
    }

    Near(const Source& source, const Unit&, Row row) : source_(source), row_(row) {}

    /// The mean over those whose value differs from mine by `bound` at most, every tie counting alike; my own value
    /// when there is nobody.
    float mean(float bound) const { return source_.mean(row_, bound); }

  private:
    const Source& source_;
    Row row_;
};

}  // namespace adem
