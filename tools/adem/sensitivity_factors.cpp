#include "tools/adem/sensitivity_factors.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace adem::tools {

namespace {

/// Without the word of a vocabulary.
std::string name_of(const ParameterEntry& parameter) { return parameter.owner + "." + parameter.name; }

bool is_named(const ParameterEntry& parameter, const std::string& name) {
    return parameter.owner == name || name_of(parameter) == name || parameter.path == name;
}

bool is_uncertain(const ParameterEntry& parameter, const Scenario& scenario) {
    return !is_fixed(parameter.prior) && !scenario.parameters.contains(parameter.path);
}

}  // namespace

void check_only(const Registry& registry, const std::vector<Scenario>& scenarios, const std::vector<std::string>& only,
                Problems& problems, const std::vector<std::string>& known_otherwise) {
    std::vector<std::string> known = known_otherwise;
    for (const ParameterEntry& parameter : registry.parameters)
        for (const std::string& name : {parameter.owner, name_of(parameter), parameter.path}) known.push_back(name);
    const auto any = [&](const auto& condition) {
        return std::any_of(registry.parameters.begin(), registry.parameters.end(), condition);
    };
    for (const std::string& name : only) {
        if (std::find(known_otherwise.begin(), known_otherwise.end(), name) != known_otherwise.end()) continue;
        const auto named = [&](const ParameterEntry& one) { return is_named(one, name); };
        const auto uncertain = [&](const ParameterEntry& one) {
            return named(one) && !is_fixed(one.prior) && (scenarios.empty() || is_uncertain(one, scenarios.front()));
        };
        if (!any(named))
            problems.add(Place{"--only"}, fmt::format("unknown mechanism or parameter {} (see: adem list parameters){}",
                                                      in_quotes(name), did_you_mean(name, known)));
        else if (!any(uncertain))
            problems.add(Place{"--only"},
                         fmt::format("{} is not uncertain: it is fixed, or the scenario sets it", in_quotes(name)));
    }
}

Factors::Factors(const model::Experiment& experiment, bool by_mechanism, const std::vector<std::string>& only)
    : registry_(&experiment.schedule().registry()) {
    const Scenario& scenario = experiment.scenarios().front();
    for (const ParameterEntry& parameter : registry_->parameters) {
        const bool wanted = only.empty() || std::any_of(only.begin(), only.end(), [&](const std::string& name) {
                                return is_named(parameter, name);
                            });
        if (!wanted || !is_uncertain(parameter, scenario)) continue;
        const std::string name = by_mechanism ? parameter.owner : name_of(parameter);
        const auto known = static_cast<std::size_t>(std::find(names_.begin(), names_.end(), name) - names_.begin());
        if (known == names_.size()) {
            names_.push_back(name);
            coordinates_.emplace_back();
        }
        coordinates_[known].push_back(parameters_.size());
        parameters_.push_back(&parameter);
    }
}

std::vector<model::DrawnParameter> Factors::values(const sensitivity::Point& point) const {
    std::vector<model::DrawnParameter> all;
    for (std::size_t d = 0; d < parameters_.size(); ++d)
        all.emplace_back(parameters_[d]->path, model::value_at(*registry_, *parameters_[d], point[d]));
    return all;
}

Factors Factors::chosen(const std::vector<std::size_t>& factors) const {
    Factors some = *this;
    some.parameters_.clear();
    some.names_.clear();
    some.coordinates_.clear();
    for (const std::size_t factor : factors) {
        some.names_.push_back(names_[factor]);
        sensitivity::Factor& coordinates = some.coordinates_.emplace_back();
        for (const std::size_t d : coordinates_[factor]) {
            coordinates.push_back(some.parameters_.size());
            some.parameters_.push_back(parameters_[d]);
        }
    }
    return some;
}

}  // namespace adem::tools
