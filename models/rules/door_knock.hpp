#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/professional_room.hpp"
#include "models/rules/services.hpp"
#include "models/rules/teams.hpp"
#include "models/state/messages.hpp"

namespace adem::model {

/// Whether somebody opens the door to a professional who comes by herself.
///
///     logit p = base + a · (match − 0.5) + b · local knowledge + c · [a broker leads the way] + d · earlier visits
///              + what room adds
///
/// Assertive outreach is done with persistence; whether each further visit opens doors or shuts them is not known, so d
/// may have either sign: assumption.
struct DoorKnock {
    static constexpr std::string_view name = "door_knock";
    ProfessionalRoom room;
    Parameter<float> hours, base, match_effect, knowledge_effect, broker_effect, again_effect, weight, fairness;

    double chance(float knowledge, bool broker, int visits, float match, float way_in = 0) const {
        return math::logistic(static_cast<double>(base + match_effect * (match - 0.5F) + knowledge_effect * knowledge +
                                                  (broker ? broker_effect.value : 0) +
                                                  again_effect * static_cast<float>(visits) + way_in));
    }
    double chance(const auto& who, const Professional& worker, bool broker, const Draws& draws) const {
        const auto match = static_cast<float>(draws.uniform(worker.identity()));
        return chance(worker.get<LocalKnowledge>(), broker, who.template get<OutreachTries>(), match,
                      room.way_in(worker.get<Quality>()));
    }
    void let_in(Service service, const auto& who, const Professional& worker, Send<Experience>& send) const {
        if (weight > 0)
            send.to(who.row(), worker.identity(), {{}, institution_of(service), fairness, fairness, weight});
    }

    static void describe(auto& d) {
        using M = DoorKnock;
        d.rule(&M::room);
        d.param("hours", &M::hours, {2, "hour", 0, 40}, LogNormal{2, 0.4}, assumption, "Hours that an attempt takes");
        d.param("base", &M::base, {-0.5, "1", -10, 10}, Normal{-0.5, 0.5}, assumption,
                "Log odds with an average match and no knowledge of the place");
        d.param("match_effect", &M::match_effect, {3, "1", -10, 10}, Uniform{0, 6}, assumption,
                "Log odds between the worst and the best match");
        d.param("knowledge_effect", &M::knowledge_effect, {0.5, "1", -10, 10}, Uniform{0, 1}, assumption,
                "Log odds that full knowledge of the place adds");
        d.param("broker_effect", &M::broker_effect, {0.5, "1", -10, 10}, Uniform{0, 1}, assumption,
                "Log odds that a broker among one's ties adds; 0: none");
        d.param("again_effect", &M::again_effect, {0, "1", -5, 5}, Normal{0, 0.2}, assumption,
                "Log odds that each earlier visit adds, or takes away below 0");
        d.param("weight", &M::weight, {0.5, "1", 0, 10}, Uniform{0, 1}, assumption,
                "Weight of the experience of being found");
        d.param("fairness", &M::fairness, {0.75, "1", 0, 1}, Beta{7.5, 2.5}, assumption,
                "Fairness, and effect, as felt by who is found");
    }
};

}  // namespace adem::model
