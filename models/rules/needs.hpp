#pragma once

#include "models/state/vocabularies.hpp"

namespace adem::model {

/// Whether there is nothing for any service, of values that are never negative. Most residents need nothing, so rules
/// ask this first; it is a sum, because a branch for each service would cost more.
template <class T>
constexpr bool nothing(const Keyed<T, Service>& values) {
    decltype(T{} + T{}) sum{};
    for (const T value : values) sum += value;
    return sum == 0;
}

}  // namespace adem::model
