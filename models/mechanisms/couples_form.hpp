#pragma once

#include <algorithm>
#include <tuple>
#include <vector>

#include "engine/mechanism.hpp"
#include "models/rules/own_home.hpp"

namespace adem::model {

/// A woman and a man of the neighbourhood who live alone and are of about the same age move in with each other; the
/// dwelling of the one who moves falls vacant. Incomes are pooled at the higher, debts are shared. Two women
/// or two men do not, for simplicity. (Partners from elsewhere come and go with the movers.)
///
///     p(looks for somebody here, on the birthday) = rate
struct CouplesForm {
    static constexpr std::string_view name = "couples_form";
    static constexpr std::string_view about = "People who live alone move in with each other";
    Parameter<float> rate;
    Parameter<int> adult_age, widest_gap;

    static void describe(auto& d) {
        using M = CouplesForm;
        d.param("rate", &M::rate, {0.02, "1/year", 0, 1}, LogNormal{0.02, 0.5}, assumption,
                "share of those who live alone that are ready to move in with somebody of the neighbourhood");
        d.param("adult_age", &M::adult_age, {18, "year", 16, 21}, Fixed{}, "Burgerlijk Wetboek 1:233", "youngest age");
        d.param("widest_gap", &M::widest_gap, {8, "year", 0, 50}, Uniform{4, 12}, assumption,
                "widest difference of age");
    }

    using Residents = Every<Resident, In<AgeMonths>, In<SexOf>, In<LifeEvents>, InOut<HouseholdOf>,
                            InOut<RoleInHousehold>, InOut<IsReferencePerson>, InOut<MonthsHere>>;
    using Households = Every<Household, InOut<IncomeOf>, InOut<ProblemDebt>, InOut<DebtMonths>>;

    void operator()(Residents residents, Households households, Draw<"couples form: ready"> ready,
                    Deaths<Household> dissolve) const {
        std::vector<std::tuple<int, Identity, Row>> singles;
        for (const auto person : residents) {
            const int age = person.get<AgeMonths>();
            if (age % 12 != 0 || person.get<RoleInHousehold>() != HouseholdRole::single || person.get<LifeEvents>())
                continue;
            if (age < 12 * adult_age || !person.get<HouseholdOf>()) continue;
            if (ready.of(person).chance(static_cast<double>(rate)))
                singles.emplace_back(age, person.identity(), person.row());
        }
        std::sort(singles.begin(), singles.end());
        for (std::size_t k = 0; k + 1 < singles.size(); ++k) {
            const auto one = residents.at(std::get<Row>(singles[k])),
                       other = residents.at(std::get<Row>(singles[k + 1]));
            const int gap = std::get<int>(singles[k + 1]) - std::get<int>(singles[k]);
            if (gap > 12 * widest_gap || one.get<SexOf>() == other.get<SexOf>()) continue;
            dissolve.remove(other.get<HouseholdOf>());
            move_in_together(one, other, households);
            ++k;
        }
    }
};

}  // namespace adem::model
