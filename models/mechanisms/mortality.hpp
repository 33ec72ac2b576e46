#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents die at the rate of their sex and age.
///
///     p(death in a month) = 1 - exp(-m · rate(sex, age) / 12)
///
/// United Nations, World Population Prospects 2019, Netherlands 2015-2020.
struct Mortality {
    static constexpr std::string_view name = "mortality";
    static constexpr std::string_view about = "Death by sex and age";
    Parameter<float> multiplier;

    static void describe(auto& d) {
        d.param("multiplier", &Mortality::multiplier, {1, "1", 0, 10}, LogNormal{1, 0.1}, assumption,
                "all rates times this");
    }

    // 1 - exp(-x) <= x: no chance is above this.
    double turn() const { return static_cast<double>(multiplier) * highest_death_rate_per_year() / 12; }

    void operator()(Turn<"mortality: death"> draw, In<AgeMonths> age, In<SexOf> sex, InOut<LifeEvents> events,
                    Deaths<Resident> deaths) const {
        const double rate = static_cast<double>(multiplier) * death_rate_per_year(sex, age / 12);
        if (!draw.chance(monthly_probability(rate))) return;
        note(events, event_died);
        deaths.remove();
    }
};

}  // namespace adem::model
