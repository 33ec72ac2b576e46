#pragma once

#include <type_traits>

#include "engine/mechanism.hpp"
#include "models/state/vocabularies.hpp"

namespace adem::model {

/// Whether there is nothing for any service, of values that are never negative. Most residents need nothing, so rules
/// ask this first; it is a sum, because a branch for each service would cost more.
template <class T>
requires std::is_arithmetic_v<T>
constexpr bool nothing(const Keyed<T, Service>& values) {
    decltype(T{} + T{}) sum{};
    for (const T value : values) sum += value;
    return sum == 0;
}

/// Whether one refers to nobody for any service.
template <class E>
constexpr bool nobody(const Keyed<Ref<E>, Service>& refs) {
    bool none = true;
    for (const Ref<E> ref : refs) none &= !ref;
    return none;
}

/// Whether it is the first word of a vocabulary for every service: no outcome, an open stance.
template <class Word>
requires std::is_enum_v<Word>
constexpr bool nothing(const Keyed<Word, Service>& words) {
    unsigned any = 0;
    for (const Word word : words) any |= static_cast<unsigned>(word);
    return any == 0;
}

}  // namespace adem::model
