#pragma once

#include <optional>

#include "engine/mechanism.hpp"
#include "models/rules/newcomer_choice.hpp"
#include "models/rules/same_region.hpp"
#include "models/state/homes.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Where a household goes that moves within the municipality, when several of its neighbourhoods are simulated.
///
///     chance of a neighbourhood ~ Σ over tenures of homes on offer · fit(tenure, income) · exp(f · name)
///
/// name = reputation; the tenure is drawn likewise. Whoever is urgent chooses first in social rent. Elsewhere than in
/// the world: the part of the municipality that is not simulated.
struct Destination {
    static constexpr std::string_view name = "destination";
    Parameter<float, IncomeClass> fit_owner, fit_social_rent, fit_private_rent;
    Parameter<float> simulated, drawn_by_name, priority;

    static void describe(auto& d) {
        using M = Destination;
        d.param("fit_owner", &M::fit_owner, {{0.2, 1, 1.5}, "1", 0, 10}, LogNormal{1, 0.3},
                "WoonOnderzoek Nederland 2021, direction", "weight of an owner-occupied home, by income");
        d.param("fit_social_rent", &M::fit_social_rent, {{1.5, 0.6, 0.05}, "1", 0, 10}, LogNormal{1, 0.3},
                "Woningwet 2015: social rent is for lower incomes", "weight of a home in social rent, by income");
        d.param("fit_private_rent", &M::fit_private_rent, {{0.8, 1, 1}, "1", 0, 10}, LogNormal{1, 0.3}, assumption,
                "weight of a home in private rent, by income");
        d.param(
            "simulated", &M::simulated, {0.5, "1", 0, 1}, Beta{5, 5}, assumption,
            "share of the moves to another neighbourhood of the municipality that stay among those simulated together");
        d.param("drawn_by_name", &M::drawn_by_name, {2, "1", -10, 10}, Normal{2, 1}, assumption,
                "how much a good reputation draws movers");
        d.param("priority", &M::priority, {1, "1", 0, 10}, LogNormal{1, 0.5}, assumption,
                "priority in the queue of low incomes for social rent, above chance");
    }

    struct Place {
        std::size_t neighbourhood;
        Tenure tenure;
        double rank;
    };

    /// `draws` serves the numbers first .. first + 2.
    std::optional<Place> choose(IncomeClass income, const AllNeighbourhoods<HomesOnOffer>& offers,
                                const AllNeighbourhoods<Reputation>& names, const SameRegion& near, const Draws& draws,
                                unsigned first) const {
        double total = 0;
        near.for_each([&](std::size_t n) { total += weight(income, n, offers, names); });
        if (total <= 0) return std::nullopt;
        const double u = draws.uniform(first) * total;
        double passed = 0;
        std::optional<std::size_t> chosen;
        near.for_each([&](std::size_t n) {
            if (chosen) return;
            passed += weight(income, n, offers, names);
            if (u < passed) chosen = n;
        });
        if (!chosen) return std::nullopt;
        const Tenure tenure = pick(suiting(income, offers[*chosen]), draws.uniform(first + 1));
        const bool urgent = tenure == Tenure::social_rent && income == IncomeClass::low;
        return Place{*chosen, tenure, draws.uniform(first + 1 + 1) + (urgent ? static_cast<double>(priority) : 0)};
    }

  private:
    Keyed<float, Tenure> suiting(IncomeClass income, const Keyed<float, Tenure>& homes) const {
        return {{homes[Tenure::owner] * fit_owner[income], homes[Tenure::social_rent] * fit_social_rent[income],
                 homes[Tenure::private_rent] * fit_private_rent[income]}};
    }
    double weight(IncomeClass income, std::size_t n, const AllNeighbourhoods<HomesOnOffer>& offers,
                  const AllNeighbourhoods<Reputation>& names) const {
        float homes = 0;
        for (const float suits : suiting(income, offers[n])) homes += suits;
        return static_cast<double>(homes) * math::exp(static_cast<double>(drawn_by_name * names[n]));
    }
};

}  // namespace adem::model
