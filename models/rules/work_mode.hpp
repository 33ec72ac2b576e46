#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// Whether help protects or strengthens.
///
///     relief = usual relief · (1 − slower · strengthening)
///
/// To protect takes more of the need away now; to strengthen leaves more of it to the resident, who comes to believe
/// more in themselves. Form and sizes: assumption.
struct WorkMode {
    static constexpr std::string_view name = "work_mode";
    Lever<float> strengthening;
    Parameter<float> slower;

    float relief(float usual) const { return usual * (1 - slower * strengthening); }

    static void describe(auto& d) {
        d.lever("discretion.strengthen", &WorkMode::strengthening, {0, "1", 0, 1}, "by definition",
                "Way of working, from as usual (0) to strengthening residents all the time (1)");
        d.param("slower", &WorkMode::slower, {0.3, "1", 0, 1}, Uniform{0, 0.6}, assumption,
                "Share of the relief that strengthening puts off; 0: none");
    }
};

}  // namespace adem::model
