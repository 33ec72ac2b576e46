#include "models/areas/household_fit.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/input/problems.hpp"
#include "models/areas/rounding.hpp"
#include "models/population/household_plan.hpp"

namespace adem::model {
namespace {

constexpr int size_decimals = 3;
constexpr double size_step = 0.005;  // of the stated size
constexpr int size_steps = 240;      // up and down
constexpr double smallest_size = 1, largest_size = 10;
constexpr int type_steps = 4;
constexpr int other_steps = 400;  // members of no family, up and down
constexpr int other_decimals = 6;
constexpr double larger = 1.1, larger_at_most = 2;

bool fits(const Profile& profile) { return plan_households(profile).problems.empty(); }

/// The nearest size that fits; false when there is none.
bool fit_size(Profile& profile, double size) {
    for (int step = 0; step <= size_steps; ++step)
        for (const int direction : {1, -1}) {
            const double tried = with_decimals(size * (1 + direction * step * size_step), size_decimals);
            if (tried < smallest_size || tried > largest_size) continue;
            profile.household_size.value = tried;
            if (fits(profile)) return true;
        }
    return false;
}

/// Types on the way from those that are stated (0) to the expected ones (1).
void blend_types(Profile& profile, const Profile& stated, const HouseholdShares& expected, double way) {
    const auto blend = [&](SourcedFigure Profile::*figure, double target) {
        (profile.*figure).value = with_decimals((1 - way) * (stated.*figure).value + way * target, share_decimals);
    };
    blend(&Profile::one_person_share, expected.one_person);
    blend(&Profile::without_children_share, expected.without_children);
    blend(&Profile::with_children_share, expected.with_children);
    blend(&Profile::single_parent_share, expected.single_parent);
    blend(&Profile::shared_household_share, expected.shared);
}

/// Other families than stated, and as many members of none as makes the rest fit; as in a home for the old or a camp.
bool fit_others(Profile& profile, const Profile& stated, double families) {
    const double rest = (1 - families) / std::max(1e-9, 1 - stated.with_children_share.value);
    profile.with_children_share.value = with_decimals(families, share_decimals);
    profile.one_person_share.value = with_decimals(rest * stated.one_person_share.value, share_decimals);
    profile.without_children_share.value = with_decimals(rest * stated.without_children_share.value, share_decimals);
    const double residents = profile.residents.value;
    const double step = std::max(1.0, residents / other_steps);
    const double start = residents * stated.other_member_share.value;
    for (int k = 0; k <= other_steps; ++k)
        for (const int direction : {1, -1}) {
            const double others = start + direction * k * step;
            if (others < 0 || others > residents) continue;
            profile.other_member_share.value = with_decimals(others / residents, other_decimals);
            if (fits(profile)) return true;
        }
    return false;
}

/// The last resort: fewer families, or then more, in fewer and fewer households.
bool fit_families(Profile& profile, const HouseholdShares& expected) {
    const Profile stated = profile;
    const double families = stated.with_children_share.value;
    for (const double tried : {families, 0.75 * families, 0.5 * families, 0.25 * families, 0.0, 0.25, 0.5})
        for (double size = expected.size; size <= larger_at_most * expected.size; size *= larger) {
            profile.household_size.value = with_decimals(size, size_decimals);
            if (fit_others(profile, stated, tried)) return true;
        }
    return false;
}

void say_what_changed(Profile& profile, const Profile& stated) {
    for (const ProfileField& field : profile_fields()) {
        const double before = (stated.*field.figure).value;
        SourcedFigure& figure = profile.*field.figure;
        if (figure.value != before)
            figure.source += fmt::format("; changed from {} so that households fit the ages", number_text(before));
    }
}

}  // namespace

bool fit_households(Profile& profile, const HouseholdShares& expected) {
    const Profile stated = profile;
    bool found = false;
    for (int step = 0; step <= type_steps && !found; ++step) {
        const double way = static_cast<double>(step) / type_steps;
        blend_types(profile, stated, expected, way);
        found = fit_size(profile, (1 - way) * stated.household_size.value + way * expected.size);
    }
    if (!found) found = fit_families(profile, expected);
    if (found) say_what_changed(profile, stated);
    return found;
}

}  // namespace adem::model
