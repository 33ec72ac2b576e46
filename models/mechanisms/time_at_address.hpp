#pragma once

#include "engine/mechanism.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Everybody lives a month longer at the same address; nobody longer than since birth. Comes after all that looks
/// at it, so that the month after a move is the one with 0 months here.
struct TimeAtAddress {
    static constexpr std::string_view name = "time_at_address";
    static constexpr std::string_view about = "A month longer at the same address";
    static constexpr bool for_everybody = true;

    void operator()(InOut<MonthsHere> here, In<AgeMonths> age) const {
        here = static_cast<std::int16_t>(here + (here < age ? 1 : 0));
    }
};

}  // namespace adem::model
