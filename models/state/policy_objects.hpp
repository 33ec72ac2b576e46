#pragma once

#include "models/state/entities.hpp"

/// Programmes, promises, initiatives, places and institutions: what policies and residents set up.
namespace adem::model {

// Programme: all projects of a policy are there from the start of the run, in state `planned`. Identity: its name and
// repeat number in the scenario, with the neighbourhood.
struct StateOf : Column<Programme, ProgrammeState> {
    static constexpr ColumnInfo info{"state", "", 0, 4, "Planned, starting, active, ended or stopped"};
};
struct StartMonth : Column<Programme, std::int16_t> {
    static constexpr ColumnInfo info{"start_month", "month", -600, 600,
                                     "Month in which the project starts, its preparation over"};
};
inline constexpr int latest_start = 600;  // the highest that StartMonth holds: beyond every run
struct StartUpMonths : Column<Programme, std::int16_t> {
    static constexpr ColumnInfo info{"start_up", "month", 0, 120, "Length of the start-up, at reduced strength"};
};
struct EndMonth : Column<Programme, std::int16_t> {
    static constexpr ColumnInfo info{"end_month", "month", -600, 1200, "First month after the project"};
};
struct ProgrammeRole : Column<Programme, Role> {
    static constexpr ColumnInfo info{"role", "", 0, 8, "Role of the posts that the project pays"};
};
struct ProgrammePosts : Column<Programme, float> {
    static constexpr ColumnInfo info{"posts", "FTE per 1000 residents", 0, 100,
                                     "Posts that the project pays this month: up to twice its mean"};
};
struct ProgrammePermanent : Column<Programme, std::uint8_t> {
    static constexpr ColumnInfo info{"permanent", "1", 0, 1,
                                     "Its posts have permanent contracts and outlive tenders, not the project"};
};
struct StaffCarryOver : Column<Programme, float> {
    static constexpr ColumnInfo info{"staff_carry_over", "1", 0, 1, "Chance that a worker of the predecessor stays on"};
};
struct PromiseCarryOver : Column<Programme, float> {
    static constexpr ColumnInfo info{"promise_carry_over", "1", 0, 1,
                                     "Chance that an open promise of the predecessor is taken over"};
};
struct Predecessor : Column<Programme, Ref<Programme>> {
    static constexpr ColumnInfo info{"predecessor", "", 0, 0, "The repeat before this one"};
};
struct Visibility : Column<Programme, float> {
    static constexpr ColumnInfo info{"visibility", "1", 0, 1, "How well residents notice the project"};
};
struct PromisesPerYear : Column<Programme, float> {
    static constexpr ColumnInfo info{"promises", "promise/year", 0, 1000, "Promises that the project makes"};
};
struct RunningCost : Column<Programme, float> {
    static constexpr ColumnInfo info{"running_cost", "euro/year", 0, 1e9, "Money for activities besides posts"};
};
struct StartCost : Column<Programme, float> {
    static constexpr ColumnInfo info{"start_cost", "euro", 0, 1e9,
                                     "Cost of tendering and setting up, paid at the start"};
};
struct CloseCost : Column<Programme, float> {
    static constexpr ColumnInfo info{"close_cost", "euro", 0, 1e9, "Cost of winding up, paid at the end"};
};

// Promise: identity derive(maker's neighbourhood or programme, month, number).
struct PromiseMaker : Column<Promise, Institution> {
    static constexpr ColumnInfo info{"maker", "", 0, 5, "The institution that promised"};
};
struct PromiseProgramme : Column<Promise, Ref<Programme>> {
    static constexpr ColumnInfo info{"programme", "", 0, 0, "The project that promised; none: regular policy"};
};
struct DueMonth : Column<Promise, std::int16_t> {
    static constexpr ColumnInfo info{"due_month", "month", -600, 1200, "Month in which it should have been done"};
};
struct Salience : Column<Promise, float> {
    static constexpr ColumnInfo info{"salience", "1", 0, 1, "How much it matters to those who heard it", 0.5};
};
struct Audience : Column<Promise, float> {
    static constexpr ColumnInfo info{"audience", "1", 0, 1, "Share of residents whom it was made to", 0.1};
};

// Initiative: identity derive(neighbourhood, asset type, month, number).
struct AssetUsed : Column<Initiative, AssetType> {
    static constexpr ColumnInfo info{"asset_used", "", 0, 5, "The asset it builds on"};
};
struct InitiativeAge : Column<Initiative, std::int16_t> {
    static constexpr ColumnInfo info{"age", "month", 0, 1500, "Months since it began"};
};
struct CoreSize : Column<Initiative, std::int16_t> {
    static constexpr ColumnInfo info{"core_size", "person", 0, 10000, "Residents who carry it"};
};
struct Momentum : Column<Initiative, float> {
    static constexpr ColumnInfo info{"momentum", "1", 0, 1, "How alive it is: 0 ends it", 0.5};
};

// Place
struct OpeningHours : Column<MeetingPlace, float> {
    static constexpr ColumnInfo info{"opening_hours", "hour/week", 0, 168, "Hours open to all", 20};
};

// Institution: one row each in every neighbourhood.
struct Kind : Column<InstitutionHere, Institution> {
    static constexpr ColumnInfo info{"kind", "", 0, 5, "Which institution"};
};
struct Reliability : Column<InstitutionHere, float> {
    static constexpr ColumnInfo info{"reliability", "1", 0, 1, "Running share of promises kept", 0.5};
};

}  // namespace adem::model
