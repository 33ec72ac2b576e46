#include "models/population/iterative_fit.hpp"

#include <cassert>
#include <cmath>
#include <numeric>

#include "models/population/apportion.hpp"

namespace adem::model {
namespace {

constexpr int most_rounds = 1000;
constexpr double precision = 1e-9;

double sum_of(std::span<const double> numbers) { return std::accumulate(numbers.begin(), numbers.end(), 0.0); }

double column_sum(const NumberTable& table, std::size_t column) {
    double sum = 0;
    for (const auto& row : table) sum += row[column];
    return sum;
}

void scale_rows(NumberTable& table, std::span<const double> totals) {
    for (std::size_t r = 0; r < table.size(); ++r) {
        const double sum = sum_of(table[r]);
        for (double& cell : table[r]) cell = sum > 0 ? cell / sum * totals[r] : 0;
    }
}

void scale_columns(NumberTable& table, std::span<const double> totals) {
    for (std::size_t c = 0; c < totals.size(); ++c) {
        const double sum = column_sum(table, c);
        for (auto& row : table) row[c] = sum > 0 ? row[c] / sum * totals[c] : 0;
    }
}

}  // namespace

double error_of(const NumberTable& table, std::span<const double> row_totals, std::span<const double> column_totals) {
    double error = 0;
    for (std::size_t r = 0; r < row_totals.size(); ++r) error += std::abs(sum_of(table[r]) - row_totals[r]);
    for (std::size_t c = 0; c < column_totals.size(); ++c) error += std::abs(column_sum(table, c) - column_totals[c]);
    return error;
}

NumberTable fitted(NumberTable seed, std::span<const double> row_totals, std::span<const double> column_totals) {
    assert(seed.size() == row_totals.size());
    const double whole = sum_of(row_totals), stated = sum_of(column_totals);
    std::vector<double> columns(column_totals.begin(), column_totals.end());
    for (double& column : columns) column = stated > 0 ? column / stated * whole : 0;
    for (int round = 0; round < most_rounds; ++round) {
        scale_columns(seed, columns);
        scale_rows(seed, row_totals);
        if (error_of(seed, row_totals, columns) <= precision * whole) break;
    }
    return seed;
}

std::vector<std::vector<int>> in_whole_numbers(const NumberTable& table, std::span<const int> row_totals,
                                               std::span<const int> column_totals) {
    assert(table.size() == row_totals.size());
    std::vector<std::vector<int>> whole(table.size(), std::vector<int>(column_totals.size(), 0));
    std::vector<int> left(row_totals.begin(), row_totals.end());
    NumberTable rest = table;
    for (std::size_t c = 0; c < column_totals.size(); ++c) {
        // Each row's share of this column in what is left of the row, then all to the column's total.
        std::vector<double> expected;
        for (std::size_t r = 0; r < rest.size(); ++r) {
            const double sum = sum_of(std::span(rest[r]).subspan(c));
            expected.push_back(sum > 0 ? left[r] * (rest[r][c] / sum) : left[r]);
        }
        const double sum = sum_of(expected);
        for (double& number : expected) number *= sum > 0 ? column_totals[c] / sum : 0;
        const std::vector<int> parts = round_to_total(column_totals[c], expected, left);
        for (std::size_t r = 0; r < parts.size(); ++r) {
            whole[r][c] = parts[r];
            left[r] -= parts[r];
        }
    }
    return whole;
}

}  // namespace adem::model
