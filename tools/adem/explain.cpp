#include "tools/adem/explain.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/measures.hpp"
#include "models/variants.hpp"
#include "tools/adem/equalise.hpp"
#include "tools/adem/exit_codes.hpp"
#include "tools/adem/explain_files.hpp"
#include "tools/adem/explain_run.hpp"
#include "tools/adem/explain_text.hpp"
#include "tools/adem/interruption.hpp"

namespace adem::tools {

namespace {

std::vector<IndicatorInfo> known_indicators() {
    std::vector<IndicatorInfo> known;
    for (const Measure& measure : model::measures()) known.push_back(measure.info);
    return known;
}

void check_name(const char* option, const char* kind, const std::string& name, const std::vector<std::string>& known,
                Problems& problems) {
    if (std::find(known.begin(), known.end(), name) == known.end())
        problems.add(Place{option}, fmt::format("unknown {} {}{}", kind, in_quotes(name), did_you_mean(name, known)));
}

/// Reads both scenarios; what is wrong in them and in the other options is thrown together.
std::vector<Scenario> read(const Options& options, const Shipped& shipped) {
    Problems problems;
    std::vector<std::string> indicators;
    for (const IndicatorInfo& info : known_indicators()) indicators.push_back(info.name);
    check_name("--indicator", "indicator", options.indicator, indicators, problems);
    check_name("--group", "group", options.group, model::group_names(), problems);
    std::vector<Scenario> scenarios;
    try {
        scenarios = shipped.scenarios(options);
        if (scenarios.size() != 2)
            problems.add(Place{options.scenarios.front()},
                         fmt::format("explain needs two scenarios (these are {}; one of the variants of a file is "
                                     "named FILE#NAME)",
                                     scenarios.size()));
    } catch (const InputError& error) {
        for (const Problem& problem : error.problems) problems.add(problem.place, problem.message);
    }
    const int years = scenarios.empty() ? 1 : scenarios.front().years;
    if (options.year < 1 || (!scenarios.empty() && options.year > years))
        problems.add(Place{"--year"}, scenarios.empty()
                                          ? fmt::format("year = {} (must be 1 or more)", options.year)
                                          : fmt::format("year = {} (must be 1..{})", options.year, years));
    problems.throw_if_any();
    return scenarios;
}

/// Ways in which the world may work that the scenarios do not assume already.
std::vector<Variant> other_variants(const Scenario& scenario, bool by_mechanism) {
    std::vector<Variant> others;
    for (const Variant& variant : model::variants())
        if (std::find(scenario.assumptions.begin(), scenario.assumptions.end(), variant.name) ==
            scenario.assumptions.end())
            others.push_back(variant);
    if (by_mechanism) others.insert(others.end(), model::neutral_forms().begin(), model::neutral_forms().end());
    return others;
}

Question question_of(std::vector<Scenario> scenarios, std::vector<model::Profile> profiles, const Options& options,
                     const Registry& registry) {
    // What cannot be compared cannot be explained: making the experiment checks that.
    const model::Experiment both(scenarios, profiles, {{options.indicator}, {}});
    const auto names = model::group_names();
    const auto group = static_cast<std::size_t>(std::find(names.begin(), names.end(), options.group) - names.begin());
    Question question{scenarios[0],
                      scenarios[1],
                      std::move(profiles),
                      both.shape().indicators.front(),
                      group,
                      options.year,
                      model::groups_that_differ(scenarios[0], scenarios[1], registry),
                      other_variants(scenarios[0], options.by_mechanism)};
    if (question.groups.empty())
        throw InputError(Problem{Place{options.scenarios.back()}, "it differs from '" + question.a.name +
                                                                      "' in no lever and no project: there is "
                                                                      "nothing to explain"});
    return question;
}

void refuse_without_replicates(const Question& question, const Answers& answers, const Options& options) {
    if (!answers.defined.empty()) return;
    if (answers.finished == 0)
        throw InputError(
            Problem{Place{"--minutes"}, fmt::format("within {:g} min not one replicate could be finished: allow more, "
                                                    "or take an earlier year or fewer residents",
                                                    options.minutes)});
    throw InputError(
        Problem{Place{"--group"}, question.indicator.name + " is not defined for this group in any of the replicates"});
}

std::string how_long(const Options& options) {
    return Text{"Na {:g} min houdt dit op, met de herhalingen die dan klaar zijn\n",
                "This stops after {:g} min, with the replicates that are finished by then\n"}
        .with(options.language, options.minutes);
}

int report_interruption(const Answers& answers, Language language) {
    fmt::print(stderr, "{}",
               Text{"Onderbroken na {} van {} herhalingen; er is niets geschreven\n",
                    "Interrupted after {} of {} replicates; nothing was written\n"}
                   .with(language, answers.finished, answers.asked));
    return stopped_by_the_user;
}

}  // namespace

int explain(const Options& options, const Shipped& shipped) {
    std::vector<Scenario> scenarios = read(options, shipped);
    auto profiles = shipped.profiles(scenarios.front());
    const std::vector<std::string> scaled = equalise(scenarios, profiles, options);
    const Question question =
        question_of(std::move(scenarios), std::move(profiles), options, shipped.schedule().registry());
    const ExplanationFolder folder(question, options);
    watch_for_interruption();
    if (!options.quiet) fmt::print(stderr, "{}", how_long(options));
    const Answers answers = answer(question, options);
    if (answers.interrupted) return report_interruption(answers, options.language);
    refuse_without_replicates(question, answers, options);
    folder.write(question, answers);
    fmt::print("{}{}", explanation_text(question, answers, scaled, options),
               options.out.empty()
                   ? std::string()
                   : Text{"\nGeschreven naar {}\n", "\nWritten to {}\n"}.with(options.language, options.out));
    return succeeded;
}

}  // namespace adem::tools
