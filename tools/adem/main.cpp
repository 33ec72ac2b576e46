#include <fmt/format.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <new>
#include <optional>

#include "engine/input/json_schema.hpp"
#include "engine/input/show.hpp"
#include "engine/output/results_folder.hpp"
#include "engine/output/run_record.hpp"
#include "tools/adem/areas.hpp"
#include "tools/adem/begun.hpp"
#include "tools/adem/benchmark.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/claims.hpp"
#include "tools/adem/comparison_text.hpp"
#include "tools/adem/cost.hpp"
#include "tools/adem/description.hpp"
#include "tools/adem/difference.hpp"
#include "tools/adem/evaluators.hpp"
#include "tools/adem/exit_codes.hpp"
#include "tools/adem/experiment.hpp"
#include "tools/adem/explain.hpp"
#include "tools/adem/frontier.hpp"
#include "tools/adem/inspect.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/listing.hpp"
#include "tools/adem/new_scenario.hpp"
#include "tools/adem/pattern_report.hpp"
#include "tools/adem/peek.hpp"
#include "tools/adem/precision.hpp"
#include "tools/adem/prepared.hpp"
#include "tools/adem/report/report.hpp"
#include "tools/adem/run_folder.hpp"
#include "tools/adem/sensitivity.hpp"
#include "tools/adem/shared_work.hpp"
#include "tools/adem/speed_profile.hpp"
#include "tools/adem/story.hpp"
#include "tools/adem/verify.hpp"

namespace adem::tools {

namespace {

void print(const std::string& text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw MachineError("the output could not be written");
}

int say(const std::string& text) {
    print(text);
    return succeeded;
}

void set_up_logging(const Options& options) {
    auto logger = spdlog::stderr_color_mt("adem");
    logger->set_pattern("%^%l%$: %v");
    logger->set_level(spdlog::level::from_str(options.log_level));
    spdlog::set_default_logger(logger);
}

std::string replicates(std::size_t count, Language language) {
    return counted(count, {"herhaling", "replicate"}, {"herhalingen", "replicates"}, language);
}

std::string what_was_written(const Outcome& outcome, Language language) {
    const std::string folder = outcome.folder.string();
    if (outcome.was_there)
        return Text{"De uitkomsten stonden al in {}\n", "The results were already in {}\n"}.with(language, folder);
    std::string text = Text{"{} in {} s; geschreven naar {}\n", "{} in {} s; written to {}\n"}.with(
        language, replicates(outcome.replicates, language), decimal(outcome.seconds, 1, language), folder);
    for (const std::string& name : outcome.left_out)
        text += Text{"{} heeft te veel rijen en is weggelaten; alles staat in timeseries.nc\n",
                     "{} has too many rows and is left out; everything is in timeseries.nc\n"}
                    .with(language, name);
    return text;
}

int report_interruption(const Outcome& outcome, const Options& options) {
    const Text text{"Onderbroken: {} van {} klaar, bewaard in {}. Ga verder met: {}\n",
                    "Interrupted: {} of {} finished, kept in {}. Go on with: {}\n"};
    fmt::print(stderr, "{}",
               text.with(options.language, outcome.replicates, replicates(outcome.asked, options.language),
                         outcome.folder.string(), how_to_go_on(outcome.folder, options)));
    return stopped_by_the_user;
}

/// After the results: Ctrl-C here loses nothing but the times.
std::string measured_speed(const model::Experiment& experiment, const Options& options) {
    end_watch_for_interruption();
    if (!options.quiet)
        fmt::print(
            stderr, "{}",
            Text{"Nu wordt gemeten: het eerste scenario nog eens, met één draad. De uitkomsten staan er al.\n",
                 "Now measuring: the first scenario once more, with one thread. The results are there already.\n"}
                .with(options.language));
    return speed_profile(experiment, options.language);
}

int simulate_and_report(const Options& options, const Shipped& shipped, const Ranks& ranks) {
    std::optional<Prepared> prepared;
    all_or_none(ranks, [&] { prepared.emplace(prepare(options, shipped)); });
    const model::Experiment& experiment = prepared->experiment;
    const Outcome outcome = simulate(experiment, options, prepared->batches, ranks);
    if (!ranks.is_first()) return succeeded;
    if (outcome.interrupted) return report_interruption(outcome, options);
    if (options.verb == Verb::compare) {
        const Titles titles = comparison_titles(*prepared, options);
        const Results results(outcome.folder);
        print(comparison_text(results, titles, options.language) + "\n");
        if (options.evaluators) print(evaluators_text(results, titles, options.language));
    }
    print(what_was_written(outcome, options.language) + outcome.report +
          precision_text(options, outcome.widest, outcome.replicates));
    if (options.profile) print(measured_speed(experiment, options));
    return succeeded;
}

int check_or_show(const Options& options, const Shipped& shipped) {
    std::string text;
    for (const Scenario& scenario : shipped.scenarios(options))
        text += options.verb == Verb::check ? understood(scenario, shipped, options.language)
                                            : shown_text(scenario, shipped.schedule().registry());
    return say(text);
}

int tell_difference(const Options& options, const Shipped& shipped) {
    const auto scenarios = shipped.scenarios(options);
    return say(difference(scenarios.front(), scenarios.back(), shipped, options.language));
}

int print_cost(const Options& options, const Shipped& shipped) {
    std::string text = options.as_csv ? std::string(bill_csv_head) : "";
    for (const Scenario& scenario : shipped.scenarios(options)) {
        const model::Experiment experiment({scenario}, shipped.profiles(scenario), {});
        if (options.as_csv) {
            text += bill_csv(experiment);
            continue;
        }
        text += bill_text(experiment, options.language) + "\n";
        const std::filesystem::path folder =
            options.results.empty() ? finished_results(experiment, options) : std::filesystem::path(options.results);
        if (!folder.empty())
            text += account_text(Results(folder), scenario.name, folder.string(), options.language) + "\n";
        if (options.prices) text += prices_text(experiment.schedule().registry(), options.language) + "\n";
    }
    return say(text);
}

/// Goes on with the run in a folder; what is complete needs nothing.
int resume(const Options& asked, const Shipped& shipped, const Ranks& ranks) {
    const auto mark = read_run_mark(asked.out);
    if (mark && check_folder(asked.out, mark->run_key).state == FolderState::complete && !read_begun_run(asked.out)) {
        print(Text{"De uitkomsten in {} zijn volledig\n", "The results in {} are complete\n"}.with(asked.language,
                                                                                                   asked.out));
        return succeeded;
    }
    return simulate_and_report(options_to_resume(asked), shipped, ranks);
}

/// Only simulations have parts to share; whatever else is asked for is done once.
bool is_shared(Verb verb) { return verb == Verb::run || verb == Verb::compare || verb == Verb::resume; }

/// What needs no model; true when that was asked for.
bool perform_without_model(const Options& options) {
    if (options.verb == Verb::help) {
        print(help_text(options.what, options.language));
        return true;
    }
    if (options.verb == Verb::areas) {
        print(areas_text(options));
        return true;
    }
    if (options.verb != Verb::profile) return false;
    const ProfileAnswer answer = make_profile(options);
    if (!answer.yaml.empty()) fmt::print(stderr, "{}", answer.report);  // stdout belongs to the profile
    print(answer.yaml.empty() ? answer.report : answer.yaml);
    return true;
}

int perform(const Options& options, const Ranks& ranks) {
    if (!ranks.is_first() && !is_shared(options.verb)) return succeeded;
    if (perform_without_model(options)) return succeeded;
    set_up_logging(options);
    const Shipped shipped;
    switch (options.verb) {
        case Verb::run:
        case Verb::compare:
            return simulate_and_report(options, shipped, ranks);
        case Verb::resume:
            return resume(options, shipped, ranks);
        case Verb::peek:
            return say(what_is_there_so_far(options, shipped));
        case Verb::check:
        case Verb::show:
            return check_or_show(options, shipped);
        case Verb::diff:
            return tell_difference(options, shipped);
        case Verb::new_scenario:
            return say(write_new_scenario(options.what, options.language));
        case Verb::schema:
            return say(options.what == "experiment" ? schema_of_experiments(shipped)
                                                    : json_schema(shipped.catalogue()));
        case Verb::cost:
            return print_cost(options, shipped);
        case Verb::list:
            return say(listing(options.what, shipped, options.language));
        case Verb::describe:
            return say(description(shipped.schedule()));
        case Verb::patterns:
            return report_patterns(options);
        case Verb::claims:
            return measure_claims(options);
        case Verb::benchmark:
            return run_benchmark(options);
        case Verb::sensitivity:
            return run_sensitivity(options);
        case Verb::frontier:
            return run_frontier(options);
        case Verb::verify:
            return verify(options, shipped);
        case Verb::explain:
            return explain(options, shipped);
        case Verb::experiment:
            return run_experiment(options, shipped);
        case Verb::story:
            return story(options, shipped);
        case Verb::report:
            return report_again(options);
        case Verb::plot:
            return plot(options);
        case Verb::inspect:
            return say(inspection_text(options, shipped));
        case Verb::areas:
        case Verb::profile:
        case Verb::help:
            break;
    }
    return succeeded;
}

/// What all ranks find, the first one says; what only another finds, it tells the first.
void be_silent() {
    for (std::FILE* stream : {stdout, stderr})
        if (std::freopen("/dev/null", "w", stream) == nullptr) std::fclose(stream);
}

int complain(int code, const char* what) {
    fmt::print(stderr, "{}\n", what);
    return code;
}

}  // namespace

}  // namespace adem::tools

int main(int argc, char** argv) {
    using namespace adem::tools;
    const adem::Ranks ranks;
    if (!ranks.is_first()) be_silent();
    try {
        const Parsed parsed = parse(argc, argv);
        return parsed.options ? perform(*parsed.options, ranks) : parsed.exit_code;
    } catch (const adem::InputError& error) {
        return complain(mendable_by_the_user, error.what());
    } catch (const adem::MachineError& error) {
        return complain(machine_failed, error.what());
    } catch (const std::bad_alloc&) {
        return complain(machine_failed, "not enough memory");
    } catch (const std::exception& error) {
        return complain(our_defect, (std::string("a defect of adem: ") + error.what()).c_str());
    }
}
