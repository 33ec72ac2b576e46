#pragma once

#include <filesystem>
#include <string>

#include "engine/output/begun_run.hpp"
#include "engine/output/results_folder.hpp"
#include "tools/adem/options.hpp"

namespace adem::tools {

/// Whether the results are there already; throws InputError, with what differs, when something else is and the user
/// does not insist.
FolderState state_of_folder(const std::filesystem::path& folder, const BegunRun& run, const Options& options);

/// A process that was killed between its last two steps left its working files beside whole results. They do no harm:
/// where they cannot be removed they stay.
void remove_leftovers(const std::filesystem::path& folder);

/// What to add to the message when the machine failed; nothing when no run was begun there.
std::string hint_after_failure(const std::filesystem::path& folder, const Options& options);

}  // namespace adem::tools
