#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "models/rules/request_queue.hpp"

namespace adem::model {

/// Several open requests of one resident, to be dealt with together.
struct JointPlan {
    Client who;
    std::vector<Service> services;
    float need = 0;  ///< the sum
    double place = 0;

    Service best_known() const {
        return *std::max_element(services.begin(), services.end(), [&](Service a, Service b) {
            return known(a) < known(b) || (known(a) == known(b) && who.get<Need>()[a] < who.get<Need>()[b]);
        });
    }
    /// The contact person one knows best, if there; else the freest worker in the field of the greatest need.
    std::optional<Professional> lead(const Desk& desk, float hours, float caseload_cap) const {
        const Service field = best_known();
        if (const Ref<Worker> contact = who.get<ContactPerson>()[field])
            return Teams::own_worker(desk.workers, contact, hours);
        return desk.teams.most_free(role_of(field), hours, caseload_cap);
    }
    /// One contact person for all of it: as known as she is, or new; who was it before has one client less.
    void give_to(const Professional& lead, const Professionals& workers, const Draws& draws) const {
        const Service first = best_known();
        if (!who.get<ContactPerson>()[first]) Appointment::get_acquainted(first, who, lead, draws);
        for (const Service service : services) {
            const Ref<Worker> before = who.get<ContactPerson>()[service];
            if (before == lead.ref()) continue;
            if (before) workers[before].get<Caseload>() -= 1;
            lead.get<Caseload>() += 1;
            who.get<ContactPerson>()[service] = lead.ref();
            who.get<Match>()[service] = who.get<Match>()[first];
            who.get<RelationMonths>()[service] = who.get<RelationMonths>()[first];
            who.get<Familiarity>()[service] = who.get<Familiarity>()[first];
        }
    }

  private:
    float known(Service service) const {
        return who.get<ContactPerson>()[service] ? 1 + who.get<Familiarity>()[service] : 0;
    }
};

/// What working by one plan costs, and what happens in it.
struct JointWork {
    static constexpr std::string_view name = "joint_work";
    Parameter<float> coordination_hours, out_of_field;

    float coordination(std::size_t needs) const { return coordination_hours * static_cast<float>(needs - 1); }

    /// Log odds that this worker lacks for help of this kind.
    float lacks(Service service, const Professional& worker) const {
        return role_of(service) == worker.get<RoleOf>() ? 0 : out_of_field.value;
    }

    void carry_out(const JointPlan& plan, const Professional& lead, const Appointment& appointment, Desk& desk,
                   const Draws& draws) const {
        plan.give_to(lead, desk.workers, draws);
        for (const Service service : plan.services) {
            desk.flows[Flow::help_requested] += 1;
            appointment.hold(service, plan.who, lead, draws, desk, lacks(service, lead));
        }
    }

    static void describe(auto& d) {
        d.param("coordination_hours", &JointWork::coordination_hours, {1, "hour", 0, 40}, LogNormal{1, 0.5}, assumption,
                "Hours that each need beyond the first adds to a plan for coordination");
        d.param("out_of_field", &JointWork::out_of_field, {0.4, "1", 0, 5}, Uniform{0, 0.8}, assumption,
                "Log odds that a worker lacks outside her own field");
    }
};

/// Of the residents with several open requests, those who get one plan with this chance, in a random order.
inline std::vector<JointPlan> joint_plans_in_order(const Clients& residents, float chance, const auto& turn) {
    std::vector<JointPlan> plans;
    for (const Client resident : residents) {
        if (nothing(resident.get<Seeking>())) continue;
        JointPlan plan{resident, {}};
        for (const Service service : all_of<Service>()) {
            if (!is_open(resident, service)) continue;
            plan.services.push_back(service);
            plan.need += resident.get<Need>()[service];
        }
        const Draws draws = turn.of(resident);
        if (plan.services.size() <= 1 || !draws.chance(static_cast<double>(chance))) continue;
        plan.place = draws.uniform(1);
        plans.push_back(plan);
    }
    std::sort(plans.begin(), plans.end(), [](const JointPlan& a, const JointPlan& b) {
        return a.place != b.place ? a.place < b.place : a.who.identity() < b.who.identity();
    });
    return plans;
}

}  // namespace adem::model
