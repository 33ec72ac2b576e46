#pragma once

#include <cstdint>
#include <string>

namespace adem::tools {

/// Whose story is told, from which replicate, and where it is written as JSON. Empty texts: not asked for.
struct StoryChoice {
    std::string resident, like, json;
    std::uint32_t replicate = 0;
};

}  // namespace adem::tools
