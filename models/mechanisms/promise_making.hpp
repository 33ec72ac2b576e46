#pragma once

#include "models/rules/promise_terms.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Regular policy makes promises to residents, fewer when it says what cannot be done.
///
///     rate of the lever · (1 − restraint · (explained − usual))
///
/// How many and on which terms: rules/promise_terms.hpp. Form: assumption; that saying no raises fewer expectations:
/// Nationale ombudsman (2009), for the direction.
struct PromiseMaking {
    static constexpr std::string_view name = "promise_making";
    static constexpr std::string_view about = "Regular policy makes promises";
    Parameter<float> restraint, usual_explaining;
    Lever<float> rate, explain_no;
    PromiseTerms terms;

    static void describe(auto& d) {
        using M = PromiseMaking;
        d.param(
            "restraint", &M::restraint, {0.3, "1", 0, 1}, Uniform{0, 0.6}, assumption,
            "Promises fewer, as a share, by who always explains what cannot be done than by who never does; 0: none");
        d.param("usual_explaining", &M::usual_explaining, {0.2, "1", 0, 1}, Fixed{}, "by definition",
                "Share that is explained at which the rate is that of the lever");
        d.lever("promises.rate", &M::rate, {4, "promise/year", 0, 1000}, assumption, "Promises of regular policy");
        d.lever("promises.explain_no", &M::explain_no, {0.2, "1", 0, 1}, assumption,
                "Share of what cannot be delivered that is refused with a reason");
        d.rule(&M::terms);
    }

    void operator()(Whole<Neighbourhood, InOut<FlowsThisMonth>> here, Births<Promise> births, Now now,
                    Draw<"promise_making: promises"> draw) const {
        const float per_year = rate * (1 - restraint * (explain_no - usual_explaining));
        const PromiseTo residents{AudienceKind::residents, terms.heard_by(0)};
        here.get<FlowsThisMonth>()[Flow::promises_made] +=
            terms.make(births, here.identity(), per_year, residents, now.month(), draw);
    }
};

}  // namespace adem::model
