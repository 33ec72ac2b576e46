#pragma once

#include <array>
#include <cmath>

#include "engine/mechanism.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents talk: trust and expectations move towards those of the people they know, weighted by the strength of the
/// tie.
///
///     x' = x + pull · (weighted mean of x among one's ties − x) + e,   e ~ N(0, noise)
///
/// DeGroot (1974), J. Am. Stat. Assoc. 69:118-121. With a confidence bound below 1 one listens only to people whose
/// value is nearer than that: Hegselmann & Krause (2002), J. Artif. Soc. Soc. Simul. 5(3).
struct Talk {
    static constexpr std::string_view name = "talk";
    static constexpr std::string_view about = "Trust and expectations move towards those of the people one knows";
    Parameter<float> pull, confidence_bound, noise;

    static void describe(auto& d) {
        d.param("pull", &Talk::pull, {0.03, "1/month", 0, 1}, LogNormal{0.03, 0.6}, assumption,
                "Share of the gap to one's ties closed in a month");
        d.param("confidence_bound", &Talk::confidence_bound, {1, "1", 0, 1}, Uniform{0.3, 1.5},
                "Hegselmann & Krause 2002", "Greatest difference across which one listens; 1: always");
        d.param("noise", &Talk::noise, {0, "1", 0, 0.2}, Fixed{}, assumption,
                "Standard deviation of what else changes in a month");
    }

    void operator()(InOut<TrustInInstitutions> trust, InOut<TrustInPeople> people, InOut<ExpectationOfFuture> future,
                    Peers<TrustInInstitutions> trust_of_ties, Peers<TrustInPeople> people_of_ties,
                    Peers<ExpectationOfFuture> future_of_ties, Draw<"talk: what else changes"> change) const {
        if (trust_of_ties.empty()) return;
        Voices<topics> heard(values_of(trust.value(), people, future), confidence_bound);
        auto other_people = people_of_ties.begin();
        auto other_future = future_of_ties.begin();
        for (const auto peer : trust_of_ties) {
            const Values said = values_of(peer.value, (*other_people).value, (*other_future).value);
            if (confidence_bound >= 1) {
                heard.listen(said, peer.tie.strength);
            } else {
                heard.listen_to_the_near(said, peer.tie.strength);
            }
            ++other_people;
            ++other_future;
        }
        for (const Institution institution : all_of<Institution>())
            trust[institution] = moved(heard, static_cast<std::size_t>(institution), change);
        people = moved(heard, topics - 1 - 1, change);
        future = moved(heard, topics - 1, change);
    }

  private:
    static constexpr std::size_t topics = vocabulary_size<Institution> + 1 + 1;
    using Values = std::array<float, topics>;

    /// The weighted sums of what one hears on each topic.
    template <std::size_t N>
    struct Voices {
        Voices(const Values& mine, float bound) : own(mine), most(bound) {}
        void listen(const Values& said, float strength) {
            for (std::size_t t = 0; t < N; ++t) hear(t, said[t], strength);
        }
        void listen_to_the_near(const Values& said, float strength) {
            for (std::size_t t = 0; t < N; ++t) hear(t, said[t], std::abs(said[t] - own[t]) <= most ? strength : 0);
        }
        void hear(std::size_t t, float said, float strength) {
            sum[t] += strength * said;
            weight[t] += strength;
        }
        Values own, sum{}, weight{};
        float most;
    };

    static Values values_of(const Keyed<float, Institution>& trust, float people, float future) {
        Values values{};
        std::copy(trust.begin(), trust.end(), values.begin());
        values[topics - 1 - 1] = people;
        values[topics - 1] = future;
        return values;
    }

    float moved(const Voices<topics>& heard, std::size_t topic, const auto& change) const {
        const float own = heard.own[topic];
        const float mean = heard.weight[topic] > 0 ? heard.sum[topic] / heard.weight[topic] : own;
        const float e = noise > 0 ? noise * static_cast<float>(change.normal(static_cast<unsigned>(topic))) : 0;
        return math::clamp01(own + pull * (mean - own) + e);
    }
};

}  // namespace adem::model
