#include "tools/adem/experiment.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <cmath>
#include <new>

#include "engine/input/experiment_schema.hpp"
#include "engine/input/show.hpp"
#include "engine/output/run_record.hpp"
#include "tools/adem/begun.hpp"
#include "tools/adem/exit_codes.hpp"
#include "tools/adem/experiment_results.hpp"
#include "tools/adem/experiment_text.hpp"
#include "tools/adem/folder_state.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/recorded.hpp"
#include "tools/adem/replicates.hpp"

namespace adem::tools {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr double seconds_per_minute = 60;

/// One experiment in its folder, from what is there to its results.
class ExperimentInFolder {
  public:
    ExperimentInFolder(const Options& options, const Shipped& shipped)
        : options_(options),
          plan_(options, shipped),
          runs_(plan_, options),
          shape_(points_shape(plan_, shipped.schedule().registry())),
          folder_(folder_of()) {}

    int run() {
        if (options_.plan) return tell_plan();
        const BegunRun begun = as_begun();
        const FolderState there = state_of_folder(folder_, begun, options_);
        if (there == FolderState::complete && !options_.force) {
            remove_leftovers(folder_);
            return tell({"De uitkomsten stonden al in {}\n", "The results were already in {}\n"}, folder_.string());
        }
        const bool overwrite = options_.force && there != FolderState::unfinished;
        if (!overwrite) refuse_foreign_checkpoints(folder_ / "replicates", plan_.key(), runs_.count(), language());
        if (there != FolderState::unfinished) begin();
        try {
            return complete(ResultsFolder(folder_, begun, overwrite));
        } catch (const MachineError& error) {
            throw MachineError(error.what() + hint_after_failure(folder_, options_));
        } catch (const std::bad_alloc&) {
            throw MachineError(Text{"te weinig geheugen", "not enough memory"}.with(language()) +
                               hint_after_failure(folder_, options_));
        }
    }

  private:
    Language language() const { return options_.language; }

    template <class... A>
    int tell(Text text, const A&... values) const {
        fmt::print("{}", text.with(language(), values...));
        return succeeded;
    }

    fs::path folder_of() const {
        if (!options_.out.empty()) return options_.out;
        return fs::path("results") / results_folder_name({plan_.file().name}, plan_.key());
    }

    BegunRun as_begun() const {
        BegunRun begun = begun_run(options_, plan_.key());
        for (const Scenario& scenario : plan_.base())
            begun.scenarios.push_back({scenario.name, resolved_text(scenario)});
        begun.scenarios.push_back({plan_.file().name, plan_.text()});
        return begun;
    }

    int tell_plan() const {
        return tell({"{}\n{}", "{}\n{}"}, table_of_points(shape_, language()),
                    what_an_experiment_takes(plan_, runs_, runs_.estimated_seconds(), options_));
    }

    /// Says what comes, or that it would take longer than it may.
    void begin() const {
        const double seconds = runs_.estimated_seconds();
        const std::string what = what_an_experiment_takes(plan_, runs_, seconds, options_);
        if (seconds > options_.most_minutes * seconds_per_minute)
            throw InputError(Problem{Place{"--minutes"},
                                     Text{"{} dat is meer dan {:g} minuten. Neem minder punten, herhalingen of jaren, "
                                          "of geef --minutes {:.0f}",
                                          "{} that is more than {:g} minutes. Take fewer points, replicates or years, "
                                          "or give --minutes {:.0f}"}
                                         .with(language(), what.substr(0, what.size() - 1) + ";", options_.most_minutes,
                                               std::ceil(seconds * 1.5 / seconds_per_minute))});
        if (!options_.quiet) fmt::print(stderr, "{}", what);
    }

    int complete(const ResultsFolder& folder) {
        watch_for_interruption();
        const auto began = Clock::now();
        const auto left = runs_.missing(folder.replicates());
        if (left.size() < runs_.count())
            spdlog::info("{} of {} simulations were there already", runs_.count() - left.size(), runs_.count());
        if (!left.empty()) runs_.simulate(folder.replicates(), left);
        const auto missing = runs_.missing(folder.replicates());
        if (!missing.empty()) return report_stop(runs_.count() - missing.size());
        RunRecord record = as_record();
        for (const std::string& name : write_experiment(plan_, runs_, shape_, folder_, folder.replicates()))
            record.files.push_back(record_file(folder_, name));
        record.how = how_it_went(options_, folder_, std::chrono::duration<double>(Clock::now() - began).count());
        write_run_record(folder_, record);
        remove_working_files(folder_);
        return tell({"{}", "{}"}, what_an_experiment_wrote(folder_, plan_, language()));
    }

    int report_stop(std::size_t finished) const {
        const Text text{"Onderbroken: {} van {} delen klaar, bewaard in {}. Ga verder met: {}\n",
                        "Interrupted: {} of {} parts finished, kept in {}. Go on with: {}\n"};
        fmt::print(stderr, "{}",
                   text.with(language(), finished, runs_.count(), folder_.string(), how_to_go_on(folder_, options_)));
        return stopped_by_the_user;
    }

    /// The policies as they are without any point's values; the points themselves are in points.csv.
    RunRecord as_record() const {
        RunRecord record = record_of(plan_.base(), plan_.key());
        record.replicates = shape_.replicates;
        record.notes.push_back(
            fmt::format("experiment {} with {} points; the scenarios are those before a point's "
                        "values, which are in points.csv, are set",
                        plan_.file().name, plan_.points().size()));
        return record;
    }

    const Options& options_;
    ExperimentPlan plan_;
    ExperimentRuns runs_;
    PointsShape shape_;
    fs::path folder_;
};

}  // namespace

std::string schema_of_experiments(const Shipped& shipped) {
    return experiment_schema(shipped.catalogue(), known_words());
}

int run_experiment(const Options& options, const Shipped& shipped) {
    return ExperimentInFolder(options, shipped).run();
}

}  // namespace adem::tools
