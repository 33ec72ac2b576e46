#include <algorithm>
#include <tuple>

#include "models/population/selection.hpp"
#include "models/population/synthesis_steps.hpp"

namespace adem::model {
namespace {

/// The place of one child in a family, with the age that it would have had.
struct Slot {
    double age;  // months; may be negative
    std::uint32_t family;
    int rank;  // 0 = youngest of the family

    auto key() const { return std::tuple(age, family, rank); }
};

}  // namespace

/// Each family is centred on the age of a child drawn from all children (of single parents an older one), with two to
/// four years between siblings. The n-th youngest slot of all families together then gets the n-th youngest child:
/// ages keep their order, so siblings stay close in age whatever the ages of the neighbourhood's children are.
std::vector<std::uint32_t> form_sibling_groups(const SynthesisInput& input, const std::vector<std::int16_t>& ages,
                                               const std::vector<int>& children_of, std::size_t two_parent_families) {
    std::vector<Slot> slots;
    slots.reserve(ages.size());
    for (std::size_t f = 0; f < children_of.size(); ++f) {
        const Draws draws = draws_of(input.stream, household_identity(input.neighbourhood, f), "ages of the children");
        const double place = f < two_parent_families ? draws.uniform(0) : math::sqrt(draws.uniform(0));
        const double centre = ages[static_cast<std::size_t>(place * static_cast<double>(ages.size()))];
        const double between = 24.0 + 24.0 * draws.uniform(1);
        for (int rank = 0; rank < children_of[f]; ++rank)
            slots.push_back(
                {centre + (rank - 0.5 * (children_of[f] - 1)) * between, static_cast<std::uint32_t>(f), rank});
    }
    std::sort(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) { return a.key() < b.key(); });
    std::vector<std::uint32_t> family;
    family.reserve(slots.size());
    for (const Slot& slot : slots) family.push_back(slot.family);
    return family;
}

}  // namespace adem::model
