#pragma once

#include "engine/base/math.hpp"
#include "engine/random/draw.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

/// With what attitudes somebody enters the model: as one of the first residents, as a newcomer, or when replaced while
/// the world settles.
namespace adem::model {

struct FirstAttitudes {
    float disposition;
    Keyed<float, Institution> trust;
    float trust_in_people;
    float expectation;
    float loneliness;
    float energy;
    float rating;
    float nuisance;
};

/// The norms of the neighbourhood that attitudes are spread around.
struct AttitudeNorms {
    Keyed<float, Institution> trust;
    float trust_in_people;
    float expectation;
    float rating;
    float nuisance;
};

/// The indices of the numbers that `first_attitudes` takes from a person's draws, normal.
enum FirstAttitudeDraw : unsigned {
    draw_disposition,
    draw_trust_in_people,
    draw_expectation,
    draw_loneliness,
    draw_energy,
    draw_rating,
    draw_nuisance,
    draw_spare,
    draw_trust  ///< and on, by institution
};

namespace spread {

// Standard deviations between residents of one neighbourhood: assumption.
inline constexpr float disposition = 0.12F;
inline constexpr float between_institutions = 0.05F;
inline constexpr float trust_in_people = 0.12F;
inline constexpr float expectation = 0.12F;
inline constexpr float loneliness = 0.18F;
inline constexpr float energy = 0.15F;
inline constexpr float rating = 1.0F;
inline constexpr float nuisance = 0.15F;
inline constexpr float largest_disposition = 0.5F;
inline constexpr float lowest_rating = NeighbourhoodRating::info.low;
inline constexpr float highest_rating = NeighbourhoodRating::info.high;
// Trust in people by education: 40 % (primary), 80 % (hbo), 89 % (university) against 66 % of all persons of 15 and
// older; CBS, Sociale samenhang en welzijn 2022. Halved: between educations within one neighbourhood.
inline constexpr float by_education[] = {-0.13F, -0.08F, 0.0F, 0.09F, 0.0F};
inline constexpr float usual_loneliness = 0.3F;  // assumption
inline constexpr float usual_energy = 0.5F;      // assumption

}  // namespace spread

/// Attitudes of a person with this education among such norms; `mean_of_education` (the mean of `by_education` over the
/// neighbourhood's adults) keeps the mean of trust in people at its norm.
inline FirstAttitudes first_attitudes(const Draws& draws, const AttitudeNorms& norms, Education education,
                                      float mean_of_education = 0) {
    const auto around = [&](float mean, float sd, unsigned k) {
        return mean + sd * static_cast<float>(draws.normal(k));
    };
    FirstAttitudes first{};
    first.disposition = around(0, spread::disposition, draw_disposition);
    first.disposition = std::clamp(first.disposition, -spread::largest_disposition, spread::largest_disposition);
    for (const Institution institution : all_of<Institution>()) {
        const auto k = draw_trust + static_cast<unsigned>(institution);
        first.trust[institution] =
            math::clamp01(around(norms.trust[institution] + first.disposition, spread::between_institutions, k));
    }
    const float gradient = spread::by_education[static_cast<std::size_t>(education)] - mean_of_education;
    first.trust_in_people =
        math::clamp01(around(norms.trust_in_people + gradient, spread::trust_in_people, draw_trust_in_people));
    first.expectation = math::clamp01(around(norms.expectation, spread::expectation, draw_expectation));
    first.loneliness = math::clamp01(around(spread::usual_loneliness, spread::loneliness, draw_loneliness));
    first.energy = math::clamp01(around(spread::usual_energy, spread::energy, draw_energy));
    first.rating =
        std::clamp(around(norms.rating, spread::rating, draw_rating), spread::lowest_rating, spread::highest_rating);
    first.nuisance = math::clamp01(around(norms.nuisance, spread::nuisance, draw_nuisance));
    return first;
}

}  // namespace adem::model
