#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/relation_benefit.hpp"
#include "models/rules/relation_gate.hpp"

namespace adem::model {

/// What decides whether a meeting helps.
struct MeetingFacts {
    Service service = Service::social_support;
    float quality = 0.5F;    ///< of the worker
    float knowledge = 0;     ///< of the place, by the worker
    float familiarity = 0;   ///< with each other
    int months = 0;          ///< that the relation lasts
    float match = 0.5F;      ///< how well they suit each other
    float need = 0;          ///< severity
    float out_of_field = 0;  ///< log odds that a worker lacks outside her own field
    float practice = 0.5F;   ///< how well the way of working suits the place
};

/// Whether one meeting helps.
///
///     logit p = base + a · (quality − 0.5) + b · local knowledge + relation benefit + d · (match − 0.5) − e · need
///              − relation gate − outside one's field + f · (practice − 0.5)
struct ChanceOfSuccess {
    static constexpr std::string_view name = "chance_of_success";
    RelationBenefit relation;
    RelationGate gate;
    Parameter<float> base, quality_effect, knowledge_effect, match_effect, need_effect, practice_effect;

    static void describe(auto& d) {
        d.rule(&ChanceOfSuccess::relation);
        d.rule(&ChanceOfSuccess::gate);
        d.param("base", &ChanceOfSuccess::base, {0.5, "1", -10, 10}, Normal{0.5, 0.3}, assumption,
                "Log odds when all else is 0");
        d.param("quality_effect", &ChanceOfSuccess::quality_effect, {1.5, "1", -10, 10}, Uniform{0, 3},
                "assumption; direction: Adnot et al. 2016", "Log odds between the worst and the best worker");
        d.param("knowledge_effect", &ChanceOfSuccess::knowledge_effect, {0.4, "1", -10, 10}, Uniform{0, 0.8},
                "assumption; direction: Ronfeldt et al. 2013", "Log odds that full knowledge of the place adds");
        d.param("match_effect", &ChanceOfSuccess::match_effect, {1, "1", -10, 10}, Uniform{0, 2}, assumption,
                "Log odds between the worst and the best match");
        d.param("need_effect", &ChanceOfSuccess::need_effect, {1, "1", -10, 10}, Uniform{0, 2}, assumption,
                "Log odds that the greatest need takes away");
        d.param("practice_effect", &ChanceOfSuccess::practice_effect, {1, "1", -10, 10}, Uniform{0, 2}, assumption,
                "Log odds between a way of working that does not suit the place and one that does; 0: none");
    }

    double of(const MeetingFacts& facts) const {
        const float relational =
            relation.benefit(facts.familiarity, facts.months) - gate.of(facts.service, facts.familiarity);
        return math::logistic(static_cast<double>(base + quality_effect * (facts.quality - 0.5F) +
                                                  knowledge_effect * facts.knowledge + relational +
                                                  match_effect * (facts.match - 0.5F) - need_effect * facts.need -
                                                  facts.out_of_field + practice_effect * (facts.practice - 0.5F)));
    }
};

}  // namespace adem::model
