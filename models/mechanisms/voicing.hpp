#pragma once

#include "engine/mechanism.hpp"
#include "models/state/opinions.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Before residents talk, each one's trust and expectation are laid side by side for the others to hear:
///
///     opinions = (trust in each institution, trust in people, expectation of the future)
///
/// By definition; nothing is changed by it.
struct Voicing {
    static constexpr std::string_view name = "voicing";
    static constexpr std::string_view about = "Trust and expectation are laid side by side for others to hear";

    void operator()(In<TrustInInstitutions> trust, In<TrustInPeople> people, In<ExpectationOfFuture> future,
                    InOut<Opinions> opinions) const {
        for (const Institution institution : all_of<Institution>()) opinions[topic_of(institution)] = trust[institution];
        opinions[Topic::people] = people;
        opinions[Topic::future] = future;
    }
};

}  // namespace adem::model
