#pragma once

#include <algorithm>

#include "engine/base/math.hpp"
#include "engine/base/month.hpp"
#include "engine/random/draw.hpp"
#include "models/state/resident.hpp"

/// How somebody fares in each life domain when nothing helps or hinders: what one brings along. What may change next
/// month, work and debts, is not in it (rules/life_circumstances.hpp).
namespace adem::model {

struct Circumstances {
    int age = 0;  ///< months
    Education education = Education::in_school;
    IncomeClass income = IncomeClass::middle;
    bool single_parent = false;
};

namespace means {

// Differences between groups in the life domains, on the scale 0 .. 1. Their directions are those of every Dutch survey
// of wellbeing (lower education and income: worse health, work and housing); their sizes are assumptions.
inline constexpr int declines_from = 40, decade = 10;  // years
inline constexpr float usual = 0.62F;
inline constexpr float between_people = 0.10F;
inline constexpr float by_education[] = {-0.12F, -0.07F, 0.0F, 0.08F, 0.0F};
inline constexpr float by_income[] = {-0.06F, 0.0F, 0.08F};
inline constexpr float single_parent = -0.08F;       // on upbringing
inline constexpr float by_decade_over_40 = -0.025F;  // on health
inline constexpr unsigned first_normal = 20;         // indices of the draws: 20 .. 26, normal

}  // namespace means

inline Keyed<float, Domain> own_means(const Draws& draws, const Circumstances& who) {
    const float education = means::by_education[static_cast<std::size_t>(who.education)];
    const float income = means::by_income[static_cast<std::size_t>(who.income)];
    const int years = who.age / months_per_year;
    const int decades = std::max(years - means::declines_from, 0) / means::decade;
    const float older = means::by_decade_over_40 * static_cast<float>(decades);

    Keyed<float, Domain> own;
    for (const Domain domain : all_of<Domain>()) {
        const auto k = means::first_normal + static_cast<unsigned>(domain);
        own[domain] = means::usual + means::between_people * static_cast<float>(draws.normal(k));
    }
    own[Domain::upbringing] += income + (who.single_parent ? means::single_parent : 0);
    own[Domain::schooling] += education + income * 0.5F;
    own[Domain::social_functioning] += education * 0.5F;
    own[Domain::work_and_income] += education + income;
    own[Domain::health] += education * 0.5F + older;
    own[Domain::housing] += income;
    own[Domain::safety] += income * 0.5F;
    for (float& value : own) value = math::clamp01(value);
    return own;
}

}  // namespace adem::model
