#pragma once

#include <algorithm>
#include <vector>

#include "models/rules/accountability.hpp"
#include "models/rules/chance_of_success.hpp"
#include "models/rules/contact.hpp"
#include "models/rules/needs.hpp"
#include "models/rules/professional_room.hpp"
#include "models/rules/services.hpp"
#include "models/rules/staffing.hpp"
#include "models/rules/teams.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Workers answer requests for help as long as they have hours.
///
/// For each service: first the residents who have a contact person, in a random order, by that worker; then the
/// others, in a random order, each by the worker with the most hours left whose caseload is below the cap, who becomes
/// the contact person. A meeting takes more hours the greater the need. Who finds nobody waits. Both a meeting and
/// waiting are an experience with the institution.
///
/// Contact person and length of relation: Flower et al. (2005), Sandvik et al. (2022). Caseload: FNV (2022). The
/// order of requests and the hours are assumptions.
struct AnswerRequests {
    static constexpr std::string_view name = "answer_requests";
    static constexpr std::string_view about = "Workers answer requests for help while they have hours";
    Staffing staff;
    Contact contact;
    ChanceOfSuccess success;
    Accountability accounts;
    ProfessionalRoom room;
    Parameter<float> intake_hours, need_hours, weight, waiting_weight, waiting_fairness;
    Parameter<float> fairness, fairness_of_familiarity, fairness_of_match;

    static void describe(auto& d) {
        d.rule(&AnswerRequests::staff);
        d.rule(&AnswerRequests::contact);
        d.rule(&AnswerRequests::success);
        d.rule(&AnswerRequests::accounts);
        d.rule(&AnswerRequests::room);
        d.param("intake_hours", &AnswerRequests::intake_hours, {1, "hour", 0, 40}, Fixed{}, assumption,
                "Hours that any meeting takes");
        d.param("need_hours", &AnswerRequests::need_hours, {3, "hour", 0, 80}, LogNormal{3, 0.4}, assumption,
                "Hours that the greatest need adds");
        d.param("weight", &AnswerRequests::weight, {1, "1", 0, 10}, Fixed{}, assumption,
                "Weight of the experience of one meeting");
        d.param("waiting_weight", &AnswerRequests::waiting_weight, {0.3, "1", 0, 10}, Uniform{0, 0.6}, assumption,
                "Weight of the experience of a month of waiting");
        describe_fairness(d);
    }

    using Residents = Every<Resident, In<Need>, In<Seeking>, In<Familiarity>, InOut<ContactPerson>, InOut<Match>,
                            InOut<RelationMonths>, InOut<OutcomeThisMonth>>;
    using Asker = Residents::Individual;
    using Turn = Draw<"answer_requests: turn">;
    using Meeting = Draw<"answer_requests: meeting">;

    /// What the rule has at hand, so that its parts stay short.
    struct Desk {
        const Professionals& workers;
        const Teams& teams;
        Keyed<float, Flow>& flows;
        const Meeting& meeting;
        Send<Experience>& send;
        Identity here;
    };
    struct Request {
        Asker who;
        bool is_known;  ///< has a contact person
        double turn;
    };

    void operator()(Residents residents, Professionals workers, Whole<Neighbourhood, InOut<FlowsThisMonth>> here,
                    Turn turn, Meeting meeting, Send<Experience> send) const {
        const Teams teams(workers);
        Desk desk{workers, teams, here.get<FlowsThisMonth>(), meeting, send, here.identity()};
        Keyed<std::vector<Request>, Service> requests;
        for (const Asker resident : residents) {
            const auto& seeking = resident.get<Seeking>();
            if (nothing(seeking)) continue;
            const Draws turns = turn.of(resident);
            for (const Service service : all_of<Service>())
                if (seeking[service] != 0)
                    requests[service].push_back(
                        {resident, static_cast<bool>(resident.get<ContactPerson>()[service]),
                         accounts.turn(turns.uniform(static_cast<unsigned>(service)), resident.get<Need>()[service])});
        }
        for (const Service service : all_of<Service>()) {
            put_in_order(requests[service]);
            for (const Request& request : requests[service]) answer(service, request, desk);
        }
    }

    float hours(float need) const { return intake_hours + need_hours * need; }

  private:
    static void describe_fairness(auto& d) {
        d.param("waiting_fairness", &AnswerRequests::waiting_fairness, {0.3, "1", 0, 1}, Beta{3, 7}, assumption,
                "Fairness as felt by who waits in vain");
        d.param("fairness", &AnswerRequests::fairness, {0.55, "1", 0, 1}, Beta{5.5, 4.5}, assumption,
                "Fairness as felt in a first meeting of average match");
        d.param("fairness_of_familiarity", &AnswerRequests::fairness_of_familiarity, {0.2, "1", 0, 1}, Uniform{0, 0.4},
                assumption, "Fairness that knowing each other well adds");
        d.param("fairness_of_match", &AnswerRequests::fairness_of_match, {0.3, "1", 0, 1}, Uniform{0, 0.6}, assumption,
                "Fairness between the worst and the best match");
    }

    static void put_in_order(std::vector<Request>& requests) {
        std::sort(requests.begin(), requests.end(), [](const Request& a, const Request& b) {
            if (a.is_known != b.is_known) return a.is_known;
            if (a.turn != b.turn) return a.turn < b.turn;
            return a.who.identity() < b.who.identity();
        });
    }

    void answer(Service service, const Request& request, Desk& desk) const {
        const Asker& who = request.who;
        desk.flows[Flow::help_requested] += 1;
        const float cost = hours(who.get<Need>()[service]);
        std::optional<Professional> worker;
        if (desk.meeting.of(who).chance(contact.probability, static_cast<unsigned>(service)))
            worker = request.is_known ? own_worker(service, who, cost, desk)
                                      : desk.teams.most_free(role_of(service), cost, staff.caseload_cap);
        if (!worker) return wait(service, who, desk);
        if (!request.is_known) get_acquainted(service, who, *worker, desk);
        meet(service, who, *worker, cost, desk);
    }

    static std::optional<Professional> own_worker(Service service, const Asker& who, float cost, const Desk& desk) {
        const Professional worker = desk.workers[who.get<ContactPerson>()[service]];
        if (worker.get<Leaving>() != stays || worker.get<ContactHours>() < cost) return std::nullopt;
        return worker;
    }

    void wait(Service service, const Asker& who, Desk& desk) const {
        who.get<OutcomeThisMonth>()[service] = HelpOutcome::waiting;
        desk.flows[Flow::help_waiting] += 1;
        if (waiting_weight <= 0) return;
        desk.send.to(who.row(), desk.here, {{}, institution_of(service), waiting_fairness, 0, waiting_weight});
    }

    static void get_acquainted(Service service, const Asker& who, const Professional& worker, const Desk& desk) {
        who.get<ContactPerson>()[service] = worker.ref();
        who.get<RelationMonths>()[service] = 0;
        who.get<Match>()[service] = static_cast<float>(desk.meeting.of(who).uniform(worker.identity()));
        worker.get<Caseload>() += 1;
    }

    void meet(Service service, const Asker& who, const Professional& worker, float cost, Desk& desk) const {
        worker.get<ContactHours>() -= cost;
        desk.flows[Flow::contact_hours] += cost;
        const float known = who.get<Familiarity>()[service];
        const float match = who.get<Match>()[service];
        const double chance = room.chance(
            success.of(worker.get<Quality>(), worker.get<LocalKnowledge>(), known, match, who.get<Need>()[service]),
            worker.get<Quality>(), worker.get<LocalKnowledge>());
        const auto k = static_cast<unsigned>(service) + static_cast<unsigned>(vocabulary_size<Service>);
        const bool helped = desk.meeting.of(who).chance(chance, k);
        who.get<OutcomeThisMonth>()[service] = helped ? HelpOutcome::helped : HelpOutcome::failed;
        desk.flows[helped ? Flow::help_given : Flow::help_failed] += 1;
        if (weight <= 0) return;
        const float heard =
            math::clamp01(fairness + fairness_of_familiarity * known + fairness_of_match * (match - 0.5F));
        desk.send.to(who.row(), worker.identity(), {{}, institution_of(service), heard, helped ? 1.0F : 0.0F, weight});
    }
};

}  // namespace adem::model
