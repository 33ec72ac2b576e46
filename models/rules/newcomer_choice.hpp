#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/state/at_start.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// Who comes to live in a dwelling that is to be had: first the income, then the kind of household.
///
///     income ~ share among newcomers · (1 + number among those who live in this tenure) · exp(tilt · rank),
///     tilt = t · (reputation - usual) - s · housing pressure - (social rent) u · allocation by urgency
///     kind ~ shortage against the kinds of household of the start (the stock draws whom it is fit for)
///
/// Scarcity leaves the cheap and unpopular homes to those who have least to choose (Priemus 2004 on residualisation in
/// Dutch social rent, for the direction); allocation by urgency does the same on purpose, below 0 the reverse.
struct NewcomerChoice {
    static constexpr std::string_view name = "newcomer_choice";
    Parameter<float> reputation_tilt, scarcity_tilt, urgency_tilt, any_kind;
    Lever<float> pressure, allocation;

    static void describe(auto& d) {
        using M = NewcomerChoice;
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

    /// Weights; `among`: households in this tenure by income, `renown`: reputation less the usual.
    Keyed<double, IncomeClass> incomes(Tenure tenure, const Keyed<float, IncomeClass>& newcomers,
                                       const Keyed<float, IncomeClass>& among, float renown) const {
        const float urgent = tenure == Tenure::social_rent ? urgency_tilt * allocation : 0;
        const float tilt = reputation_tilt * renown - scarcity_tilt * pressure - urgent;
        Keyed<double, IncomeClass> weights{};
        for (const IncomeClass income : all_of<IncomeClass>())
            weights[income] = math::exp(static_cast<double>(tilt) * static_cast<int>(income)) *
                              static_cast<double>(newcomers[income] * (among[income] + 1));
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
