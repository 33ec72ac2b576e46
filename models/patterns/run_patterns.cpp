#include "models/patterns/run_patterns.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>

#include "engine/output/atomic_file.hpp"
#include "engine/output/csv.hpp"
#include "engine/run/ensemble.hpp"
#include "models/neighbourhood_model.hpp"
#include "models/parameter_draws.hpp"
#include "models/patterns/laboratory.hpp"

namespace adem::model {

namespace {

namespace fs = std::filesystem;

constexpr double share_to_pass = 0.8;

fs::path seed_file(const PatternRun& run, std::uint32_t seed) { return run.folder / fmt::format("seed-{:05}", seed); }

/// What was kept of one seed, by pattern; nothing when there is no file or it is of another run.
std::map<std::string, double> all_kept(const PatternRun& run, std::uint32_t seed) {
    std::ifstream file(seed_file(run, seed));
    std::string line;
    std::map<std::string, double> values;
    if (!file || !std::getline(file, line) || line != run.key) return values;
    while (std::getline(file, line)) {
        std::string id, value;
        std::istringstream(line) >> id >> value;
        values[id] = std::strtod(value.c_str(), nullptr);
    }
    return values;
}

/// The values of one seed in the order of the patterns, or nothing when one of them is not there.
std::vector<double> kept(const std::vector<Pattern>& patterns, const PatternRun& run, std::uint32_t seed) {
    const auto all = all_kept(run, seed);
    std::vector<double> values;
    for (const Pattern& pattern : patterns) {
        const auto found = all.find(pattern.id);
        if (found == all.end()) return {};
        values.push_back(found->second);
    }
    return values;
}

/// Keeps the values beside those of other patterns that were there.
void keep(const std::vector<Pattern>& patterns, const PatternRun& run, std::uint32_t seed,
          const std::vector<double>& values) {
    auto all = all_kept(run, seed);
    for (std::size_t k = 0; k < patterns.size(); ++k) all[patterns[k].id] = values[k];
    std::string text = run.key + "\n";
    for (const auto& [id, value] : all) text += fmt::format("{} {}\n", id, value);
    write_whole_file(seed_file(run, seed), text);
}

std::map<std::string, double> parameters_of(const PatternRun& run, std::uint32_t seed) {
    std::map<std::string, double> parameters;
    if (!run.draw_parameters) return parameters;
    Scenario scenario;
    scenario.replicates = static_cast<int>(run.seeds);
    scenario.draw_parameters = true;
    scenario.replicates_per_draw = 1;
    for (const auto& [path, value] : drawn_parameters(neighbourhood_model().registry(), scenario, seed))
        parameters[path] = value;
    return parameters;
}

std::vector<double> measured(const std::vector<Pattern>& patterns, const PatternRun& run, std::uint32_t seed,
                             const std::atomic<bool>& interrupted) {
    Laboratory laboratory(run.profiles, seed + 1, parameters_of(run, seed));
    std::vector<double> values;
    for (const Pattern& pattern : patterns) {
        if (interrupted) return {};
        values.push_back(pattern.measure(laboratory));
    }
    return values;
}

PatternResult judged(const Pattern& pattern, std::vector<double> values) {
    PatternResult result{pattern, std::move(values)};
    const statistics::Summary summary = statistics::summarise(result.values);
    result.mean = summary.mean;
    const double n = static_cast<double>(summary.n);
    const double half = summary.n < 2 ? std::numeric_limits<double>::quiet_NaN()
                                      : statistics::student_t_quantile(0.975, n - 1) * summary.sd / std::sqrt(n);
    result.low = summary.mean - half;
    result.high = summary.mean + half;
    double inside = 0;
    for (const double value : result.values) inside += value >= pattern.low && value <= pattern.high ? 1 : 0;
    result.inside = result.values.empty() ? 0 : inside / static_cast<double>(result.values.size());
    result.passes = result.inside >= share_to_pass;
    return result;
}

}  // namespace

std::uint32_t seeds_done(const std::vector<Pattern>& patterns, const PatternRun& run) {
    std::uint32_t done = 0;
    for (std::uint32_t seed = 0; seed < run.seeds; ++seed) done += kept(patterns, run, seed).empty() ? 0 : 1;
    return done;
}

std::vector<PatternResult> run_patterns(const std::vector<Pattern>& patterns, const PatternRun& run,
                                        const Parallel& parallel, const std::atomic<bool>& interrupted,
                                        const std::function<void(double seconds)>& seed_done) {
    make_folder(run.folder);
    std::vector<std::uint32_t> missing;
    for (std::uint32_t seed = 0; seed < run.seeds; ++seed)
        if (kept(patterns, run, seed).empty()) missing.push_back(seed);
    run_ensemble(missing, parallel, interrupted, [&](std::uint32_t seed) {
        const auto began = std::chrono::steady_clock::now();
        const std::vector<double> values = measured(patterns, run, seed, interrupted);
        if (values.size() != patterns.size()) return;
        keep(patterns, run, seed, values);
        seed_done(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
    });
    std::vector<std::vector<double>> by_pattern(patterns.size());
    for (std::uint32_t seed = 0; seed < run.seeds; ++seed) {
        const std::vector<double> values = kept(patterns, run, seed);
        for (std::size_t k = 0; k < values.size(); ++k) by_pattern[k].push_back(values[k]);
    }
    std::vector<PatternResult> results;
    for (std::size_t k = 0; k < patterns.size(); ++k) results.push_back(judged(patterns[k], std::move(by_pattern[k])));
    return results;
}

void write_pattern_table(const fs::path& file, const std::vector<PatternResult>& results) {
    CsvTable table(file, {"pattern", "role", "programme", "observed", "setting", "unit", "band_low", "band_high",
                          "mean", "ci_low", "ci_high", "share_inside", "seeds", "passes", "remark", "source"});
    for (const PatternResult& result : results) {
        const Pattern& pattern = result.pattern;
        table.text(pattern.id).text(pattern.role == PatternRole::calibration ? "CAL" : "VAL").text(pattern.programme);
        table.text(pattern.says).text(pattern.setting).text(pattern.unit).number(pattern.low).number(pattern.high);
        table.number(result.mean).number(result.low).number(result.high).number(result.inside);
        table.whole(static_cast<std::int64_t>(result.values.size())).text(result.passes ? "yes" : "no");
        table.text(pattern.remark).text(pattern.source);
        table.end_row();
    }
    table.commit();
}

}  // namespace adem::model
