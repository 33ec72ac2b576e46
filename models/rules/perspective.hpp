#pragma once

#include "models/state/vocabularies.hpp"

namespace adem::model {

/// Overall perspective: the plain mean of the seven life domains, in [0, 1]. No domain counts for more than another.
inline float overall_perspective(const Keyed<float, Domain>& domains) {
    float sum = 0;
    for (const float domain : domains) sum += domain;
    return sum / static_cast<float>(vocabulary_size<Domain>);
}

}  // namespace adem::model
