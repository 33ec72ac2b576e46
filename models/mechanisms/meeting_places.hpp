#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/units.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// Meeting places open and close until there are as many as the policy provides, less the share that events close, with
/// its opening hours.
///
/// The last to have opened closes first. Meeting happens there (see `meeting`).
struct MeetingPlaces {
    static constexpr std::string_view name = "meeting_places";
    static constexpr std::string_view about = "meeting places open and close with the policy";
    Lever<float> number, hours;

    static void describe(auto& d) {
        using M = MeetingPlaces;
        d.lever("physical.meeting_places", &M::number, {4, "place per 10000 residents", 0, 100}, assumption,
                "covered places where residents can meet");
        d.lever("physical.opening_hours", &M::hours, {20, "hour/week", 0, 168}, assumption,
                "hours that each of them is open to all");
    }
    void operator()(Every<MeetingPlace, InOut<OpeningHours>> places,
                    Whole<Neighbourhood, In<ResidentsAtStart>, In<FacilitiesClosed>> here, Births<MeetingPlace> opens,
                    Deaths<MeetingPlace> closes) const {
        const float planned = number * here.get<ResidentsAtStart>() / ten_thousand;
        const auto wanted = static_cast<std::size_t>(planned * (1 - here.get<FacilitiesClosed>()) + 0.5F);
        std::size_t rank = 0;
        for (; rank < wanted; ++rank)
            if (!exists(places, place_identity(here.identity(), rank)))
                opens.add(place_identity(here.identity(), rank)).template set<OpeningHours>(hours);
        for (const auto place : places) {
            place.template get<OpeningHours>() = hours;
            bool kept = false;
            for (std::size_t k = 0; k < wanted; ++k)
                kept = kept || place.identity() == place_identity(here.identity(), k);
            if (!kept) closes.remove(place.ref());
        }
    }

  private:
    static Identity place_identity(Identity neighbourhood, std::size_t rank) {
        return derive(neighbourhood, hash_text("meeting place"), rank);
    }
    static bool exists(const auto& places, Identity identity) {
        for (const auto place : places)
            if (place.identity() == identity) return true;
        return false;
    }
};

}  // namespace adem::model
