#pragma once

#include "engine/mechanism.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

/// While the world settles the neighbourhood notes what its school and its institutions are usually like, so that later
/// changes have something to be measured against.
///
///     usual = value now
struct RememberTheStaff {
    static constexpr std::string_view name = "remember_the_staff";
    static constexpr std::string_view about = "Notes school quality and local information of the settled start";

    void operator()(
        Whole<Neighbourhood, In<SchoolQuality>, InOut<SchoolQualityNorm>, In<LocalInformation>, InOut<InformationNorm>>
            here) const {
        here.get<SchoolQualityNorm>() = here.get<SchoolQuality>();
        here.get<InformationNorm>() = here.get<LocalInformation>();
    }
};

}  // namespace adem::model
