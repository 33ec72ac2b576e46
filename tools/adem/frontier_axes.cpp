#include "tools/adem/frontier_axes.hpp"

#include <algorithm>

#include "engine/random/latin_hypercube.hpp"
#include "models/parameter_draws.hpp"

namespace adem::tools {

namespace {

std::vector<model::ProfileField> figures_of(const std::vector<std::string>& only, bool priors_only) {
    std::vector<model::ProfileField> figures;
    const auto named = [&](const std::string& name) { return std::find(only.begin(), only.end(), name) != only.end(); };
    for (const model::ProfileField& field : model::varied_figures())
        if (only.empty() ? !priors_only : named("profile") || named("profile." + std::string(field.name)))
            figures.push_back(field);
    return figures;
}

}  // namespace

Axes::Axes(const PointRuns& runs, const std::vector<std::string>& only, bool priors_only)
    : runs_(runs), parameters_(runs.usual(), false, only), figures_(figures_of(only, priors_only)) {
    for (std::size_t k = 0; k < parameters_.parameters(); ++k) {
        const ParameterEntry& parameter = parameters_.parameter(k);
        axes_.push_back({parameter.path, parameter.unit, to_text(parameter.prior), parameter.source});
    }
    const bool one = runs.profiles().size() == 1;
    for (const model::ProfileField& field : figures_) {
        const model::SourcedFigure& stated = runs.profiles().front().*field.figure;
        axes_.push_back({"profile." + std::string(field.name), one ? std::string(field.unit) : "times",
                         fmt::format("{} to {} times what the profile says", model::least_times, model::most_times),
                         one ? stated.source : "", true});
    }
}

double Axes::value(std::size_t axis, double place) const {
    if (axis < parameters_.parameters())
        return model::value_at(runs_.usual().schedule().registry(), parameters_.parameter(axis), place);
    if (runs_.profiles().size() > 1) return model::times_at(place);
    const model::ProfileField& figure = figures_[axis - parameters_.parameters()];
    return (model::multiplied(runs_.profiles().front(), figure, model::times_at(place)).*figure.figure).value;
}

Assumed Axes::world(const std::vector<double>& places) const {
    Assumed world{parameters_.values(places)};
    if (figures_.empty()) return world;
    world.profiles = runs_.profiles();
    for (std::size_t f = 0; f < figures_.size(); ++f)
        for (model::Profile& profile : world.profiles)
            profile = model::multiplied(profile, figures_[f], model::times_at(places[parameters_.parameters() + f]));
    return world;
}

discovery::Columns points_on(const Axes& axes, std::uint64_t seed, std::uint32_t points) {
    discovery::Columns columns;
    for (std::size_t axis = 0; axis < axes.size(); ++axis)
        columns.push_back(latin_hypercube_axis(seed, axes[axis].name, points));
    return columns;
}

}  // namespace adem::tools
