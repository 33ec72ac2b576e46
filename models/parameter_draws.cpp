#include "models/parameter_draws.hpp"

#include <algorithm>
#include <cmath>

#include "engine/random/latin_hypercube.hpp"

namespace adem::model {

namespace {

double drawn(const ParameterEntry& parameter, double place) {
    const double value = std::clamp(quantile(parameter.prior, place), parameter.low, parameter.high);
    return parameter.integer ? std::floor(value + 0.5) : value;
}

}  // namespace

std::vector<DrawnParameter> drawn_parameters(const Registry& registry, const Scenario& scenario,
                                             std::uint32_t replicate) {
    std::vector<DrawnParameter> all;
    if (!scenario.draw_parameters) return all;
    const auto replicates = static_cast<std::uint32_t>(scenario.replicates);
    for (const ParameterEntry& parameter : registry.parameters) {
        if (is_fixed(parameter.prior) || scenario.parameters.contains(parameter.path)) continue;
        const double place = latin_hypercube(scenario.seed, parameter.path, replicate, replicates);
        all.emplace_back(parameter.path, drawn(parameter, place));
    }
    return all;
}

}  // namespace adem::model
