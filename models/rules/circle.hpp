#pragma once

#include "engine/base/identity.hpp"
#include "models/state/vocabularies.hpp"

/// Where people are to one another, without a map: points on a circle of length 1.
namespace adem::model {

/// A number in [0, 1) that belongs to an identity for good.
constexpr double share_of(Identity who) { return static_cast<double>(who.value) * 0x1p-64; }

/// Where a home, a class or an interest lies on the circle of a context.
constexpr double place_on_circle(Identity focus, TieContext context) {
    return share_of(derive(focus, static_cast<std::uint64_t>(context)));
}

/// The shorter way between two points of the circle, 0 to 0.5.
constexpr double distance_on_circle(double a, double b) {
    const double apart = a < b ? b - a : a - b;
    return apart < 0.5 ? apart : 1 - apart;
}

}  // namespace adem::model
