#pragma once

#include <optional>
#include <string>
#include <vector>

namespace adem::tools {

/// What `adem sensitivity` was asked.
struct SensitivityChoice {
    std::string indicator;
    std::string group = "all";
    std::optional<int> year;               ///< none: the last of the scenario
    std::optional<bool> by_mechanism;      ///< none: by parameter, if there is time for it
    std::vector<std::string> only;         ///< mechanisms and parameters; empty: all
    std::optional<unsigned> trajectories;  ///< none: as many as there is time for
    bool sobol = false;
    unsigned most = 8;                ///< so many of the strongest get Sobol indices
    std::optional<unsigned> samples;  ///< rows for these; none: as many as there is time for
    std::optional<double> minutes;    ///< none: the usual, or no bound where all numbers are given
};

}  // namespace adem::tools
