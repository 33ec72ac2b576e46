#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/month.hpp"
#include "models/biography/biography.hpp"
#include "models/biography/portrait.hpp"

namespace adem::tools {

/// What is said in both languages.
struct Bilingual {
    std::string nl, en;

    bool operator==(const Bilingual&) const = default;
    const std::string& in(bool dutch) const { return dutch ? nl : en; }
};

/// How residents like the one of the story fare at the end: those who live there at the end under both policies.
struct Fellows {
    std::size_t residents = 0, better_under_a = 0, better_under_b = 0;
};

/// Of which run a story is: whoever has the same version, the same chance, in the same number of replicates where
/// parameters are drawn, and the same policies, by `fingerprint_of`, meets the same residents.
struct StoryRun {
    std::string version, commit;  ///< of the program
    std::uint64_t seed = 0;
    int replicates = 0;
    std::string policies;
};

/// One resident's life under two policies, ready to be told.
struct Story {
    std::array<std::string, 2> names;  ///< of A and B, as a comparison has them
    std::array<Bilingual, 2> titles;
    CalendarMonth start;
    int months = 0;
    std::uint32_t replicate = 0;
    StoryRun run;
    model::Portrait resident;
    Bilingual choice;  ///< how the resident was chosen: a sentence
    std::array<model::Biography, 2> lives;
    Fellows fellows;
};

}  // namespace adem::tools
