#pragma once

#include <algorithm>
#include <functional>
#include <tuple>
#include <vector>

#include "engine/base/sort_by_share.hpp"
#include "engine/mechanism.hpp"
#include "models/state/resident.hpp"

/// A circle on which adults stand anywhere, so that the next from any point is somebody drawn at random.
namespace adem::model {

using KinPlace = std::tuple<double, Identity, Row>;  // position, person

/// Of all adults this share stands on the circle in a month, so that sorting takes little time.
inline constexpr double share_on_kin_circle = 0.125;

std::vector<KinPlace> kin_circle(const auto& residents, int adult_age, const auto& places) {
    std::vector<KinPlace> circle;
    for (const auto person : residents) {
        if (person.template get<AgeMonths>() < 12 * adult_age) continue;
        const double place = places.of(person).uniform();
        if (place < share_on_kin_circle)
            circle.emplace_back(place / share_on_kin_circle, person.identity(), person.row());
    }
    sort_by_share(
        circle, [](const KinPlace& on) { return std::get<double>(on); }, std::less<>{});
    return circle;
}

/// Who stands next from this point on a circle that is not empty.
inline Row next_on(const std::vector<KinPlace>& circle, double point) {
    const auto next = std::lower_bound(circle.begin(), circle.end(), KinPlace(point, Identity{}, Row{0}));
    return std::get<Row>(next == circle.end() ? circle.front() : *next);
}

}  // namespace adem::model
