#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/services.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// After some failures in a row residents become wary of a service, after more they give it up. Who gives up leaves her
/// contact person, whose caseload has room again, and may become wary of the other services of that institution.
///
///     p(wary of another service of the institution) = spreads
///
/// Avoidance goes by institution: Perspectief bieden, Verwey-Jonker Instituut (2021); the numbers are assumptions.
struct GivingUp {
    static constexpr std::string_view name = "giving_up";
    static constexpr std::string_view about = "Failures in a row make residents wary and then give up";
    Parameter<int> wary_after, gives_up_after;
    Parameter<float> spreads;

    static void describe(auto& d) {
        d.param("wary_after", &GivingUp::wary_after, {2, "failure", 1, 255}, Uniform{1, 4}, assumption,
                "Failures in a row that make wary");
        d.param("gives_up_after", &GivingUp::gives_up_after, {4, "failure", 1, 255}, Uniform{2, 6}, assumption,
                "Failures in a row after which one gives up");
        d.param("spreads", &GivingUp::spreads, {0.1, "1", 0, 1}, Uniform{0, 0.2}, assumption,
                "Chance that giving up makes wary of another service of the institution; 0: none");
    }

    void operator()(In<FailuresInARow> failures, InOut<StanceToService> stance, InOut<ContactPerson> contact,
                    InOut<RelationMonths> months, Draw<"giving_up: spreads"> draw) const {
        int failed = 0;
        for (const std::uint8_t count : failures.value()) failed += count;
        if (failed < wary_after) return;
        for (const Service service : all_of<Service>()) {
            if (failures[service] >= gives_up_after && stance[service] != Stance::given_up) {
                stance[service] = Stance::given_up;
                contact[service] = {};
                months[service] = 0;
                make_wary_beside(service, stance, draw);
            } else if (failures[service] >= wary_after && stance[service] == Stance::open) {
                stance[service] = Stance::wary;
            }
        }
    }

  private:
    void make_wary_beside(Service given_up, InOut<StanceToService>& stance, const Draws& draw) const {
        for (const Service other : all_of<Service>()) {
            const bool same = other != given_up && institution_of(other) == institution_of(given_up);
            if (same && stance[other] == Stance::open &&
                draw.chance(spreads, static_cast<unsigned>(given_up) * service_count + static_cast<unsigned>(other)))
                stance[other] = Stance::wary;
        }
    }
};

}  // namespace adem::model
