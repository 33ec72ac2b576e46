#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/circle.hpp"

namespace adem::model {

/// When a plan's homes are due, and how much the plan weighs on the place.
///
///     due = month announced + lead + spread · place of the home in the plan
///     imposed = min(1, stir · share of homes due) · (1 − return guarantee)
///
/// Tweebosbuurt, Rotterdam: plan in July 2018, demolition in June 2021, 35 months, after protest and lawsuits.
struct DemolitionTerms {
    static constexpr std::string_view name = "demolition_terms";
    Parameter<float> stir;
    Parameter<int> lead, spread;

    static void describe(auto& d) {
        using R = DemolitionTerms;
        d.param("stir", &R::stir, {4, "1", 0, 50}, LogNormal{4, 0.5}, assumption,
                "How much a share of homes due stirs the whole neighbourhood");
        d.param("lead", &R::lead, {24, "month", 1, 240}, LogNormal{24, 0.2}, "Tweebosbuurt 2018-2021, less delay",
                "Time from announcement to the first demolition, undisturbed");
        d.param("spread", &R::spread, {12, "month", 0, 240}, LogNormal{12, 0.3}, assumption, "Time it takes from then");
    }

    /// Its place in any plan, in [0, 1): fixed by the home itself.
    static float place_of(Identity home) { return static_cast<float>(share_of(derive(home, hash_text("demolition")))); }
    std::int16_t due_month(Month announced, float share_before) const {
        return static_cast<std::int16_t>(announced.value + lead +
                                         static_cast<int>(share_before * static_cast<float>(spread)));
    }
    float imposed(float share_due, float guarantee) const { return std::min(1.0F, stir * share_due) * (1 - guarantee); }
};

}  // namespace adem::model
