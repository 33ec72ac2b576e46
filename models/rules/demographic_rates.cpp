#include "models/rules/demographic_rates.hpp"

#include <algorithm>

namespace adem::model {
namespace {

constexpr std::size_t abridged_groups = 22;  // 0, 1-4, 5-9, ..., 95-99, 100+

// United Nations, World Population Prospects 2019, Netherlands, 2015-2020: central death rates (mxF, mxM).
constexpr std::array<double, abridged_groups> deaths_of_women{
    0.00237, 0.00011, 5e-05,   7e-05,   0.00013, 0.00017, 0.00021, 0.00032, 0.00049, 0.00083, 0.00141,
    0.00219, 0.00326, 0.00507, 0.00807, 0.01419, 0.02669, 0.0527,  0.1021,  0.18726, 0.30807, 0.46119777};
constexpr std::array<double, abridged_groups> deaths_of_men{
    0.00266, 0.00012, 6e-05,   9e-05, 0.00025, 0.00037, 0.00037, 0.00045, 0.00065, 0.00108, 0.00191,
    0.0033,  0.00543, 0.00887, 0.014, 0.02312, 0.03978, 0.07051, 0.12503, 0.21765, 0.33589, 0.51508526};

// Idem: share in per cent of the total fertility rate that falls in the ages 15-19, 20-24, ..., 45-49.
constexpr double total_fertility = 1.66;
constexpr std::array<double, 7> fertility_percentages{1.14096, 9.69428, 30.76807, 39.08705, 16.29367, 2.89608, 0.11988};
constexpr int first_fertile_age = 15;

// Idem, 1 January 2020: persons x 1000 aged 0-4, 5-9, ..., 95 and older.
constexpr std::array<double, 20> women_by_age{418.52,  434.97,  455.971, 494.411, 498.403, 528.262, 531.58,
                                              505.223, 501.135, 573.974, 634.06,  619.723, 562.55,  509.9,
                                              488.293, 337.169, 245.836, 161.076, 73.454,  23.218};
constexpr std::array<double, 20> men_by_age{440.38,  458.893, 481.729, 521.581, 522.344, 548.471, 545.558,
                                            515.17,  503.787, 572.54,  639.652, 630.637, 562.407, 494.644,
                                            464.156, 301.906, 192.588, 100.68,  33.241,  6.781};

// Statistics Netherlands (CBS), chance of moving by age 2017: per cent of persons in a year, ages 0, 1, ..., 73+.
constexpr std::array<double, last_moving_age + 1> moved_within_municipality{
    7.32,  8.58,  8.65, 8.02, 7.55, 7.20, 6.85, 6.51,  6.26,  5.87,  5.47,  5.11,  4.89,  4.56,  4.37,
    4.05,  3.89,  3.82, 5.13, 6.21, 7.82, 9.61, 10.87, 12.74, 13.82, 14.22, 14.17, 13.67, 12.92, 11.95,
    11.22, 10.40, 9.89, 9.31, 8.81, 8.25, 7.71, 7.44,  7.03,  6.63,  6.26,  5.94,  5.69,  5.19,  4.92,
    4.57,  4.26,  4.00, 3.82, 3.51, 3.36, 3.25, 3.02,  2.91,  2.82,  2.70,  2.61,  2.53,  2.41,  2.34,
    2.24,  2.19,  2.16, 2.13, 2.12, 2.18, 2.22, 2.15,  2.11,  2.11,  2.24,  2.18,  2.16,  2.19};
constexpr std::array<double, last_moving_age + 1> moved_between_municipalities{
    5.80, 6.24, 6.08, 5.33, 4.76, 4.01,  3.58,  3.34,  3.02,  2.82,  2.63,  2.41,  2.52,  2.41,  2.33,
    2.57, 2.76, 3.40, 6.88, 9.36, 10.32, 11.37, 12.02, 12.97, 13.45, 13.03, 12.15, 11.13, 10.20, 9.26,
    8.57, 8.11, 7.45, 6.95, 6.45, 5.98,  5.51,  5.05,  4.67,  4.41,  3.98,  3.70,  3.45,  3.19,  3.05,
    2.85, 2.73, 2.61, 2.45, 2.43, 2.40,  2.30,  2.25,  2.23,  2.19,  2.15,  2.09,  1.99,  1.84,  1.76,
    1.80, 1.69, 1.64, 1.57, 1.61, 1.62,  1.69,  1.54,  1.47,  1.42,  1.33,  1.27,  1.22,  1.20};
constexpr std::array<double, last_moving_age + 1> emigrated{
    0.86, 1.01, 0.97, 0.93, 0.82, 0.88, 0.75, 0.64, 0.59, 0.52, 0.50, 0.42, 0.38, 0.38, 0.35, 0.31, 0.30, 0.32, 0.50,
    0.94, 1.62, 2.88, 3.41, 3.41, 3.56, 3.50, 3.20, 2.96, 2.77, 2.54, 2.33, 2.16, 1.93, 1.78, 1.67, 1.56, 1.40, 1.29,
    1.16, 1.11, 1.02, 0.94, 0.91, 0.83, 0.77, 0.64, 0.59, 0.58, 0.53, 0.52, 0.48, 0.46, 0.41, 0.44, 0.39, 0.38, 0.34,
    0.36, 0.31, 0.29, 0.30, 0.27, 0.25, 0.24, 0.23, 0.21, 0.32, 0.23, 0.19, 0.17, 0.16, 0.12, 0.11, 0.11};

// CBS StatLine 71488ned, 1 January 2020, sum of the municipalities: share of persons aged 15-19, 20-24, ..., 50-54
// in private households who live there as a child; the first number is that of ages 10-14.
constexpr std::array<double, 9> child_at_home{0.9836, 0.9275, 0.5706, 0.1948, 0.0628, 0.0306, 0.0198, 0.0154, 0.0114};

constexpr std::size_t group_of(std::size_t age) {
    return age < 1 ? 0 : (age < 5 ? 1 : std::min(age / 5 + 1, abridged_groups - 1));
}

/// The row of a table whose last row, `last`, serves all that lies beyond it.
std::size_t row_of(int age, int last) { return static_cast<std::size_t>(std::clamp(age, 0, last)); }

constexpr std::array<double, last_mortality_age + 1> by_single_year(const std::array<double, abridged_groups>& groups) {
    std::array<double, last_mortality_age + 1> years{};
    for (std::size_t age = 0; age < years.size(); ++age) years[age] = groups[group_of(age)];
    return years;
}

constexpr auto women_die = by_single_year(deaths_of_women);
constexpr auto men_die = by_single_year(deaths_of_men);

template <std::size_t n>
constexpr double highest_of(const std::array<double, n>& numbers) {
    return *std::max_element(numbers.begin(), numbers.end());
}

const std::array<double, last_moving_age + 1>& moved(Move kind) {
    switch (kind) {
        case Move::within_municipality:
            return moved_within_municipality;
        case Move::between_municipalities:
            return moved_between_municipalities;
        case Move::emigration:
            break;
    }
    return emigrated;
}

/// Per year, by the middles of the groups between which one leaves.
constexpr auto leave_home = [] {
    std::array<double, child_at_home.size() - 1> rates{};
    for (std::size_t i = 0; i < rates.size(); ++i) rates[i] = math::log(child_at_home[i] / child_at_home[i + 1]) / 5.0;
    return rates;
}();

}  // namespace

double death_rate_per_year(Sex sex, int age) {
    const std::size_t row = row_of(age, last_mortality_age);
    return sex == Sex::woman ? women_die[row] : men_die[row];
}

double highest_death_rate_per_year() { return std::max(highest_of(women_die), highest_of(men_die)); }

double birth_rate_per_year(int mothers_age) {
    if (mothers_age < first_fertile_age) return 0;
    const auto group = static_cast<std::size_t>(mothers_age - first_fertile_age) / 5;
    if (group >= fertility_percentages.size()) return 0;
    return total_fertility * fertility_percentages[group] / 100.0 / 5.0;
}

double highest_birth_rate_per_year() { return total_fertility * highest_of(fertility_percentages) / 100.0 / 5.0; }

double total_fertility_rate() {
    double sum = 0;
    for (int age = 0; age <= last_mortality_age; ++age) sum += birth_rate_per_year(age);
    return sum;
}

double life_expectancy_at_birth(Sex sex) {
    double alive = 1;
    double years = 0;
    for (int age = 0; age < last_mortality_age; ++age) {
        const double rate = death_rate_per_year(sex, age);
        const double survive = math::exp(-rate);
        years += alive * (1.0 - survive) / rate;
        alive *= survive;
    }
    return years + alive / death_rate_per_year(sex, last_mortality_age);
}

double share_of_women(int five_year_group) {
    const std::size_t row = row_of(five_year_group, 19);
    return women_by_age[row] / (women_by_age[row] + men_by_age[row]);
}

double moving_share_per_year(Move kind, int age) { return moved(kind)[row_of(age, last_moving_age)] / 100.0; }

double highest_moving_share_per_year(Move kind) { return highest_of(moved(kind)) / 100.0; }

double leaving_home_rate_per_year(int age) {
    if (age < 16) return 0;
    // Between age 5 i + 12.5, the middle of a group, and 5 i + 17.5, that of the next.
    return leave_home[row_of((age - 12) / 5, static_cast<int>(leave_home.size()) - 1)];
}

double highest_leaving_home_rate_per_year() { return highest_of(leave_home); }

double going_rate_per_year(Sex sex, int age, HouseholdRole role) {
    const double leaves = role == HouseholdRole::child ? leaving_home_rate_per_year(age) : 0;
    return death_rate_per_year(sex, age) + leaves;
}

}  // namespace adem::model
