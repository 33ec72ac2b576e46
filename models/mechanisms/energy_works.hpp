#pragma once

#include "models/rules/energy_consent.hpp"
#include "models/rules/own_home.hpp"
#include "models/rules/prices.hpp"
#include "models/state/dwelling.hpp"
#include "models/state/messages.hpp"
#include "models/state/participation.hpp"
#include "models/state/place.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Homes are insulated and taken off gas, one part after the other, where the household agrees
/// (rules/energy_consent.hpp).
///
///     p(asked in a month) = rate / 12;   nuisance' = nuisance + intrusion · (1 − nuisance) for those who agree
/// Whoever is asked has an experience with the municipality. No home is asked twice, nor while the plan is held up.
struct EnergyWorks {
    static constexpr std::string_view name = "energy_works";
    static constexpr std::string_view about = "Homes are made energy-efficient where households agree";
    EnergyConsent consent;
    Prices prices;
    Lever<float> rate;

    static void describe(auto& d) {
        d.rule(&EnergyWorks::consent);
        d.rule(&EnergyWorks::prices);
        d.lever("physical.energy_works", &EnergyWorks::rate, {0, "1/year", 0, 0.5}, "by definition",
                "Share of the homes to which energy works are offered in a year");
    }

    using People =
        Every<Resident, In<HouseholdOf>, In<IsReferencePerson>, In<TrustInInstitutions>, InOut<PerceivedNuisance>>;
    using Dwellings = Every<Dwelling, InOut<Improvements>>;
    using Here = Whole<Neighbourhood, InOut<ImposedPlan>, In<PlanHeldUp>, InOut<EnergyShare>, InOut<SpentThisMonth>>;

    void operator()(People people, Every<Household, In<DwellingOf>> households, Dwellings dwellings, Here here,
                    Draw<"energy works: asked and agreed"> draw, Send<Experience> send) const {
        if (rate <= 0) return;
        here.get<ImposedPlan>() = std::max(here.get<ImposedPlan>(), consent.plan_of_others());
        if (here.get<PlanHeldUp>() > 0) return;
        for (const auto person : people) {
            const Ref<Dwelling> home = home_answered_for(person, households);
            if (!home) continue;
            auto& bits = dwellings[home].get<Improvements>();
            const Draws own = draw.of(dwellings[home]);
            if ((bits & (energy_home | asked_for_energy)) != 0 || !own.chance(static_cast<double>(rate / 12))) continue;
            const bool agrees = own.chance(consent.chance(person.get<TrustInInstitutions>()), 1);
            bits = static_cast<std::uint8_t>(bits | (agrees ? energy_home : asked_for_energy));
            send.to(person.row(), consent.experience());
            if (!agrees) continue;
            person.get<PerceivedNuisance>() = consent.nuisance_of_works(person.get<PerceivedNuisance>());
            here.get<EnergyShare>() += 1 / static_cast<float>(dwellings.size());
            here.get<SpentThisMonth>()[CostLine::energy_works] += prices.energy_works_in(1, consent.led);
        }
    }
};

}  // namespace adem::model
