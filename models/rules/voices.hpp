#pragma once

#include <cmath>
#include <cstddef>

#include "engine/mechanism.hpp"
#include "models/state/vocabularies.hpp"

/// What somebody hears of the people she knows, and from how far off she still listens.
namespace adem::model {

/// Topics: trust in each institution, trust in people, the future.
inline constexpr std::size_t topic_of_people = vocabulary_size<Institution>;
inline constexpr std::size_t topic_of_future = topic_of_people + 1;

struct Opinions {
    Keyed<float, Institution> trust{};
    float people = 0, future = 0;
    float& operator[](std::size_t t) {
        if (t < topic_of_people) return trust[static_cast<Institution>(t)];
        return t == topic_of_people ? people : future;
    }
};

/// The weighted sums of what one hears on each topic.
struct Voices {
    Opinions own;
    float most;  // difference across which one listens
    Opinions sum{}, weight{};
    float of_all = 0;

    void listen(const Keyed<float, Institution>& trust, float people, float future, float strength) {
        for (const Institution i : all_of<Institution>())
            hear(own.trust[i], sum.trust[i], weight.trust[i], trust[i], strength);
        hear(own.people, sum.people, weight.people, people, strength);
        hear(own.future, sum.future, weight.future, future, strength);
        of_all += strength;
    }
    void hear(float mine, float& total, float& heard, float said, float strength) const {
        if (most >= 1) {
            total += strength * said;
        } else if (std::abs(said - mine) <= most) {
            total += strength * said;
            heard += strength;
        }
    }
    float mean(std::size_t t) {
        const float heard = most >= 1 ? of_all : weight[t];
        return heard > 0 ? sum[t] / heard : own[t];
    }
};

}  // namespace adem::model
