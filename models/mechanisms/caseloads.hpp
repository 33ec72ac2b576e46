#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/needs.hpp"
#include "models/state/resident.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// How many residents each worker is there for: those with a need whose contact person this is.
///
///     caseload = number of pairs of resident and service with a need and this contact person
///
/// 18 families to a full-time worker in child protection, twice the norm: FNV (2022).
struct Caseloads {
    static constexpr std::string_view name = "caseloads";
    static constexpr std::string_view about = "Counts the residents in need that each worker is there for";

    void operator()(Every<Worker, InOut<Caseload>> workers,
                    Every<Resident, In<ContactPerson>, In<Need>> residents) const {
        for (const auto worker : workers) worker.get<Caseload>() = 0;
        for (const auto resident : residents) {
            const auto& needs = resident.get<Need>();
            if (nothing(needs)) continue;
            const auto& contacts = resident.get<ContactPerson>();
            for (const Service service : all_of<Service>())
                if (contacts[service] && needs[service] > 0) workers[contacts[service]].get<Caseload>() += 1;
        }
    }
};

}  // namespace adem::model
