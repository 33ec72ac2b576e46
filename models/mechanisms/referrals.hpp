#pragma once

#include "models/rules/access.hpp"
#include "models/rules/hand_over.hpp"
#include "models/rules/introduction.hpp"
#include "models/rules/needs.hpp"
#include "models/rules/staffing.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Workers who meet a resident see her other needs too, and may refer her across the border of their own domain.
///
/// The greatest need without a contact person is referred, at the cost of some of the worker's time. A referral that
/// arrives makes the need known and gives it a contact person; one that is lost, or finds no room, is a small
/// disappointment. The less the desks work as one, the fewer are sent and the more are lost: rule hand_over.
struct Referrals {
    static constexpr std::string_view name = "referrals";
    static constexpr std::string_view about = "Workers refer residents to other services; some referrals are lost";
    Access access;
    Staffing staff;
    HandOver rule;

    static void describe(auto& d) {
        d.rule(&Referrals::access);
        d.rule(&Referrals::staff);
        d.rule(&Referrals::rule);
    }

    void operator()(Every<Resident, In<Need>, In<OutcomeThisMonth>, InOut<NeedKnown>, InOut<StanceToService>,
                          InOut<FailuresInARow>, InOut<ContactPerson>, InOut<Match>, InOut<RelationMonths>>
                        residents,
                    Professionals workers, Whole<Neighbourhood, InOut<FlowsThisMonth>> here,
                    Draw<"referrals: sent and lost"> draw, Send<Experience> send) const {
        const Teams teams(workers);
        auto& flows = here.get<FlowsThisMonth>();
        for (const auto who : residents) {
            if (nothing(who.get<Need>())) continue;
            const auto from = service_met(who), to = service_missed(who);
            if (!from || !to || who.get<StanceToService>()[*to] == Stance::given_up) continue;
            const Professional worker = workers[who.get<ContactPerson>()[*from]];
            const Draws own = draw.of(who);
            if (worker.get<ContactHours>() < rule.hours || !own.chance(rule.sent(access.desilo))) continue;
            worker.get<ContactHours>() -= rule.hours;
            flows[Flow::referrals] += 1;
            const auto next = teams.most_free(role_of(*to), 0, staff.caseload_cap);
            if (next && !own.chance(rule.lost(access.desilo, worker.get<Network>()), 1)) {
                introduce(who, *to, *next, own);
            } else {
                flows[Flow::referrals_lost] += 1;
                if (rule.lost_weight > 0)
                    send.to(who.row(), {{}, institution_of(*to), rule.lost_fairness, 0, rule.lost_weight});
            }
        }
    }
};

}  // namespace adem::model
