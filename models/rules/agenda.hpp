#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// Who sets the agenda of the neighbourhood, and how far it is from that of the council.
///
///     imposed = share from above · (1 − decided here),  distance = (1 − imposed) + a · lead + b · mandate
///
/// What is imposed fits less to what the place needs; what is decided here is further from what the council wants.
/// Form and sizes: assumption.
struct Agenda {
    static constexpr std::string_view name = "agenda";
    Parameter<float> usual, distance_by_lead, distance_by_mandate;
    Lever<float> topdown_share, delegated_budget, lead, mandate;

    static void describe(auto& d) {
        using M = Agenda;
        d.param("usual", &M::usual, {0.5, "1", 0, 1}, Fixed{}, "by definition",
                "Usual share of the agenda that is imposed");
        d.param("distance_by_lead", &M::distance_by_lead, {0.5, "1", 0, 2}, Uniform{0, 1}, assumption,
                "Distance from the council that a network organisation adds when it leads");
        d.param("distance_by_mandate", &M::distance_by_mandate, {0.2, "1", 0, 2}, Uniform{0, 0.4}, assumption,
                "Distance from the council that a full mandate of the area manager adds");
        d.lever("governance.topdown_share", &M::topdown_share, {0.5, "1", 0, 1}, assumption,
                "Share of the agenda that comes from national and municipal plans");
        d.lever("governance.delegated_budget", &M::delegated_budget, {0, "1", 0, 1}, assumption,
                "Share of the budget that is decided on in the neighbourhood");
        d.lever("governance.lead", &M::lead, {0, "1", 0, 1}, assumption, "");
        d.lever("governance.mandate", &M::mandate, {0, "1", 0, 1}, assumption,
                "How much the area manager may decide without asking");
    }

    float imposed() const { return topdown_share * (1 - delegated_budget); }
    /// What is imposed beyond the usual, -0.5 to 0.5.
    float beyond_usual() const { return imposed() - usual; }
    float distance() const {
        return math::clamp01((1 - imposed()) + distance_by_lead * lead + distance_by_mandate * mandate);
    }
};

}  // namespace adem::model
