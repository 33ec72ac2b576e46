#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/sensitivity/screening.hpp"
#include "engine/sensitivity/variance_shares.hpp"
#include "tools/adem/options.hpp"
#include "tools/adem/sensitivity_factors.hpp"
#include "tools/adem/sensitivity_runs.hpp"

namespace adem::tools {

/// What a sensitivity analysis found.
struct SensitivityFound {
    const PointRuns& runs;
    const Factors& factors;  ///< of the screening
    std::string policies;    ///< fingerprint of those that were asked about
    bool by_mechanism = false;
    std::vector<double> usual;                    ///< at the scenarios' own values, by replicate
    std::vector<sensitivity::Screened> screened;  ///< by factor
    std::size_t points = 0;                       ///< simulated for it
    std::vector<std::size_t> order;               ///< the factors, the strongest first
    std::size_t with_sobol = 0;                   ///< so many of the first of `order` have indices
    std::optional<sensitivity::VarianceShares> shares;
};

/// The tables for the terminal, with what one must know to read them.
std::string sensitivity_text(const SensitivityFound& found, const Options& options);

/// Every factor with all numbers, in the unit of the indicator.
void write_sensitivity(const std::filesystem::path& file, const SensitivityFound& found, const Options& options);

}  // namespace adem::tools
