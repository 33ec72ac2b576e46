#include "models/population/single_years.hpp"

#include <algorithm>
#include <cmath>

#include "engine/base/math.hpp"
#include "models/rules/demographic_rates.hpp"

namespace adem::model {
namespace {

constexpr double years_in_group = 5;
constexpr std::size_t last_group = five_year_groups - 1;
constexpr int first_of_last = 95;  // years
constexpr int years_in_last = 10;

/// Where in a group of density 1 + s (2 x - 1) the share u has been passed: the root of s x² + (1 - s) x = u.
double place_of(double u, double s) {
    if (u <= 0) return 0;
    const double b = 1 - s;
    return 2 * u / (b + math::sqrt(b * b + 4 * s * u));
}

/// Of 95 and older, as in a population in which as many come in every year.
double age_of_the_oldest(Sex sex, double u) {
    std::array<double, years_in_last> alive{};
    double lives = 1, all = 0;
    for (int year = 0; year < years_in_last; ++year) {
        const double after = lives * math::exp(-death_rate_per_year(sex, first_of_last + year));
        all += alive[static_cast<std::size_t>(year)] = 0.5 * (lives + after);
        lives = after;
    }
    double passed = u * all;
    int year = 0;
    while (year + 1 < years_in_last && passed >= alive[static_cast<std::size_t>(year)])
        passed -= alive[static_cast<std::size_t>(year++)];
    return first_of_last + year + std::min(passed / alive[static_cast<std::size_t>(year)], 0.999);
}

}  // namespace

double slope_within(const AgeCounts& counts, std::size_t group) {
    if (counts[group] == 0 || group == last_group) return 0;
    const double here = counts[group];
    // The first group has nothing before it: numbers run on as they do towards the second.
    const double after = counts[group + 1] - here;
    const double before = group == 0 ? after : here - counts[group - 1];
    if (before * after <= 0) return 0;
    const double steepest = 2 * std::min(std::abs(before), std::abs(after));
    const double step = std::min(0.5 * std::abs(before + after), steepest);
    return std::clamp((after > 0 ? 0.5 : -0.5) * step / here, -1.0, 1.0);
}

double age_at(const AgeCounts& counts, Sex sex, std::size_t group, double u) {
    if (group == last_group) return age_of_the_oldest(sex, u);
    return years_in_group * (static_cast<double>(group) + place_of(u, slope_within(counts, group)));
}

double share_younger(const AgeCounts& counts, std::size_t group, double age) {
    const double x = std::clamp(age / years_in_group - static_cast<double>(group), 0.0, 1.0);
    const double s = slope_within(counts, group);
    return s * x * x + (1 - s) * x;
}

}  // namespace adem::model
