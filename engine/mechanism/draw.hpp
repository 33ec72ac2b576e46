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
        explicit Source(const Unit&) {}
    };
    static constexpr bool row_access = true;
    static constexpr bool every_access = true;
    static void declare(Declaration& d) { d.draws.push_back(Name.view()); }

    Draw(const Source&, const Unit& unit, Row row)
        : Draws(unit.world.stream(), {detail::identity_in(unit, row), unit.world.now(), code}), unit_(unit) {}

    template <class Somebody>
    requires requires(const Somebody& somebody) { somebody.identity(); }
    Draws of(const Somebody& somebody) const { return of(somebody.identity()); }
    Draws of(Identity identity) const { return Draws(unit_.world.stream(), {identity, unit_.world.now(), code}); }

  private:
    const Unit& unit_;
};

}  // namespace adem
