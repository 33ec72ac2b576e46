#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents perceive nuisance and rate the neighbourhood by what they see, hear from others, and notice of works.
///
///     nuisance' = nuisance + speed · (n* − nuisance) + talk · (mean of peers' surplus),  n* = own usual level + sight
///     · (disorder − usual) − notice · fresh works rating' likewise, with r* = own usual mark − marks · (disorder −
///     usual) + marks · (quality − usual) + notice · fresh works
///
/// The own usual level is the neighbourhood's norm plus what one is by disposition. Perception leads the state of the
/// place: visible improvements are noticed at once and wear off (Berenschot 2011 on Utrecht; Branas et al. 2018, PNAS
/// 115:2946–2951: perceived disorder fell three to four times as much as recorded crime).
struct Perception {
    static constexpr std::string_view name = "perception";
    static constexpr std::string_view about = "nuisance perceived and mark given follow sight, talk and visible works";
    Parameter<float> speed, sight, talk, notice, marks, works_marks, disposition_marks, noise;

    static void describe(auto& d) {
        using M = Perception;
        d.param("speed", &M::speed, {0.15, "1/month", 0, 1}, Beta{6, 34}, assumption,
                "share of the gap to what one sees closed in a month");
        d.param("sight", &M::sight, {1, "1", 0, 3}, LogNormal{1, 0.4}, assumption,
                "change of perceived nuisance per change of disorder");
        d.param("talk", &M::talk, {0.05, "1/month", 0, 1}, Beta{2, 38}, assumption,
                "share of peers' deviation from the norm taken over in a month");
        d.param("notice", &M::notice, {0.30, "1", 0, 1}, Beta{6, 14},
                "Branas et al. (2018), PNAS 115:2946–2951, for the order of size",
                "fall of perceived nuisance when fresh works are at their fullest");
        d.param("marks", &M::marks, {3, "mark", 0, 10}, LogNormal{3, 0.4}, assumption,
                "marks lost per unit of disorder, gained per unit of physical quality");
        d.param("works_marks", &M::works_marks, {0.6, "mark", 0, 5}, LogNormal{0.6, 0.5}, assumption,
                "marks gained when fresh works are at their fullest");
        d.param("disposition_marks", &M::disposition_marks, {5, "mark", 0, 20}, Fixed{}, assumption,
                "marks more by somebody who trusts one unit more by nature");
        d.param("noise", &M::noise, {0.08, "mark", 0, 1}, Fixed{}, assumption,
                "standard deviation of a month's private change of the mark");
    }

    void operator()(InOut<PerceivedNuisance> nuisance, InOut<NeighbourhoodRating> rating, In<Disposition> disposition,
                    Peers<NeighbourhoodRating> peers, Here<Disorder> disorder, Here<DisorderNorm> usual_disorder,
                    Here<PhysicalQuality> quality, Here<PhysicalNorm> usual_quality, Here<FreshWorks> works,
                    Here<RatingNorm> usual_rating, Here<NuisanceNorm> usual_nuisance,
                    Draw<"perception: private change"> change) const {
        const float dirtier = disorder - usual_disorder;
        const float better = quality - usual_quality;
        const float heard = peers.mean(usual_rating) - usual_rating;
        const float seen = usual_nuisance - disposition + sight * dirtier - notice * works;
        nuisance = math::clamp01(nuisance + speed * (seen - nuisance));
        const float deserved =
            usual_rating + disposition_marks * disposition + marks * (better - dirtier) + works_marks * works;
        const float moved =
            rating + speed * (deserved - rating) + talk * heard + noise * static_cast<float>(change.normal());
        rating = std::clamp(moved, C::low, C::high);
    }

  private:
    struct C {
        static constexpr float low = static_cast<float>(NeighbourhoodRating::info.low);
        static constexpr float high = static_cast<float>(NeighbourhoodRating::info.high);
    };
};

}  // namespace adem::model
