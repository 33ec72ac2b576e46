#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// A new month: what is counted and what is spent begin at zero.
struct MonthOpens {
    static constexpr std::string_view name = "month_opens";
    static constexpr std::string_view about = "Counts and spending of the month begin at zero";

    void operator()(InOut<FlowsThisMonth> flows, InOut<SpentThisMonth> spent) const {
        flows = {};
        spent = {};
    }
};

}  // namespace adem::model
