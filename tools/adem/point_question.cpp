#include "tools/adem/point_question.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "models/measures.hpp"
#include "tools/adem/equalise.hpp"
#include "tools/adem/policy_identity.hpp"
#include "tools/adem/sensitivity_factors.hpp"

namespace adem::tools {

namespace {

constexpr const char* usual_replicates = "replicates=2";

Options asked_options(Options options) {
    options.settings.insert(options.settings.begin(), usual_replicates);
    // The run ends with the year that is asked for.
    if (options.sensitivity.year) options.settings.push_back(fmt::format("years={}", *options.sensitivity.year));
    options.indicators = {options.sensitivity.indicator};
    return options;
}

void check_group(const std::string& group, Problems& problems) {
    const auto groups = model::group_names();
    if (std::find(groups.begin(), groups.end(), group) != groups.end()) return;
    problems.add(Place{"--group"}, fmt::format("unknown group {} (there are: {}){}", in_quotes(group), listed(groups),
                                               did_you_mean(group, groups)));
}

void check_count(const PointQuestion& question, const Options& options, std::size_t scenarios, Problems& problems) {
    if (scenarios >= question.least_scenarios && scenarios <= 2) return;
    problems.add(
        Place{options.scenarios.front()},
        fmt::format("{} takes {} (these are {}; one of the variants of a file is named FILE#NAME)", question.verb,
                    question.least_scenarios == 2 ? "two scenarios" : "one scenario or two", scenarios));
}

void check_replicates(const PointQuestion& question, int replicates, Problems& problems) {
    if (replicates >= question.least_replicates) return;
    problems.add(Place{"--replicates"}, fmt::format("replicates = {} (must be {} or more: one alone does not say how "
                                                    "large chance is)",
                                                    replicates, question.least_replicates));
}

/// The scenarios, and every mistake in what was asked.
std::vector<Scenario> asked_scenarios(const PointQuestion& question, const Options& options, const Shipped& shipped) {
    Problems problems;
    check_group(options.sensitivity.group, problems);
    std::vector<Scenario> scenarios;
    try {
        scenarios = shipped.scenarios(asked_options(options));
        check_count(question, options, scenarios.size(), problems);
        check_replicates(question, scenarios.front().replicates, problems);
    } catch (const InputError& error) {
        for (const Problem& problem : error.problems)
            problems.add(problem.place.file == "--indicators" ? Place{"--indicator"} : problem.place, problem.message);
    }
    check_only(shipped.schedule().registry(), scenarios, options.sensitivity.only, problems, question.other_names);
    problems.throw_if_any();
    return scenarios;
}

}  // namespace

PointRuns runs_of(const PointQuestion& question, const Options& options, const Shipped& shipped) {
    auto scenarios = asked_scenarios(question, options, shipped);
    const auto profiles = shipped.profiles(scenarios.front());
    for (const std::string& how : equalise(scenarios, profiles, options)) fmt::print(stderr, "{}\n", how);
    const auto groups = model::group_names();
    const auto group = std::find(groups.begin(), groups.end(), options.sensitivity.group) - groups.begin();
    const int year = scenarios.front().years;
    return {std::move(scenarios), profiles, {options.sensitivity.indicator, static_cast<std::size_t>(group), year}};
}

std::string fingerprint_of(const PointRuns& runs, const Options& options, const Shipped& shipped) {
    return fingerprint_of(options.sensitivity.year ? shipped.scenarios(options) : runs.usual().scenarios());
}

}  // namespace adem::tools
