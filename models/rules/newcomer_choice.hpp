#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/rules/moving_rate.hpp"
#include "models/state/at_start.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// Newcomers of any age: as those who live here.
inline constexpr int any_age = -1;

/// Who comes to live in a dwelling that is to be had: the income, the kind of household, and its age.
///
///     income ~ share among newcomers · (1 + number in this tenure) / (tenures + number in all) · exp(tilt · rank),
///     tilt = t · (reputation - usual) - s · housing pressure - (social rent) u · allocation by urgency
///     kind ~ shortage against the kinds of household of the start (the stock draws whom it is fit for)
///     age ~ moving rate at that age, within the ages of that kind; from 65 as those who live here
///
/// The ratio is the chance that somebody of this income has this tenure here: newcomers as a whole keep their shares.
/// Scarcity leaves the cheap and unpopular homes to those who have least to choose (Priemus 2004 on residualisation in
/// Dutch social rent, for the direction); allocation by urgency does the same on purpose, below 0 the reverse.
struct NewcomerChoice {
    static constexpr std::string_view name = "newcomer_choice";
    MovingRate movers;
    Parameter<float> reputation_tilt, scarcity_tilt, urgency_tilt, any_kind;
    Lever<float> pressure, allocation;

    static void describe(auto& d) {
        using M = NewcomerChoice;
        d.rule(&M::movers);
        d.param("reputation_tilt", &M::reputation_tilt, {1, "1", -10, 10}, Normal{1, 1}, assumption,
                "how much a better name than at the start draws higher incomes");
        d.param("scarcity_tilt", &M::scarcity_tilt, {0.5, "1", -5, 5}, Normal{0.5, 0.5}, assumption,
                "how much full housing pressure shifts newcomers to lower incomes");
        d.param("urgency_tilt", &M::urgency_tilt, {1, "1", -5, 5}, Normal{1, 0.5}, assumption,
                "how much full allocation by urgency shifts newcomers in social rent to lower incomes");
        d.param("any_kind", &M::any_kind, {0.005, "1", 0, 1}, Beta{5, 995}, assumption,
                "weight of the kinds at the start, as a share of the dwellings, beside their shortage");
        d.lever("housing.pressure", &M::pressure, {0, "1", -1, 1}, "by definition",
                "Scarcity of housing in the region beyond the usual; below 0: plenty");
        d.lever("housing.allocation", &M::allocation, {0, "1", -1, 1}, "by definition",
                "Allocation of social rent by urgency beyond the usual; below 0: to those with work and income");
    }

    /// Weights; households by income: `among` those in this tenure, in `all`; `renown`: reputation less the usual.
    Keyed<double, IncomeClass> incomes(Tenure tenure, const Keyed<float, IncomeClass>& newcomers,
                                       const Keyed<float, IncomeClass>& among, const Keyed<float, IncomeClass>& all,
                                       float renown) const {
        constexpr auto tenures = static_cast<float>(vocabulary_size<Tenure>);
        const float urgent = tenure == Tenure::social_rent ? urgency_tilt * allocation : 0;
        const float tilt = reputation_tilt * renown - scarcity_tilt * pressure - urgent;
        Keyed<double, IncomeClass> weights{};
        for (const IncomeClass income : all_of<IncomeClass>())
            weights[income] = math::exp(static_cast<double>(tilt) * static_cast<int>(income)) *
                              static_cast<double>(newcomers[income] * (among[income] + 1) / (all[income] + tenures));
        return weights;
    }
    /// Weights; numbers of households by kind, wished for and present.
    Keyed<double, HouseholdKind> kinds(const Keyed<float, HouseholdKind>& usual,
                                       const Keyed<float, HouseholdKind>& present) const {
        Keyed<double, HouseholdKind> weights{};
        for (const HouseholdKind kind : all_of<HouseholdKind>())
            weights[kind] = static_cast<double>(std::max(usual[kind] - present[kind], 0.0F) + any_kind * usual[kind]);
        return weights;
    }
    /// In months, of the reference person; any_age where the moving rate says nothing.
    int age(HouseholdKind kind, double u) const {
        const auto [from, until] = ages_of(kind);
        if (until == no_limit) return any_age;
        double total = 0;
        for (int year = from; year < until; ++year) total += movers.at_age(year);
        double left = u * total;
        for (int year = from; year < until; ++year) {
            const double here = movers.at_age(year);
            if (left < here) return months_per_year * year + static_cast<int>(months_per_year * (left / here));
            left -= here;
        }
        return months_per_year * until - 1;
    }
};

/// One of the words with chance proportional to its weight; the first when all weights are 0.
template <class Word, class Number>
Word pick(const Keyed<Number, Word>& weights, double u) {
    double total = 0;
    for (const Number weight : weights) total += static_cast<double>(weight);
    double passed = 0;
    for (const Word word : all_of<Word>()) {
        passed += static_cast<double>(weights[word]);
        if (u * total < passed) return word;
    }
    return Word{};
}

}  // namespace adem::model
