#pragma once

#include "models/rules/needs.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/rules/staffing.hpp"
#include "models/state/resident.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// How many residents each worker is there for, and how many hours there are for residents this month.
///
///     hours = working time · hours a month · (1 − accountability) · presence · (1 − c · burnout) · strength of the
///     project
///
/// A leaver spends the last month on winding up. Halving the time spent on accounts gives 29 % more contact: Movisie
/// (2023). The caseload counts residents with a need; 18 families to a full-time worker: FNV (2022).
struct WorkingHours {
    static constexpr std::string_view name = "working_hours";
    static constexpr std::string_view about = "Counts caseloads and the hours there are for residents";
    Staffing staff;
    ProgrammeStrength strength;
    Parameter<float> full_time, burnout_effect;

    static void describe(auto& d) {
        d.rule(&WorkingHours::staff);
        d.rule(&WorkingHours::strength);
        d.param("full_time", &WorkingHours::full_time, {120, "hour/month", 1, 250}, Fixed{}, assumption,
                "Hours at work of a full-time worker, leave and illness off");
        d.param("burnout_effect", &WorkingHours::burnout_effect, {0.3, "1", 0, 1}, Uniform{0, 0.6}, assumption,
                "Share of the hours that full burnout costs");
    }

    using Workers =
        Every<Worker, In<PostOf>, In<WorkingTime>, In<Burnout>, In<Leaving>, InOut<Caseload>, InOut<ContactHours>>;

    void operator()(Workers workers, Every<Resident, In<ContactPerson>, In<Need>> residents,
                    Every<Post, In<PostProgramme>> posts, Every<Programme, In<StateOf>> projects) const {
        for (const auto worker : workers) {
            worker.get<Caseload>() = 0;
            const Ref<Post> post = worker.get<PostOf>();
            const Ref<Programme> payer = post ? posts[post].get<PostProgramme>() : Ref<Programme>();
            const float power = payer ? strength.of(projects[payer].get<StateOf>()) : 1;
            worker.get<ContactHours>() = worker.get<Leaving>() != 0 || !post
                                             ? 0
                                             : power * hours(worker.get<WorkingTime>(), worker.get<Burnout>());
        }
        for (const auto resident : residents) {
            const auto& contacts = resident.get<ContactPerson>();
            const auto& needs = resident.get<Need>();
            if (nothing(needs)) continue;
            for (const Service service : all_of<Service>())
                if (contacts[service] && needs[service] > 0) workers[contacts[service]].get<Caseload>() += 1;
        }
    }

    float hours(float working_time, float burnout) const {
        return working_time * full_time * (1 - staff.accountability_share) * staff.presence_share *
               (1 - burnout_effect * burnout);
    }
};

}  // namespace adem::model
