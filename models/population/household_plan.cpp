#include "models/population/household_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/math.hpp"
#include "models/population/apportion.hpp"
#include "models/population/iterative_fit.hpp"
#include "models/population/single_years.hpp"
#include "models/rules/demographic_rates.hpp"

namespace adem::model {
namespace {

constexpr int youngest_head = 16;

int rounded(double x) { return static_cast<int>(std::lround(x)); }

/// The root of a rising function between two bounds.
template <typename Rising>
double solve(Rising function, double low, double high) {
    for (int step = 0; step < 60; ++step) {
        const double middle = 0.5 * (low + high);
        (function(middle) < 0 ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

/// Residents by five-year group: the stated groups, each spread as in the table of household positions.
std::array<int, five_year_groups> plan_ages(const Profile& p, int residents) {
    const auto table = household_positions(p.place_type);
    const std::array stated{p.age_0_14.value, p.age_15_24.value, p.age_25_44.value, p.age_45_64.value,
                            p.age_65_plus.value};
    constexpr std::array<std::size_t, 6> first{0, 3, 5, 9, 13, five_year_groups};
    const std::vector<int> groups = apportion(residents, stated);
    std::array<int, five_year_groups> ages{};
    for (std::size_t g = 0; g < groups.size(); ++g) {
        std::vector<double> weights;
        for (std::size_t i = first[g]; i < first[g + 1]; ++i) weights.push_back(table[i].persons);
        std::ranges::copy(apportion(groups[g], weights),
                          std::next(ages.begin(), static_cast<std::ptrdiff_t>(first[g])));
    }
    return ages;
}

/// Women in each five-year group: the country's share at that age, with one shift of the log-odds for all.
void plan_sexes(const Profile& p, const std::array<int, five_year_groups>& ages, HouseholdPlan& plan) {
    const int women = apportion(plan.residents, std::array{p.women.value, p.men.value})[0];
    std::array<double, five_year_groups> expected{};
    const auto excess = [&](double shift) {
        double sum = 0;
        for (std::size_t i = 0; i < five_year_groups; ++i) {
            expected[i] = ages[i] * math::logistic(math::logit(share_of_women(static_cast<int>(i))) + shift);
            sum += expected[i];
        }
        return sum - women;
    };
    excess(solve(excess, -40, 40));
    const std::vector<int> by_age = round_to_total(women, expected, ages);
    for (std::size_t i = 0; i < five_year_groups; ++i) {
        plan.women[i] = by_age[i];
        plan.men[i] = ages[i] - plan.women[i];
    }
}

void plan_types(const Profile& p, HouseholdPlan& plan) {
    plan.households = std::clamp(rounded(plan.residents / p.household_size.value), 1, plan.residents);
    const std::vector<int> kinds =
        apportion(plan.households,
                  std::array{p.one_person_share.value, p.without_children_share.value, p.with_children_share.value});
    plan.one_person = kinds[0];
    plan.shared = rounded(kinds[1] * p.shared_household_share.value);
    plan.couples = kinds[1] - plan.shared;
    plan.single_parents = rounded(kinds[2] * p.single_parent_share.value);
    plan.couples_with_children = kinds[2] - plan.single_parents;
    const int heads = plan.one_person + 2 * (plan.couples + plan.couples_with_children) + plan.single_parents;
    plan.others = std::max(2 * plan.shared, rounded(plan.residents * p.other_member_share.value));
    plan.in_shared = std::min(plan.others, 2 * plan.shared + rounded(mean_extra_sharers * plan.shared));
    // Who is neither head nor partner nor other is a child at home.
    plan.children = plan.residents - heads - plan.others;
}

/// Residents who must be a child at home, because they are too young to lead a household. At most one too many.
int too_young_to_lead(const HouseholdPlan& plan) {
    int count = 0;
    for (std::size_t i = 0; i < 3; ++i) count += plan.women[i] + plan.men[i];
    // Of 15-19: those of 15, rounded up.
    for (const AgeCounts* counts : {&plan.women, &plan.men})
        count += static_cast<int>(std::ceil((*counts)[3] * share_younger(*counts, 3, youngest_head)));
    return count;
}

/// More children at home than this do not occur: all minors, and twice as many adults as usual at their age; never more
/// than there are residents who may be one.
int most_children(const Profile& p, const HouseholdPlan& plan) {
    const auto table = household_positions(p.place_type);
    double usual = 10;
    int young_enough = 0;
    for (std::size_t i = 0; i < five_year_groups; ++i) {
        const int persons = plan.women[i] + plan.men[i];
        usual += persons * std::min(1.0, (i < 3 ? 1.0 : 2.0) * table[i].child);
        if (5 * i < oldest_child_at_home) young_enough += persons;
    }
    return std::min(rounded(usual), young_enough);
}

/// Residents of 20-64 who do not live with their own parents: nearly all parents of children at home are among them.
int most_parents(const Profile& p, const HouseholdPlan& plan) {
    const auto table = household_positions(p.place_type);
    double count = 2;
    for (std::size_t i = 4; i < 13; ++i) count += (plan.women[i] + plan.men[i]) * (1.0 - table[i].child);
    return rounded(count);
}

/// Says when the figures contradict each other.
void check_children(const Profile& p, HouseholdPlan& plan) {
    const auto report = [&](const std::string& why) {
        plan.problems.push_back(
            {p.household_size.place,
             fmt::format("household_size = {} leaves {} children at home in {} families: {} (change household_size, "
                         "the shares of the household types or the age groups)",
                         p.household_size.value, plan.children, plan.families(), why)});
    };
    const int minors = too_young_to_lead(plan);
    const int most = most_children(p, plan);
    if (plan.children < minors)
        report(fmt::format("too few, for {} residents are younger than {}", minors, youngest_head));
    else if (plan.children > most)
        report(fmt::format("too many, for at these ages at most {} live with their parents", most));
    else if (plan.children < plan.families())
        report("fewer than one each");
    else if (plan.children > static_cast<int>(most_children_at_home) * plan.families())
        report(fmt::format("more than {} each", most_children_at_home));
    else if (2 * plan.couples_with_children + plan.single_parents > most_parents(p, plan))
        report(fmt::format("too many families, for only {} residents are of an age to be their parents",
                           most_parents(p, plan)));
    if (plan.others > plan.in_shared && plan.couples + plan.families() == 0)
        plan.problems.push_back(
            {p.other_member_share.place,
             "other_member_share: there is no couple or family that another member could live with"});
}

double mean_children(double tilt, std::span<const double> seed, std::vector<double>& weights) {
    weights.clear();
    double sum = 0;
    double children = 0;
    for (std::size_t k = 0; k < seed.size(); ++k) {
        weights.push_back(seed[k] * math::exp(tilt * static_cast<double>(k)));
        sum += weights.back();
        children += weights.back() * static_cast<double>(k + 1);
    }
    return children / sum;
}

int children_in(const FamiliesByChildren& families) {
    int sum = 0;
    for (std::size_t k = 0; k < most_children_at_home; ++k) sum += families[k] * static_cast<int>(k + 1);
    return sum;
}

/// Moves one family a child up or down, out of the most frequent number of children that can; false if none can.
bool move_one(FamiliesByChildren& families, bool up) {
    const auto first = up ? families.begin() : families.begin() + 1;
    const auto last = up ? families.end() - 1 : families.end();
    const auto from = std::max_element(first, last);
    if (*from == 0) return false;
    --*from;
    ++*(up ? from + 1 : from - 1);
    return true;
}

/// The families of one kind with one, two, and three or more children.
std::vector<double> in_three(const ChildrenShares& shares) {
    return {shares[0], shares[1], std::accumulate(shares.begin() + 2, shares.end(), 0.0)};
}

/// The country's shares, with one, two, and three or more children as in a row of a fitted table.
ChildrenShares refitted(ChildrenShares shares, const std::vector<double>& row) {
    const std::vector<double> before = in_three(shares);
    const double all = row[0] + row[1] + row[2];
    if (!(all > 0)) return shares;
    for (std::size_t k = 0; k < shares.size(); ++k) {
        const std::size_t group = std::min<std::size_t>(k, 2);
        shares[k] *= row[group] / all / before[group];
    }
    return shares;
}

/// Of couples and single parents, what the profile's shares of families with one and two children make of the
/// country's.
std::array<ChildrenShares, 2> seeds_of(const Profile& p, const HouseholdPlan& plan) {
    const double one = p.one_child_share.value, two = p.two_children_share.value;
    if (one + two <= 0) return {couples_in_the_country, single_parents_in_the_country};
    const double families = plan.families();
    const NumberTable table =
        fitted({in_three(couples_in_the_country), in_three(single_parents_in_the_country)},
               std::array<double, 2>{1.0 * plan.couples_with_children, 1.0 * plan.single_parents},
               std::array{one * families, two * families, std::max(1 - one - two, 0.0) * families});
    return {refitted(couples_in_the_country, table[0]), refitted(single_parents_in_the_country, table[1])};
}

void plan_children(const Profile& profile, HouseholdPlan& plan) {
    if (plan.families() == 0) return;
    const std::array<ChildrenShares, 2> seeds = seeds_of(profile, plan);
    std::vector<double> couples, singles;
    const auto excess = [&](double tilt) {
        return plan.couples_with_children * mean_children(tilt, seeds[0], couples) +
               plan.single_parents * mean_children(tilt, seeds[1], singles) - plan.children;
    };
    excess(solve(excess, -30, 30));
    std::ranges::copy(apportion(plan.couples_with_children, couples), plan.couples_by_children.begin());
    std::ranges::copy(apportion(plan.single_parents, singles), plan.single_parents_by_children.begin());
    int missing = plan.children - children_in(plan.couples_by_children) - children_in(plan.single_parents_by_children);
    while (missing != 0) {
        const bool up = missing > 0;
        if (!move_one(plan.couples_by_children, up) && !move_one(plan.single_parents_by_children, up)) break;
        missing += up ? -1 : 1;
    }
}

}  // namespace

HouseholdPlan plan_households(const Profile& profile) {
    HouseholdPlan plan;
    plan.residents = rounded(profile.residents.value);
    plan_sexes(profile, plan_ages(profile, plan.residents), plan);
    plan_types(profile, plan);
    check_children(profile, plan);
    if (plan.problems.empty()) plan_children(profile, plan);
    return plan;
}

}  // namespace adem::model
