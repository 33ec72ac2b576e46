#pragma once

#include "models/state/entities.hpp"

namespace adem::model {

struct DwellingOf : Column<Household, Ref<Dwelling>> {
    static constexpr ColumnInfo info{"dwelling", "", 0, 0, "The home of the household"};
};
struct IncomeOf : Column<Household, IncomeClass> {
    static constexpr ColumnInfo info{"income_class", "", 0, 2, "Lowest 40 %, middle 40 % or highest 20 % of incomes"};
};
struct ProblemDebt : Column<Household, std::uint8_t> {
    static constexpr ColumnInfo info{"problem_debt", "1", 0, 1, "Has debts it cannot repay"};
};
struct DebtMonths : Column<Household, std::int16_t> {
    static constexpr ColumnInfo info{"debt_months", "month", 0, 1500, "Months in problem debt"};
};
struct Adults : Column<Household, std::uint8_t> {
    static constexpr ColumnInfo info{"adults", "person", 0, 40, "Members of 18 or older"};
};
struct Children : Column<Household, std::uint8_t> {
    static constexpr ColumnInfo info{"children", "person", 0, 40, "Members younger than 18"};
};
struct Earners : Column<Household, std::uint8_t> {
    static constexpr ColumnInfo info{"earners", "person", 0, 40, "Members with paid work"};
};

/// While the world settles, households that would move are replaced in place by equal ones that know nobody yet.
struct JustReplaced : Column<Household, std::uint8_t> {
    static constexpr ColumnInfo info{"just_replaced", "1", 0, 1, "Replaced this month by an equal one (settling only)"};
};

struct TenureOf : Column<Dwelling, Tenure> {
    static constexpr ColumnInfo info{"tenure", "", 0, 2, "Owner-occupied, social rent or private rent"};
};
struct MonthsVacant : Column<Dwelling, std::int16_t> {
    static constexpr ColumnInfo info{"months_vacant", "month", 0, 1500, "Months without a household"};
};
struct VacancyNumber : Column<Dwelling, std::int32_t> {
    static constexpr ColumnInfo info{"vacancy_number", "1", 0, 1e9, "How often the dwelling was let to newcomers"};
};

}  // namespace adem::model
