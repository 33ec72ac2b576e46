#pragma once

#include <string>
#include <vector>

#include "engine/output/begun_run.hpp"
#include "engine/output/checkpoint_file.hpp"
#include "models/experiment.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// A run as it is noted in its folder when it begins; without scenarios, and with those of an experiment.
BegunRun begun_run(const Options& options, std::uint64_t key);
BegunRun begun_run(const model::Experiment& experiment, const Options& options, std::uint64_t key);

/// In what two runs differ, each respect in a line; never nothing.
std::vector<std::string> what_differs(const BegunRun& there, const BegunRun& here, Language language);
std::string in_words(const CheckpointDifference& difference, Language language);

/// "adem resume DIR", or for commands that make several runs the command itself.
std::string how_to_go_on(const std::filesystem::path& folder, const Options& options);

/// What the user asked for when the run in a folder began, to be done again there. Throws InputError when there is
/// nothing to go on with, or when it was begun by another version of the program or on another platform.
Options options_to_resume(const Options& asked);

}  // namespace adem::tools
