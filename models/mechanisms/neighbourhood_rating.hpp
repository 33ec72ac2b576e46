#pragma once

#include "models/rules/marks.hpp"
#include "models/rules/news_of_the_place.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// The mark for the neighbourhood follows its state, works one notices, what one hears, the media, and one's mood.
///
///     mark' = mark + speed · (m* − mark) + talk · (mean of peers − usual mark) + e
///     m* = usual mark + d · disposition + m · (quality − usual − (disorder − usual)) + w · fresh works + g · greenery
///          + mood · (own outlook − usual outlook) − a · alarm + b · news of the place
///
/// e is a private change of mean 0. Perception is not the state: two people in one street differ (Wijkengids 1.2).
struct NeighbourhoodRatingChange {
    static constexpr std::string_view name = "neighbourhood_rating";
    static constexpr std::string_view about = "the mark follows state, talk, mood, works, alarm and the media";
    Parameter<float> speed, talk, marks, works_marks, green_marks, alarm_marks, mood, disposition_marks, noise;
    NewsOfThePlace media;

    static void describe(auto& d) {
        using M = NeighbourhoodRatingChange;
        d.param("speed", &M::speed, {0.15, "1/month", 0, 1}, Beta{6, 34}, assumption, "share of the gap closed");
        d.param("talk", &M::talk, {0.05, "1/month", 0, 1}, Beta{2, 38}, assumption,
                "share of peers' deviation from usual taken over");
        d.param("marks", &M::marks, {3, "mark", 0, 10}, LogNormal{3, 0.4}, assumption,
                "marks lost per unit of disorder, gained per unit of physical quality");
        d.param("works_marks", &M::works_marks, {0.6, "mark", 0, 5}, LogNormal{0.6, 0.5}, assumption,
                "marks gained when fresh works are at their fullest");
        d.param("green_marks", &M::green_marks, {0.3, "mark", -2, 2}, Normal{0.3, 0.2},
                "Branas et al. (2018), PNAS 115:2946–2951, direction", "marks gained where all is greened and lit");
        d.param("alarm_marks", &M::alarm_marks, {0.5, "mark", 0, 5}, LogNormal{0.5, 0.5}, assumption,
                "marks lost at full alarm");
        d.param("mood", &M::mood, {0.5, "mark", -5, 5}, Normal{0.5, 0.5}, assumption,
                "marks more by somebody whose future looks one unit brighter than usual");
        d.param("disposition_marks", &M::disposition_marks, {4.7, "mark", 0, 20}, LogNormal{4.7, 0.2}, assumption,
                "marks more by somebody who trusts one unit more by nature");
        d.param("noise", &M::noise, {0.08, "mark", 0, 1}, LogNormal{0.08, 0.3}, assumption,
                "standard deviation of a month's private change");
        d.rule(&M::media);
    }

    void operator()(InOut<NeighbourhoodRating> mark, In<Disposition> disposition, In<ExpectationOfFuture> outlook,
                    Peers<NeighbourhoodRating> peers, Here<Disorder> disorder, Here<DisorderNorm> usual_disorder,
                    Here<PhysicalQuality> quality, Here<PhysicalNorm> usual_quality, Here<FreshWorks> works,
                    Here<Greenery> greenery, Here<Alarm> alarm, Here<RatingNorm> usual, Here<ExpectationNorm> norm,
                    Draw<"neighbourhood rating: private change"> draw) const {
        const float better = (quality - usual_quality) - (disorder - usual_disorder);
        const float deserved = usual + disposition_marks * disposition + marks * better + works_marks * works +
                               green_marks * greenery + mood * (outlook - norm) - alarm_marks * alarm + media.marks();
        const float heard = peers.mean(usual) - usual;
        const float moved = mark + speed * (deserved - mark) + talk * heard + noise * unit_spread(draw.uniform());
        mark = within_marks(moved);
    }
};

}  // namespace adem::model
