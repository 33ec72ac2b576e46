#pragma once

#include "models/rules/readiness.hpp"
#include "models/rules/residents_lead.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// When a process opens, everybody may come and say what she thinks; few do, and it is easily the same few.
///
///     logit p(comes) = readiness + comes + b_plan · plan imposed − b_trust · (trust in the municipality − 0.5)
///
/// b_trust > 0: who trusts leaves it to others (Open Universiteit 2022 for Zuid-Holland); it may be 0 or below.
struct JoiningAProcess {
    static constexpr std::string_view name = "joining_a_process";
    static constexpr std::string_view about = "Residents come and say what they think, or leave it to others";
    Readiness readiness;
    Parameter<float> comes, by_plan, by_trust;

    static void describe(auto& d) {
        using M = JoiningAProcess;
        d.rule(&M::readiness);
        d.param("comes", &M::comes, {-1.2, "logit", -10, 5}, Normal{-1.2, 0.7}, assumption,
                "readiness to come to a process, compared with joining an initiative on a letter");
        d.param("by_plan", &M::by_plan, {2, "logit", -10, 10}, Normal{2, 1}, assumption,
                "more readiness when a plan is wholly imposed");
        d.param("by_trust", &M::by_trust, {0.5, "logit", -10, 10}, Normal{0.5, 0.7},
                "Open Universiteit (2022) for Zuid-Holland, for the possibility",
                "more readiness with less trust in the municipality; may be 0 or below");
    }
    void operator()(InOut<TakesPartIn> part, InOut<VoiceOfMine> learnt, In<AgeMonths> age, In<Energy> energy,
                    In<TrustInPeople> trust, In<TrustInInstitutions> institutions, In<SelfEfficacy> efficacy,
                    In<PerceivedNuisance> nuisance, In<Employed> employed, Here<OpensNow> opens, Here<ImposedPlan> plan,
                    Draw<"joining a process: comes"> draw) const {
        if (learnt != nothing_learnt) learnt = nothing_learnt;
        if (opens == 0 || age < asked_from_age) return;
        const float ready = readiness.of({energy, trust, efficacy, nuisance, employed != 0}) + comes + by_plan * plan -
                            by_trust * (institutions[Institution::municipality] - 0.5F);
        const double p = math::logistic(static_cast<double>(ready));
        for (const ProcessKind kind : all_of<ProcessKind>())
            if ((opens & bit_of(kind)) != 0 && draw.chance(p, static_cast<unsigned>(kind)))
                part = static_cast<std::uint8_t>(part | bit_of(kind));
    }
};

}  // namespace adem::model
