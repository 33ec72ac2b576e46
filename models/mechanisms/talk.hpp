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
                    In<Opinions> opinions, Peers<Opinions> ties, Draw<"talk: what else changes"> change) const {
        if (ties.empty()) return;
        const Heard& own = opinions.value();
        const bool to_all = confidence_bound >= 1;
        const Heard heard = to_all ? heard_of_all(ties, own) : heard_of_the_like_minded(ties, own, confidence_bound);
        Heard moved;
        for (const Topic topic : all_of<Topic>()) moved[topic] = own[topic] + pull * (heard[topic] - own[topic]);
        if (noise > 0)
            for (const Topic topic : all_of<Topic>())
                moved[topic] += noise * static_cast<float>(change.normal(static_cast<unsigned>(topic)));
        for (float& x : moved) x = math::clamp01(x);
        for (const Institution institution : all_of<Institution>()) trust[institution] = moved[topic_of(institution)];
        people = moved[Topic::people];
        future = moved[Topic::future];
    }
};

}  // namespace adem::model
