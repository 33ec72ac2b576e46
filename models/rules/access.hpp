#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// The way to help: how many desks, how many forms, and how often help comes to the door.
struct Access {
    static constexpr std::string_view name = "access";
    Lever<float> desks, paperwork, outreach_attempts;
    Parameter<float> desk_hassle, paper_hassle;

    /// Trouble of asking for help: 0 with one desk and no forms.
    float hassle() const { return desk_hassle * (desks - 1) + paper_hassle * paperwork; }

    static void describe(auto& d) {
        d.lever("access.desks", &Access::desks, {4, "desk", 1, 12}, assumption, "Desks that share out the help");
        d.lever("access.paperwork", &Access::paperwork, {0.5, "1", 0, 1}, assumption,
                "Forms and proofs asked for: none 0, as many as there are 1");
        d.lever("access.outreach_attempts", &Access::outreach_attempts,
                {1, "attempt per 1000 residents per month", 0, 200}, assumption,
                "Visits to residents who do not come for help");
        d.param("desk_hassle", &Access::desk_hassle, {0.06, "1/desk", 0, 1}, LogNormal{0.06, 0.5}, assumption,
                "Trouble that each desk beyond the first adds");
        d.param("paper_hassle", &Access::paper_hassle, {0.5, "1", 0, 2}, LogNormal{0.5, 0.5}, assumption,
                "Trouble of full paperwork");
    }
};

}  // namespace adem::model
