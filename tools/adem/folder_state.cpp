#include "tools/adem/folder_state.hpp"

#include "engine/base/error.hpp"
#include "engine/output/atomic_file.hpp"
#include "tools/adem/begun.hpp"

namespace adem::tools {

FolderState state_of_folder(const std::filesystem::path& folder, const BegunRun& run, const Options& options) {
    const FolderCheck there = check_folder(folder, run.run_key);
    if (there.state != FolderState::other || (options.force && std::filesystem::is_directory(folder)))
        return there.state;
    const bool can_be_replaced = std::filesystem::is_directory(folder);
    std::string text = there.why + (can_be_replaced ? " (use --force to replace it, or --out for another folder)"
                                                    : " (use --out for another place)");
    if (const auto begun = read_begun_run(folder))
        for (const std::string& line : what_differs(*begun, run, options.language)) text += "\n  " + line;
    throw InputError(Problem{Place{folder.string()}, text});
}

void remove_leftovers(const std::filesystem::path& folder) {
    if (!read_begun_run(folder)) return;
    try {
        const FolderLock lock(folder);
        remove_unfinished_files(folder);
        remove_working_files(folder);
    } catch (const MachineError&) {
        return;
    }
}

std::string hint_after_failure(const std::filesystem::path& folder, const Options& options) {
    if (!read_begun_run(folder)) return {};
    return "\n" + Text{"Wat klaar was is bewaard. Is dit verholpen, ga dan verder met: {}",
                       "What was finished is kept. When this is mended, go on with: {}"}
                      .with(options.language, how_to_go_on(folder, options));
}

}  // namespace adem::tools
