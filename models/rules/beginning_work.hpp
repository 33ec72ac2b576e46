#pragma once

#include "models/rules/work_and_debt_risk.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

/// Work that begins and ends within an `every` rule: for persons with AgeMonths, EducationOf, Employed, MonthsInJob and
/// LifeEvents.
namespace adem::model {

bool seeks_work(const auto& person, const WorkRisk& rule) {
    return !person.template get<Employed>() &&
           rule.in_range(person.template get<AgeMonths>(), person.template get<EducationOf>());
}
void begin_work(const auto& person) {
    person.template get<Employed>() = 1;
    person.template get<MonthsInJob>() = 0;
    note_in(person.template get<LifeEvents>(), event_found_work);
}
void lose_work(const auto& person) {
    person.template get<Employed>() = 0;
    person.template get<MonthsInJob>() = 0;
    note_in(person.template get<LifeEvents>(), event_lost_work);
}
/// Of two persons the one with the lower identity; the other where the one is nobody.
Row first_of(const auto& residents, Row one, Row other) {
    return one == no_row || residents.at(other).identity() < residents.at(one).identity() ? other : one;
}

}  // namespace adem::model
