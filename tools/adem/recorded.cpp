#include "tools/adem/recorded.hpp"

#include <set>
#include <span>

#include "adem_version.hpp"
#include "engine/input/show.hpp"
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

RecordedScenario recorded(const Scenario& scenario, const Scenario& first, const Registry& registry,
                          const std::set<std::string>& drawn) {
    RecordedScenario record{scenario.name, scenario.title_nl, scenario.title_en, resolved_text(scenario), {}, {}};
    for (const ParameterEntry& parameter : registry.parameters)
        record.parameters.push_back({parameter.path, parameter.unit, parameter.source, parameter.value,
                                     !scenario.parameters.contains(parameter.path), drawn.contains(parameter.path)});
    record.words_nl = policy_words(scenario, first, registry, Language::dutch);
    record.words_en = policy_words(scenario, first, registry, Language::english);
    return record;
}

}  // namespace

RunRecord record_of(const model::Experiment& experiment, std::uint64_t key,
                    const std::vector<std::uint32_t>& replicates) {
    const Scenario& first = experiment.scenarios().front();
    RunRecord record;
    record.version = program_version;
    record.commit = program_commit;
    record.run_key = key;
    record.seed = first.seed;
    record.years = first.years;
    record.settle_months = first.settle;
    record.start = iso(first.start);
    const auto places = std::span(experiment.profiles()).first(first.neighbourhoods.size());
    record.place_nl = place_of(places, Language::dutch);
    record.place_en = place_of(places, Language::english);
    record.residents = experiment.residents();
    record.replicates = replicates;
    std::set<std::string> drawn;
    for (const auto& [path, value] : experiment.drawn_parameters(0)) drawn.insert(path);
    for (const Scenario& scenario : experiment.scenarios())
        record.scenarios.push_back(recorded(scenario, first, experiment.schedule().registry(), drawn));
    return record;
}

}  // namespace adem::tools
