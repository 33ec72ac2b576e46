#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Conflicts between residents build up unspoken and erupt one day; a place to speak them out lowers the mood now.
///
///     tension' = tension + (build up + by plan · plan) · (1 − tension) − speed · forum · tension,
///     p(erupts in a month) = eruption · tension²
/// Who speaks out (spoken · tension of all, drawn) loses a little trust in people and feels heard; an eruption is an
/// incident in which the same share of residents loses more of it, and feels unheard. Form and sizes: assumption.
struct Conflicts {
    static constexpr std::string_view name = "conflicts";
    static constexpr std::string_view about = "Conflicts are spoken out, or build up and erupt";
    Parameter<float> build_up, by_plan, speed, eruption, left, touched, mood, shock, heard, unheard, weight;
    ResidentsSay say;

    static void describe(auto& d) {
        using M = Conflicts;
        d.param("build_up", &M::build_up, {0.005, "1/month", 0, 1}, LogNormal{0.005, 0.5}, assumption, "a month's");
        d.param("by_plan", &M::by_plan, {0.03, "1/month", 0, 1}, LogNormal{0.03, 0.5}, assumption,
                "the more of an imposed plan");
        d.param("speed", &M::speed, {0.1, "1/month", 0, 1}, Beta{3, 27}, assumption,
                "share of the tension that leaves in a month, when all conflicts have a place");
        d.param("eruption", &M::eruption, {0.03, "1/month", 0, 1}, Beta{3, 97}, assumption, "chance at full tension");
        d.param("left", &M::left, {0.3, "1", 0, 1}, Beta{3, 7}, assumption, "share of the tension left by an eruption");
        d.param("touched", &M::touched, {0.2, "1", 0, 1}, Beta{4, 16}, assumption, "share in full tension");
        d.param("mood", &M::mood, {0.02, "1", 0, 1}, Beta{2, 98}, assumption, "trust in people lost by speaking out");
        d.param("shock", &M::shock, {0.08, "1", 0, 1}, Beta{4, 46}, assumption, "trust in people lost in an eruption");
        d.param("heard", &M::heard, {0.75, "1", 0, 1}, Beta{15, 5}, assumption, "fairness felt in a forum");
        d.param("unheard", &M::unheard, {0.2, "1", 0, 1}, Beta{4, 16}, assumption, "fairness felt in an eruption");
        d.param("weight", &M::weight, {0.3, "1", 0.01, 10}, LogNormal{0.3, 0.6}, assumption,
                "weight of either, compared with being helped oneself");
        d.rule(&M::say);
    }
    void operator()(Every<Resident, InOut<TrustInPeople>> residents,
                    Whole<Neighbourhood, InOut<Tension>, In<ImposedPlan>, InOut<FlowsThisMonth>> here,
                    Draw<"conflicts: eruption"> draw, Draw<"conflicts: who"> who, Send<Experience> send) const {
        float& tension = here.get<Tension>();
        const float spoken = speed * say.conflict_forum * tension;
        const bool erupts = draw.chance(static_cast<double>(eruption * tension * tension));
        if (spoken > 0 || erupts) {
            const float share = touched * (erupts ? tension : spoken);
            const Experience felt{{}, Institution::municipality, erupts ? unheard : heard, 0.5F, weight};
            for (const auto resident : residents) {
                if (!who.of(resident).chance(static_cast<double>(share))) continue;
                float& trust = resident.get<TrustInPeople>();
                trust *= 1 - (erupts ? shock : mood);
                send.to(resident.row(), resident.identity(), felt);
            }
        }
        if (erupts) here.get<FlowsThisMonth>()[Flow::incidents] += 1;
        tension += (build_up + by_plan * here.get<ImposedPlan>()) * (1 - tension) - spoken;
        tension = math::clamp01(erupts ? tension * left : tension);
    }
};

}  // namespace adem::model
