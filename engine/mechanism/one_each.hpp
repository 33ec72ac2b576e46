#pragma once

#include <array>

#include "engine/mechanism/declaration.hpp"
#include "engine/mechanism/rows.hpp"
#include "engine/mechanism/unit.hpp"
#include "engine/random/draw.hpp"

namespace adem {

/// One random number for each row, for a rule `for_everybody`: what Draw<Name> gives as its number 0, made for many
/// rows before the rule goes through them.
template <FixedString Name>
class OneEach {
  public:
    class Source : private Draws {
      public:
        explicit Source(const Unit& unit)
            : Draws(unit.world.stream(), {{}, unit.world.now(), draw_code(Name.view())}), people_(unit.people()) {}
        void prepare(const auto&, Row first, Row last) const {
            first_ = first;
            first_words(people_.subspan(first, last - first), words_.data());
        }
        double share(Row row) const { return share_of(words_[row - first_]); }

      private:
        std::span<const Identity> people_;
        mutable std::size_t first_ = 0;
        mutable std::array<std::uint32_t, detail::rows_ahead> words_;
    };
    static constexpr bool row_access = true;
    static constexpr bool for_everybody_only = true;
    static void declare(Declaration& d) { d.draws_by(Name.view()); }

    OneEach(const Source& source, const Unit&, Row row) : share_(source.share(row)) {}

    /// In (0, 1): one of 2^32 values, never 0 or 1.
    double uniform() const { return share_; }
    /// True with probability p; never for p <= 0, always for p >= 1.
    bool chance(double p) const { return share_ < p; }

  private:
    double share_;
};

}  // namespace adem
