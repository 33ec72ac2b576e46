#include "models/biography/portrait.hpp"

#include <algorithm>

#include "models/rules/perspective.hpp"
#include "models/state/life_course.hpp"

namespace adem::model {

namespace {

void look_at_home(const World& world, Row row, Portrait& portrait) {
    const Ref<Household> home = world.at<HouseholdOf>(row);
    if (!home) return;
    const int adults = world.at<Adults>(home.row());
    const bool is_head = portrait.role == HouseholdRole::partner || portrait.role == HouseholdRole::parent;
    portrait.children = world.at<Children>(home.row());
    portrait.lives_alone = portrait.role == HouseholdRole::single && adults == 1 && portrait.children == 0;
    portrait.with_partner = is_head && world.at<Heads>(home.row()) > 1;
    portrait.single_parent = portrait.role == HouseholdRole::parent && world.at<Heads>(home.row()) == 1;
    portrait.in_debt = world.at<ProblemDebt>(home.row()) != 0;
    portrait.on_assistance = world.at<OnAssistance>(home.row()) != 0;
    portrait.income = world.at<IncomeOf>(home.row());
    if (const Ref<Dwelling> dwelling = world.at<DwellingOf>(home.row()))
        portrait.tenure = world.at<TenureOf>(dwelling.row());
}

Portrait portrait_of(const World& world, Row row) {
    Portrait portrait;
    portrait.who = world.table<Resident>().identity(row);
    portrait.age = world.at<AgeMonths>(row) / months_per_year;
    portrait.sex = world.at<SexOf>(row);
    portrait.role = world.at<RoleInHousehold>(row);
    portrait.employed = world.at<Employed>(row) != 0;
    portrait.education = world.at<EducationOf>(row);
    portrait.background = world.at<BackgroundOf>(row);
    portrait.loneliness = world.at<Loneliness>(row);
    portrait.health = world.at<LifeDomains>(row)[Domain::health];
    portrait.perspective = overall_perspective(world.at<LifeDomains>(row));
    for (const float need : world.at<Need>(row)) portrait.needs += need > 0 ? 1 : 0;
    for (const Stance stance : world.at<StanceToService>(row)) portrait.gave_up |= stance == Stance::given_up;
    portrait.active = static_cast<bool>(world.at<ActiveIn>(row));
    portrait.vulnerable = (world.at<Cohort>(row) & cohort_vulnerable) != 0;
    look_at_home(world, row, portrait);
    return portrait;
}

}  // namespace

std::vector<Portrait> portraits_of_all(const World& world, std::size_t neighbourhoods) {
    std::vector<Portrait> all;
    const Table& residents = world.table<Resident>();
    for (std::size_t n = 0; n < std::min(neighbourhoods, world.neighbourhoods()); ++n)
        for (Row row = residents.block(n).begin; row < residents.block(n).high; ++row)
            if (residents.occupied(row)) all.push_back(portrait_of(world, row));
    std::sort(all.begin(), all.end(), [](const Portrait& a, const Portrait& b) { return a.who < b.who; });
    return all;
}

}  // namespace adem::model
