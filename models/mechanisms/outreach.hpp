#pragma once

#include "models/rules/access.hpp"
#include "models/rules/brokers.hpp"
#include "models/rules/contact.hpp"
#include "models/rules/door_knock.hpp"
#include "models/rules/posts.hpp"
#include "models/rules/sought_out.hpp"
#include "models/rules/staffing.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Workers with hours to spare go to those who need help and do not come: rules door_knock, case_keeping. Who opens
/// sees the need and has a contact person. Teams bring hidden needs to light: CPB (2019) on wijkteams.
struct Outreach {
    static constexpr std::string_view name = "outreach";
    static constexpr std::string_view about = "Workers go to residents who need help and do not come";
    Access access;
    Staffing staff;
    Contact contact;
    DoorKnock door;
    CaseKeeping cases;

    static void describe(auto& d) {
        d.rule(&Outreach::access);
        d.rule(&Outreach::staff);
        d.rule(&Outreach::contact);
        d.rule(&Outreach::door);
        d.rule(&Outreach::cases);
    }

    void operator()(Avoiders residents, Professionals workers,
                    Whole<Neighbourhood, In<ResidentsAtStart>, InOut<FlowsThisMonth>> here,
                    Draw<"outreach: attempts"> rest, Draw<"outreach: visit"> visit, Send<Experience> send) const {
        auto attempts = static_cast<std::size_t>(access.outreach_attempts * per_thousand(here.get<ResidentsAtStart>()) +
                                                 rest.uniform());
        if (attempts == 0) return;
        const Teams teams(workers);
        auto& flows = here.get<FlowsThisMonth>();
        for (const auto& [who, service, again, rank] : cases.in_order(residents, visit)) {
            const auto worker = teams.most_free(role_of(service), door.hours, staff.caseload_cap);
            if (!worker) continue;
            worker->get<ContactHours>() -= door.hours;
            flows[Flow::outreach_contacts] += 1;
            flows[Flow::contact_hours] += door.hours;
            const Draws own = visit.of(who);
            const double opens = door.chance(who, *worker, has_broker(residents, who, service), own);
            if (own.chance(contact.probability * opens, static_cast<unsigned>(service) + service_count)) {
                introduce(who, service, *worker, own);
                door.let_in(service, who, *worker, send);
            } else {
                cases.visited_in_vain(who);
            }
            if (--attempts == 0) return;
        }
    }
};

}  // namespace adem::model
