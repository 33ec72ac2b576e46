#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// A broker is somebody of another background whom one knows and who has a contact person at the service: a bridging
/// tie that leads to it. Granovetter (1973), Am. J. Sociol. 78:1360-1380; Burt (2004), Am. J. Sociol. 110:349-399.
inline bool has_broker(const auto& residents, const auto& who, Service service) {
    const auto ties = who.ties();
    return std::any_of(ties.begin(), ties.end(), [&](const Tie& tie) {
        if (!residents.contains(tie.other)) return false;
        const auto other = residents.at(tie.other);
        return other.template get<BackgroundOf>() != who.template get<BackgroundOf>() &&
               other.template get<ContactPerson>()[service];
    });
}

}  // namespace adem::model
