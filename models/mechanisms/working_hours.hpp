#pragma once

#include "models/rules/contact_hours.hpp"
#include "models/rules/programme_rules.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// How many hours there are for residents this month (`contact_hours_left`): less in a project that starts up, none of
/// who leaves and winds up.
///
///     hours = contact hours left · strength of the project · (1 − time for funds)
///
/// What goes into accounts and the network is counted. Movisie (2023).
struct WorkingHours {
    static constexpr std::string_view name = "working_hours";
    static constexpr std::string_view about = "Counts the hours there are for residents";
    ContactHoursLeft left;
    ProgrammeStrength strength;

    static void describe(auto& d) {
        d.rule(&WorkingHours::left);
        d.rule(&WorkingHours::strength);
    }

    using Workers = Every<Worker, In<PostOf>, In<RoleOf>, In<WorkingTime>, In<TenureMonths>, In<Burnout>, In<Leaving>,
                          InOut<ContactHours>>;

    void operator()(Workers workers, Every<Post, In<PostProgramme>> posts,
                    Every<Programme, In<StateOf>, In<Fit>, In<GoalDrift>> projects,
                    Whole<Neighbourhood, In<TimeForFunds>, InOut<FlowsThisMonth>> here) const {
        ExactSum accounts, network;
        for (const auto worker : workers) {
            const Ref<Post> post = worker.get<PostOf>();
            const Ref<Programme> payer = post ? posts[post].get<PostProgramme>() : Ref<Programme>();
            const Role role = worker.get<RoleOf>();
            const float at_work = left.times.at_work(worker.get<WorkingTime>());
            accounts.add(static_cast<double>(at_work * left.times.accounts.share_of(role)));
            network.add(static_cast<double>(at_work * left.times.network_share));
            const bool works = worker.get<Leaving>() == stays && post;
            const float power = (payer ? strength.of_project(projects[payer]) : 1) * (1 - here.get<TimeForFunds>());
            worker.get<ContactHours>() = works ? power * left.of(role, worker.get<WorkingTime>(), worker.get<Burnout>(),
                                                                 worker.get<TenureMonths>())
                                               : 0;
        }
        here.get<FlowsThisMonth>()[Flow::accountability_hours] += static_cast<float>(accounts.value());
        here.get<FlowsThisMonth>()[Flow::network_hours] += static_cast<float>(network.value());
    }
};

}  // namespace adem::model
