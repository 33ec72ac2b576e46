#pragma once

#include "models/rules/calendars.hpp"
#include "models/rules/known_faces.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// Residents get to know professionals who are on the street and at places, and forget whom they do not see.
///
///     p(met in a year) = meetings a year (`known_faces`), at most 1;   by whom: in proportion to the hours in sight
///
/// A second meeting with the same adds one, with another changes nothing unless the first is as good as new; a year
/// without a meeting takes one away. Each resident has one month in the year for this. Perspectief bieden
/// (Verwey-Jonker Instituut 2021) on familiar faces; form: assumption.
struct FamiliarFaces {
    static constexpr std::string_view name = "familiar_faces";
    static constexpr std::string_view about = "Residents get to know professionals who are on the street";
    KnownFaces faces;

    static void describe(auto& d) { d.rule(&FamiliarFaces::faces); }

    void operator()(WorkersInSight workers, Acquaintances residents, Every<MeetingPlace> places, Now now,
                    Draw<"familiar_faces: met"> met) const {
        const std::vector<InSight> out = faces.out_and_about(workers);
        const double hours = out.empty() ? 0 : out.back().hours_so_far;
        const double chance = std::min(1.0, faces.meetings_a_year(hours, static_cast<double>(residents.size()),
                                                                  static_cast<double>(places.size())));
        for (const auto resident : residents) {
            if (!is_own_month(resident.identity(), now.month())) continue;
            const double u = met.of(resident).uniform();
            if (u >= chance) {
                forget_a_meeting(resident);
            } else {
                greet(resident, who_is_met(out, u / chance * hours));
            }
        }
    }
};

}  // namespace adem::model
