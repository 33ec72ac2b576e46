#include "tools/adem/recorded.hpp"

#include <fmt/chrono.h>

#include <chrono>
#include <set>
#include <span>

#include "adem_version.hpp"
#include "engine/input/show.hpp"
#include "engine/run/parallel.hpp"
#include "tools/adem/language.hpp"
#include "tools/adem/policy_words.hpp"

namespace adem::tools {

namespace {

constexpr std::size_t most_places = 4;

/// "Bospolder; Usquert", and of many the first and how many more.
std::string place_of(std::span<const model::Profile> profiles, Language language) {
    std::string text;
    for (std::size_t p = 0; p < profiles.size(); ++p) {
        if (p == most_places && profiles.size() > most_places + 1)
            return text + Text{" en nog {} wijken", " and {} more neighbourhoods"}.with(language, profiles.size() - p);
        const std::string& title = language == Language::dutch ? profiles[p].title_nl : profiles[p].title_en;
        text += (p == 0 ? "" : "; ") + (title.empty() ? profiles[p].name : title);
    }
    return text;
}

/// Adds its parameters, and its policy in words.
void describe(RecordedScenario& record, const Scenario& scenario, const Scenario& first, const Registry& registry,
              const std::set<std::string>& drawn) {
    for (const ParameterEntry& parameter : registry.parameters)
        record.parameters.push_back({parameter.path, parameter.unit, parameter.source, parameter.value,
                                     !scenario.parameters.contains(parameter.path), drawn.contains(parameter.path)});
    for (const PolicyWord& word : policy_words(scenario, first, registry, Language::dutch)) {
        record.words_nl.push_back(word.text);
        record.words_levers.push_back(word.lever);
    }
    for (const PolicyWord& word : policy_words(scenario, first, registry, Language::english))
        record.words_en.push_back(word.text);
}

}  // namespace

RunRecord record_of(const std::vector<Scenario>& scenarios, std::uint64_t key) {
    const Scenario& first = scenarios.front();
    RunRecord record;
    record.version = program_version;
    record.commit = program_commit;
    record.run_key = key;
    record.seed = first.seed;
    record.years = first.years;
    record.settle_months = first.settle;
    record.start = iso(first.start);
    for (const Scenario& scenario : scenarios)
        record.scenarios.push_back(
            {scenario.name, scenario.title_nl, scenario.title_en, resolved_text(scenario), {}, {}});
    return record;
}

RecordedHow how_it_went(const Options& options, const std::filesystem::path& folder, double seconds) {
    using std::chrono::system_clock;
    RecordedHow how = this_machine();
    const auto began = system_clock::now() -
                       std::chrono::duration_cast<system_clock::duration>(std::chrono::duration<double>(seconds));
    how.started = fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(system_clock::to_time_t(began)));
    how.seconds = seconds;
    how.threads = static_cast<int>(Parallel(options.threads).threads());
    how.command = options.command;
    how.folder = std::filesystem::absolute(folder).string();
    return how;
}

RunRecord record_of(const model::Experiment& experiment, std::uint64_t key,
                    const std::vector<std::uint32_t>& replicates) {
    const Scenario& first = experiment.scenarios().front();
    RunRecord record = record_of(experiment.scenarios(), key);
    const auto places = std::span(experiment.profiles()).first(first.neighbourhoods.size());
    record.place_nl = place_of(places, Language::dutch);
    record.place_en = place_of(places, Language::english);
    record.residents = experiment.residents();
    record.replicates = replicates;
    std::set<std::string> drawn;
    for (const auto& [path, value] : experiment.drawn_parameters(0)) drawn.insert(path);
    for (std::size_t k = 0; k < record.scenarios.size(); ++k)
        describe(record.scenarios[k], experiment.scenarios()[k], first, experiment.schedule().registry(), drawn);
    return record;
}

}  // namespace adem::tools
