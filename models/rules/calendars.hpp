#pragma once

#include <cmath>
#include <cstdint>

#include "engine/base/identity.hpp"
#include "engine/base/month.hpp"
#include "models/state/vocabularies.hpp"

/// When what a policy does a fixed number of times falls due: known beforehand, so that it can be planned to the euro.
namespace adem::model {

/// How many of `per_year` visible works fall in this month: spread evenly over the years. The first is halfway its
/// period, so that works of 0.5 a year are at month 12, 36, 60 ...
inline int works_due(double per_year, Month month) {
    const auto done_before = [&](int months) { return std::floor(per_year * months / months_per_year + 0.5); };
    return static_cast<int>(done_before(month.value + 1) - done_before(month.value));
}

/// Whether the work of this role is tendered this month: every `years`, at a moment that differs between roles and
/// neighbourhoods. Never for less than a month.
inline bool tender_due(Identity neighbourhood, Role role, double years, Month month) {
    const auto cycle = static_cast<std::int64_t>(years * months_per_year);
    if (cycle < 1) return false;
    const Identity work = derive(neighbourhood, static_cast<std::uint64_t>(role));
    const auto offset = static_cast<std::int64_t>(work.value % static_cast<std::uint64_t>(cycle));
    return (month.value + offset) % cycle == 0;
}

/// A number of the month to make an identity of: never negative.
constexpr std::uint64_t number_of(Month month) {
    constexpr int months_before_the_start = 100000;
    return static_cast<std::uint64_t>(month.value + months_before_the_start);
}

/// 0 .. 11, counted from the start of the run.
constexpr int month_of_year(Month month) {
    return ((month.value % months_per_year) + months_per_year) % months_per_year;
}

/// From −1 in January to 1 in July, in even steps, and 0 on average over the year; the run begins in January.
constexpr float warmth_of(Month month) {
    constexpr int july = 6, months_to_spring = 3;
    const int away = month_of_year(month) < july ? july - month_of_year(month) : month_of_year(month) - july;
    return 1 - static_cast<float>(away) / months_to_spring;
}

/// Whether it is somebody's month: each has one in the year, by identity. Rules about something slow look at a twelfth
/// of the rows each month.
constexpr bool is_own_month(Identity who, Month month) {
    return static_cast<int>(who.value % months_per_year) == month_of_year(month);
}

}  // namespace adem::model
