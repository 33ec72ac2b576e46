#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"

namespace adem::model {

/// The way to help: how many desks, how many forms, whether the desks work as one, how often help comes to the door.
///
///     hassle = h · (desks − 1) · (1 − de-siloing) + f · paperwork
///     work   = 1 + o · (usual paperwork − paperwork) + m · max(0, usual desks − desks) / usual desks
///
/// Fewer proofs let through more requests that are none; fewer desks than usual have more to settle among themselves:
/// both cost hours. Administrative burden: Moynihan, Herd & Harvey (2015), J. Public Adm. Res. Theory 25:43-69.
struct Access {
    static constexpr std::string_view name = "access";
    Lever<float> desks, paperwork, desilo, outreach_attempts;
    Parameter<float> desk_hassle, paper_hassle, unfounded, merging, usual_paperwork, usual_desks;

    /// Trouble of asking for help: 0 with one desk, or desks that work as one, and no forms.
    float hassle() const { return desk_hassle * (desks - 1) * (1 - desilo) + paper_hassle * paperwork; }
    /// Hours that the same need takes, compared with the usual desks and paperwork.
    float work() const {
        return 1 + unfounded * (usual_paperwork - paperwork) +
               merging * std::max(0.0F, usual_desks - desks) / usual_desks;
    }

    static void describe(auto& d) {
        d.lever("access.desks", &Access::desks, {4, "desk", 1, 12}, assumption, "Desks that share out the help");
        d.lever("access.paperwork", &Access::paperwork, {0.5, "1", 0, 1}, assumption,
                "Forms and proofs asked for: none 0, as many as there are 1");
        d.lever("access.desilo", &Access::desilo, {0, "1", 0, 1},
                "Perspectief bieden, Verwey-Jonker Instituut 2021: working across domains falls short",
                "Share of residents with several needs who get one plan with one worker");
        d.lever("access.outreach_attempts", &Access::outreach_attempts,
                {1, "attempt per 1000 residents per month", 0, 200}, assumption,
                "Visits to residents who do not come for help");
        describe_burden(d);
    }

  private:
    static void describe_burden(auto& d) {
        d.param("desk_hassle", &Access::desk_hassle, {0.06, "1/desk", 0, 1}, LogNormal{0.06, 0.5}, assumption,
                "Trouble that each desk beyond the first adds");
        d.param("paper_hassle", &Access::paper_hassle, {0.5, "1", 0, 2}, LogNormal{0.5, 0.5}, assumption,
                "Trouble of full paperwork");
        d.param("unfounded", &Access::unfounded, {0.2, "1", 0, 1}, Uniform{0, 0.4}, assumption,
                "Share of the hours that unfounded requests add between full and no paperwork");
        d.param("merging", &Access::merging, {0.15, "1", 0, 1}, Uniform{0, 0.3}, assumption,
                "Hours, as a share of the usual, that merging all desks adds for settling among themselves");
        d.param("usual_paperwork", &Access::usual_paperwork, {0.5, "1", 0, 1}, Fixed{}, "by definition",
                "Paperwork at which the hours are as usual");
        d.param("usual_desks", &Access::usual_desks, {4, "desk", 1, 12}, Fixed{}, "by definition",
                "Desks at which the hours are as usual");
    }
};

}  // namespace adem::model
