#include "models/quality/margins.hpp"

#include <cmath>
#include <numeric>

#include "models/quality/margins_of.hpp"

namespace adem::model {

double Margin::whole() const {
    return std::accumulate(categories.begin(), categories.end(), 0.0,
                           [](double sum, const MarginCategory& category) { return sum + category.found; });
}

double Margin::error() const {
    return std::accumulate(categories.begin(), categories.end(), 0.0, [](double sum, const MarginCategory& category) {
        return sum + std::abs(category.found - category.stated);
    });
}

double Margin::error_of_target() const {
    return std::accumulate(categories.begin(), categories.end(), 0.0, [](double sum, const MarginCategory& category) {
        return sum + std::abs(category.found - category.target);
    });
}

Margin margin_of(std::string_view name, Label label, Counted counted, const std::vector<MarginPart>& parts,
                 double unit) {
    double sum = 0, whole = 0;
    for (const MarginPart& part : parts) {
        sum += part.stated;
        whole += part.found;
    }
    Margin margin{name, label, counted, {}};
    for (const MarginPart& part : parts)
        margin.categories.push_back(
            {part.label, part.stated * unit, sum > 0 ? part.stated / sum * whole : 0, part.found, part.figure});
    return margin;
}

std::vector<Margin> margins_of(const Profile& profile, const SyntheticPopulation& population) {
    std::vector<Margin> margins = margins_of_persons(profile, population);
    for (auto* part : {&margins_of_households, &margins_of_dwellings})
        for (Margin& margin : (*part)(profile, population)) margins.push_back(std::move(margin));
    return margins;
}

}  // namespace adem::model
