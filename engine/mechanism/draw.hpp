#pragma once

#include "engine/mechanism/declaration.hpp"
#include "engine/mechanism/unit.hpp"
#include "engine/random/draw.hpp"

namespace adem {

/// The random numbers that the row has for this purpose in this month. The name is part of the address and occurs once
/// in a schedule. In an `every` rule it is the neighbourhood's; `draw.of(row)` gives those of one of its rows.
template <FixedString Name>
class Draw : public Draws {
  public:
    static constexpr std::uint32_t code = draw_code(Name.view());
    struct Source {
        mutable BlocksAhead ahead;
        Identity neighbourhood;
        explicit Source(const Unit& unit)
            : ahead(shared(unit.world.stream(), unit.world.now(), code), unit.people()),
              neighbourhood(unit.neighbourhood_identity()) {}
        Identity who(Row row) const { return row == whole_neighbourhood ? neighbourhood : ahead.people()[row]; }
    };
    static constexpr bool row_access = true;
    static constexpr bool every_access = true;
    static void declare(Declaration& d) { d.draws_by(Name.view()); }

    Draw(const Source& source, const Unit&, Row row) : Draws(source.who(row), row, source.ahead), source_(source) {}

    // Copying it would cost more than using it.
    Draw(const Draw&) = delete;
    Draw& operator=(const Draw&) = delete;
    ~Draw() = default;

    template <class Somebody>
    requires requires(const Somebody& somebody) { somebody.identity(); }
    Draws of(const Somebody& somebody) const {
        if constexpr (requires { somebody.people(); }) {
            source_.ahead.look_at(somebody.people());
            return Draws(somebody.identity(), somebody.row(), source_.ahead);
        } else {
            return of(somebody.identity());
        }
    }
    /// For many pairs at once: what of(a).uniform(b, k) gives each `pair_of(a, b)`.
    std::vector<double> uniforms(std::span<const Identity> pairs, unsigned k) const {
        std::vector<double> numbers;
        Draws::uniforms(pairs, source_.ahead.address(), k, numbers);
        return numbers;
    }
    Draws of(Identity identity) const { return Draws(identity, no_row, source_.ahead); }

  private:
    const Source& source_;
};

}  // namespace adem
