#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"

namespace adem::model {

/// How often couples separate and what that does to the household that stays.
///
///     p(one of a couple goes, on the birthday) = r / 2 · (younger than 50: times y)
///
/// CBS (2023): 1 in 100 marriages ends by divorce in a year, cohabiting couples part more often; incomes of women fall
/// by about a quarter after a divorce (CBS 2018), for the order of size.
struct Separation {
    static constexpr std::string_view name = "separation";
    Parameter<float> rate, young_rate, income_falls, seeks_here;
    Parameter<int> young_until, strain;

    static void describe(auto& d) {
        using M = Separation;
        d.param("rate", &M::rate, {0.012, "1/year", 0, 0.5}, LogNormal{0.012, 0.3}, "CBS (2023), divorces",
                "share of couples, no longer young, that separate in a year");
        d.param("young_rate", &M::young_rate, {2, "1", 0, 10}, LogNormal{2, 0.3}, "CBS (2023), divorces, direction",
                "how much sooner the young separate");
        d.param("income_falls", &M::income_falls, {0.3, "1", 0, 1}, Beta{6, 14}, "CBS (2018), income after divorce",
                "chance that the household falls to a lower class of income");
        d.param("seeks_here", &M::seeks_here, {0.5, "1", 0, 1}, Beta{5, 5}, assumption,
                "share of those who go that seek a home here first");
        d.param("young_until", &M::young_until, {50, "year", 20, 80}, Normal{50, 4}, assumption,
                "age until which couples separate sooner");
        d.param("strain", &M::strain, {24, "month", 0, 120}, Uniform{12, 36},
                "Amato (2010), J. Marriage Fam. 72:650-666, direction", "how long the strain of a separation lasts");
    }

    double chance(int age_in_months) const {
        const float sooner = age_in_months < 12 * young_until ? young_rate.value : 1.0F;
        return 0.5 * static_cast<double>(rate * sooner);
    }
    void strike(const auto& home, const Draws& draws, unsigned which) const {
        home.template get<Heads>() = 1;
        home.template get<FamilyStress>() =
            static_cast<std::uint8_t>(std::min(strain.value, static_cast<int>(FamilyStress::info.high)));
        IncomeClass& income = home.template get<IncomeOf>();
        if (draws.chance(static_cast<double>(income_falls), which))
            income = income == IncomeClass::high ? IncomeClass::middle : IncomeClass::low;
    }
};

}  // namespace adem::model
