#pragma once

#include <algorithm>
#include <vector>

#include "engine/mechanism.hpp"
#include "models/state/dwelling.hpp"
#include "models/state/homes.hpp"
#include "models/state/household.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Vacant dwellings come on offer so that the usual share stays vacant, and the homes for which nobody comes any more.
///
///     p(on offer) = (vacant - kept empty + usual outflow) / vacant, within [0, 1],
///     kept empty = (usual share + share unwanted) · dwellings
struct VacantDwellings {
    static constexpr std::string_view name = "vacant_dwellings";
    static constexpr std::string_view about = "Vacant dwellings come on offer";
    Parameter<float> usual_outflow;

    static void describe(auto& d) {
        d.param("usual_outflow", &VacantDwellings::usual_outflow, {0.1, "1/year", 0, 1}, Beta{10, 90},
                "CBS 2015-2017: one in ten moves in a year", "share of the occupied dwellings that become vacant");
    }

    void operator()(Every<Dwelling, In<TenureOf>, In<DueForDemolition>, InOut<OnOffer>, InOut<MonthsVacant>> dwellings,
                    Every<Household, In<DwellingOf>> households,
                    Whole<Neighbourhood, In<VacancyNorm>, In<ShareOfHomesUnwanted>, InOut<HomesOnOffer>> here,
                    Draw<"vacant dwellings: on offer"> draw) const {
        std::vector<bool> taken(dwellings.span());
        for (const auto home : households)
            if (home.get<DwellingOf>()) taken[dwellings.position(home.get<DwellingOf>().row())] = true;
        float all = 0, vacant = 0;
        for (const auto dwelling : dwellings) {
            const bool empty = !taken[dwellings.position(dwelling.row())];
            auto& months = dwelling.get<MonthsVacant>();
            months = static_cast<std::int16_t>(empty ? std::min(months + 1, longest) : 0);
            all += 1;
            vacant += empty ? 1 : 0;
        }
        const float kept_empty = (here.get<VacancyNorm>() + here.get<ShareOfHomesUnwanted>()) * all;
        const float wanted = vacant - kept_empty + usual_outflow / 12 * (all - vacant);
        auto& offers = here.get<HomesOnOffer>() = {};
        for (const auto dwelling : dwellings) {
            auto& offer = dwelling.get<OnOffer>() = 0;
            if (taken[dwellings.position(dwelling.row())] || wanted <= 0) continue;
            if (dwelling.get<DueForDemolition>() != no_demolition) continue;
            if (!draw.of(dwelling).chance(static_cast<double>(wanted / vacant))) continue;
            offer = static_cast<std::uint8_t>(offer_of(dwelling.get<TenureOf>()));
            offers[dwelling.get<TenureOf>()] += 1;
        }
    }

  private:
    static constexpr int longest = static_cast<int>(MonthsVacant::info.high);
};

}  // namespace adem::model
