#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Ties between groups that are looked after do not weaken as soon.
///
///     strength' = strength + pace · support · (1 − strength)   for ties to another background outside the household
///
/// Weak ties end sooner (`tie_fading`), bridges soonest of all (Burt 2002, Social Networks 24:333–363). Size:
/// assumption.
struct BrokerSupport {
    static constexpr std::string_view name = "broker_support";
    static constexpr std::string_view about = "Ties between groups that are looked after do not weaken as soon";
    Parameter<float> pace;
    ResidentsOwn own;

    static void describe(auto& d) {
        d.param("pace", &BrokerSupport::pace, {0.03, "1/month", 0, 1}, Beta{2, 60}, assumption,
                "share of what lacks in strength that full support makes good in a month");
        d.rule(&BrokerSupport::own);
    }
    void operator()(In<BackgroundOf> background, Peers<BackgroundOf> peers, OwnTies ties) const {
        if (own.brokers <= 0) return;
        auto peer = peers.begin();
        for (Tie& tie : ties) {
            const bool bridge = (*peer).value != background.value() && !tie.is(TieContext::household);
            ++peer;
            if (bridge) tie.strength = math::clamp01(tie.strength + pace * own.brokers * (1 - tie.strength));
        }
    }
};

}  // namespace adem::model
