#pragma once

#include <array>
#include <map>
#include <utility>
#include <vector>

#include "models/biography/portrait.hpp"
#include "tools/adem/story_like.hpp"
#include "tools/adem/story_told.hpp"

/// Who is told of, and with whom she is compared.
namespace adem::tools {

/// The overall perspective at the end of those who are there then, under A and under B.
using Ends = std::array<std::map<Identity, float>, 2>;

/// The resident, and how it came to be this one.
using Chosen = std::pair<model::Portrait, Bilingual>;

/// Throws InputError when nobody has this identity.
Chosen chosen_by_identity(const std::vector<model::Portrait>& residents, Identity identity, std::uint32_t replicate);

/// The nearest of those who live there at the end under both policies; where nobody does, of all. Throws InputError
/// when nobody lives there.
Chosen chosen_by_wish(const std::vector<model::Portrait>& residents, const Wish& wish, const Ends& ends);

/// Of the grown-ups who need help at the start and live there at the end under both policies, the one whose difference
/// in perspective at the end is the middle one, neither among the largest nor the smallest. Where there is none, of all
/// grown-ups who do; where there is none either, the first resident in the order of identities. Throws InputError when
/// nobody lives there.
Chosen chosen_as_typical(const std::vector<model::Portrait>& residents, const Ends& ends);

/// Those of the same sex, with the same place in the household, debts and work, of at most ten years' difference; at
/// most 200, the nearest in age.
Fellows fellows_of(const model::Portrait& resident, const std::vector<model::Portrait>& residents, const Ends& ends);

}  // namespace adem::tools
