#pragma once

#include "models/state/entities.hpp"

namespace adem::model {

/// Identity of a post: derive(neighbourhood or programme, role, number). Regular posts have no programme.
struct RoleOfPost : Column<Post, Role> {
    static constexpr ColumnInfo info{"role", "", 0, 8, "Role of the post"};
};
struct PostNumber : Column<Post, std::int16_t> {
    static constexpr ColumnInfo info{"number", "1", 0, 30000,
                                     "Rank among the posts of its role; the highest close first"};
};
struct PostSize : Column<Post, float> {
    static constexpr ColumnInfo info{"size", "FTE", 0, 1, "Working time of the post", 1};
};
struct PostProgramme : Column<Post, Ref<Programme>> {
    static constexpr ColumnInfo info{"programme", "", 0, 0, "The project that pays the post"};
};
struct HoldersSoFar : Column<Post, std::int32_t> {
    static constexpr ColumnInfo info{"holders_so_far", "person", 0, 1e9, "How many have held the post"};
};
struct MonthsUnfilled : Column<Post, std::int16_t> {
    static constexpr ColumnInfo info{"months_unfilled", "month", 0, 1500, "Months without a holder"};
};

/// Identity of a worker: derive(post, n-th holder).
struct PostOf : Column<Worker, Ref<Post>> {
    static constexpr ColumnInfo info{"post", "", 0, 0, "The post one holds"};
};
struct RoleOf : Column<Worker, Role> {
    static constexpr ColumnInfo info{"role", "", 0, 8, "Role"};
};
struct WorkingTime : Column<Worker, float> {
    static constexpr ColumnInfo info{"working_time", "FTE", 0, 1, "Working time", 1};
};
struct TenureMonths : Column<Worker, std::int16_t> {
    static constexpr ColumnInfo info{"tenure", "month", 0, 1500, "Months in this post"};
};
struct ContractMonthsLeft : Column<Worker, std::int16_t> {
    static constexpr ColumnInfo info{
        "contract_months_left", "month", -1, 1500, "Months until the contract ends; -1: permanent", -1};
};
inline constexpr std::int16_t permanent_contract = -1;
struct Quality : Column<Worker, float> {
    static constexpr ColumnInfo info{"quality", "1", 0, 1, "Portable skill", 0.5};
};
struct LocalKnowledge : Column<Worker, float> {
    static constexpr ColumnInfo info{"local_knowledge", "1", 0, 1, "Knowledge of this neighbourhood; stays behind", 0};
};
struct Network : Column<Worker, float> {
    static constexpr ColumnInfo info{"network", "1", 0, 1, "Ties with residents and other professionals here", 0};
};
struct Burnout : Column<Worker, float> {
    static constexpr ColumnInfo info{"burnout", "1", 0, 1, "Exhaustion by work", 0.2};
};
struct Caseload : Column<Worker, float> {
    static constexpr ColumnInfo info{"caseload", "person", 0, 100000,
                                     "Residents with a need whose contact person this is"};
};
struct ContactHours : Column<Worker, float> {
    static constexpr ColumnInfo info{"contact_hours", "hour/month", 0, 1000,
                                     "Hours for residents that are left this month"};
};
/// How a worker goes: not at all, at the end of this month, or then and after a warm hand-over to whoever comes.
inline constexpr std::uint8_t stays = 0, leaves = 1, leaves_warmly = 2;
struct Leaving : Column<Worker, std::uint8_t> {
    static constexpr ColumnInfo info{"leaving", "1", 0, 2,
                                     "Stays 0, leaves at the end of this month 1, and hands over 2"};
};

}  // namespace adem::model
