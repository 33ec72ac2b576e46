#pragma once

#include <span>
#include <vector>

namespace adem::model {

/// Numbers by row and column.
using NumberTable = std::vector<std::vector<double>>;

/// A table brought to these totals of rows and columns by scaling rows and columns in turn (iterative proportional
/// fitting): of all tables with these totals the one nearest to the seed in the sense of Kullback and Leibler, with its
/// odds ratios. Cells of 0 stay 0. Columns are scaled first to what the rows add up to. The totals are met within 1e-9
/// of the whole where the zeros of the seed allow it, else the rows are. seed >= 0, totals >= 0.
///
/// Deming & Stephan (1940), On a least squares adjustment of a sampled frequency table, Ann. Math. Stat. 11:427-444.
NumberTable fitted(NumberTable seed, std::span<const double> row_totals, std::span<const double> column_totals);

/// The sum over rows and columns of |total - stated total|.
double error_of(const NumberTable& table, std::span<const double> row_totals, std::span<const double> column_totals);

/// A table in whole numbers near this one, with exactly these totals, which must add up to the same.
std::vector<std::vector<int>> in_whole_numbers(const NumberTable& table, std::span<const int> row_totals,
                                               std::span<const int> column_totals);

}  // namespace adem::model
