#pragma once

#include "models/rules/appointment.hpp"
#include "models/rules/assignment.hpp"
#include "models/rules/contact.hpp"
#include "models/rules/joint_plan.hpp"
#include "models/rules/request_queue.hpp"

namespace adem::model {

/// Workers answer requests for help as long as they have hours.
///
/// For each service: first the residents who have a contact person, in a random order, by that worker; then the others,
/// in a random order, each by a worker with room in the caseload, who becomes the contact person (rule assignment). Who
/// finds nobody waits. Both a meeting and waiting are an experience with the institution.
/// Flower et al. (2005); Sandvik et al. (2022). Caseload: FNV (2022). The order of requests: assumption.
struct AnswerRequests {
    static constexpr std::string_view name = "answer_requests";
    static constexpr std::string_view about = "Workers answer requests for help while they have hours";
    Assignment assignment;
    Contact contact;
    Appointment appointment;
    JointWork work;

    static void describe(auto& d) {
        d.rule(&AnswerRequests::assignment);
        d.rule(&AnswerRequests::contact);
        d.rule(&AnswerRequests::appointment);
        d.rule(&AnswerRequests::work);
    }

    void operator()(Clients residents, Professionals workers,
                    Whole<Neighbourhood, In<PracticeFit>, InOut<FlowsThisMonth>> here,
                    Draw<"answer_requests: turn"> turn, Draw<"answer_requests: meeting"> meeting,
                    Send<Experience> send) const {
        const Teams teams(workers);
        Desk desk{workers, teams, here.get<FlowsThisMonth>(), send, here.identity(), here.get<PracticeFit>()};
        for (const Request& request : requests_in_order(residents, appointment.accounts, turn))
            answer(request, desk, meeting.of(request.who));
    }

  private:
    void answer(const Request& request, Desk& desk, const Draws& draws) const {
        const auto& [service, who, is_known, place] = request;
        desk.flows[Flow::help_requested] += 1;
        const bool by_match = !is_known && assignment.looks_for_match(service, draws);
        const float cost = appointment.hours(who.get<Need>()[service]) + (by_match ? assignment.talk.value : 0);
        std::optional<Professional> worker;
        if (draws.chance(contact.probability, static_cast<unsigned>(service)))
            worker = is_known ? Teams::own_worker(desk.workers, who.get<ContactPerson>()[service], cost)
                              : assignment.worker_for(service, desk.teams, cost, by_match, draws);
        if (!worker) return appointment.turn_away(service, who, desk);
        if (!is_known) Appointment::get_acquainted(service, who, *worker, draws);
        worker->get<ContactHours>() -= cost;
        desk.flows[Flow::contact_hours] += cost;
        appointment.hold(service, who, *worker, draws, desk, work.lacks(service, *worker));
    }
};

}  // namespace adem::model
