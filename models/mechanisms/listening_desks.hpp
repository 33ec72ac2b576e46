#pragma once

#include "models/rules/contact.hpp"
#include "models/rules/listening.hpp"
#include "models/rules/prices.hpp"
#include "models/rules/staffing.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Listening desks: whoever comes is heard, without forms or conditions, and led to a professional.
///
/// The visitor comes to see the need, is open to the service again, feels heard by the municipality, and, when a
/// professional has room in the caseload and the hand-over succeeds, has a contact person: rule listening. The desk has
/// its price; the professionals' queues grow by who is led to them. Perspectief bieden, Verwey-Jonker Instituut (2021).
struct ListeningDesks {
    static constexpr std::string_view name = "listening_desks";
    static constexpr std::string_view about = "Desks that listen make hidden needs known and lead to professionals";
    Listening rule;
    Staffing staff;
    Contact contact;
    Prices prices;

    static void describe(auto& d) {
        d.rule(&ListeningDesks::rule);
        d.rule(&ListeningDesks::staff);
        d.rule(&ListeningDesks::contact);
        d.rule(&ListeningDesks::prices);
    }

    void operator()(Visitors residents, Professionals workers,
                    Whole<Neighbourhood, In<ResidentsAtStart>, InOut<SpentThisMonth>> here,
                    Draw<"listening_desks: visitors"> rest, Draw<"listening_desks: visit"> visit,
                    Send<Experience> send) const {
        if (rule.desks <= 0) return;
        const double size = here.get<ResidentsAtStart>();
        here.get<SpentThisMonth>()[CostLine::listening_desk] += prices.listening_desks_of(size, rule.desks);
        const Teams teams(workers);
        for (const auto& [who, service, rank] : rule.visitors_of(residents, size, rest.uniform(), visit)) {
            who.get<NeedKnown>()[service] = 1;
            open_again(who, service);
            if (rule.weight > 0)
                send.to(who.row(), {{}, Institution::municipality, rule.heard, rule.heard, rule.weight});
            const Draws own = visit.of(who);
            const auto worker = teams.most_free(role_of(service), 0, staff.caseload_cap);
            if (worker && own.chance(rule.warmth * contact.probability, 1)) introduce(who, service, *worker, own);
        }
    }
};

}  // namespace adem::model
