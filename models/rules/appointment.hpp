#pragma once

#include "models/rules/access.hpp"
#include "models/rules/accountability.hpp"
#include "models/rules/chance_of_success.hpp"
#include "models/rules/felt_fairness.hpp"
#include "models/rules/professional_room.hpp"
#include "models/rules/services.hpp"
#include "models/rules/teams.hpp"
#include "models/state/governance.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents with what an appointment reads and changes.
using Clients = Every<Resident, In<Need>, In<Seeking>, InOut<Familiarity>, InOut<ContactPerson>, InOut<Match>,
                      InOut<RelationMonths>, InOut<OutcomeThisMonth>>;
using Client = Clients::Individual;

/// What an appointment needs at hand.
struct Desk {
    const Professionals& workers;
    const Teams& teams;
    Keyed<float, Flow>& flows;
    Send<Experience>& send;
    Identity here;
    float practice = 0.5F;  ///< how well the way of working suits this place
};

/// One meeting of a resident with a professional: what it takes, whether it helps, and how it feels.
///
///     hours = (intake + n · need) · work of the desks
struct Appointment {
    static constexpr std::string_view name = "appointment";
    Access access;
    ChanceOfSuccess success;
    FeltFairness felt;
    Accountability accounts;
    ProfessionalRoom room;
    Parameter<float> intake_hours, need_hours, weight, waiting_weight, waiting_fairness;

    /// The greater the need, the longer: early help is cheaper.
    float hours(float need) const { return (intake_hours + need_hours * need) * access.work(); }

    static void get_acquainted(Service service, const Client& who, const Professional& worker, const Draws& draws) {
        who.get<ContactPerson>()[service] = worker.ref();
        who.get<RelationMonths>()[service] = 0;
        who.get<Match>()[service] = static_cast<float>(draws.uniform(worker.identity()));
        worker.get<Caseload>() += 1;
    }

    /// The hours are the caller's to take. `draws` are the resident's own.
    void hold(Service service, const Client& who, const Professional& worker, const Draws& draws, Desk& desk,
              float out_of_field = 0) const {
        const float known = who.get<Familiarity>()[service], match = who.get<Match>()[service];
        const float quality = worker.get<Quality>(), knowledge = worker.get<LocalKnowledge>();
        const double usual = success.of({service, quality, knowledge, known, who.get<RelationMonths>()[service], match,
                                         who.get<Need>()[service], out_of_field, desk.practice});
        const double chance = room.chance(usual, quality, knowledge);
        const bool helped = draws.chance(chance, static_cast<unsigned>(service) + service_count);
        who.get<OutcomeThisMonth>()[service] = helped ? HelpOutcome::helped : HelpOutcome::failed;
        desk.flows[helped ? Flow::help_given : Flow::help_failed] += 1;
        if (weight <= 0) return;
        const float heard = felt.of(known, match, worker.get<MisreadsResidents>());
        desk.send.to(who.row(), worker.identity(), {{}, institution_of(service), heard, helped ? 1.0F : 0.0F, weight});
    }

    void turn_away(Service service, const Client& who, Desk& desk) const {
        who.get<OutcomeThisMonth>()[service] = HelpOutcome::waiting;
        desk.flows[Flow::help_waiting] += 1;
        if (waiting_weight <= 0) return;
        desk.send.to(who.row(), desk.here, {{}, institution_of(service), waiting_fairness, 0, waiting_weight});
    }

    static void describe(auto& d) {
        d.rule(&Appointment::access);
        d.rule(&Appointment::success);
        d.rule(&Appointment::felt);
        d.rule(&Appointment::accounts);
        d.rule(&Appointment::room);
        d.param("intake_hours", &Appointment::intake_hours, {1, "hour", 0, 40}, LogNormal{1, 0.3}, assumption,
                "Hours that any meeting takes");
        d.param("need_hours", &Appointment::need_hours, {3, "hour", 0, 80}, LogNormal{3, 0.4}, assumption,
                "Hours that the greatest need adds");
        d.param("weight", &Appointment::weight, {1, "1", 0, 10}, Fixed{}, "by definition",
                "Weight of the experience of one meeting: other weights are compared with it");
        d.param("waiting_weight", &Appointment::waiting_weight, {0.3, "1", 0, 10}, Uniform{0, 0.6}, assumption,
                "Weight of the experience of a month of waiting");
        d.param("waiting_fairness", &Appointment::waiting_fairness, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "Fairness as felt by who waits in vain");
    }
};

}  // namespace adem::model
