#pragma once

#include "engine/state/mail.hpp"
#include "models/state/entities.hpp"

namespace adem::model {

/// What somebody went through with an institution. Whoever causes it sends it; one mechanism turns it into trust.
/// `fairness` (was I heard) and `effectiveness` (was I helped) are both in [0, 1]; weight > 0.
struct Experience : Message<Resident> {
    static constexpr std::string_view name = "experience";
    Institution institution;
    float fairness;
    float effectiveness;
    float weight;
};

}  // namespace adem::model
