#pragma once

#include "engine/mechanism.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// A child's own means owe a part to its mother's:
///
///     own means = mean + r · (mother's - mean) + sqrt(1 - r²) · sd · e,   e ~ N(0, 1)
///
/// r: Ravesteijn et al. (2024), Tinbergen Institute, rank correlation of incomes of parents and children in the
/// Netherlands.
struct Inheritance {
    static constexpr std::string_view name = "inheritance";
    Parameter<float> passed_on, mean_means, sd_means;

    static void describe(auto& d) {
        d.param("passed_on", &Inheritance::passed_on, {0.28, "1", 0, 1}, Beta{28, 72},
                "Ravesteijn et al. (2024), Tinbergen Institute", "correlation of a child's means with its mother's");
        d.param("mean_means", &Inheritance::mean_means, {0.62, "1", 0, 1}, Normal{0.62, 0.02}, assumption,
                "mean of own means in the country");
        d.param("sd_means", &Inheritance::sd_means, {0.12, "1", 0, 0.5}, LogNormal{0.12, 0.2}, assumption,
                "standard deviation of own means");
    }

    Keyed<float, Domain> means_of_child(const Keyed<float, Domain>& mother, const Draws& draw) const {
        const float own = static_cast<float>(math::sqrt(static_cast<double>(1 - passed_on * passed_on))) * sd_means;
        Keyed<float, Domain> child{};
        for (const Domain domain : all_of<Domain>()) {
            const auto e = static_cast<float>(draw.normal(static_cast<unsigned>(domain)));
            child[domain] = math::clamp01(mean_means + passed_on * (mother[domain] - mean_means) + own * e);
        }
        return child;
    }
};

}  // namespace adem::model
