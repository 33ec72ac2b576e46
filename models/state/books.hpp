#pragma once

#include "models/state/entities.hpp"

/// What is remembered of the money that was spent.
namespace adem::model {

struct SpentSoFar : Column<Neighbourhood, double> {
    static constexpr ColumnInfo info{"spent_so_far", "euro", 0, 1e15, "Money spent since the start of the run"};
};

}  // namespace adem::model
