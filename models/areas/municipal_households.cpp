#include "models/areas/municipal_households.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/population/household_plan.hpp"
#include "models/population/iterative_fit.hpp"

namespace adem::model {
namespace {

constexpr std::array<std::size_t, 6> first_group{0, 3, 5, 9, 13, five_year_groups};  // of each broad age group
constexpr int years_in_group = 5;

// For 71486NED alone, which does not say how many couples have children: single parents with one child live in
// households of two (53 % of them: CBS StatLine 71486NED and 71488ned, 2020), all other families in larger ones.
constexpr double single_parents_with_one_child = 0.53;
constexpr double mean_of_five_or_more = 5.4;  // members; CBS StatLine 71486NED and 71488ned, 2020

PositionsAtAge positions_in(const RowAt& at) {
    const auto value = [&](CbsColumn column) { return at[column].value_or(0); };
    const double persons = value(CbsColumn::in_households);
    const double all = std::max(persons, 1.0);
    return {persons,
            value(CbsColumn::child) / all,
            value(CbsColumn::single) / all,
            (value(CbsColumn::unmarried_without) + value(CbsColumn::married_without)) / all,
            (value(CbsColumn::unmarried_with) + value(CbsColumn::married_with)) / all,
            value(CbsColumn::single_parent) / all,
            value(CbsColumn::other) / all};
}

/// The rows of the newest year in which a column is given.
std::vector<RowAt> newest(std::vector<RowAt> rows, CbsColumn needed) {
    int year = 0;
    std::erase_if(rows, [&](const RowAt& at) { return !at[needed]; });
    for (const RowAt& at : rows) year = std::max(year, at.row->year);
    std::erase_if(rows, [&](const RowAt& at) { return at.row->year != year; });
    return rows;
}

/// All age groups of a municipality; nothing when one is missing.
std::optional<Positions> positions_of(const std::vector<RowAt>& rows) {
    Positions positions{};
    std::array<bool, five_year_groups> found{};
    for (const RowAt& at : rows) {
        const auto group = static_cast<std::size_t>(at.row->first_age / years_in_group);
        if (group >= five_year_groups) continue;
        positions[group] = positions_in(at);
        found[group] = true;
    }
    return std::ranges::find(found, false) == found.end() ? std::optional(positions) : std::nullopt;
}

/// At most this share of couples and families has a member who lives in; assumption.
constexpr double most_hosts = 0.2;

/// What 71486NED counts in a municipality.
struct Counts {
    double all = 0, single = 0, couples = 0, single_parents = 0, three = 0, four = 0, five = 0;
    double shared() const { return std::max(0.0, all - single - couples - single_parents); }
};

std::optional<Counts> counts_of(const std::vector<RowAt>& rows) {
    if (rows.empty()) return std::nullopt;
    const auto value = [&](CbsColumn column) { return rows.front()[column].value_or(0); };
    const Counts counts{value(CbsColumn::private_households),
                        value(CbsColumn::single_households),
                        value(CbsColumn::unmarried_couples) + value(CbsColumn::married_couples),
                        value(CbsColumn::single_parents),
                        value(CbsColumn::three_persons),
                        value(CbsColumn::four_persons),
                        value(CbsColumn::five_or_more)};
    return counts.all > 0 ? std::optional(counts) : std::nullopt;
}

double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

/// Counts of households and persons as shares.
HouseholdShares shares_of(double single, double couples_without, double couples_with, double single_parents,
                          double shared, double persons, double others) {
    const double without = couples_without + shared, with = couples_with + single_parents;
    const double all = single + without + with;
    return {ratio(persons, all),
            ratio(single, all),
            ratio(without, all),
            ratio(with, all),
            ratio(single_parents, with),
            ratio(shared, without),
            ratio(others, persons),
            0,
            0};
}

HouseholdShares shares_of(const Counts& c) {
    const double couples_with =
        std::clamp(c.three + c.four + c.five - (1 - single_parents_with_one_child) * c.single_parents, 0.0, c.couples);
    const double in_two = c.all - c.single - c.three - c.four - c.five;
    const double persons = c.single + 2 * in_two + 3 * c.three + 4 * c.four + mean_of_five_or_more * c.five;
    return shares_of(c.single, c.couples - couples_with, couples_with, c.single_parents, c.shared(), persons,
                     c.shared() / usual_shared_per_other);
}

/// The sum over all ages of persons times one of the shares.
double sum(std::span<const PositionsAtAge> positions, double PositionsAtAge::*share) {
    double total = 0;
    for (const PositionsAtAge& at : positions) total += at.persons * at.*share;
    return total;
}

HouseholdShares shares_of(std::span<const PositionsAtAge> positions, double shared_per_other) {
    double persons = 0;
    for (const PositionsAtAge& at : positions) persons += at.persons;
    const double others = sum(positions, &PositionsAtAge::other);
    return shares_of(sum(positions, &PositionsAtAge::single), sum(positions, &PositionsAtAge::partner_no_child) / 2,
                     sum(positions, &PositionsAtAge::partner_with_child) / 2,
                     sum(positions, &PositionsAtAge::single_parent), shared_per_other * others, persons, others);
}

/// Households of two, three, four, and five or more that are couples or families, without the members who live in.
std::array<double, 4> sizes_of_families(const Counts& c, double others) {
    const double in_two = c.all - c.single - c.three - c.four - c.five;
    const double hosts = c.couples + c.single_parents;
    const double live_in = std::max(0.0, others - (2 + mean_extra_sharers) * c.shared());
    const double larger = std::min(ratio(live_in, hosts), most_hosts);  // share of the hosts that have one such member
    const double two = std::max(0.0, in_two - (1 - mean_extra_sharers) * c.shared()) / (1 - larger);
    const double three = std::max(0.0, c.three - mean_extra_sharers * c.shared() - larger * two) / (1 - larger);
    const double four = std::max(0.0, c.four - larger * three) / (1 - larger);
    return {two, three, four, std::max(0.0, c.five - larger * four)};
}

double three_or_more(const ChildrenShares& shares, std::size_t from) {
    return std::accumulate(shares.begin() + static_cast<std::ptrdiff_t>(from), shares.end(), 0.0);
}

/// Families by number of children: the country's couples and single parents by size of household, brought to the
/// couples, single parents and sizes of the municipality by iterative proportional fitting.
void state_children(const Counts& c, const HouseholdShares& shares, MunicipalHouseholds& found) {
    const double with = shares.with_children * c.all, lone = shares.single_parent * with;
    const double couples_without = shares.without_children * (1 - shares.shared) * c.all;
    const auto sizes = sizes_of_families(c, shares.other_member * shares.size * c.all);
    const ChildrenShares& couples = couples_in_the_country;
    const ChildrenShares& single_parents = single_parents_in_the_country;
    const NumberTable table =
        fitted({{0, couples[0], couples[1], three_or_more(couples, 2)},
                {single_parents[0], single_parents[1], single_parents[2], three_or_more(single_parents, 3)}},
               std::array{with - lone, lone},
               std::array{std::max(0.0, sizes[0] - couples_without), sizes[1], sizes[2], sizes[3]});
    found.one_child = ratio(table[0][1] + table[1][0], with);
    found.two_children = ratio(table[0][2] + table[1][1], with);
}

}  // namespace

HouseholdShares expected_households(std::span<const PositionsAtAge, five_year_groups> positions, const BroadAges& ages,
                                    double shared_per_other) {
    Positions here{};
    std::ranges::copy(positions, here.begin());
    for (std::size_t g = 0; g < ages.size(); ++g) {
        double persons = 0;
        for (std::size_t i = first_group[g]; i < first_group[g + 1]; ++i) persons += here[i].persons;
        for (std::size_t i = first_group[g]; i < first_group[g + 1]; ++i)
            here[i].persons = ages[g] * ratio(here[i].persons, persons);
    }
    return shares_of(here, shared_per_other);
}

std::optional<MunicipalHouseholds> municipal_households(const AreaFiles& files, const std::string& code,
                                                        const std::string& name) {
    const auto by_position = newest(files.region_rows(TableKind::positions, code, name), CbsColumn::in_households);
    const auto by_type = newest(files.region_rows(TableKind::households, code, name), CbsColumn::private_households);
    const auto counts = counts_of(by_type);
    MunicipalHouseholds found;
    found.positions = positions_of(by_position);
    found.shared_per_other = usual_shared_per_other;
    if (found.positions) {
        if (counts) {
            const double others = sum(*found.positions, &PositionsAtAge::other);
            if (others > 0) found.shared_per_other = std::min(0.5, counts->shared() / others);
        }
        found.shares = shares_of(*found.positions, found.shared_per_other);
    } else if (counts) {
        found.shares = shares_of(*counts);
    }
    if (!found.shares) return std::nullopt;
    if (counts) state_children(*counts, *found.shares, found);
    found.source = fmt::format("CBS StatLine {}, {}, {}",
                               !found.positions ? "71486NED"
                               : counts         ? "71486NED and 71488ned"
                                                : "71488ned",
                               (found.positions ? by_position : by_type).front().row->year, name);
    return found;
}

}  // namespace adem::model
