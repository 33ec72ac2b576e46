#include "tools/adem/experiment_plan.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <set>

#include "adem_version.hpp"
#include "engine/base/hash.hpp"
#include "engine/input/show.hpp"
#include "models/experiment_points.hpp"
#include "models/measures.hpp"
#include "tools/adem/equalise.hpp"

namespace adem::tools {

namespace {

/// Settling again for every so many points costs a few percent; points of one block wait for each other.
constexpr std::size_t points_together = 8;

std::vector<std::string> headline_indicators() {
    std::vector<std::string> names;
    for (const Measure& measure : model::measures())
        if (measure.info.headline) names.push_back(measure.info.name);
    return names;
}

ExperimentFile read_file(const Options& options, const Shipped& shipped, Problems& problems) {
    auto file = read_experiment(options.scenarios.front(), shipped.catalogue(), known_words(), problems);
    if (!file) problems.throw_if_any();
    if (file->indicators.empty()) file->indicators = headline_indicators();
    if (file->groups.empty()) file->groups = {model::group_names().front()};
    return std::move(*file);
}

bool is_varied(const ExperimentFile& file, const std::string& path) {
    return std::any_of(file.factors.begin(), file.factors.end(), [&](const ExperimentFactor& factor) {
        return std::find(factor.paths.begin(), factor.paths.end(), path) != factor.paths.end();
    });
}

/// What holds in every point: the file's own settings, then those of the command line.
std::vector<Override> common_settings(const ExperimentFile& file, const Options& options, Problems& problems) {
    std::vector<Override> settings;
    if (file.replicates) settings.push_back(*file.replicates);
    for (const std::string& text : options.settings) {
        auto given = read_override(text, problems);
        if (!given) continue;
        if (is_varied(file, given->key))
            problems.add(Place{given->given_as}, fmt::format("{} is varied by the experiment", in_quotes(given->key)));
        settings.push_back(std::move(*given));
    }
    return settings;
}

std::vector<Override> both(std::vector<Override> settings, const std::vector<Override>& more) {
    settings.insert(settings.end(), more.begin(), more.end());
    return settings;
}

/// What is wrong at a point although each of its values is right by itself is said with the first such point, once.
class PointProblems {
  public:
    explicit PointProblems(Problems& problems) : problems_(problems) {}
    void add(const Problems& found, const std::string& point) {
        for (const Problem& problem : found.sorted()) {
            const std::size_t before = seen_.size();
            seen_.add(problem.place, problem.message);
            if (seen_.size() > before) problems_.add(problem.place, fmt::format("{} ({})", problem.message, point));
        }
    }

  private:
    Problems seen_;
    Problems& problems_;
};

void add_all(const InputError& error, Problems& problems) {
    for (const Problem& problem : error.problems) problems.add(problem.place, problem.message);
}

}  // namespace

ExperimentWords known_words() {
    ExperimentWords words{{}, model::group_names()};
    for (const Measure& measure : model::measures()) words.indicators.push_back(measure.info.name);
    return words;
}

std::string values_text(const ExperimentFile& file, const ExperimentPoint& point) {
    std::string text;
    for (std::size_t f = 0; f < point.size(); ++f)
        if (point[f])
            text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", file.factors[f].name, point[f]->scalar());
    return text;
}

ExperimentPlan::ExperimentPlan(const Options& options, const Shipped& shipped) : options_(options), shipped_(shipped) {
    Problems problems, odd;
    file_ = read_file(options, shipped, problems);
    const std::vector<Override> common = common_settings(file_, options, problems);
    read_base(common, problems, odd);
    check_values(common, problems);
    problems.throw_if_any();
    points_ = model::experiment_points(file_, shipped.schedule().registry(), base_.front().seed, problems);
    problems.throw_if_any();
    read_points(common, problems, odd);
    problems.throw_if_any();
    choose_years(problems);
    problems.throw_if_any();
    for (const Problem& problem : odd.sorted()) spdlog::warn("{}", to_string(problem));
    make_blocks();
    indicators_ = experiment(0).shape().indicators;
    const auto names = model::group_names();
    for (const std::string& group : file_.groups)
        groups_.push_back(static_cast<std::size_t>(std::find(names.begin(), names.end(), group) - names.begin()));
    key_ = made_key();
}

void ExperimentPlan::read_base(const std::vector<Override>& common, Problems& problems, Problems& odd) {
    std::set<std::string> names;
    for (const ExperimentFile::Base& one : file_.base) {
        auto scenario = shipped_.scenario(one.scenario, common, problems, odd);
        if (!scenario) continue;
        if (!names.insert(scenario->name).second)
            problems.add(one.place, fmt::format("two scenarios are called {} (each needs a file name of its own)",
                                                in_quotes(scenario->name)));
        base_.push_back(std::move(*scenario));
    }
}

/// Each value by itself, so that a mistake is reported where it stands and not once for every point that has it.
void ExperimentPlan::check_values(const std::vector<Override>& common, Problems& problems) {
    for (const ExperimentPoint& point : model::points_of_one_value(file_)) {
        Problems odd, found;
        for (const ExperimentFile::Base& one : file_.base)
            shipped_.scenario(one.scenario, both(common, overrides_of(file_, point)), found, odd);
        for (const Problem& problem : found.sorted()) problems.add(problem.place, problem.message);
    }
}

void ExperimentPlan::read_points(const std::vector<Override>& common, Problems& problems, Problems& odd) {
    points_of_.resize(points_.size());
    settings_of_.resize(points_.size());
    PointProblems at_points(problems);
    for (std::size_t k = 0; k < points_.size() && problems.size() < Problems::most_shown; ++k) {
        const std::string point = fmt::format("point {}: {}", k + 1, values_text(file_, points_[k]));
        Problems wrong, strange;
        try {
            read_point(k, both(common, overrides_of(file_, points_[k])), wrong, strange);
        } catch (const InputError& error) {
            add_all(error, wrong);
        }
        at_points.add(wrong, point);
        for (const Problem& problem : strange.sorted()) odd.add(problem.place, problem.message);
    }
}

void ExperimentPlan::read_point(std::size_t point, const std::vector<Override>& settings, Problems& problems,
                                Problems& odd) {
    std::vector<Scenario>& scenarios = points_of_[point];
    for (const ExperimentFile::Base& one : file_.base)
        if (auto scenario = shipped_.scenario(one.scenario, settings, problems, odd))
            scenarios.push_back(std::move(*scenario));
    if (!problems.empty()) return;
    const auto& profiles = profiles_of(scenarios.front());
    const bool has_wish =
        std::any_of(scenarios.begin() + 1, scenarios.end(), [](const Scenario& s) { return s.equal.has_value(); });
    if (has_wish) equalise(scenarios, profiles, options_);
    const model::Experiment together(scenarios, profiles, {file_.indicators, Cadence::yearly});
    settings_of_[point] = fmt::format("years: {}\n{}", scenarios.front().years, together.settling_text());
    for (Scenario& scenario : scenarios) scenario.name += fmt::format(", point {}", point + 1);
}

const std::vector<model::Profile>& ExperimentPlan::profiles_of(const Scenario& scenario) {
    std::string contents;
    for (const NeighbourhoodSource& source : scenario.neighbourhoods) contents += source.content + " ";
    const auto known = profiles_.find(contents);
    return known != profiles_.end() ? known->second
                                    : profiles_.emplace(contents, shipped_.profiles(scenario)).first->second;
}

void ExperimentPlan::choose_years(Problems& problems) {
    std::set<int> lengths, reported;
    for (const auto& scenarios : points_of_) lengths.insert(scenarios.front().years);
    for (const ExperimentFile::Year& one : file_.years) {
        reported.insert(one.year);
        if (one.year > *lengths.rbegin())
            problems.add(one.place,
                         fmt::format("years = {} (must be 1..{}, the length of the run)", one.year, *lengths.rbegin()));
    }
    if (reported.empty()) reported = lengths;
    years_.assign(reported.begin(), reported.end());
}

void ExperimentPlan::make_blocks() {
    std::map<std::string, std::size_t> open;  // the block to which a point with these settings may be added
    for (std::size_t k = 0; k < points_.size(); ++k) {
        const auto known = open.find(settings_of_[k]);
        if (known != open.end() && blocks_[known->second].size() < points_together) {
            blocks_[known->second].push_back(k);
            continue;
        }
        open[settings_of_[k]] = blocks_.size();
        blocks_.push_back({k});
    }
}

model::Experiment ExperimentPlan::experiment(std::size_t block) const {
    std::vector<Scenario> scenarios;
    for (const std::size_t point : blocks_[block])
        scenarios.insert(scenarios.end(), points_of_[point].begin(), points_of_[point].end());
    std::string contents;
    for (const NeighbourhoodSource& source : scenarios.front().neighbourhoods) contents += source.content + " ";
    return {std::move(scenarios), profiles_.at(contents), {file_.indicators, Cadence::yearly}};
}

std::string ExperimentPlan::text() const {
    std::string text =
        fmt::format("indicators: {}\ngroups: {}\nyears: {}\nreplicates: {}\n", fmt::join(file_.indicators, ", "),
                    fmt::join(file_.groups, ", "), fmt::join(years_, ", "), replicates());
    for (std::size_t k = 0; k < points_.size(); ++k)
        text += fmt::format("point {}: {}\n", k + 1, values_text(file_, points_[k]));
    return text;
}

std::uint64_t ExperimentPlan::made_key() const {
    ContentHash hash;
    hash.add("experiment");
    hash.add(std::string_view(program_version));
    hash.add(std::string_view(program_commit));
    hash.add(text());
    for (const auto& scenarios : points_of_)
        for (const Scenario& scenario : scenarios) {
            hash.add(scenario.name);
            hash.add(resolved_text(scenario));
        }
    return hash.value();
}

}  // namespace adem::tools
