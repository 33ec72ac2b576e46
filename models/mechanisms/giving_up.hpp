#pragma once

#include "engine/mechanism.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// After some failures in a row residents become wary of a service, after more they give it up. Only help that comes
/// to them by itself brings them back.
///
/// Perspectief bieden, Verwey-Jonker Instituut (2021), on residents who have given up; the numbers are assumptions.
struct GivingUp {
    static constexpr std::string_view name = "giving_up";
    static constexpr std::string_view about = "Failures in a row make residents wary and then give up";
    Parameter<int> wary_after, gives_up_after;

    static void describe(auto& d) {
        d.param("wary_after", &GivingUp::wary_after, {2, "failure", 1, 255}, Uniform{1, 4}, assumption,
                "Failures in a row that make wary");
        d.param("gives_up_after", &GivingUp::gives_up_after, {3, "failure", 1, 255}, Uniform{2, 6}, assumption,
                "Failures in a row after which one gives up");
    }

    void operator()(In<FailuresInARow> failures, InOut<StanceToService> stance) const {
        for (const Service service : all_of<Service>()) {
            if (failures[service] >= gives_up_after) {
                stance[service] = Stance::given_up;
            } else if (failures[service] >= wary_after && stance[service] == Stance::open) {
                stance[service] = Stance::wary;
            }
        }
    }
};

}  // namespace adem::model
