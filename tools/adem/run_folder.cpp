#include "tools/adem/run_folder.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <new>

#include "adem_version.hpp"
#include "engine/base/hash.hpp"
#include "engine/input/show.hpp"
#include "engine/output/assemble.hpp"
#include "engine/output/atomic_file.hpp"
#include "engine/output/csv.hpp"
#include "engine/output/replicate_file.hpp"
#include "engine/output/results_folder.hpp"
#include "engine/output/run_record.hpp"
#include "tools/adem/begun.hpp"
#include "tools/adem/choice.hpp"
#include "tools/adem/cost_effect.hpp"
#include "tools/adem/evaluators.hpp"
#include "tools/adem/folder_state.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/precision.hpp"
#include "tools/adem/recorded.hpp"
#include "tools/adem/replicates.hpp"
#include "tools/adem/report/report.hpp"
#include "tools/adem/shared_work.hpp"

namespace adem::tools {

namespace {

/// A run is the same run when everything that decides its numbers is the same.
std::uint64_t key_of(const model::Experiment& experiment, const Options& options) {
    ContentHash hash;
    hash.add(std::string_view(program_version));
    hash.add(std::string_view(program_commit));
    for (const Scenario& scenario : experiment.scenarios()) {
        hash.add(scenario.name);
        hash.add(resolved_text(scenario));
    }
    for (const IndicatorInfo& info : experiment.shape().indicators) {
        hash.add(info.name);
        hash.add(info.cadence == Cadence::monthly ? "m" : "y");
    }
    hash.add(options.series_as_csv ? "csv" : "");
    return hash.value();
}

/// While replicates are added, it is another run than one of so many from the start: it may end with fewer.
std::uint64_t key_of_search(const model::Experiment& experiment, const Options& options, const Batches& batches) {
    const std::uint64_t key = key_of(experiment, options);
    if (!options.until_precise) return key;
    ContentHash hash;
    hash.add(fmt::format("{:016x} until {} by {}", key, *options.until_precise, batches.size));
    return hash.value();
}

std::filesystem::path folder_of(const model::Experiment& experiment, const Options& options, std::uint64_t key) {
    if (!options.out.empty()) return options.out;
    return std::filesystem::path("results") / results_folder_name(experiment.shape().scenarios, key);
}

std::vector<std::uint32_t> missing(const std::vector<std::uint32_t>& finished, std::uint32_t count) {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t r = 0; r < count; ++r)
        if (!std::binary_search(finished.begin(), finished.end(), r)) numbers.push_back(r);
    return numbers;
}

/// parameters.csv: what each replicate drew from the priors, where a scenario asks for it.
void write_drawn_parameters(const model::Experiment& experiment, const std::filesystem::path& folder,
                            const std::vector<std::uint32_t>& replicates) {
    CsvTable table(folder / "parameters.csv", {"replicate", "parameter", "value", "unit"});
    const Registry& registry = experiment.schedule().registry();
    for (const std::uint32_t replicate : replicates)
        for (const auto& [path, value] : experiment.drawn_parameters(replicate)) {
            table.whole(replicate).text(path).exact(value).text(registry.parameter(path)->unit).end_row();
        }
    table.finish();
    table.commit();
}

/// Makes the report of finished results; false when the user stopped it.
bool add_report(const Options& options, Outcome& outcome) {
    const ReportMade made = make_report(outcome.folder, options.language);
    outcome.interrupted = made.drawn.how == report::Drawn::How::interrupted;
    outcome.report = made.text(options.language);
    return !outcome.interrupted;
}

/// A comparison that stands there without a page, since it was cut off or Node.js was missing, gets one. That its
/// folder cannot be written to matters only to a run that is being completed.
void report_if_missing(const Options& options, Outcome& outcome) {
    if (options.verb != Verb::compare) return;
    const std::filesystem::path page = outcome.folder / "report.html";
    if (std::filesystem::exists(page)) {
        outcome.report = ReportMade{{}, page, {}}.text(options.language);
        return;
    }
    watch_for_interruption();
    try {
        add_report(options, outcome);
    } catch (const MachineError& error) {
        if (read_begun_run(outcome.folder)) throw;
        spdlog::warn("{}", error.what());
    }
}

/// Makes the result files from the replicates, which stand on the disk under a key; run.json comes last, and with it
/// the results are complete.
void write_results(const model::Experiment& experiment, const Options& options, const ResultsFolder& folder,
                   std::uint64_t key_of_replicates, const std::vector<std::uint32_t>& replicates,
                   std::chrono::steady_clock::time_point began, Outcome& outcome) {
    AssembleOptions assembling;
    assembling.series_as_csv = options.series_as_csv;
    assembling.about["source"] = fmt::format("adem {}", program_version);
    AssembleReport report =
        assemble(folder.path(), folder.replicates(), experiment.shape(), key_of_replicates, replicates, assembling);
    if (experiment.scenarios().front().draw_parameters) {
        write_drawn_parameters(experiment, folder.path(), replicates);
        report.files.emplace_back("parameters.csv");
    }
    const Results results(folder.path());
    write_evaluators(folder.path(), results);
    report.files.emplace_back("evaluators.csv");
    if (experiment.scenarios().size() > 1) {
        write_cost_effect(folder.path(), results);
        report.files.emplace_back("cost_effect.csv");
        write_choice(folder.path(), results);
        report.files.emplace_back("choice.csv");
    }
    outcome.left_out = report.too_large;
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();

    RunRecord record = record_of(experiment, key_of(experiment, options), replicates);
    for (std::size_t s = 0; s < record.scenarios.size(); ++s) record.scenarios[s].counters = report.counters[s];
    for (const std::string& name : report.too_large)
        record.notes.push_back(name + ": too many rows, left out; everything is in timeseries.nc");
    for (const std::string& name : report.files) record.files.push_back(record_file(folder.path(), name));
    record.how = how_it_went(options, folder.path(), outcome.seconds);
    write_run_record(folder.path(), record);
    if (options.verb == Verb::compare && !add_report(options, outcome))
        return;  // the mark stays: it can be gone on with
    remove_working_files(folder.path());
}

/// A run under way in its folder.
struct UnderWay {
    const model::Experiment& experiment;
    const Options& options;
    const ResultsFolder& folder;
    std::uint64_t key;
    std::size_t at_a_time;
    const Ranks& ranks;
    const TellOthers& others;
};

/// Simulates what is missing of the first `count` replicates; gives those that are finished.
std::vector<std::uint32_t> simulate_first(const UnderWay& run, std::uint32_t count) {
    const auto finished = [&] {
        return finished_replicates(run.folder.replicates(), count, run.key, run.experiment.shape());
    };
    const auto left = missing(finished(), count);
    if (left.size() < count) spdlog::info("{} of {} replicates were there already", count - left.size(), count);
    if (!left.empty()) {
        run.others.tell(left);
        simulate_together(run.experiment, run.options, run.folder.replicates(), run.key, left, run.at_a_time,
                          run.ranks);
    }
    return finished();
}

/// Simulates what is missing in the folder, batch by batch until it is precise enough, and makes the results, unless
/// the user interrupts.
void complete(const UnderWay& run, const Batches& batches, Outcome& outcome) {
    const auto began = std::chrono::steady_clock::now();
    watch_for_interruption();
    std::vector<std::uint32_t> done;
    for (std::uint32_t count = batches.size;; count = std::min(count + batches.size, batches.at_most)) {
        done = simulate_first(run, count);
        outcome.replicates = done.size();
        outcome.asked = count;
        outcome.interrupted = done.size() < count;
        if (outcome.interrupted) return;
        if (run.options.until_precise)
            outcome.widest = widest_interval(run.folder.replicates(), run.experiment.shape(), run.key, done);
        if (count == batches.at_most || outcome.widest <= run.options.until_precise.value_or(0)) break;
    }
    write_results(run.experiment.with_replicates(static_cast<int>(done.size())), run.options, run.folder, run.key, done,
                  began, outcome);
}

/// Whether the folder holds what adding replicates would end with; then `outcome` says with how many.
bool is_precise_already(const model::Experiment& experiment, const Options& options, const Batches& batches,
                        Outcome& outcome) {
    const auto there = read_run_mark(outcome.folder);
    if (!options.until_precise || !there || there->replicates.size() > batches.at_most) return false;
    const auto count = static_cast<std::uint32_t>(there->replicates.size());
    const std::uint64_t key = key_of(experiment.with_replicates(static_cast<int>(count)), options);
    if (check_folder(outcome.folder, key).state != FolderState::complete) return false;
    outcome.widest = widest_interval(Results(outcome.folder));
    outcome.replicates = outcome.asked = count;
    return count == batches.at_most || outcome.widest <= *options.until_precise;
}

}  // namespace

Outcome simulate(const model::Experiment& experiment, const Options& options, const Ranks& ranks) {
    const auto count = static_cast<std::uint32_t>(experiment.scenarios().front().replicates);
    return simulate(experiment, options, {count, count}, ranks);
}

Outcome simulate(const model::Experiment& experiment, const Options& options, const Batches& batches,
                 const Ranks& ranks) {
    const std::uint64_t key = key_of_search(experiment, options, batches);
    const std::uint32_t count = batches.at_most;
    Outcome outcome{folder_of(experiment, options, key), false, false, count, count, 0, {}, {}, none_known};
    if (!ranks.is_first()) {
        help_the_first(experiment, options, outcome.folder / "replicates", key, ranks);
        return outcome;
    }
    const TellOthers others(ranks);
    const bool precise = !options.force && is_precise_already(experiment, options, batches, outcome);
    const BegunRun run = begun_run(experiment, options, key);
    const FolderState there = precise ? FolderState::complete : state_of_folder(outcome.folder, run, options);
    outcome.was_there = there == FolderState::complete && !options.force;
    if (outcome.was_there) {
        report_if_missing(options, outcome);
        if (!outcome.interrupted) remove_leftovers(outcome.folder);
        return outcome;
    }
    // A run that was cut off goes on where it stopped, also when it was begun with --force.
    const bool overwrite = options.force && there != FolderState::unfinished;
    if (!overwrite) refuse_foreign_checkpoints(outcome.folder / "replicates", key, count, options.language);
    const std::size_t together = at_a_time(experiment, options, batches.size, ranks, {outcome.folder / "replicates"});
    try {
        const ResultsFolder folder(outcome.folder, run, overwrite);
        complete({experiment, options, folder, key, together, ranks, others}, batches, outcome);
    } catch (const MachineError& error) {
        throw MachineError(error.what() + hint_after_failure(outcome.folder, options));
    } catch (const std::bad_alloc&) {
        throw MachineError(Text{"te weinig geheugen", "not enough memory"}.with(options.language) +
                           hint_after_failure(outcome.folder, options));
    }
    return outcome;
}

std::size_t assemble_so_far(const model::Experiment& experiment, const Options& options, const Batches& batches,
                            const std::filesystem::path& into) {
    const std::uint64_t key = key_of_search(experiment, options, batches);
    const std::filesystem::path replicates = std::filesystem::path(options.out) / "replicates";
    auto finished = finished_replicates(replicates, batches.at_most, key, experiment.shape());
    std::size_t first = 0;
    while (first < finished.size() && finished[first] == first) ++first;
    finished.resize(first);
    if (first > 0) assemble(into, replicates, experiment.shape(), key, finished);
    return first;
}

std::filesystem::path finished_results(const model::Experiment& experiment, const Options& options) {
    const std::uint64_t key = key_of(experiment, options);
    const std::filesystem::path folder = folder_of(experiment, options, key);
    return check_folder(folder, key).state == FolderState::complete ? folder : std::filesystem::path();
}

}  // namespace adem::tools
