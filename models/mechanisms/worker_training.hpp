#pragma once

#include "models/rules/working_time.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Training makes workers better at their work, wherever they will do it.
///
///     quality' = quality + gain · days / 12 · (1 − quality)
///
/// The days are lost for residents (`working_time`) and paid for (`payroll`); who leaves takes the skill along. The
/// gain may be nothing: assumption.
struct WorkerTraining {
    static constexpr std::string_view name = "worker_training";
    static constexpr std::string_view about = "Training slowly raises the skill of workers";
    WorkingTimes times;
    Parameter<float> gain;

    static void describe(auto& d) {
        d.rule(&WorkerTraining::times);
        d.param("gain", &WorkerTraining::gain, {0.01, "1/day", 0, 1}, Uniform{0, 0.02}, assumption,
                "Share of what is still to learn that a day of training adds; 0: nothing");
    }

    void operator()(InOut<Quality> quality) const {
        if (times.training_days <= 0) return;
        quality = math::clamp01(quality + gain * times.training_days / months_per_year * (1 - quality));
    }
};

}  // namespace adem::model
