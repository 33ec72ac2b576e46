#pragma once

#include "models/rules/needs.hpp"
#include "models/rules/services.hpp"
#include "models/rules/staffing.hpp"
#include "models/state/messages.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// A resident who suits the contact person badly may ask for another one, where the policy lets them.
///
///     p = staff.rematch · max(0, threshold − match) / threshold      in a month, for each service
///
/// What was built up with the first is lost, and the change may unsettle: re-matched youths did worse in Grossman et
/// al. (2012), Am. J. Community Psychol. 49:43-54. A poor match that goes on is the cost of not changing.
struct Rematch {
    static constexpr std::string_view name = "rematch";
    static constexpr std::string_view about = "Residents may change a contact person who does not suit them";
    Staffing staff;
    Parameter<float> threshold, unsettled;

    static void describe(auto& d) {
        d.rule(&Rematch::staff);
        d.param("threshold", &Rematch::threshold, {0.4, "1", 0.01, 1}, Beta{4, 6}, assumption,
                "Match below which one wants another contact person");
        d.param("unsettled", &Rematch::unsettled, {0.1, "1", 0, 5}, Uniform{0, 0.2},
                "assumption; direction: Grossman et al. 2012", "Weight of the disappointment of changing; 0: none");
    }

    using Clients =
        Every<Resident, In<NeedKnown>, In<Match>, InOut<ContactPerson>, InOut<Familiarity>, InOut<RelationMonths>>;

    void operator()(Clients clients, Draw<"rematch: asks for another"> draw, Send<Experience> send) const {
        if (staff.rematch <= 0) return;
        for (const auto client : clients) {
            if (nothing(client.get<NeedKnown>())) continue;
            const Draws asks = draw.of(client);
            for (const Service service : all_of<Service>()) {
                auto& contact = client.get<ContactPerson>()[service];
                const float match = client.get<Match>()[service];
                if (!contact || client.get<RelationMonths>()[service] == 0 || match >= threshold) continue;
                const double p = staff.rematch * (threshold - match) / threshold;
                if (!asks.chance(p, static_cast<unsigned>(service))) continue;
                contact = {};
                client.get<Familiarity>()[service] = 0;
                client.get<RelationMonths>()[service] = 0;
                if (unsettled > 0) send.to(client.row(), {{}, institution_of(service), 0.5, 0, unsettled});
            }
        }
    }
};

}  // namespace adem::model
