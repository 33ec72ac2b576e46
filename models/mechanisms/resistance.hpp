#pragma once

#include "models/rules/residents_lead.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents on whom a plan is imposed may resist it, the sooner the more others do.
///
///     grievance = plan · (1 − softened · co-production) · (1 − trust in the municipality)
///     logit p(begins in a month) = base + b_grievance · grievance + b_others · share of one's ties who resist
///
/// A threshold model: Granovetter (1978), Am. J. Sociol. 83:1420–1443; grievance against legitimacy as in Epstein
/// (2002), PNAS 99:7243–7250. Resistance ends with the plan, or when one gives in.
struct Resistance {
    static constexpr std::string_view name = "resistance";
    static constexpr std::string_view about = "Residents resist an imposed plan when grievance and others move them";
    Parameter<float> base, by_grievance, by_others, softened, gives_in;
    ResidentsSay say;

    static void describe(auto& d) {
        using M = Resistance;
        d.param("base", &M::base, {-5, "logit", -20, 5}, Normal{-5, 1}, assumption,
                "readiness to resist without a grievance of one's own or others who do");
        d.param("by_grievance", &M::by_grievance, {5, "logit", -20, 20}, Normal{5, 2},
                "Epstein (2002), PNAS 99:7243–7250, for the form", "more readiness at the greatest grievance");
        d.param("by_others", &M::by_others, {3, "logit", -20, 20}, Normal{3, 1.5},
                "Granovetter (1978), Am. J. Sociol. 83:1420–1443, for the form",
                "more readiness when all one's ties resist");
        d.param("softened", &M::softened, {0.6, "1", -1, 1}, Normal{0.6, 0.3}, assumption,
                "share of the grievance that making the plan together takes away; may be 0 or below");
        d.param("gives_in", &M::gives_in, {0.05, "1/month", 0, 1}, Beta{2, 38}, assumption,
                "chance in a month that somebody gives in");
        d.rule(&M::say);
    }
    void operator()(InOut<Protests> protests, In<AgeMonths> age, In<TrustInInstitutions> trust, Peers<Protests> peers,
                    Here<ImposedPlan> plan, Draw<"resistance: begins or ends"> draw) const {
        if (plan <= 0) {
            if (protests != 0) protests = 0;
            return;
        }
        if (protests != 0) {
            protests = draw.chance(static_cast<double>(gives_in)) ? 0 : 1;
            return;
        }
        if (age < asked_from_age) return;
        const float distrust = 1 - trust[Institution::municipality];
        const float grievance = plan * (1 - softened * say.coproduction) * distrust;
        const float moved = base + by_grievance * grievance + by_others * peers.mean();
        protests = draw.chance(math::logistic(static_cast<double>(moved))) ? 1 : 0;
    }
};

}  // namespace adem::model
