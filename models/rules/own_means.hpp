#pragma once

#include <algorithm>

#include "engine/base/math.hpp"
#include "engine/base/month.hpp"
#include "engine/random/draw.hpp"
#include "models/state/resident.hpp"

/// How somebody fares in each life domain when nothing helps or hinders: what one brings along.
namespace adem::model {

struct Circumstances {
    int age = 0;  ///< months
    Education education = Education::in_school;
    IncomeClass income = IncomeClass::middle;
    bool employed = false;
    bool problem_debt = false;
    bool single_parent = false;
};

namespace means {

// Differences between groups in the life domains, on the scale 0 .. 1. Their directions are those of every Dutch survey
// of wellbeing (lower education, income and work: worse health, work and housing); their sizes are assumptions.
inline constexpr int works_from = 25, works_until = 67;  // years
inline constexpr int declines_from = 40, decade = 10;    // years
inline constexpr float usual = 0.62F;
inline constexpr float between_people = 0.10F;
inline constexpr float by_education[] = {-0.12F, -0.07F, 0.0F, 0.08F, 0.0F};
inline constexpr float by_income[] = {-0.06F, 0.0F, 0.08F};
inline constexpr float without_work = -0.12F;        // on work and income, 25 to 66 years
inline constexpr float with_problem_debt = -0.15F;   // on work and income; half of it on health
inline constexpr float single_parent = -0.08F;       // on upbringing
inline constexpr float by_decade_over_40 = -0.025F;  // on health
inline constexpr unsigned first_normal = 20;         // indices of the draws: 20 .. 26, normal

}  // namespace means

inline Keyed<float, Domain> own_means(const Draws& draws, const Circumstances& who) {
    const float education = means::by_education[static_cast<std::size_t>(who.education)];
    const float income = means::by_income[static_cast<std::size_t>(who.income)];
    const int years = who.age / months_per_year;
    const bool of_working_age = years >= means::works_from && years < means::works_until;
    const float debt = who.problem_debt ? means::with_problem_debt : 0;
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
    own[Domain::work_and_income] +=
        education + income + debt + (of_working_age && !who.employed ? means::without_work : 0);
    own[Domain::health] += education * 0.5F + older + debt * 0.5F;
    own[Domain::housing] += income;
    own[Domain::safety] += income * 0.5F;
    for (float& value : own) value = math::clamp01(value);
    return own;
}

}  // namespace adem::model
