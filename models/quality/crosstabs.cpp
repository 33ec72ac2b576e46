#include "models/quality/crosstabs.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace adem::model {
namespace {

const std::vector<Label> incomes{
    {"laagste 40 %", "lowest 40 %"}, {"middelste 40 %", "middle 40 %"}, {"hoogste 20 %", "highest 20 %"}};
const std::vector<Label> tenures{{"koop", "owner-occupied"},
                                 {"corporatiehuur", "social rent"},
                                 {"overige huur", "private rent"},
                                 {"kamers", "rooms"}};
const std::vector<Label> types{{"alleenstaand", "one person"},
                               {"paar zonder kind", "couple without child"},
                               {"paar met kind", "couple with child"},
                               {"eenoudergezin", "single parent"},
                               {"woongroep", "shared"}};
const std::vector<Label> circumstances{
    {"bijstand", "social assistance"}, {"geen werk", "nobody works"}, {"schuld", "problem debt"}};
const std::vector<Label> ages{{"0-14 jaar", "0-14 years"},   {"15-24 jaar", "15-24 years"},
                              {"25-44 jaar", "25-44 years"}, {"45-64 jaar", "45-64 years"},
                              {"65-79 jaar", "65-79 years"}, {"80 jaar en ouder", "80 and older"}};
const std::vector<Label> positions{{"kind", "child"},
                                   {"alleen", "alone"},
                                   {"paar zonder kind", "partner, no child"},
                                   {"ouder, met partner", "parent, partner"},
                                   {"alleenstaande ouder", "single parent"},
                                   {"anders", "other"}};

Crosstab empty_table(std::string_view name, Label label, Counted counted, const std::vector<Label>& rows,
                     const std::vector<Label>& columns) {
    return {name,
            label,
            counted,
            rows,
            columns,
            std::vector<std::vector<double>>(rows.size(), std::vector<double>(columns.size(), 0)),
            std::vector<double>(rows.size(), 0)};
}

template <class Row, class Column>
Crosstab households_by(std::string_view name, Label label, const std::vector<Label>& rows,
                       const std::vector<Label>& columns, const SyntheticPopulation& population, Row row,
                       Column column) {
    Crosstab table = empty_table(name, label, Counted::households, rows, columns);
    for (const SyntheticHousehold& household : population.households) {
        table.counts[row(household)][column(household)] += 1;
        table.all[row(household)] += 1;
    }
    return table;
}

std::size_t income_of(const SyntheticHousehold& household) { return static_cast<std::size_t>(household.income); }
std::size_t type_of(const SyntheticHousehold& household) { return static_cast<std::size_t>(household.type); }
std::size_t tenure_of(const SyntheticHousehold& household) {
    return household.dwelling == no_dwelling ? tenures.size() - 1 : static_cast<std::size_t>(household.tenure);
}

/// How many of each row have social assistance, nobody in work, problem debt; a household may have all three.
template <class Row>
Crosstab circumstances_by(std::string_view name, Label label, const std::vector<Label>& rows,
                          const SyntheticPopulation& population, Row row) {
    Crosstab table = empty_table(name, label, Counted::households, rows, circumstances);
    for (const SyntheticHousehold& household : population.households) {
        auto& counts = table.counts[row(household)];
        const auto members = population.members(household);
        counts[0] += household.social_assistance ? 1 : 0;
        counts[1] += std::ranges::none_of(members, [](const auto& person) { return person.employed; }) ? 1 : 0;
        counts[2] += household.problem_debt ? 1 : 0;
        table.all[row(household)] += 1;
    }
    return table;
}

std::size_t age_band(const SyntheticPerson& person) {
    constexpr std::array limits{15, 25, 45, 65, 80};
    const int years = person.age / 12;
    return static_cast<std::size_t>(std::ranges::upper_bound(limits, years) - limits.begin());
}

std::size_t position_of(const SyntheticPerson& person, HouseholdType type) {
    switch (person.role) {
        case HouseholdRole::child:
            return 0;
        case HouseholdRole::single:
            return 1;
        case HouseholdRole::partner:
            return 2;
        case HouseholdRole::parent:
            return type == HouseholdType::couple_with_children ? 3 : 4;
        default:
            return 5;
    }
}

Crosstab position_by_age(const SyntheticPopulation& population) {
    Crosstab table =
        empty_table("position_by_age", {"plaats in het huishouden naar leeftijd", "position in the household by age"},
                    Counted::residents, ages, positions);
    for (const SyntheticPerson& person : population.persons) {
        table.counts[age_band(person)][position_of(person, population.households[person.household].type)] += 1;
        table.all[age_band(person)] += 1;
    }
    return table;
}

}  // namespace

std::vector<Crosstab> crosstabs_of(const SyntheticPopulation& population) {
    return {households_by("tenure_by_income", {"eigendom naar inkomen", "tenure by income"}, incomes, tenures,
                          population, income_of, tenure_of),
            households_by("tenure_by_type", {"eigendom naar soort huishouden", "tenure by household type"}, types,
                          tenures, population, type_of, tenure_of),
            households_by("income_by_type", {"inkomen naar soort huishouden", "income by household type"}, types,
                          incomes, population, type_of, income_of),
            circumstances_by("benefits_by_income",
                             {"bijstand, werk en schuld naar inkomen", "benefits, work and debt by income"}, incomes,
                             population, income_of),
            circumstances_by(
                "benefits_by_type",
                {"bijstand, werk en schuld naar soort huishouden", "benefits, work and debt by household type"}, types,
                population, type_of),
            position_by_age(population)};
}

Pyramid pyramid_of(const SyntheticPopulation& population) {
    Pyramid pyramid{std::vector<double>(years_of_age, 0), std::vector<double>(years_of_age, 0)};
    for (const SyntheticPerson& person : population.persons) {
        const auto year = std::min(static_cast<std::size_t>(std::max<int>(person.age, 0) / 12), years_of_age - 1);
        (person.sex == Sex::woman ? pyramid.women : pyramid.men)[year] += 1;
    }
    return pyramid;
}

std::vector<double> sizes_of(const SyntheticPopulation& population) {
    std::vector<double> sizes;
    for (const SyntheticHousehold& household : population.households) {
        if (household.size == 0) continue;
        sizes.resize(std::max<std::size_t>(sizes.size(), household.size), 0);
        sizes[household.size - 1] += 1;
    }
    return sizes;
}

}  // namespace adem::model
