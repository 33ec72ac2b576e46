#pragma once

#include "bench/w1/town.hpp"
#include "engine/mechanism.hpp"

namespace adem::bench::w1 {

/// Relationships with the worker wear out by the share 1 - kept a month, and begin anew with a new worker.
struct Wear {
    static constexpr std::string_view name = "wear";
    static constexpr std::string_view about = "Relationships wear out";
    static constexpr bool for_everybody = true;
    Parameter<float> with_a_stranger, kept;

    static void describe(auto& d) {
        d.param("with_a_stranger", &Wear::with_a_stranger, {0.10, "1", 0, 1}, Fixed{}, "W1",
                "Relationship with a new worker");
        d.param("kept", &Wear::kept, {0.985, "1", 0, 1}, Fixed{}, "W1", "Share of the relationship kept in a month");
    }

    void operator()(InOut<Relationship> relationship, Here<NewWorker> new_worker) const {
        relationship = new_worker ? with_a_stranger : kept * relationship;
    }
};

}  // namespace adem::bench::w1
