#pragma once

#include "models/rules/contact.hpp"
#include "models/rules/request_queue.hpp"
#include "models/rules/staffing.hpp"

namespace adem::model {

/// The relation first: for difficult questions the first meetings may go to getting acquainted instead of to a
/// solution.
///
///     p = relation first, while familiarity is below the service's threshold;   f' = f + a · (1 − f)
///
/// Such a meeting takes the hours of an intake, builds familiarity sooner, and helps with nothing yet: one waits on. It
/// pays if difficult questions do need a relation (rule relation_gate) and is lost time if they do not: assumption.
struct AcquaintanceFirst {
    static constexpr std::string_view name = "acquaintance_first";
    static constexpr std::string_view about = "First meetings on difficult questions go to getting acquainted";
    Appointment appointment;
    Staffing staff;
    Contact contact;
    Lever<float> relation_first;
    Parameter<float> growth;

    static void describe(auto& d) {
        d.rule(&AcquaintanceFirst::appointment);
        d.rule(&AcquaintanceFirst::staff);
        d.rule(&AcquaintanceFirst::contact);
        d.lever("access.relation_first", &AcquaintanceFirst::relation_first, {0, "1", 0, 1}, assumption,
                "Share of first meetings on difficult questions that go to getting acquainted");
        d.param("growth", &AcquaintanceFirst::growth, {0.12, "1", 0, 1}, LogNormal{0.12, 0.5}, assumption,
                "Share of what is still unknown that a meeting to get acquainted adds");
    }

    void operator()(Clients residents, Professionals workers, Whole<Neighbourhood, InOut<FlowsThisMonth>> here,
                    Draw<"acquaintance_first: turn"> turn, Draw<"acquaintance_first: meeting"> meeting) const {
        if (relation_first <= 0) return;
        const Teams teams(workers);
        auto& flows = here.get<FlowsThisMonth>();
        const float cost = appointment.hours(0);
        for (const auto& [service, who, is_known, place] : requests_in_order(residents, appointment.accounts, turn)) {
            float& known = who.get<Familiarity>()[service];
            const Draws own = meeting.of(who);
            if (!appointment.success.gate.is_shut(service, known)) continue;
            if (!own.chance(relation_first * contact.probability, static_cast<unsigned>(service))) continue;
            const auto worker = is_known ? Teams::own_worker(workers, who.get<ContactPerson>()[service], cost)
                                         : teams.most_free(role_of(service), cost, staff.caseload_cap);
            if (!worker) continue;
            if (!is_known) Appointment::get_acquainted(service, who, *worker, own);
            worker->get<ContactHours>() -= cost;
            flows[Flow::contact_hours] += cost;
            flows[Flow::help_requested] += 1;
            flows[Flow::help_waiting] += 1;
            known += growth * (1 - known);
            who.get<OutcomeThisMonth>()[service] = HelpOutcome::waiting;
        }
    }
};

}  // namespace adem::model
