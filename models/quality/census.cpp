#include "models/quality/census.hpp"

#include <algorithm>
#include <vector>

#include "models/state/household.hpp"
#include "models/state/layout.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {
namespace {

class Census {
  public:
    Census(const World& world, std::size_t neighbourhood) : world_(world), n_(neighbourhood) {}

    SyntheticPopulation count() {
        members_.resize(world_.table<Household>().rows());
        of_dwelling_.resize(world_.table<Dwelling>().rows(), no_dwelling);
        rooms_.resize(world_.table<Dwelling>().rows(), false);
        for_all<Resident>([&](Row row) {
            if (const Ref<Household> home = world_.at<HouseholdOf>(row)) members_[home.row()].push_back(row);
        });
        for_all<Household>([&](Row row) { note_rooms(row); });
        for_all<Dwelling>([&](Row row) { add_dwelling(row); });
        for_all<Household>([&](Row row) { add_household(row); });
        return std::move(population_);
    }

  private:
    template <class E, class Act>
    void for_all(Act act) const {
        const Table& table = world_.table<E>();
        for (Row row = table.block(n_).begin; row < table.block(n_).high; ++row)
            if (table.occupied(row)) act(row);
    }

    bool is_rooms(Row household) const {
        const Ref<Dwelling> home = world_.at<DwellingOf>(household);
        return home && world_.table<Dwelling>().identity(home.row()) ==
                           derive(world_.table<Household>().identity(household), hash_text("rooms"));
    }

    void note_rooms(Row household) {
        if (is_rooms(household)) rooms_[world_.at<DwellingOf>(household).row()] = true;
    }

    void add_dwelling(Row row) {
        if (rooms_[row]) return;
        of_dwelling_[row] = static_cast<std::uint32_t>(population_.dwellings.size());
        population_.dwellings.push_back({world_.table<Dwelling>().identity(row), world_.at<TenureOf>(row)});
    }

    void add_household(Row row) {
        SyntheticHousehold household;
        household.identity = world_.table<Household>().identity(row);
        household.first_member = static_cast<std::uint32_t>(population_.persons.size());
        household.size = static_cast<std::uint32_t>(members_[row].size());
        if (household.size == 0) return;
        household.income = world_.at<IncomeOf>(row);
        household.social_assistance = world_.at<OnAssistance>(row) != 0;
        household.problem_debt = world_.at<ProblemDebt>(row) != 0;
        if (const Ref<Dwelling> home = world_.at<DwellingOf>(row)) {
            household.dwelling = of_dwelling_[home.row()];
            household.tenure = world_.at<TenureOf>(home.row());
        }
        household.type = type_of(members_[row]);
        for (const Row member : members_[row]) add_person(member);
        population_.households.push_back(household);
    }

    void add_person(Row row) {
        SyntheticPerson person;
        person.identity = world_.table<Resident>().identity(row);
        person.household = static_cast<std::uint32_t>(population_.households.size());
        person.age = world_.at<AgeMonths>(row);
        person.months_here = world_.at<MonthsHere>(row);
        person.sex = world_.at<SexOf>(row);
        person.education = world_.at<EducationOf>(row);
        person.background = world_.at<BackgroundOf>(row);
        person.role = world_.at<RoleInHousehold>(row);
        person.employed = world_.at<Employed>(row) != 0;
        population_.persons.push_back(person);
    }

    HouseholdType type_of(const std::vector<Row>& members) const {
        const auto number = [&](HouseholdRole role) {
            return std::ranges::count_if(members, [&](Row row) { return world_.at<RoleInHousehold>(row) == role; });
        };
        if (number(HouseholdRole::child) > 0)
            return number(HouseholdRole::parent) > 1 ? HouseholdType::couple_with_children
                                                     : HouseholdType::single_parent;
        if (number(HouseholdRole::partner) > 0) return HouseholdType::couple;
        return number(HouseholdRole::single) > 0 ? HouseholdType::one_person : HouseholdType::shared;
    }

    const World& world_;
    std::size_t n_;
    std::vector<std::vector<Row>> members_;   // by household's row
    std::vector<std::uint32_t> of_dwelling_;  // by dwelling's row
    std::vector<bool> rooms_;                 // by dwelling's row
    SyntheticPopulation population_;
};

}  // namespace

SyntheticPopulation census_of(const World& world, std::size_t neighbourhood) {
    return Census(world, neighbourhood).count();
}

}  // namespace adem::model
