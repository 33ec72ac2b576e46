#pragma once

#include "engine/mechanism/draw.hpp"
#include "engine/mechanism/rows.hpp"

namespace adem {

/// The draw that decides whose turn it is, for a rule with `double turn() const`: the rule is asked only of the rows
/// for which number 0 of the draw is below that. They are found many at a time, so that a rule about few costs little
/// for all others. The numbers from 1 on are for what happens then.
template <FixedString Name>
class Turn : public Draw<Name> {
  public:
    struct Source : Draw<Name>::Source {
        using Draw<Name>::Source::Source;
        Row* choose(Row first, Row last, double p, Row* chosen) const {
            return this->ahead.choose(first, last, p, chosen);
        }
    };
    static constexpr bool decides_turns = true;
    using Draw<Name>::Draw;
};

}  // namespace adem
