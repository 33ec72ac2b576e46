#pragma once

#include "bench/w1/town.hpp"
#include "engine/mechanism.hpp"

namespace adem::bench::w1 {

/// Some residents have a need; with enough trust they ask for help, else they stay away. Help succeeds the sooner the
/// better the relationship with the worker is.
struct Help {
    static constexpr std::string_view name = "help";
    static constexpr std::string_view about = "Needs, asking for help, and what comes of it";
    Parameter<float> need, seeks, seeks_by_trust, succeeds, succeeds_by_relationship;
    Parameter<float> trust_gained, relationship_gained, trust_lost, relationship_left;

    static void describe(auto& d) {
        const auto param = [&](std::string_view name, Parameter<float> Help::*member, double value,
                               std::string_view about) {
            d.param(name, member, {value, "1", 0, 1}, Fixed{}, "W1", about);
        };
        param("need", &Help::need, 0.08, "Chance of a need in a month");
        param("seeks", &Help::seeks, 0.10, "Chance to ask for help without trust");
        param("seeks_by_trust", &Help::seeks_by_trust, 0.80, "Added with full trust");
        param("succeeds", &Help::succeeds, 0.35, "Chance of success without relationship");
        param("succeeds_by_relationship", &Help::succeeds_by_relationship, 0.60, "Added with full relationship");
        param("trust_gained", &Help::trust_gained, 0.05, "Of the trust that lacks, by success");
        param("relationship_gained", &Help::relationship_gained, 0.25, "Of the relationship that lacks, by success");
        param("trust_lost", &Help::trust_lost, 0.12, "Of trust, by failure");
        param("relationship_left", &Help::relationship_left, 0.80, "Of the relationship, after failure");
    }

    double turn() const { return need; }

    void operator()(Turn<"help: need"> draw, InOut<Trust> trust, InOut<Relationship> relationship, InOut<Avoids> avoids,
                    Before<Trust> before) const {
        avoids = draw.chance(seeks + seeks_by_trust * before, 1) ? 0 : 1;
        if (avoids) return;
        if (draw.chance(succeeds + succeeds_by_relationship * relationship, 2)) {
            trust += trust_gained * (1 - trust);
            relationship += relationship_gained * (1 - relationship);
        } else {
            trust -= trust_lost * trust;
            relationship *= relationship_left;
        }
    }
};

}  // namespace adem::bench::w1
