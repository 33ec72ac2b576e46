#pragma once

#include "models/state/entities.hpp"

namespace adem::model {

struct RegionOf : Column<Neighbourhood, std::int32_t> {
    static constexpr ColumnInfo info{"region", "1", 0, 1e9,
                                     "Neighbourhoods of one region stand together and exchange people, crime and "
                                     "knowledge; 0: those that a scenario names; each municipality has its own, and "
                                     "each control"};
};

}  // namespace adem::model
