#include "models/parameter_draws.hpp"

#include <algorithm>
#include <cmath>

#include "engine/random/latin_hypercube.hpp"

namespace adem::model {

namespace {

/// Whether the words of a vocabulary have values of their own. Then its one prior says how far each may be off in
/// proportion, so that a draw keeps the differences between them.
bool has_values_by_word(const Registry& registry, const ParameterEntry& parameter) {
    return !parameter.element.empty() &&
           std::any_of(registry.parameters.begin(), registry.parameters.end(), [&](const ParameterEntry& other) {
               return other.owner == parameter.owner && other.name == parameter.name && other.value != parameter.value;
           });
}

}  // namespace

double value_at(const Registry& registry, const ParameterEntry& parameter, double place) {
    double value = quantile(parameter.prior, place);
    if (has_values_by_word(registry, parameter)) value *= parameter.value / quantile(parameter.prior, 0.5);
    value = std::clamp(value, parameter.low, parameter.high);
    return parameter.integer ? std::floor(value + 0.5) : value;
}

std::vector<DrawnParameter> drawn_parameters(const Registry& registry, const Scenario& scenario,
                                             std::uint32_t replicate) {
    std::vector<DrawnParameter> all;
    if (!scenario.draw_parameters) return all;
    const auto replicates = static_cast<std::uint32_t>(scenario.replicates);
    const auto together = static_cast<std::uint32_t>(scenario.replicates_per_draw);
    const std::uint32_t draws = (replicates + together - 1) / together;
    for (const ParameterEntry& parameter : registry.parameters) {
        if (is_fixed(parameter.prior) || scenario.parameters.contains(parameter.path)) continue;
        const double place = latin_hypercube(scenario.seed, parameter.path, replicate / together, draws);
        all.emplace_back(parameter.path, value_at(registry, parameter, place));
    }
    return all;
}

}  // namespace adem::model
