#include "tools/adem/replicates.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <optional>

#include "adem_version.hpp"
#include "engine/output/checkpoints.hpp"
#include "engine/output/replicate_file.hpp"
#include "engine/run/checkpoint_rhythm.hpp"
#include "engine/run/ensemble.hpp"
#include "models/replicate_run.hpp"
#include "tools/adem/begun.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/progress.hpp"
#include "tools/adem/settled_worlds.hpp"

namespace adem::tools {

namespace {

Checkpoints checkpoints_of(const std::filesystem::path& folder, std::uint64_t run_key, std::uint32_t replicate) {
    return {folder, {std::string(program_version), std::string(program_commit), this_platform(), run_key, replicate}};
}

CheckpointRhythm rhythm_of(const Options& options) {
    if (!options.checkpoint_every) return CheckpointRhythm::yearly_when_long();
    return *options.checkpoint_every > 0 ? CheckpointRhythm::every(*options.checkpoint_every)
                                         : CheckpointRhythm::never();
}

std::string where(const model::Experiment& experiment, const model::ReplicateRun& run, Language language) {
    const auto scenario = run.scenario_under_way();
    const std::string part =
        scenario ? experiment.scenarios()[*scenario].name : Text{"inloop", "settling"}.with(language);
    return Text{"{}, maand {}", "{}, month {}"}.with(language, part, run.now().value);
}

bool take_up(model::ReplicateRun& run, const Checkpoints& checkpoints, std::uint32_t replicate,
             const model::Experiment& experiment, Language language) {
    const Checkpoints::TakenUp taken = checkpoints.take_up(run);
    const std::string from =
        taken.found ? where(experiment, run, language) : Text{"het begin", "the beginning"}.with(language);
    for (const auto& file : taken.damaged)
        spdlog::warn("{}", Text{"{} is beschadigd; herhaling {} gaat verder vanaf {}",
                                "{} is damaged; replicate {} goes on from {}"}
                               .with(language, file.string(), replicate, from));
    if (taken.found)
        spdlog::info("{}", Text{"herhaling {} gaat verder vanaf {}", "replicate {} goes on from {}"}.with(
                               language, replicate, from));
    return taken.found;
}

void keep(const model::ReplicateRun& run, const Checkpoints& checkpoints, CheckpointRhythm& rhythm) {
    const auto began = CheckpointRhythm::Clock::now();
    checkpoints.keep(run);
    rhythm.kept(began, CheckpointRhythm::Clock::now());
    spdlog::debug("kept: {}", run.where());
}

/// False when it is not finished, because the user interrupted it or `failed` says that another replicate cannot go on.
bool finish(model::ReplicateRun& run, const Checkpoints& checkpoints, CheckpointRhythm rhythm,
            const std::atomic<bool>& failed, Progress& progress) {
    while (!failed) {
        run.month();
        progress.step();
        if (run.finished()) return true;
        const bool stopping = interruption();
        if (stopping ? rhythm.wanted() : rhythm.due(run.now())) keep(run, checkpoints, rhythm);
        if (stopping) return false;
    }
    return false;
}

}  // namespace

void refuse_foreign_checkpoints(const std::filesystem::path& replicates, std::uint64_t run_key, std::uint32_t count,
                                Language language) {
    std::vector<Problem> problems;
    for (std::uint32_t replicate = 0; replicate < count; ++replicate)
        for (const auto& [file, difference] : checkpoints_of(replicates, run_key, replicate).foreign())
            problems.push_back({Place{file.string()}, in_words(difference, language)});
    if (!problems.empty()) throw InputError(std::move(problems));
}

void simulate_one(const model::Experiment& experiment, std::uint32_t replicate, std::uint32_t number, SideBySide& all,
                  const SettledWorlds* settled) {
    const Language language = all.options.language;
    try {
        const Checkpoints checkpoints = checkpoints_of(all.folder, all.run_key, number);
        model::ReplicateRun run(experiment, replicate, all.division);
        run.keep_records_in({all.folder});
        const bool goes_on = take_up(run, checkpoints, number, experiment, language);
        if (settled != nullptr && !goes_on) settled->begin(run, replicate);
        all.progress.skip(static_cast<std::uint64_t>(run.months_done()));
        if (!finish(run, checkpoints, rhythm_of(all.options), all.failed, all.progress)) return;
        write_replicate(all.folder, number, all.run_key, experiment.shape(), std::move(run).recordings());
        checkpoints.remove();
        spdlog::debug("replicate {} finished", number);
    } catch (...) {
        all.failed = true;
        throw;
    }
}

Parallel threads_side_by_side(const Options& options, std::size_t count, std::size_t at_a_time, Division& division) {
    const Parallel parallel(options.threads);
    const std::size_t together = std::min<std::size_t>({count, parallel.threads(), at_a_time});
    if (together < parallel.threads()) division.parallel = parallel;
    const bool all_fit = together == std::min<std::size_t>(count, parallel.threads());
    return all_fit ? parallel : Parallel(static_cast<unsigned>(together));
}

void simulate_missing(const model::Experiment& experiment, const Options& options, const std::filesystem::path& folder,
                      std::uint64_t run_key, const std::vector<std::uint32_t>& replicates, std::size_t at_a_time) {
    Progress progress(replicates.size() * static_cast<std::uint64_t>(experiment.months_per_replicate()),
                      experiment.residents(true), options.language, options.quiet);
    SideBySide all{options, folder, run_key, {}, progress};
    const Parallel threads = threads_side_by_side(options, replicates.size(), at_a_time, all.division);
    std::optional<SettledWorlds> settled;
    if (!options.settled_worlds.empty()) settled.emplace(options.settled_worlds, experiment, options.language);
    run_ensemble(replicates, threads, interruption(), [&](std::uint32_t replicate) {
        simulate_one(experiment, replicate, replicate, all, settled ? &*settled : nullptr);
    });
}

}  // namespace adem::tools
