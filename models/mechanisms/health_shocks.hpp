#pragma once

#include "engine/mechanism.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Illness strikes, the sooner the older; part of the loss is for good. Prevention and continuity of care avert some of
/// it, with diminishing returns.
///
///     p(on a birthday) = base · decades beyond `from_age` · (1 - averted · level / (1 + level))
///     health' = health - loss,   own means of health' = own means - lasting · loss,   loss ~ Uniform(0, 2 · mean)
struct HealthShocks {
    static constexpr std::string_view name = "health_shocks";
    static constexpr std::string_view about = "Illness strikes; prevention averts some of it";
    Parameter<float> base, mean_loss, lasting, averted;
    Parameter<int> from_age;
    Lever<float> prevention;

    static void describe(auto& d) {
        using M = HealthShocks;
        d.param("base", &M::base, {0.01, "1/year", 0, 1}, LogNormal{0.01, 0.4}, assumption,
                "chance of a serious illness in a year, per decade beyond the age from which it is counted");
        d.param("mean_loss", &M::mean_loss, {0.2, "1", 0, 1}, Beta{8, 32}, assumption, "mean loss of health");
        d.param("lasting", &M::lasting, {0.25, "1", 0, 1}, Beta{5, 15}, assumption,
                "share of the loss that is for good");
        d.param("averted", &M::averted, {0.25, "1", -1, 1}, Normal{0.25, 0.2},
                "Pereira Gray et al. (2018), BMJ Open 8:e021161, direction",
                "share of illness that unlimited prevention and continuity of care would avert");
        d.param("from_age", &M::from_age, {30, "year", 0, 60}, Normal{30, 3}, assumption,
                "nobody falls ill at a younger age");
        d.lever("triad.health", &M::prevention, {0, "1", 0, 5}, assumption,
                "Prevention and continuity of care beyond the usual; 1: a doubling of what the area spends on them");
    }

    void operator()(In<AgeMonths> age, InOut<LifeDomains> life, InOut<OwnMeans> own,
                    Draw<"health shocks: illness"> draw) const {
        if (age % 12 != 0 || age < 12 * from_age) return;
        const float decades = static_cast<float>(age / 12 - from_age) / years_in_decade;
        const float risk = base * decades * (1 - averted * prevention / (1 + prevention));
        if (!draw.chance(static_cast<double>(risk), 0)) return;
        const float loss = (mean_loss + mean_loss) * static_cast<float>(draw.uniform(1));
        life[Domain::health] = math::clamp01(life[Domain::health] - loss);
        own[Domain::health] = math::clamp01(own[Domain::health] - lasting * loss);
    }

  private:
    static constexpr float years_in_decade = 10;
};

}  // namespace adem::model
