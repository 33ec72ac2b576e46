#include <array>

#include "models/quality/margins_of.hpp"

namespace adem::model {
namespace {

using Households = std::vector<SyntheticHousehold>;

double of_type(const Households& households, HouseholdType type) {
    return number_of(households, [=](const auto& h) { return h.type == type; });
}

Margin types(const Profile& p, const Households& households) {
    const double one = p.one_person_share.value, without = p.without_children_share.value;
    const double with = p.with_children_share.value;
    const double shared = without * p.shared_household_share.value, lone = with * p.single_parent_share.value;
    const auto of = [&](HouseholdType type) { return of_type(households, type); };
    return margin_of(
        "household_types", {"soort huishouden", "household type"}, Counted::households,
        {{{"alleenstaand", "one person"}, one, of(HouseholdType::one_person), &p.one_person_share},
         {{"paar zonder kind", "couple without child"},
          without - shared,
          of(HouseholdType::couple),
          &p.without_children_share},
         {{"woongroep", "shared"}, shared, of(HouseholdType::shared), &p.shared_household_share},
         {{"paar met kind", "couple with child"},
          with - lone,
          of(HouseholdType::couple_with_children),
          &p.with_children_share},
         {{"eenoudergezin", "single parent"}, lone, of(HouseholdType::single_parent), &p.single_parent_share}},
        static_cast<double>(households.size()));
}

/// Members by their place in the household. Of heads and of children the profile says how many by what it says of
/// households: children are the rest.
Margin positions(const Profile& p, const SyntheticPopulation& population) {
    const double households = p.residents.value / p.household_size.value;
    const double lone = p.with_children_share.value * p.single_parent_share.value;
    const double couples =
        p.without_children_share.value * (1 - p.shared_household_share.value) + p.with_children_share.value - lone;
    const double heads = households * (p.one_person_share.value + lone + 2 * couples);
    const double others = p.other_member_share.value * p.residents.value;
    const auto of = [&](HouseholdRole role) {
        return number_of(population.persons, [=](const auto& person) { return person.role == role; });
    };
    return margin_of("positions", {"plaats in het huishouden", "position in the household"}, Counted::residents,
                     {{{"alleen, partner of ouder", "alone, partner or parent"},
                       heads,
                       of(HouseholdRole::single) + of(HouseholdRole::partner) + of(HouseholdRole::parent),
                       &p.household_size},
                      {{"anders", "other"}, others, of(HouseholdRole::other), &p.other_member_share},
                      {{"kind", "child"}, p.residents.value - heads - others, of(HouseholdRole::child)}});
}

/// Households with children by how many; not stated where both shares are 0.
Margin families(const Profile& p, const SyntheticPopulation& population) {
    std::array<double, 3> found{};
    for (const SyntheticHousehold& household : population.households) {
        const auto children = number_of(population.members(household),
                                        [](const auto& person) { return person.role == HouseholdRole::child; });
        if (children > 0) found[std::min(static_cast<std::size_t>(children) - 1, found.size() - 1)] += 1;
    }
    const double one = p.one_child_share.value, two = p.two_children_share.value;
    return margin_of("families", {"gezinnen naar kinderen", "families by children"}, Counted::households,
                     {{{"één kind", "one child"}, one, found[0], &p.one_child_share},
                      {{"twee kinderen", "two children"}, two, found[1], &p.two_children_share},
                      {{"drie of meer", "three or more"}, 1 - one - two, found[2]}},
                     found[0] + found[1] + found[2]);
}

Margin incomes(const Profile& p, const Households& households) {
    const double low = p.income_low_share.value, high = p.income_high_share.value;
    const auto of = [&](IncomeClass income) {
        return number_of(households, [=](const auto& h) { return h.income == income; });
    };
    return margin_of("income", {"inkomen", "income"}, Counted::households,
                     {{{"laagste 40 %", "lowest 40 %"}, low, of(IncomeClass::low), &p.income_low_share},
                      {{"middelste 40 %", "middle 40 %"}, 1 - low - high, of(IncomeClass::middle)},
                      {{"hoogste 20 %", "highest 20 %"}, high, of(IncomeClass::high), &p.income_high_share}},
                     static_cast<double>(households.size()));
}

Margin debts(const Profile& p, const Households& households) {
    const double all = static_cast<double>(households.size());
    const double found = number_of(households, [](const auto& h) { return h.problem_debt; });
    return margin_of("problem_debt", {"problematische schuld", "problem debt"}, Counted::households,
                     {{{"met", "with"}, p.problem_debt_share.value, found, &p.problem_debt_share},
                      {{"zonder", "without"}, 1 - p.problem_debt_share.value, all - found}},
                     all);
}

}  // namespace

std::vector<Margin> margins_of_households(const Profile& p, const SyntheticPopulation& population) {
    const Households& households = population.households;
    const double found = static_cast<double>(households.size());
    std::vector<Margin> margins{margin_of("households", {"huishoudens", "households"}, Counted::households,
                                          {{{"bewoners / gemiddelde grootte", "residents / mean size"},
                                            p.residents.value / p.household_size.value,
                                            found,
                                            &p.household_size}}),
                                types(p, households), positions(p, population), incomes(p, households),
                                debts(p, households)};
    if (p.one_child_share.value + p.two_children_share.value > 0)
        margins.insert(margins.begin() + 3, families(p, population));
    return margins;
}

std::vector<Margin> margins_of_dwellings(const Profile& p, const SyntheticPopulation& population) {
    const auto& dwellings = population.dwellings;
    const double all = static_cast<double>(dwellings.size());
    const double occupied =
        number_of(population.households, [](const auto& household) { return household.dwelling != no_dwelling; });
    const auto of = [&](Tenure tenure) {
        return number_of(dwellings, [=](const auto& dwelling) { return dwelling.tenure == tenure; });
    };
    return {margin_of("dwellings", {"woningen", "dwellings"}, Counted::dwellings,
                      {{{"woningen", "dwellings"},
                        p.dwellings_per_1000_residents.value * p.residents.value / 1000,
                        all,
                        &p.dwellings_per_1000_residents}}),
            margin_of("vacancy", {"leegstand", "vacancy"}, Counted::dwellings,
                      {{{"leeg", "empty"}, p.vacancy_share.value, all - occupied, &p.vacancy_share},
                       {{"bewoond", "occupied"}, 1 - p.vacancy_share.value, occupied}},
                      all),
            margin_of("tenure", {"eigendom", "tenure"}, Counted::dwellings,
                      {{{"koop", "owner-occupied"}, p.owner_share.value, of(Tenure::owner), &p.owner_share},
                       {{"corporatiehuur", "social rent"},
                        p.social_rent_share.value,
                        of(Tenure::social_rent),
                        &p.social_rent_share},
                       {{"overige huur", "private rent"},
                        p.private_rent_share.value,
                        of(Tenure::private_rent),
                        &p.private_rent_share}},
                      all)};
}

}  // namespace adem::model
