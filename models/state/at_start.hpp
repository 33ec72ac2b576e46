#pragma once

#include <array>

#include "models/state/entities.hpp"

namespace adem::model {

/// Kinds of household that a stock of dwellings houses: by the reference person's age (younger than 30, 30-44, 45-64,
/// 65 and older) and by composition (alone, only adults, with children younger than 18).
enum class HouseholdKind : std::uint8_t {
    young_alone,
    young_adults,
    young_with_children,
    middle_alone,
    middle_adults,
    middle_with_children,
    older_alone,
    older_adults,
    older_with_children,
    old_alone,
    old_adults,
    old_with_children
};

/// Ages of the reference person (years) at which the bands begin.
inline constexpr std::array band_begins{18, 30, 45, 65};
inline constexpr int compositions = 3, no_limit = 1000;

constexpr HouseholdKind household_kind(int age_in_years, int adults, int children) {
    int band = 0;
    for (std::size_t k = 1; k < band_begins.size(); ++k) band += age_in_years >= band_begins[k] ? 1 : 0;
    const int composition = children > 0 ? 2 : adults > 1 ? 1 : 0;
    return static_cast<HouseholdKind>(compositions * band + composition);
}

/// First age of a kind, and the first beyond it.
struct Ages {
    int from, until;
};
constexpr Ages ages_of(HouseholdKind kind) {
    const auto band = static_cast<std::size_t>(kind) / compositions;
    return {band_begins[band], band + 1 < band_begins.size() ? band_begins[band + 1] : no_limit};
}

}  // namespace adem::model

namespace adem {
template <>
struct Vocabulary<model::HouseholdKind> {
    static constexpr std::array<std::string_view, 12> names{
        "young_alone", "young_adults", "young_with_children", "middle_alone", "middle_adults", "middle_with_children",
        "older_alone", "older_adults", "older_with_children", "old_alone",    "old_adults",    "old_with_children"};
};
}  // namespace adem

/// What the neighbourhood was like when the run began; remembered while the world settles, 0 before that.
namespace adem::model {

struct HouseholdNorm : Column<Neighbourhood, Keyed<float, HouseholdKind>> {
    static constexpr ColumnInfo info{"household_norm", "1", 0, 1,
                                     "Share of each kind of household at the start: who the dwellings are fit for"};
};
struct ReputationNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"reputation_norm", "1", 0, 1, "Reputation at the start"};
};
struct JobLossNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"job_loss_norm", "1/year", 0, 12,
                                     "Rate of job loss, at average risk, that keeps the employment of the start"};
};
struct DebtInflowNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"debt_inflow_norm", "1/year", 0, 12,
                                     "Rate of entering debt, at average risk, that keeps the debts of the start"};
};

struct TrustByEducation : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"trust_by_education", "1", -1, 1,
                                     "What education adds to trust in people, on average over the residents"};
};

}  // namespace adem::model
