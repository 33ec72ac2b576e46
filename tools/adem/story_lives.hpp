#pragma once

#include <optional>

#include "models/experiment.hpp"
#include "tools/adem/options.hpp"
#include "tools/adem/story_like.hpp"
#include "tools/adem/story_told.hpp"

namespace adem::tools {

/// Whom a story is about: a resident by identity, the nearest to a wish, or, with neither, a typical one.
struct StoryWish {
    std::optional<Identity> resident;
    std::optional<Wish> wish;
};

/// Simulates the replicate under both policies of the experiment, looking on; titles are left empty. Nothing when the
/// user interrupted it. Throws InputError when the resident is not there at the start.
std::optional<Story> lives(const model::Experiment& experiment, const StoryWish& wish, const Options& options);

}  // namespace adem::tools
