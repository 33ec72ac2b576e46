#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/rules/speaking_out.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Conflicts between residents build up unspoken and erupt one day; a place to speak them out lowers the mood now.
///
///     tension' = tension + (build up + by plan · plan) · (1 − tension) − speed · forum · tension,
///     p(erupts in a month) = eruption · tension²
/// Who speaks out, a share of touched · speed · forum · tension, loses a little trust in people and feels heard; an
/// eruption is counted as an incident, in which a share of touched · tension loses more of it and feels unheard
/// (rules/speaking_out.hpp). Form and sizes: assumption.
struct Conflicts {
    static constexpr std::string_view name = "conflicts";
    static constexpr std::string_view about = "Conflicts are spoken out, or build up and erupt";
    Parameter<float> build_up, by_plan, speed, eruption, left;
    SpeakingOut felt;
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
        d.rule(&M::felt);
        d.rule(&M::say);
    }
    void operator()(Every<Resident, InOut<TrustInPeople>> residents,
                    Whole<Neighbourhood, InOut<Tension>, In<ImposedPlan>, InOut<FlowsThisMonth>> here,
                    Draw<"conflicts: eruption"> draw, Draw<"conflicts: who"> who, Send<Experience> send) const {
        float& tension = here.get<Tension>();
        const float spoken = speed * say.conflict_forum * tension;
        const bool erupts = draw.chance(static_cast<double>(eruption * tension * tension));
        if (spoken > 0 || erupts) {
            const float share = felt.touched * (erupts ? tension : spoken);
            const Experience experience = felt.experience(erupts);
            for (const auto resident : residents) {
                if (!who.of(resident).chance(static_cast<double>(share))) continue;
                resident.get<TrustInPeople>() *= felt.trust_left(erupts);
                send.to(resident.row(), resident.identity(), experience);
            }
        }
        if (erupts) here.get<FlowsThisMonth>()[Flow::incidents] += 1;
        tension += (build_up + by_plan * here.get<ImposedPlan>()) * (1 - tension) - spoken;
        tension = math::clamp01(erupts ? tension * left : tension);
    }
};

}  // namespace adem::model
