#include "tools/adem/titles.hpp"

#include <fmt/format.h>

namespace adem::tools {

Titles titles_of(const model::Experiment& experiment, const std::vector<model::Profile>& profiles, Language language) {
    const bool dutch = language == Language::dutch;
    Titles titles;
    for (const Scenario& scenario : experiment.scenarios()) {
        const std::string& title = dutch ? scenario.title_nl : scenario.title_en;
        titles.scenarios.push_back(title.empty() ? scenario.name : title);
    }
    for (const model::Profile& profile : profiles) {
        const std::string& title = dutch ? profile.title_nl : profile.title_en;
        titles.place += (titles.place.empty() ? "" : "; ") + (title.empty() ? profile.name : title);
    }
    titles.place += fmt::format(" ({} {})", whole(experiment.residents(), language), dutch ? "bewoners" : "residents");
    titles.residents = experiment.residents();
    return titles;
}

}  // namespace adem::tools
