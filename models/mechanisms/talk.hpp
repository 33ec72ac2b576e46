#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/voices.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents talk: trust and expectations move towards those of the people they know, weighted by the strength of the
/// tie.
///
///     x' = x + pull · (weighted mean of x among one's ties − x) + e,   e ~ N(0, noise)
///
/// DeGroot (1974), J. Am. Stat. Assoc. 69:118-121. With a confidence bound below 1 one listens only to people whose
/// value is nearer than that (rules/voices.hpp): Hegselmann & Krause (2002), J. Artif. Soc. Soc. Simul. 5(3).
struct Talk {
    static constexpr std::string_view name = "talk";
    static constexpr std::string_view about = "Trust and expectations move towards those of the people one knows";
    Parameter<float> pull, confidence_bound, noise;

    static void describe(auto& d) {
        d.param("pull", &Talk::pull, {0.03, "1/month", 0, 1}, LogNormal{0.03, 0.6}, assumption,
                "Share of the gap to one's ties closed in a month");
        d.param("confidence_bound", &Talk::confidence_bound, {1, "1", 0, 1}, Uniform{0.3, 1.5},
                "Hegselmann & Krause 2002", "Greatest difference across which one listens; 1: always");
        d.param("noise", &Talk::noise, {0, "1", 0, 0.2}, Fixed{}, "by choice",
                "Standard deviation of what else changes in a month");
    }

    void operator()(InOut<TrustInInstitutions> trust, InOut<TrustInPeople> people, InOut<ExpectationOfFuture> future,
                    Peers<TrustInInstitutions> trust_of_ties, Peers<TrustInPeople> people_of_ties,
                    Peers<ExpectationOfFuture> future_of_ties, Draw<"talk: what else changes"> change) const {
        if (trust_of_ties.empty()) return;
        Voices heard{{trust.value(), people, future}, confidence_bound};
        auto other_people = people_of_ties.begin();
        auto other_future = future_of_ties.begin();
        for (const auto peer : trust_of_ties) {
            heard.listen(peer.value, (*other_people).value, (*other_future).value, peer.tie.strength);
            ++other_people;
            ++other_future;
        }
        for (const Institution institution : all_of<Institution>())
            trust[institution] = moved(heard, static_cast<std::size_t>(institution), change);
        people = moved(heard, topic_of_people, change);
        future = moved(heard, topic_of_future, change);
    }

  private:
    float moved(Voices& heard, std::size_t topic, const auto& change) const {
        const float own = heard.own[topic];
        const float e = noise > 0 ? noise * static_cast<float>(change.normal(static_cast<unsigned>(topic))) : 0;
        return math::clamp01(own + pull * (heard.mean(topic) - own) + e);
    }
};

}  // namespace adem::model
