#pragma once

#include <cstddef>
#include <optional>

#include "tools/adem/language.hpp"
#include "tools/adem/sensitivity_choice.hpp"

namespace adem::tools {

/// How fast points are simulated, and in what time it must be done.
struct Pace {
    double seconds_per_point = 0;   ///< on one thread
    unsigned at_a_time = 1;         ///< points
    std::optional<double> seconds;  ///< none: as long as it takes

    /// Points that can be done in a share of the time; without bound, all one could want.
    double points_in(double share) const;
    double seconds_for(std::size_t points) const;
};

/// What there is to vary.
struct FactorCounts {
    std::size_t parameters = 0, mechanisms = 0;
};

/// What is going to be simulated.
struct Work {
    bool by_mechanism = false;
    std::size_t factors = 0;
    unsigned trajectories = 0;
    std::size_t strongest = 0;        ///< of the factors, with Sobol indices
    unsigned rows = 0;                ///< 0: no Sobol indices
    double minutes_by_parameter = 0;  ///< what two trajectories would take, where there was no time; else 0

    std::size_t screening_points() const { return trajectories * (factors + 1); }
    std::size_t sobol_points() const { return rows * (strongest + 2); }
    std::size_t points() const { return screening_points() + sobol_points(); }
};

/// The bound on the time in minutes; none where all numbers are given and no bound.
std::optional<double> minutes_of(const SensitivityChoice& choice);

/// Throws InputError when there is no time for the least that says anything: one trajectory, 20 rows.
Work planned(const FactorCounts& counts, const SensitivityChoice& choice, const Pace& pace);

/// What will be done and how long it takes, in words.
std::string what_comes(const Work& work, const Pace& pace, std::size_t simulations_per_point, Language language);

}  // namespace adem::tools
