#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/input/problems.hpp"
#include "models/biography/portrait.hpp"
#include "tools/adem/language.hpp"

namespace adem::tools {

/// One thing that is asked of a resident, or not.
struct WishedTrait {
    std::size_t trait = 0;  ///< number in the list of traits that there are
    bool wanted = true;

    bool operator==(const WishedTrait&) const = default;
};

/// Whom the user would like to hear of.
struct Wish {
    std::optional<int> age;  ///< years
    std::vector<WishedTrait> traits;
};

/// Reads "single mother, debts, 34" or "alleenstaande moeder, schulden, 34 jaar". What is wrong is added to `problems`.
Wish read_wish(const std::string& words, Problems& problems);

/// Who comes nearest: with the fewest traits missed, one counting as ten years of age; ties in the order of identities.
/// Without an age or a word for a child, grown-ups alone. Nothing among nobody.
const model::Portrait* nearest(const std::vector<model::Portrait>& residents, const Wish& wish);

/// Of what was wished, what this resident is not: "debts", "not lonely"; empty when all is met (the age aside).
std::vector<std::string> missed(const model::Portrait& resident, const Wish& wish, Language language);

}  // namespace adem::tools
