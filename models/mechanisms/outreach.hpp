#pragma once

#include <algorithm>
#include <vector>

#include "models/rules/access.hpp"
#include "models/rules/contact.hpp"
#include "models/rules/needs.hpp"
#include "models/rules/posts.hpp"
#include "models/rules/professional_room.hpp"
#include "models/rules/services.hpp"
#include "models/rules/staffing.hpp"
#include "models/rules/teams.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Workers with hours to spare go to residents who need help and do not come: who have given up, are wary, or do not
/// see the need. An attempt succeeds when worker and resident suit each other.
///
///     logit p = base + a · (match − 0.5) + b · local knowledge
///
/// A success opens the door again: the need is known, the failures are forgotten, and the worker is the contact person.
/// Teams in the neighbourhood bring hidden needs to light: CPB (2019) on wijkteams. Form: assumption.
struct Outreach {
    static constexpr std::string_view name = "outreach";
    static constexpr std::string_view about = "Workers go to residents who need help and do not come";
    Access access;
    Staffing staff;
    Contact contact;
    ProfessionalRoom room;
    Parameter<float> hours, base, match_effect, knowledge_effect, weight, fairness;

    static void describe(auto& d) {
        d.rule(&Outreach::access);
        d.rule(&Outreach::staff);
        d.rule(&Outreach::contact);
        d.rule(&Outreach::room);
        d.param("hours", &Outreach::hours, {2, "hour", 0, 40}, LogNormal{2, 0.4}, assumption,
                "Hours that an attempt takes");
        d.param("base", &Outreach::base, {-0.5, "1", -10, 10}, Normal{-0.5, 0.5}, assumption,
                "Log odds with an average match and no knowledge of the place");
        d.param("match_effect", &Outreach::match_effect, {3, "1", -10, 10}, Uniform{0, 6}, assumption,
                "Log odds between the worst and the best match");
        d.param("knowledge_effect", &Outreach::knowledge_effect, {0.5, "1", -10, 10}, Uniform{0, 1}, assumption,
                "Log odds that full knowledge of the place adds");
        d.param("weight", &Outreach::weight, {0.5, "1", 0, 10}, Uniform{0, 1}, assumption,
                "Weight of the experience of being found");
        d.param("fairness", &Outreach::fairness, {0.75, "1", 0, 1}, Beta{7.5, 2.5}, assumption,
                "Fairness, and effect, as felt by who is found");
    }

    using Residents = Every<Resident, In<Need>, InOut<NeedKnown>, InOut<StanceToService>, InOut<FailuresInARow>,
                            InOut<ContactPerson>, InOut<Match>, InOut<RelationMonths>>;
    using Sought = Residents::Individual;
    using Visit = Draw<"outreach: visit">;

    struct Candidate {
        Sought who;
        Service service;
        double rank;
    };

    void operator()(Residents residents, Professionals workers,
                    Whole<Neighbourhood, In<ResidentsAtStart>, InOut<FlowsThisMonth>> here,
                    Draw<"outreach: attempts"> rest, Visit visit, Send<Experience> send) const {
        const double planned = access.outreach_attempts * per_thousand(here.get<ResidentsAtStart>());
        auto attempts = static_cast<std::size_t>(planned + rest.uniform());
        if (attempts == 0) return;
        const Teams teams(workers);
        std::vector<Candidate> candidates = who_does_not_come(residents, visit);
        std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
            return a.rank != b.rank ? a.rank > b.rank : a.who.identity() < b.who.identity();
        });
        for (const Candidate& candidate : candidates) {
            const auto worker = teams.most_free(role_of(candidate.service), hours, staff.caseload_cap);
            if (!worker) continue;
            worker->get<ContactHours>() -= hours;
            here.get<FlowsThisMonth>()[Flow::outreach_contacts] += 1;
            here.get<FlowsThisMonth>()[Flow::contact_hours] += hours;
            if (gets_through(candidate, *worker, visit)) open_up(candidate, *worker, visit, send);
            if (--attempts == 0) return;
        }
    }

    double chance(float match, float knowledge, float way_in = 0) const {
        return math::logistic(
            static_cast<double>(base + match_effect * (match - 0.5F) + knowledge_effect * knowledge + way_in));
    }

  private:
    static bool stays_away(const Sought& who, Service service) {
        if (who.get<ContactPerson>()[service]) return false;
        return who.get<StanceToService>()[service] != Stance::open || who.get<NeedKnown>()[service] == 0;
    }

    static std::vector<Candidate> who_does_not_come(const Residents& residents, const Visit& visit) {
        std::vector<Candidate> found;
        for (const Sought who : residents) {
            const auto& need = who.get<Need>();
            if (nothing(need)) continue;
            for (const Service service : all_of<Service>()) {
                if (need[service] <= 0 || !stays_away(who, service)) continue;
                const auto k = static_cast<unsigned>(service);
                found.push_back({who, service, visit.of(who).rank(need[service], k)});
            }
        }
        return found;
    }

    static float match_of(const Candidate& candidate, const Professional& worker, const Visit& visit) {
        return static_cast<float>(visit.of(candidate.who).uniform(worker.identity()));
    }

    bool gets_through(const Candidate& candidate, const Professional& worker, const Visit& visit) const {
        const auto k = static_cast<unsigned>(candidate.service) + static_cast<unsigned>(vocabulary_size<Service>);
        const double open = chance(match_of(candidate, worker, visit), worker.get<LocalKnowledge>(),
                                   room.way_in(worker.get<Quality>()));
        return visit.of(candidate.who).chance(contact.probability * open, k);
    }

    void open_up(const Candidate& candidate, const Professional& worker, const Visit& visit,
                 Send<Experience>& send) const {
        const auto& [who, service, rank] = candidate;
        who.get<NeedKnown>()[service] = 1;
        who.get<StanceToService>()[service] = Stance::open;
        who.get<FailuresInARow>()[service] = 0;
        who.get<ContactPerson>()[service] = worker.ref();
        who.get<RelationMonths>()[service] = 0;
        who.get<Match>()[service] = match_of(candidate, worker, visit);
        worker.get<Caseload>() += 1;
        if (weight > 0)
            send.to(who.row(), worker.identity(), {{}, institution_of(service), fairness, fairness, weight});
    }
};

}  // namespace adem::model
