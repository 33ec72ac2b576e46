#pragma once

#include "engine/mechanism.hpp"

namespace adem::model {

/// What one is like when asked to take part.
struct Invitee {
    float energy, trust_in_people, efficacy, nuisance;
    bool employed;
};

/// How ready somebody is to take part, in log odds.
///
///     readiness = willing + b_energy · (energy − 0.5) + b_trust · (trust in people − 0.5)
///                 + b_efficacy · (efficacy − 0.5) − b_work · employed + b_safety · (0.5 − nuisance)
///
/// That safety makes people take part, rather than the other way round, is contested: its default is 0 (Lub 2013).
struct Readiness {
    static constexpr std::string_view name = "readiness";
    Parameter<float> willing, by_energy, by_trust, by_efficacy, by_work, by_safety;

    static void describe(auto& d) {
        using M = Readiness;
        d.param("willing", &M::willing, {-2.3, "logit", -10, 5}, Normal{-2.3, 0.7},
                "PAW (2021): about 25 % wants to be active, for the ceiling",
                "readiness on a letter, of somebody without work in the middle of all scales");
        d.param("by_energy", &M::by_energy, {3, "logit", -10, 10}, Normal{3, 1}, assumption,
                "more readiness with more energy");
        d.param("by_trust", &M::by_trust, {1.5, "logit", -10, 10}, Normal{1.5, 1}, assumption,
                "more readiness with more trust in people");
        d.param("by_efficacy", &M::by_efficacy, {2, "logit", -10, 10}, Normal{2, 1}, assumption,
                "more readiness with more self-efficacy");
        d.param("by_work", &M::by_work, {0.4, "logit", -5, 5}, Normal{0.4, 0.4},
                "assumption; active for the neighbourhood: 11.5 % of those of 65-75, CBS 2022, table 85541NED",
                "less readiness of those whose time goes to work");
        d.param("by_safety", &M::by_safety, {0, "logit", -10, 10}, Normal{0, 1},
                "Lub (2013), Schoon, heel en werkzaam?, for the possibility; contested",
                "more readiness with less nuisance perceived; 0: none");
    }
    float of(const Invitee& person) const {
        return willing + by_energy * (person.energy - 0.5F) + by_trust * (person.trust_in_people - 0.5F) +
               by_efficacy * (person.efficacy - 0.5F) - by_work * static_cast<float>(person.employed) +
               by_safety * (0.5F - person.nuisance);
    }
};

}  // namespace adem::model
