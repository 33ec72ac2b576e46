#include "tools/adem/settled_worlds.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <utility>

#include "adem_version.hpp"
#include "engine/base/hash.hpp"
#include "engine/output/checkpoint_file.hpp"
#include "engine/state/snapshot.hpp"

namespace adem::tools {

namespace {

/// A settled world on its way to a file, or from one to a run.
class SettledWorld : public Resumable {
  public:
    explicit SettledWorld(const World& world) : world_(&world) {}
    explicit SettledWorld(model::ReplicateRun& run) : run_(&run) {}

    void save(ByteWriter& out) const override { Snapshot::save(*world_, out); }
    void restore(ByteReader& in) override { run_->begin_settled(in); }
    std::string where() const override { return "settled"; }

  private:
    const World* world_ = nullptr;
    model::ReplicateRun* run_ = nullptr;
};

std::uint64_t key_of(const model::Experiment& experiment) {
    ContentHash hash;
    hash.add(std::string_view(program_version));
    hash.add(std::string_view(program_commit));
    hash.add(this_platform());
    hash.add(experiment.settling_text());
    return hash.value();
}

CheckpointKey whose(std::uint64_t key, std::uint32_t replicate) {
    return {std::string(program_version), std::string(program_commit), this_platform(), key, replicate};
}

}  // namespace

SettledWorlds::SettledWorlds(std::filesystem::path folder, const model::Experiment& experiment, Language language)
    : folder_(std::move(folder)), key_(key_of(experiment)), language_(language) {
    make_folder(folder_);
}

std::filesystem::path SettledWorlds::file_of(std::uint32_t replicate) const {
    return folder_ / fmt::format("{:016x}-{:06}.world", key_, replicate);
}

void SettledWorlds::begin(model::ReplicateRun& run, std::uint32_t replicate) const {
    const std::filesystem::path path = file_of(replicate);
    SettledWorld there(run);
    const CheckpointState state = read_checkpoint(path, whose(key_, replicate), there).state;
    if (state == CheckpointState::sound) {
        spdlog::info("{}", Text{"herhaling {} begint met de ingelopen buurt in {}",
                                "replicate {} begins with the settled world in {}"}
                               .with(language_, replicate, path.string()));
        return;
    }
    if (state != CheckpointState::absent)
        spdlog::warn(
            "{}",
            Text{"{} is beschadigd; herhaling {} loopt opnieuw in", "{} is damaged; replicate {} settles anew"}.with(
                language_, path.string(), replicate));
    run.when_settled([path, key = whose(key_, replicate)](const World& settled) {
        AtomicFile file(path);
        write_checkpoint(file, key, SettledWorld(settled));
        file.commit();
    });
}

}  // namespace adem::tools
