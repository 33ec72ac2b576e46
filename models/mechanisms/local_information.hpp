#pragma once

#include "models/rules/information_sources.hpp"
#include "models/rules/posts.hpp"
#include "models/rules/working_time.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/worker.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

/// How well institutions know the neighbourhood: area managers carry what the street knows into the town hall,
/// officials see for themselves, workers tell, and stories say more than figures, less exactly. Who leaves takes it
/// along.
///
///     I' = I + s · (1 − I) − (forgotten + carried · share of workers leaving) · I + e,   e ~ N(0, noise · stories)
///
/// What it brings stands in `worker_learning`. Form and sizes: assumption.
struct LocalInformationChange {
    static constexpr std::string_view name = "local_information";
    static constexpr std::string_view about = "Institutions get to know the place and forget it";
    WorkingTimes times;
    InformationSources sources;
    Parameter<float> noise, forgotten, carried;

    static void describe(auto& d) {
        using M = LocalInformationChange;
        d.rule(&M::times);
        d.rule(&M::sources);
        d.param("noise", &M::noise, {0.03, "1", 0, 1}, Uniform{0, 0.06}, assumption, "Error that stories bring");
        d.param("forgotten", &M::forgotten, {0.03, "1/month", 0, 1}, LogNormal{0.03, 0.5}, assumption, "Gets stale");
        d.param("carried", &M::carried, {0.5, "1", 0, 1}, Uniform{0, 1}, assumption, "Share that is in workers' heads");
    }

    void operator()(Every<Worker, In<RoleOf>, In<WorkingTime>, In<Network>, In<Leaving>> workers,
                    Whole<Neighbourhood, In<ResidentsAtStart>, InOut<LocalInformation>> here,
                    Draw<"local_information: stories"> error) const {
        ExactSum known, leaving, managed, all;
        for (const auto worker : workers) {
            all.add(1);
            known.add(static_cast<double>(worker.get<Network>()));
            leaving.add(worker.get<Leaving>() != stays ? 1 : 0);
            if (worker.get<RoleOf>() == Role::area_manager)
                managed.add(static_cast<double>(times.at_work(worker.get<WorkingTime>())));
        }
        const double count = std::max(1.0, all.value());
        const double manager_hours =
            managed.value() * static_cast<double>(times.left_for_residents(Role::area_manager));
        const double thousands = per_thousand(here.get<ResidentsAtStart>());
        const double per_1000 = thousands > 0 ? manager_hours / thousands : 0;
        const double source = sources.of(per_1000, known.value() / count, times.accounts.stories);
        float& information = here.get<LocalInformation>();
        const double change =
            source * (1 - information) - (forgotten + carried * leaving.value() / count) * information;
        const double misheard = times.accounts.stories > 0 ? noise * times.accounts.stories * error.normal() : 0;
        information = math::clamp01(information + static_cast<float>(change + misheard));
    }
};

}  // namespace adem::model
