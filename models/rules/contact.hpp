#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// Whether a resident and a worker who mean to meet do so. At 0 nobody meets a worker: a switch to test with.
struct Contact {
    static constexpr std::string_view name = "contact";
    Parameter<float> probability;

    static void describe(auto& d) {
        d.param("probability", &Contact::probability, {1, "1", 0, 1}, Fixed{}, "by choice",
                "Chance that an intended meeting with a worker takes place");
    }
};

}  // namespace adem::model
