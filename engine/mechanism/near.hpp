#pragma once

#include <array>
#include <type_traits>

#include "engine/mechanism/columns.hpp"
#include "engine/mechanism/rows.hpp"
#include "engine/state/tie_columns.hpp"

namespace adem {

/// The mean value of those among the people I know whose value is near mine, as all values were when the phase began.
/// For a rule `for_everybody` that says with `float near() const` how much they may differ at most. Every tie counts
/// alike; who knows nobody near has their own value.
template <class C>
class Near {
  public:
    using RowOf = typename C::Entity;
    static_assert(std::is_same_v<typename C::Value, float>, "the values of the people I know must be single floats");

    class Source {
      public:
        explicit Source(const Unit& unit)
            : ties_(unit.world.tie_columns()),
              values_(unit.world.template column<C>().seen(), unit.world.template column<C>().rows()) {}
        void prepare(const auto& rule, Row first, Row last) const {
            const std::size_t group = first / at_once;
            first_ = group * at_once;
            near_means(ties_, {group, (last + at_once - 1) / at_once}, values_, rule.near(), means_.data());
        }
        float mean(Row row) const { return means_[row - first_]; }

      private:
        static constexpr std::size_t at_once = TieColumns::rows_at_once;
        static_assert(detail::rows_ahead % at_once == 0, "rows ahead are whole groups");

        const TieColumns& ties_;
        std::span<const float> values_;
        mutable std::size_t first_ = 0;
        mutable std::array<float, detail::rows_ahead> means_;
    };
    static constexpr bool row_access = true;
    static constexpr bool for_everybody_only = true;
    static void declare(Declaration& d) {
        d.uses<C>(Use::across_read);
        d.tie_columns = true;
    }

    Near(const Source& source, const Unit&, Row row) : mean_(source.mean(row)) {}

    float mean() const { return mean_; }

  private:
    float mean_;
};

}  // namespace adem
