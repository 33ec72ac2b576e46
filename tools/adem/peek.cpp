#include "tools/adem/peek.hpp"

#include <cstdlib>
#include <filesystem>

#include "engine/base/error.hpp"
#include "engine/output/results.hpp"
#include "tools/adem/begun.hpp"
#include "tools/adem/prepared.hpp"
#include "tools/adem/run_folder.hpp"

namespace adem::tools {

namespace {

namespace fs = std::filesystem;

/// Gone when the answer has been read.
class PassingFolder {
  public:
    PassingFolder() {
        std::string name = (fs::temp_directory_path() / "adem-peek-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw MachineError("no folder can be made in " + name);
        path_ = name;
    }
    ~PassingFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

std::string heading(std::size_t finished, std::size_t asked, Language language) {
    return Text{"Nog niet klaar: dit zeggen de eerste {} van de {} herhalingen. Het kan nog anders uitvallen.\n\n",
                "Not finished: this is what the first {} of {} replicates say. It may yet turn out otherwise.\n\n"}
        .with(language, finished, asked);
}

}  // namespace

std::string what_is_there_so_far(const Options& asked, const Shipped& shipped) {
    const Options options = options_to_resume(asked);
    if (options.verb != Verb::compare)
        throw InputError(Problem{Place{asked.out},
                                 "its run has one policy: there is nothing to compare (must be a run "
                                 "of adem compare)"});
    const Prepared prepared = prepare(options, shipped);
    const PassingFolder folder;
    const std::size_t finished = assemble_so_far(prepared.experiment, options, prepared.batches, folder.path());
    if (finished == 0)
        return Text{"Nog geen van de {} herhalingen is klaar.\n", "None of the {} replicates is finished yet.\n"}.with(
            options.language, prepared.batches.at_most);
    return heading(finished, prepared.batches.at_most, options.language) +
           comparison_text(Results(folder.path()), comparison_titles(prepared, options), options.language);
}

}  // namespace adem::tools
