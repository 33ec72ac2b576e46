#pragma once

#include <filesystem>
#include <vector>

#include "engine/output/results.hpp"
#include "engine/statistics/paired.hpp"

namespace adem::tools {

/// What policy A achieves beyond policy B in one indicator of one group, and what it costs more to get there.
struct CostOfEffect {
    std::size_t a = 0, b = 0, indicator = 0, group = 0;
    int year = 0;
    statistics::PairedDifference effect{};       ///< A - B at the end of the year
    statistics::PairedDifference cost{};         ///< spent, A - B, in euro over the years up to then
    statistics::PairedDifference elsewhere{};    ///< public costs elsewhere, likewise; NaN when the results hold none
    statistics::RatioOfMeans per_unit{};         ///< euro spent per unit of effect
    statistics::RatioOfMeans per_unit_public{};  ///< the same with what is spent elsewhere

    /// Both can be told apart from 0, and the better one costs less.
    bool better_and_cheaper(Good good) const;
    bool worse_and_dearer(Good good) const;
};

/// Costs, not effects, are discounted. Effects in the unit of the indicator; an interval that holds 0 has no ratio.
CostOfEffect cost_of_effect(const Results& results, std::size_t a, std::size_t b, std::size_t indicator,
                            std::size_t group, int year, double discount = 0);

/// cost_effect.csv: of every pair, headline indicator (or all that there are, without one) and group, in the years that
/// are shown. Undiscounted.
void write_cost_effect(const std::filesystem::path& folder, const Results& results);

}  // namespace adem::tools
