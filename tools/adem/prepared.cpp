#include "tools/adem/prepared.hpp"

#include <utility>

#include "tools/adem/equalise.hpp"
#include "tools/adem/titles.hpp"

namespace adem::tools {

Prepared prepare(const Options& options, const Shipped& shipped) {
    auto scenarios = shipped.scenarios(options);
    auto profiles = shipped.profiles(scenarios.front());
    std::vector<std::string> scaled;
    if (options.verb == Verb::compare) scaled = equalise(scenarios, profiles, options);
    const Batches batches = batches_of(scenarios, options);
    model::Experiment experiment(std::move(scenarios), profiles, {options.indicators, options.cadence});
    return {std::move(profiles), std::move(scaled), batches, std::move(experiment)};
}

Titles comparison_titles(const Prepared& prepared, const Options& options) {
    Titles titles = titles_of(prepared.experiment, prepared.profiles, options.language);
    titles.every_indicator = !options.indicators.empty();
    titles.discount = options.discount;
    titles.scaled = prepared.scaled;
    titles.parameters_drawn = prepared.experiment.scenarios().front().draw_parameters;
    return titles;
}

}  // namespace adem::tools
