#pragma once

#include <cmath>

#include "engine/mechanism.hpp"
#include "models/state/opinions.hpp"

namespace adem::model {

/// The opinions of one's ties, by topic: their mean, weighted by the strength of the tie.
using Heard = Keyed<float, Topic>;

/// Of everybody; one's own where no tie has any strength.
inline Heard heard_of_all(const Peers<Opinions>& ties, const Heard& own) {
    Heard sum{};
    float strength = 0;
    for (const auto peer : ties) {
        for (std::size_t t = 0; t < sum.values.size(); ++t) sum.values[t] += peer.tie.strength * peer.value.values[t];
        strength += peer.tie.strength;
    }
    if (strength <= 0) return own;
    for (float& mean : sum) mean /= strength;
    return sum;
}

/// Of those whose opinion is nearer to one's own than `most`; one's own where there is nobody.
inline Heard heard_of_the_like_minded(const Peers<Opinions>& ties, const Heard& own, float most) {
    Heard sum{}, strength{};
    for (const auto peer : ties)
        for (const Topic topic : all_of<Topic>()) {
            if (std::abs(peer.value[topic] - own[topic]) > most) continue;
            sum[topic] += peer.tie.strength * peer.value[topic];
            strength[topic] += peer.tie.strength;
        }
    for (const Topic topic : all_of<Topic>())
        sum[topic] = strength[topic] > 0 ? sum[topic] / strength[topic] : own[topic];
    return sum;
}

}  // namespace adem::model
