#pragma once

#include "models/state/entities.hpp"

/// What happens to people and households in the course of their lives.
namespace adem::model {

/// How a household came to live here.
enum class Settled : std::uint8_t { moved_here, lives_here, came_from_outside };

}  // namespace adem::model

namespace adem {
template <>
struct Vocabulary<model::Settled> {
    static constexpr auto names = std::to_array<std::string_view>({"moved_here", "lives_here", "came_from_outside"});
};
}  // namespace adem

namespace adem::model {

/// What happened to somebody this month; counted and wiped at the month's end (count_events).
enum LifeEvent : std::uint16_t {
    event_died = 1,
    event_left_home = 2,
    event_household_left = 4,  ///< said by the reference person, for all members
    event_seeks_home = 8,      ///< wants to live on one's own here
    event_gave_birth = 16,
    event_found_work = 32,
    event_lost_work = 64,
    event_completed_school = 128,
    event_left_school = 256,
    event_left_partner = 512
};

struct LifeEvents : Column<Resident, std::uint16_t> {
    static constexpr ColumnInfo info{"life_events", "bits", 0, 1023,
                                     "What happened this month: died 1, left home 2, household left 4, seeks a home 8, "
                                     "gave birth 16, found work 32, lost work 64, completed school 128, left school "
                                     "without a diploma 256, left a partner 512"};
};
/// Of those in paid work. A job of many years counts as 255 months.
struct MonthsInJob : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"months_in_job", "month", 0, 255, "Months in this work (255: or more)", 255};
};
struct WorksLocally : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"works_locally", "1", 0, 1, "Works at a social enterprise of the neighbourhood"};
};
struct Lure : Column<Resident, Unit16> {
    static constexpr ColumnInfo info{"lure", "1", 0, 1, "How much crime attracts somebody of 10-23 years", 0.1};
};
struct MonthsSinceYouthJob : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"months_since_youth_job", "month", 0, 255,
                                     "Months since a youth job began; 0: none, or long ago"};
};

struct SettledHere : Column<Household, Settled> {
    static constexpr ColumnInfo info{
        "settled_here", "", 0, 2, "Just moved here within the world, lives here, or just came from outside", 0};
};
struct Heads : Column<Household, std::uint8_t> {
    static constexpr ColumnInfo info{"heads", "person", 0, 40, "Partners, parents, or the one who lives alone"};
};
struct Jobless : Column<Household, std::uint8_t> {
    static constexpr ColumnInfo info{"jobless", "person", 0, 40,
                                     "Members of working age, out of education and without paid work"};
};
struct OnAssistance : Column<Household, std::uint8_t> {
    static constexpr ColumnInfo info{"on_assistance", "1", 0, 1, "Lives on social assistance"};
};
struct FamilyStress : Column<Household, std::uint8_t> {
    static constexpr ColumnInfo info{"family_stress", "month", 0, 255, "Months that the strain of a separation lasts"};
};

/// What happened to a household this month; counted and wiped at the month's end (count_events).
enum HouseholdEvent : std::uint8_t { home_entered_debt = 1, home_left_debt = 2, home_left = 4 };

struct HouseholdEvents : Column<Household, std::uint8_t> {
    static constexpr ColumnInfo info{"household_events", "bits", 0, 7,
                                     "What happened this month: entered debt 1, left debt 2, left the world 4"};
};

struct MeanLure : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"mean_lure", "1", 0, 1, "Mean lure of crime of those of 10-23 years", 0.1};
};
struct LureNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"lure_norm", "1", 0, 1, "Mean lure of crime at the start", 0.1};
};
struct AssistanceInflowNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"assistance_inflow_norm", "1/year", 0, 12,
                                     "Rate of entering social assistance that keeps the number of the start"};
};
struct YouthReach : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"youth_reach", "1", 0, 1, "Share of the young whom places for the young reach"};
};
struct EnterprisesFailed : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"enterprises_failed", "1", 0, 1,
                                     "Share of the local social enterprises that failed this month"};
};
struct EnterprisesHere : Column<Neighbourhood, std::int16_t> {
    static constexpr ColumnInfo info{"enterprises_here", "enterprise", 0, 10000, "Local social enterprises"};
};

/// Adds one of the bits above, within an `every` rule.
template <class Bits>
void note_in(Bits& events, int bit) {
    events = static_cast<Bits>(events | bit);
}
/// Adds one of the bits above to a row's own column.
template <class Column, class Bit>
void note(Column&& events, Bit bit) {
    events = static_cast<std::remove_cvref_t<decltype(events.value())>>(events.value() | bit);
}

}  // namespace adem::model
