#pragma once

#include "models/state/entities.hpp"

/// Programmes beyond their calendar, promises and their audiences, partners, and how institutions work here.
namespace adem::model {

/// How a project comes to its end: at its end month; when its aim is reached; with posts that shrink before the end; or
/// not at all.
enum class ProgrammeExit : std::uint8_t { fixed, on_success, taper, never };

/// To whom a promise is made: a share of all residents, a street, those who fare worst, the members of an initiative.
enum class AudienceKind : std::uint8_t { residents, street, vulnerable, initiative };

/// What a resident makes of the programmes in the neighbourhood.
enum class ProgrammeView : std::uint8_t { unaware, unconvinced, approves };

/// What politics went through this month.
enum class PoliticalEvent : std::uint8_t { none, new_alderman, new_council };

}  // namespace adem::model

namespace adem {

template <>
struct Vocabulary<model::ProgrammeExit> {
    static constexpr auto names = std::to_array<std::string_view>({"fixed", "on_success", "taper", "never"});
};
template <>
struct Vocabulary<model::AudienceKind> {
    static constexpr auto names = std::to_array<std::string_view>({"residents", "street", "vulnerable", "initiative"});
};
template <>
struct Vocabulary<model::ProgrammeView> {
    static constexpr auto names = std::to_array<std::string_view>({"unaware", "unconvinced", "approves"});
};
template <>
struct Vocabulary<model::PoliticalEvent> {
    static constexpr auto names = std::to_array<std::string_view>({"none", "new_alderman", "new_council"});
};

}  // namespace adem

namespace adem::model {

// Programme: what the scenario says.
struct ExitRule : Column<Programme, ProgrammeExit> {
    static constexpr ColumnInfo info{"exit", "", 0, 3, "How the project comes to its end"};
};
struct TaperMonths : Column<Programme, std::int16_t> {
    static constexpr ColumnInfo info{"taper", "month", 0, 600, "Last months in which its posts shrink to nothing"};
};
struct FullPosts : Column<Programme, float> {
    static constexpr ColumnInfo info{"full_posts", "FTE per 1000 residents", 0, 50, "Posts before any shrinking"};
};
struct FrontLoading : Column<Programme, float> {
    static constexpr ColumnInfo info{"front_loading", "1", -1, 1, "How many more of its posts come first than last"};
};
struct LineStart : Column<Programme, std::int16_t> {
    static constexpr ColumnInfo info{"line_start", "month", 0, 600, "When the first project of its line was to start"};
};
struct LineMonths : Column<Programme, std::int16_t> {
    static constexpr ColumnInfo info{"line_months", "month", 1, 30000, "Length of its line with all repeats and gaps"};
};
struct DomainOf : Column<Programme, Domain> {
    static constexpr ColumnInfo info{"domain", "", 0, 6, "The life domain that it wants to improve", 2};
};
struct AimOf : Column<Programme, float> {
    static constexpr ColumnInfo info{"aim", "1", 0, 1, "Rise of its domain at which it has done its work", 0.05};
};
struct Adaptivity : Column<Programme, float> {
    static constexpr ColumnInfo info{"adaptivity", "1", 0, 1, "Chance that it changes course when it seems to fail"};
};
struct Institutionalised : Column<Programme, float> {
    static constexpr ColumnInfo info{"institutionalised", "1", 0, 1,
                                     "Share of its posts that goes on as regular work after its end"};
};
struct PreparationMonths : Column<Programme, std::int16_t> {
    static constexpr ColumnInfo info{"preparation", "month", 0, 600, "Months of preparing before it starts"};
};
struct PromisesTo : Column<Programme, AudienceKind> {
    static constexpr ColumnInfo info{"promises_to", "", 0, 3, "To whom it makes its promises"};
};

// Programme: what becomes of it.
inline constexpr std::uint8_t begins_now = 1, began_earlier = 2;
struct Begun : Column<Programme, std::uint8_t> {
    static constexpr ColumnInfo info{"begun", "", 0, 2, "Has not begun 0, begins this month 1, began earlier 2"};
};
struct Regular : Column<Programme, std::uint8_t> {
    static constexpr ColumnInfo info{"regular", "1", 0, 1, "Has ended as a project and goes on as regular work"};
};
struct Fit : Column<Programme, float> {
    static constexpr ColumnInfo info{"fit", "1", 0, 1, "How well its way of working suits this place", 0.5};
};
struct GoalDrift : Column<Programme, float> {
    static constexpr ColumnInfo info{"goal_drift", "1", 0, 1, "How far it has lost sight of its goal"};
};
struct LevelAtStart : Column<Programme, float> {
    static constexpr ColumnInfo info{"level_at_start", "1", 0, 1, "Mean of its domain when it started"};
};
struct RebrandedIn : Column<Programme, std::int16_t> {
    static constexpr ColumnInfo info{
        "rebranded_in", "month", -601, 1200, "Month in which it last got another name and lead", -601};
};

// Promise
struct AudienceIs : Column<Promise, AudienceKind> {
    static constexpr ColumnInfo info{"audience_is", "", 0, 3, "Who they are to whom it was made"};
};
struct AudienceStreet : Column<Promise, float> {
    static constexpr ColumnInfo info{"audience_street", "1", 0, 1, "Middle of the street, on the circle of homes"};
};
struct AudienceInitiative : Column<Promise, Ref<Initiative>> {
    static constexpr ColumnInfo info{"audience_initiative", "", 0, 0, "The initiative to whose members it was made"};
};
struct JointWith : Column<Promise, std::uint8_t> {
    static constexpr ColumnInfo info{"joint_with", "", 0, 6, "Partner that promised as well, counted from 1; 0: none"};
};

// Resident
struct ViewOfProgrammes : Column<Resident, ProgrammeView> {
    static constexpr ColumnInfo info{"view_of_programmes", "", 0, 2,
                                     "Does not know the programmes, knows them, or says they improved the area"};
};

// Neighbourhood
struct PoliticalEventNow : Column<Neighbourhood, PoliticalEvent> {
    static constexpr ColumnInfo info{"political_event", "", 0, 2, "New council or alderman this month"};
};
struct PartnerPresent : Column<Neighbourhood, Keyed<std::uint8_t, Institution>> {
    static constexpr ColumnInfo info{"partner_present", "1", 0, 1, "Takes part in the joint approach", 1};
};
struct Alignment : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"alignment", "1", 0, 1, "How far the agendas of the partners agree"};
};
struct InconsistencyOf : Column<Neighbourhood, Keyed<float, Institution>> {
    static constexpr ColumnInfo info{
        "inconsistency", "1", 0, 1, "How unpredictably each institution keeps its promises: 1 is half the time", 0.8};
};
struct Practice : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"practice", "1", 0, 1, "How well institutions know what works in this place", 0.5};
};
struct PracticeFit : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{
        "practice_fit", "1", 0, 1, "How well the way of working suits this place, trials included", 0.5};
};
struct TimeForFunds : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"time_for_funds", "1", 0, 1, "Share of working time spent on several funds"};
};
struct ProgrammePresence : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"programme_presence", "1", 0, 1, "How noticeable programmes are this month"};
};
struct ProgrammesForgotten : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"programmes_forgotten", "1", 0, 1,
                                     "Share of what was noticeable that got another name this month"};
};
struct ProgrammeFatigue : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"programme_fatigue", "1", 0, 1, "How tired residents are of ever new programmes"};
};

}  // namespace adem::model
