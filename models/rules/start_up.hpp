#pragma once

#include "engine/mechanism.hpp"
#include "models/state/governance.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

/// How long a project works below strength.
///
///     months = start-up · (1 + slower · lead) · (1 − saved · P / (P + half)),   P months of preparation
///
/// A network organisation has more to agree on first; who prepares longer starts quicker. Form and sizes: assumption.
struct StartUp {
    static constexpr std::string_view name = "start_up";
    Parameter<float> slower, saved, half;
    Lever<float> lead;

    static void describe(auto& d) {
        d.param("slower", &StartUp::slower, {0.3, "1", 0, 5}, Uniform{0, 0.6}, assumption,
                "How much longer a start-up takes when a network organisation leads");
        d.param("saved", &StartUp::saved, {0.5, "1", 0, 1}, Uniform{0, 1}, assumption,
                "Share of the start-up that endless preparation saves");
        d.param("half", &StartUp::half, {6, "month", 0.1, 120}, LogNormal{6, 0.5}, assumption,
                "Preparation that saves half of that");
        d.lever("governance.lead", &StartUp::lead, {0, "1", 0, 1}, assumption, "");
    }

    /// The Every must read StartUpMonths and PreparationMonths.
    template <class Project>
    float months(const Project& project) const {
        const auto prepared = static_cast<float>(project.template get<PreparationMonths>());
        const float shortened = 1 - saved * prepared / (prepared + half);
        return static_cast<float>(project.template get<StartUpMonths>()) * (1 + slower * lead) * shortened;
    }
};

}  // namespace adem::model
