#include <algorithm>

#include "models/measures.hpp"
#include "models/observation/start_values.hpp"
#include "models/rules/perspective.hpp"
#include "models/state/household.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

namespace {

constexpr int adult = 18 * months_per_year;
constexpr int middle_age = 35 * months_per_year;
constexpr int old_age = 65 * months_per_year;
constexpr double vulnerable_share = 0.25;  // "the most vulnerable quarter"

/// The residents of a neighbourhood from the lowest overall perspective up; ties in the order of identities.
std::vector<Row> by_perspective(const World& world, std::size_t neighbourhood) {
    const Table& residents = world.table<Resident>();
    const Block& block = residents.block(neighbourhood);
    std::vector<Row> rows;
    for (Row row = block.begin; row < block.high; ++row)
        if (residents.occupied(row)) rows.push_back(row);
    const auto* domains = world.column<LifeDomains>().live();
    std::sort(rows.begin(), rows.end(), [&](Row a, Row b) {
        return std::pair(overall_perspective(domains[a]), residents.identity(a)) <
               std::pair(overall_perspective(domains[b]), residents.identity(b));
    });
    return rows;
}

/// The bit of the group of those who are this old now.
unsigned age_band(int months) {
    constexpr unsigned first_band = 5;
    return 1U << (first_band + (months < adult ? 0U : months < middle_age ? 1U : months < old_age ? 2U : 3U));
}

}  // namespace

std::vector<std::string> group_names() {
    return {"all",      "stayers",   "vulnerable", "children",   "newcomers",
            "age_0_17", "age_18_34", "age_35_64",  "age_65_plus"};
}

bool is_age_band(std::string_view group) { return group.starts_with("age_"); }

std::string group_label(std::string_view group, bool dutch) {
    if (group == "all") return dutch ? "alle bewoners" : "all residents";
    if (group == "stayers") return dutch ? "wie er van het begin af woont" : "residents since the start";
    if (group == "vulnerable")
        return dutch ? "het kwetsbaarste kwart bij de start" : "the most vulnerable quarter at the start";
    if (group == "children") return dutch ? "kinderen bij de start" : "children at the start";
    if (group == "newcomers") return dutch ? "nieuwkomers" : "newcomers";
    if (group == "age_0_17") return dutch ? "bewoners van 0-17 jaar" : "residents aged 0-17";
    if (group == "age_18_34") return dutch ? "bewoners van 18-34 jaar" : "residents aged 18-34";
    if (group == "age_35_64") return dutch ? "bewoners van 35-64 jaar" : "residents aged 35-64";
    if (group == "age_65_plus") return dutch ? "bewoners van 65 jaar en ouder" : "residents aged 65 and older";
    return std::string(group);
}

void mark_cohorts(World& world) {
    for (std::size_t n = 0; n < world.neighbourhoods(); ++n) {
        const std::vector<Row> rows = by_perspective(world, n);
        const auto vulnerable = static_cast<std::size_t>(static_cast<double>(rows.size()) * vulnerable_share);
        for (std::size_t rank = 0; rank < rows.size(); ++rank) {
            const bool child = world.at<AgeMonths>(rows[rank]) < adult;
            world.at<Cohort>(rows[rank]) = static_cast<std::uint8_t>(
                cohort_stayer | (rank < vulnerable ? cohort_vulnerable : 0) | (child ? cohort_child : 0));
        }
        for (const Row row : rows) remember_start_values(world, row);
        world.at<ResidentsAtStart>(static_cast<Row>(n)) = static_cast<float>(rows.size());
    }
}

GroupMasks resident_groups(const World& world, std::size_t neighbourhood) {
    const Table& residents = world.table<Resident>();
    GroupMasks masks(residents.block(neighbourhood), group_names().size());
    const auto* cohorts = world.column<Cohort>().live();
    const auto* ages = world.column<AgeMonths>().live();
    // The cohort's bits stand in the order of the groups, after "all"; then come the age bands.
    for (Row row = masks.block.begin; row < masks.block.high; ++row)
        if (residents.occupied(row))
            masks.put(row, static_cast<std::uint16_t>(1U | (static_cast<unsigned>(cohorts[row]) << 1U) |
                                                      age_band(ages[row])));
    return masks;
}

}  // namespace adem::model
