#pragma once

#include <cstddef>

/// W1, a yardstick for simulators of neighbourhoods: all its figures. It is no model of any place; what the figures
/// mean stands in bench/W1.md.
namespace adem::bench::w1 {

// Network
inline constexpr std::size_t residents_per_neighbourhood = 1250;
inline constexpr double household_sizes[] = {0.36, 0.33, 0.13, 0.13, 0.05};  // of 1, 2, 3, 4 and 5
inline constexpr double local_pairs = 3.58;                                  // per resident
inline constexpr double outside_pairs = 1.5;

// Contact
inline constexpr float confidence_bound = 0.25F;
inline constexpr float pull = 0.02F;

// Workers and help
inline constexpr double replaced = 0.02;  // workers in a month
inline constexpr float relationship_with_a_stranger = 0.10F;
inline constexpr float relationship_kept = 0.985F;
inline constexpr double need = 0.08;
inline constexpr float seeks_at_least = 0.10F, seeks_by_trust = 0.80F;
inline constexpr float succeeds_at_least = 0.35F, succeeds_by_relationship = 0.60F;
inline constexpr float trust_gained = 0.05F, relationship_gained = 0.25F;
inline constexpr float trust_lost = 0.12F, relationship_left = 0.80F;

// Perspective
inline constexpr float perspective_kept = 0.95F, perspective_new = 0.05F;
inline constexpr float perspective_base = 0.15F, perspective_by_trust = 0.55F, perspective_by_ties = 0.30F;
inline constexpr int most_ties_that_count = 20;
inline constexpr float noise_range = 0.034641016F;  // 0.02 * sqrt(3): a standard deviation of 0.02

// Ageing and renewal
inline constexpr int months_of_a_year = 12;
inline constexpr double death_at_birth = 2e-5, death_by_age = 0.10;
inline constexpr float trust_of_newcomers = 0.4F, trust_range_of_newcomers = 0.2F;
inline constexpr float perspective_of_newcomers = 0.5F;

// Start
inline constexpr float start_trust = 0.5F, start_trust_across = 0.15F, start_trust_within = 0.25F;
inline constexpr float start_perspective = 0.5F, start_relationship = 0.4F;
inline constexpr int start_ages = 90;

inline constexpr int months = 240;

}  // namespace adem::bench::w1
