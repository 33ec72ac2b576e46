#pragma once

#include <string>
#include <vector>

#include "engine/input/scenario.hpp"
#include "engine/mechanism/registry.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// One thing to say of a policy.
struct PolicyWord {
    std::string text;
    std::string lever = {};  ///< the path of the lever that it is about; empty: of none
};

/// What a policy is, in words for who did not write it: its own description, then every project, lever and assumption
/// in which it differs from the first of a comparison, and what that one has instead. Of the first itself: what it sets
/// beyond the defaults.
std::vector<PolicyWord> policy_words(const Scenario& policy, const Scenario& first, const Registry& registry,
                                     Language language);

}  // namespace adem::tools
