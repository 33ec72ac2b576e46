#pragma once

#include "models/rules/working_time.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Where professionals account for their work by stories, these are told and counted.
///
///     stories = rate · storytelling · accountability share · Σ FTE
///
/// What institutions learn from them stands in `local_information`. Assumption.
struct StoriesTold {
    static constexpr std::string_view name = "stories_told";
    static constexpr std::string_view about = "Counts the stories by which professionals account for their work";
    WorkingTimes times;
    Parameter<float> rate;

    static void describe(auto& d) {
        d.rule(&StoriesTold::times);
        d.param("rate", &StoriesTold::rate, {4, "1/FTE/month", 0, 100}, LogNormal{4, 0.5}, assumption,
                "Stories that a worker tells who does nothing but account by them");
    }

    void operator()(Every<Worker, In<RoleOf>, In<WorkingTime>> workers,
                    Whole<Neighbourhood, InOut<FlowsThisMonth>> here) const {
        if (times.accounts.stories <= 0) return;
        ExactSum told;
        for (const auto worker : workers)
            told.add(static_cast<double>(worker.get<WorkingTime>() * times.accounts.share_of(worker.get<RoleOf>())));
        here.get<FlowsThisMonth>()[Flow::stories_told] +=
            static_cast<float>(told.value()) * rate * times.accounts.stories;
    }
};

}  // namespace adem::model
