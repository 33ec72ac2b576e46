#pragma once

#include "bench/w1/town.hpp"
#include "engine/mechanism.hpp"

namespace adem::bench::w1 {

/// In each neighbourhood the worker is replaced with probability `chance`, each month.
struct WorkerReplacement {
    static constexpr std::string_view name = "worker_replacement";
    static constexpr std::string_view about = "Workers come and go";
    Parameter<float> chance;

    static void describe(auto& d) {
        d.param("chance", &WorkerReplacement::chance, {0.02, "1/month", 0, 1}, Fixed{}, "W1", "Chance of a new worker");
    }

    void operator()(InOut<NewWorker> new_worker, Draw<"worker_replacement: replaced"> draw) const {
        new_worker = draw.chance(chance) ? 1 : 0;
    }
};

}  // namespace adem::bench::w1
