#pragma once

#include "models/rules/contact.hpp"
#include "models/rules/joint_plan.hpp"
#include "models/rules/prices.hpp"
#include "models/rules/staffing.hpp"

namespace adem::model {

/// De-siloed work: some who ask for several kinds of help at once get one plan and one worker.
///
///     p(one plan) = de-siloing,   hours = (intake + n · sum of needs) · work of the desks + c · (needs − 1)
///
/// Who is known best takes the lead and becomes the contact person for all of it, but knows less outside her own field.
/// Whether joint help does more than the sum of its parts is another rule (complementarity, in outcome_of_help).
/// Coordination costs hours and money. Perspectief bieden, Verwey-Jonker Instituut (2021); sizes: assumption.
struct JointPlans {
    static constexpr std::string_view name = "joint_plans";
    static constexpr std::string_view about = "Residents with several needs get one plan with one worker";
    Staffing staff;
    Contact contact;
    Appointment appointment;
    Prices prices;
    JointWork work;

    static void describe(auto& d) {
        d.rule(&JointPlans::staff);
        d.rule(&JointPlans::contact);
        d.rule(&JointPlans::appointment);
        d.rule(&JointPlans::prices);
        d.rule(&JointPlans::work);
    }

    void operator()(
        Clients residents, Professionals workers,
        Whole<Neighbourhood, In<PracticeFit>, In<ResidentsAtStart>, InOut<FlowsThisMonth>, InOut<SpentThisMonth>> here,
        Draw<"joint_plans: turn"> turn, Draw<"joint_plans: meeting"> meeting, Send<Experience> send) const {
        const float share = appointment.access.desilo;
        if (share <= 0) return;
        here.get<SpentThisMonth>()[CostLine::coordination] +=
            prices.coordination_of(here.get<ResidentsAtStart>(), static_cast<double>(share));
        const Teams teams(workers);
        Desk desk{workers, teams, here.get<FlowsThisMonth>(), send, here.identity(), here.get<PracticeFit>()};
        for (const JointPlan& plan : joint_plans_in_order(residents, share * contact.probability, turn)) {
            const float extra = work.coordination(plan.services.size());
            const float cost = appointment.hours(plan.need) + extra;
            const auto lead = plan.lead(desk, cost, staff.caseload_cap);
            if (!lead) continue;
            lead->get<ContactHours>() -= cost;
            desk.flows[Flow::contact_hours] += cost - extra;
            desk.flows[Flow::coordination_hours] += extra;
            work.carry_out(plan, *lead, appointment, desk, meeting.of(plan.who));
        }
    }
};

}  // namespace adem::model
