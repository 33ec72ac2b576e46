#pragma once

#include "models/state/vocabularies.hpp"

namespace adem::model {

/// What becomes of a promise: done; not done; or not done, with the reason given to those who were promised.
enum class PromiseOutcome : std::uint8_t { kept, broken, explained };

constexpr Flow flow_of(PromiseOutcome outcome) {
    switch (outcome) {
        case PromiseOutcome::kept:
            return Flow::promises_kept;
        case PromiseOutcome::broken:
            return Flow::promises_broken;
        case PromiseOutcome::explained:
            return Flow::promises_explained;
    }
    return Flow::promises_broken;
}

}  // namespace adem::model

namespace adem {

template <>
struct Vocabulary<model::PromiseOutcome> {
    static constexpr std::array<std::string_view, 3> names{"kept", "broken", "explained"};
};

}  // namespace adem
