#pragma once

#include <cmath>

#include "engine/base/identity.hpp"
#include "models/state/worker.hpp"

/// How an amount of work is divided into posts.
namespace adem::model {

/// A team of `total` FTE: full posts and at most one smaller one, the last.
struct TeamSize {
    int posts = 0;
    float last = 1;  ///< FTE of the last post

    /// Remainders below `smallest` FTE are no post.
    static TeamSize of(double total, double smallest) {
        const double full = std::floor(total + smallest);
        const double rest = total - full;
        if (rest >= smallest) return {static_cast<int>(full) + 1, static_cast<float>(rest)};
        return {static_cast<int>(full), 1};
    }
    float size_of(int number) const { return number + 1 == posts ? last : 1; }
};

/// Whose posts they are: the neighbourhood's own, or those of the first project in a chain of repeats. A repeat that
/// follows at once thus goes on with the posts it finds.
constexpr Identity post_identity(Identity team, Role role, int number) {
    return derive(team, static_cast<std::uint64_t>(role), static_cast<std::uint64_t>(number));
}

/// Levers are given per thousand residents.
constexpr double per_thousand(double residents) { return residents / 1000.0; }

}  // namespace adem::model
