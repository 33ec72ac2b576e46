#pragma once

#include <string_view>
#include <vector>

#include "models/population/synthesis.hpp"
#include "models/quality/label.hpp"
#include "models/quality/margins.hpp"

namespace adem::model {

/// Two characteristics together: how many there are of each combination.
struct Crosstab {
    std::string_view name;  ///< for other programs
    Label label;
    Counted counted = Counted::households;
    std::vector<Label> rows, columns;
    std::vector<std::vector<double>> counts;  ///< [row][column]; columns may overlap
    std::vector<double> all;                  ///< in each row

    /// Of those of a row, the share in this column; NaN when the row is empty.
    double share(std::size_t row, std::size_t column) const { return counts[row][column] / all[row]; }
};

/// Tenure by income and by type of household, benefits and debts by income and by type, and position by age.
std::vector<Crosstab> crosstabs_of(const SyntheticPopulation& population);

/// Residents by single year of age, 0 to 104.
inline constexpr std::size_t years_of_age = 105;
struct Pyramid {
    std::vector<double> women, men;
};
Pyramid pyramid_of(const SyntheticPopulation& population);

/// Households of 1, 2, ... members; [0] is 1. As long as the largest household.
std::vector<double> sizes_of(const SyntheticPopulation& population);

}  // namespace adem::model
