#pragma once

#include <algorithm>
#include <vector>

#include "models/rules/contact.hpp"
#include "models/rules/posts.hpp"
#include "models/rules/roles.hpp"
#include "models/rules/staffing.hpp"
#include "models/rules/working_time.hpp"
#include "models/state/resident.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

using WorkersInSight = Every<Worker, In<RoleOf>, In<WorkingTime>, In<Leaving>>;
using Acquaintances = Every<Resident, InOut<KnownFace>, InOut<TimesMet>>;

/// A worker who can be met, with the hours of all before and including this one.
struct InSight {
    Ref<Worker> who;
    double hours_so_far;
};

/// Whom somebody meets, `lot` being a number between 0 and all hours.
inline Ref<Worker> who_is_met(const std::vector<InSight>& out, double lot) {
    return std::find_if(out.begin(), out.end() - 1, [&](const InSight& one) { return lot < one.hours_so_far; })->who;
}

inline void forget_a_meeting(const Acquaintances::Individual& resident) {
    auto& times = resident.get<TimesMet>();
    if (times > 0) --times;
    if (times == 0) resident.get<KnownFace>() = {};
}

inline void greet(const Acquaintances::Individual& resident, Ref<Worker> worker) {
    constexpr auto most = static_cast<std::uint8_t>(TimesMet::info.high);
    auto& face = resident.get<KnownFace>();
    auto& times = resident.get<TimesMet>();
    if (face == worker && times < most) ++times;
    if (face == worker || (face && times > 1)) return;
    face = worker;
    times = 1;
}

/// Whom residents come to know from the street, a place or the school, without a case.
///
///     hours in sight = hours at work · (1 − accounts − network − training) · presence · sight(role)
///                      · (passing + street share · (1 − passing))
///     meetings a year = 12 · meetings · (1 + c · places per 1000 residents) · Σ hours in sight / residents
///     familiarity = n / (n + half), n: meetings that one remembers
///
/// Form and numbers: assumption.
struct KnownFaces {
    static constexpr std::string_view name = "known_faces";
    Staffing staff;
    WorkingTimes times;
    Contact contact;
    Parameter<float, Role> sight;
    Parameter<float> passing, meetings, at_places, half;

    /// Hours a month in which a worker of full strength can be met.
    float in_sight(Role role, float working_time) const {
        const float outside = passing + staff.street_share * (1 - passing);
        return times.at_work(working_time) * times.left_for_residents(role) * staff.presence_share * sight[role] *
               outside;
    }
    /// Who can be met, in the order of identities.
    std::vector<InSight> out_and_about(const WorkersInSight& workers) const {
        std::vector<InSight> out;
        double hours = 0;
        for (const auto worker : workers.by_identity()) {
            if (worker.get<Leaving>() != stays) continue;
            hours += static_cast<double>(in_sight(worker.get<RoleOf>(), worker.get<WorkingTime>()));
            out.push_back({worker.ref(), hours});
        }
        return out;
    }
    /// Meetings with professionals that a resident has in a year, on average.
    double meetings_a_year(double hours, double residents, double places) const {
        if (residents <= 0) return 0;
        const double lift = 1 + at_places * places / per_thousand(residents);
        return months_per_year * contact.probability * meetings * lift * hours / residents;
    }
    float familiarity(int times_met) const {
        const auto n = static_cast<float>(times_met);
        return n > 0 ? n / (n + half) : 0;
    }

    static void describe(auto& d) {
        using M = KnownFaces;
        d.rule(&M::staff);
        d.rule(&M::times);
        d.rule(&M::contact);
        // Teacher, beat officer, social worker, caretaker, youth worker, debt counsellor, mental health worker,
        // community builder, area manager.
        d.param("sight", &M::sight, {{0.2, 1, 0.4, 1, 0.8, 0.1, 0.1, 1, 0.5}, "1", 0, 1}, Uniform{0, 1}, assumption,
                "How easily residents without a case meet somebody of this role who is out");
        d.param("passing", &M::passing, {0.1, "1", 0, 1}, Beta{2, 18}, assumption,
                "Share of the time with residents in which others see the worker too");
        d.param("meetings", &M::meetings, {2, "1/hour", 0, 20}, Uniform{0, 4}, assumption,
                "Residents whom one gets to know, or sees again, in an hour in sight; 0: none");
        d.param("at_places", &M::at_places, {0.2, "1/place", 0, 10}, Uniform{0, 0.4}, assumption,
                "Growth of the meetings by each open place per 1000 residents; 0: none");
        d.param("half", &M::half, {4, "1", 0.1, 100}, LogNormal{4, 0.4}, assumption,
                "Meetings after which one knows each other half");
    }
};

}  // namespace adem::model
