#include "models/biography/traits.hpp"

#include <algorithm>

#include "models/rules/perspective.hpp"
#include "models/state/life_course.hpp"

namespace adem::model {

namespace {

void look_at_home(const World& world, Row row, Portrait& traits) {
    const Ref<Household> home = world.at<HouseholdOf>(row);
    if (!home) return;
    const int adults = world.at<Adults>(home.row());
    const bool is_head = traits.role == HouseholdRole::partner || traits.role == HouseholdRole::parent;
    traits.children = world.at<Children>(home.row());
    traits.lives_alone = traits.role == HouseholdRole::single && adults == 1 && traits.children == 0;
    traits.with_partner = is_head && world.at<Heads>(home.row()) > 1;
    traits.single_parent = traits.role == HouseholdRole::parent && world.at<Heads>(home.row()) == 1;
    traits.in_debt = world.at<ProblemDebt>(home.row()) != 0;
    traits.on_assistance = world.at<OnAssistance>(home.row()) != 0;
    traits.income = world.at<IncomeOf>(home.row());
    if (const Ref<Dwelling> dwelling = world.at<DwellingOf>(home.row()))
        traits.tenure = world.at<TenureOf>(dwelling.row());
}

Portrait traits_of(const World& world, Row row) {
    Portrait traits;
    traits.who = world.table<Resident>().identity(row);
    traits.age = world.at<AgeMonths>(row) / months_per_year;
    traits.sex = world.at<SexOf>(row);
    traits.role = world.at<RoleInHousehold>(row);
    traits.employed = world.at<Employed>(row) != 0;
    traits.education = world.at<EducationOf>(row);
    traits.background = world.at<BackgroundOf>(row);
    traits.loneliness = world.at<Loneliness>(row);
    traits.health = world.at<LifeDomains>(row)[Domain::health];
    traits.perspective = overall_perspective(world.at<LifeDomains>(row));
    for (const float need : world.at<Need>(row)) traits.needs += need > 0 ? 1 : 0;
    for (const Stance stance : world.at<StanceToService>(row)) traits.gave_up |= stance == Stance::given_up;
    traits.active = static_cast<bool>(world.at<ActiveIn>(row));
    traits.vulnerable = (world.at<Cohort>(row) & cohort_vulnerable) != 0;
    look_at_home(world, row, traits);
    return traits;
}

}  // namespace

std::vector<Portrait> traits_of_all(const World& world, std::size_t neighbourhoods) {
    std::vector<Portrait> all;
    const Table& residents = world.table<Resident>();
    for (std::size_t n = 0; n < std::min(neighbourhoods, world.neighbourhoods()); ++n)
        for (Row row = residents.block(n).begin; row < residents.block(n).high; ++row)
            if (residents.occupied(row)) all.push_back(traits_of(world, row));
    std::sort(all.begin(), all.end(), [](const Portrait& a, const Portrait& b) { return a.who < b.who; });
    return all;
}

}  // namespace adem::model
