#pragma once

#include "models/rules/news_of_the_place.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents perceive nuisance by what they see of the street, by works and greenery they notice, and by alarm.
///
///     nuisance' = nuisance + speed · (n* − nuisance)
///     n* = usual − disposition + sight · (disorder − usual) − notice · fresh works − green · usual · greenery
///          + fright · alarm + what the media make of the place (rules/news_of_the_place.hpp)
///
/// The own usual level is the neighbourhood's norm less what one trusts more by disposition. Perception leads the
/// state of the place: what is visible is noticed at once. Greening that was kept up lowered perceived crime by 37 %
/// and recorded crime by 13 %: Branas et al. (2018), PNAS 115:2946–2951.
struct PerceivedNuisanceChange {
    static constexpr std::string_view name = "perceived_nuisance";
    static constexpr std::string_view about =
        "nuisance perceived follows the street, works, greenery, alarm and the media";
    static constexpr bool for_everybody = true;
    Parameter<float> speed, sight, notice, green, fright;
    NewsOfThePlace media;

    static void describe(auto& d) {
        using M = PerceivedNuisanceChange;
        d.param("speed", &M::speed, {0.15, "1/month", 0, 1}, Beta{6, 34}, assumption,
                "share of the gap to what one sees closed in a month");
        d.param("sight", &M::sight, {1, "1", 0, 3}, LogNormal{1, 0.4}, assumption,
                "change of perceived nuisance per change of disorder");
        d.param("notice", &M::notice, {0.30, "1", 0, 1}, Beta{6, 14},
                "Branas et al. (2018), PNAS 115:2946–2951, for the order of size",
                "fall of perceived nuisance when fresh works are at their fullest");
        d.param("green", &M::green, {0.3, "1", -1, 1}, Normal{0.3, 0.1}, "Branas et al. (2018), PNAS 115:2946–2951",
                "share of the usual nuisance that is not perceived where all is greened and lit");
        d.param("fright", &M::fright, {0.3, "1", 0, 1}, Beta{6, 14}, assumption, "nuisance more at full alarm");
        d.rule(&M::media);
    }

    void operator()(InOut<PerceivedNuisance> nuisance, In<Disposition> disposition, Here<Disorder> disorder,
                    Here<DisorderNorm> usual_disorder, Here<NuisanceNorm> usual, Here<FreshWorks> works,
                    Here<Greenery> greenery, Here<Alarm> alarm) const {
        const float seen = usual + sight * (disorder - usual_disorder) - notice * works - green * usual * greenery +
                           fright * alarm + media.nuisance() - disposition;
        nuisance = math::clamp01(nuisance + speed * (seen - nuisance));
    }
};

}  // namespace adem::model
