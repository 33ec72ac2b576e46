#pragma once

#include "models/state/entities.hpp"

namespace adem::model {

struct RegionOf : Column<Neighbourhood, std::int16_t> {
    static constexpr ColumnInfo info{"region", "1", 0, 30000,
                                     "Neighbourhoods of one region exchange people, crime and knowledge; 0: those that "
                                     "a scenario names, each control has its own"};
};

}  // namespace adem::model
