#pragma once

#include "bench/w1/town.hpp"
#include "engine/mechanism.hpp"

namespace adem::bench::w1 {

/// Once a year everybody becomes a year older, and some are replaced by somebody of age 0 in the same household with
/// the same ties. The chance grows with every year by the same factor:
///
///     chance = at_birth * exp(by_age * age)
struct Renewal {
    static constexpr std::string_view name = "renewal";
    static constexpr std::string_view about = "Ageing and replacement, once a year";
    Parameter<float> at_birth, growth, trust_at_least, trust_range, new_relationship, new_perspective;

    static void describe(auto& d) {
        const auto param = [&](std::string_view name, Parameter<float> Renewal::*member, double value,
                               std::string_view about) {
            d.param(name, member, {value, "1", 0, 2}, Fixed{}, "W1", about);
        };
        param("at_birth", &Renewal::at_birth, 2e-5, "Chance at age 0");
        param("growth", &Renewal::growth, math::exp(0.1),
              "Factor by which the chance grows with each year, exp(by_age)");
        param("trust_at_least", &Renewal::trust_at_least, 0.4, "Least trust of newcomers");
        param("trust_range", &Renewal::trust_range, 0.2, "Range of the trust of newcomers");
        param("new_relationship", &Renewal::new_relationship, 0.10, "Relationship of newcomers");
        param("new_perspective", &Renewal::new_perspective, 0.5, "Perspective of newcomers");
    }

    bool due(Month now) const { return (now.value + 1) % months_per_year == 0; }

    void operator()(InOut<Age> age, InOut<Chance> chance, InOut<Trust> trust, InOut<Relationship> relationship,
                    InOut<Perspective> perspective, InOut<Avoids> avoids, Draw<"renewal: replaced"> draw) const {
        age = static_cast<std::uint8_t>(age + 1);
        chance *= growth;
        if (!draw.chance(chance)) return;
        age = 0;
        chance = at_birth;
        trust = trust_at_least + trust_range * static_cast<float>(draw.uniform(1));
        relationship = new_relationship;
        perspective = new_perspective;
        avoids = 0;
    }
};

}  // namespace adem::bench::w1
