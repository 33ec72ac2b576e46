#pragma once

#include "models/sense/course_of_levers.hpp"
#include "models/sense/sense.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// Work that takes more than all working time, values that never hold, hand-overs between nobody.
void check_levers(const Scenario& scenario, const CourseOfLevers& levers, Sense& sense);

/// Levers that nothing reads because another one is off.
void check_companions(const CourseOfLevers& levers, const Scenario& scenario, Sense& sense);

/// Levers that undo each other: accounts below their floor, cuts in guaranteed years, one fund to merge.
void check_combinations(const Scenario& scenario, const CourseOfLevers& levers, Sense& sense);

/// Projects that never work, roles that nobody has, keys that nothing reads.
void check_programmes(const Scenario& scenario, const CourseOfLevers& levers, Sense& sense);

/// More staff than residents.
void check_staff(const Scenario& scenario, const CourseOfLevers& levers, Sense& sense);

/// Planned costs beyond the budget.
void check_budget(const Scenario& scenario, const std::vector<Profile>& profiles, Sense& sense);

/// Whether anybody ever works in a role: regular posts, or those of a project.
bool has_posts(Role role, const Scenario& scenario, const CourseOfLevers& levers);

}  // namespace adem::model
