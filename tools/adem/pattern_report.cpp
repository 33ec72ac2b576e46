#include "tools/adem/pattern_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <mutex>

#include "adem_version.hpp"
#include "models/patterns/run_patterns.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/exit_codes.hpp"
#include "tools/adem/interruption.hpp"
#include "tools/adem/progress.hpp"
#include "tools/adem/text_table.hpp"

namespace adem::tools {

namespace {

constexpr std::uint32_t quick_seeds = 20, full_seeds = 200;
std::vector<model::Pattern> chosen(const std::vector<std::string>& ids) {
    std::vector<model::Pattern> all = model::patterns();
    std::vector<std::string> known;
    for (const model::Pattern& pattern : all) known.push_back(pattern.id);
    Problems problems;
    for (const std::string& id : ids)
        if (std::find(known.begin(), known.end(), id) == known.end()) {
            const auto near = nearest_name(id, known);
            problems.add(Place{"--only"},
                         "unknown pattern '" + id + "'" + (near ? ". Did you mean '" + *near + "'?" : ""));
        }
    problems.throw_if_any();
    if (!ids.empty())
        std::erase_if(all, [&](const model::Pattern& pattern) {
            return std::find(ids.begin(), ids.end(), pattern.id) == ids.end();
        });
    return all;
}

model::PatternRun run_of(const Options& options) {
    model::PatternRun run;
    run.draw_parameters = options.full;
    run.seeds = options.seeds > 0 ? options.seeds : options.full ? full_seeds : quick_seeds;
    run.profiles = shipped_path("scenarios/profiles");
    run.folder = options.out.empty() ? std::filesystem::path("results") / (options.full ? "patterns-full" : "patterns")
                                     : std::filesystem::path(options.out);
    // How many seeds there are decides what each draws from the priors, and nothing else.
    run.key = fmt::format("adem {} {} {}", program_version, program_commit,
                          options.full ? fmt::format("draws of {}", run.seeds) : "defaults");
    return run;
}

std::string table_of(const std::vector<model::PatternResult>& results, Language language) {
    const bool dutch = language == Language::dutch;
    std::vector<std::vector<std::string>> rows{{dutch ? "patroon" : "pattern", dutch ? "rol" : "role",
                                                dutch ? "band" : "band", dutch ? "waarde" : "value",
                                                dutch ? "interval" : "interval", dutch ? "binnen" : "inside", "",
                                                dutch ? "wat is waargenomen" : "what was observed"}};
    for (const model::PatternResult& result : results) {
        const model::Pattern& pattern = result.pattern;
        const bool calibration = pattern.role == model::PatternRole::calibration;
        rows.push_back({pattern.id, calibration ? "CAL" : "VAL", fmt::format("{:g}..{:g}", pattern.low, pattern.high),
                        fmt::format("{:.3g}", result.mean), fmt::format("{:.3g}..{:.3g}", result.low, result.high),
                        fmt::format("{:.0f} %", 100 * result.inside),
                        result.passes ? (dutch ? "slaagt" : "passes") : (dutch ? "FAALT" : "FAILS"),
                        fmt::format("{} [{}; {}]{}", pattern.says, pattern.programme, pattern.unit,
                                    result.passes || pattern.remark.empty() ? "" : " -- " + pattern.remark)});
    }
    return text_table(rows);
}

/// The last words: how many pass, by role, and what was run.
std::string verdict(const std::vector<model::PatternResult>& results, const model::PatternRun& run, Language language) {
    int passed[2] = {0, 0};
    int all[2] = {0, 0};
    for (const model::PatternResult& result : results) {
        const auto role = static_cast<std::size_t>(result.pattern.role);
        ++all[role];
        passed[role] += result.passes ? 1 : 0;
    }
    return Text{
        "CAL: {} van {} slagen; VAL: {} van {}. {} toevalsgetallen, {}. Een patroon slaagt als 80 % binnen de "
        "band valt.\nGeschreven naar {}\n",
        "CAL: {} of {} pass; VAL: {} of {}. {} seeds, {}. A pattern passes when 80 % fall within its band.\n"
        "Written to {}\n"}
        .with(language, passed[0], all[0], passed[1], all[1], run.seeds,
              run.draw_parameters ? Text{"parameters getrokken uit hun verdelingen",
                                         "parameters drawn from their "
                                         "priors"}
                                        .with(language)
                                  : Text{"standaardparameters", "default parameters"}.with(language),
              (run.folder / "patterns.csv").string());
}

}  // namespace

int report_patterns(const Options& options) {
    const std::vector<model::Pattern> patterns = chosen(options.only);
    const model::PatternRun run = run_of(options);
    const Parallel parallel(options.threads);
    const std::uint32_t done = model::seeds_done(patterns, run);
    fmt::print(stderr, "{}",
               Text{"{} patronen, {} toevalsgetallen ({} al gedaan), {} draden; na het eerste volgt een schatting\n",
                    "{} patterns, {} seeds ({} done already), {} threads; an estimate follows after the first\n"}
                   .with(options.language, patterns.size(), run.seeds, done, parallel.threads()));
    watch_for_interruption();
    Progress progress(run.seeds - done, 0, options.language, options.quiet);
    const auto results = model::run_patterns(patterns, run, parallel, interruption(), [&](double) { progress.step(); });
    progress.finish();
    if (interruption() && model::seeds_done(patterns, run) < run.seeds) {
        fmt::print(
            stderr, "{}",
            Text{"Onderbroken; dezelfde opdracht gaat verder in {}\n", "Interrupted; the same command goes on in {}\n"}
                .with(options.language, run.folder.string()));
        return stopped_by_the_user;
    }
    model::write_pattern_table(run.folder / "patterns.csv", results);
    fmt::print("{}{}", table_of(results, options.language), verdict(results, run, options.language));
    return succeeded;
}

}  // namespace adem::tools
