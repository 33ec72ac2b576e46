#pragma once

#include <optional>

#include "models/rules/services.hpp"
#include "models/rules/teams.hpp"
#include "models/state/resident.hpp"

/// How somebody gets a contact person without having asked; `who` is a resident of an Every that may write the columns.
namespace adem::model {

/// What went wrong before is forgotten.
inline void open_again(const auto& who, Service service) {
    who.template get<StanceToService>()[service] = Stance::open;
    who.template get<FailuresInARow>()[service] = 0;
}

/// The need is known, and this professional is there for it.
inline void introduce(const auto& who, Service service, const Professional& worker, const Draws& draws) {
    open_again(who, service);
    who.template get<NeedKnown>()[service] = 1;
    who.template get<ContactPerson>()[service] = worker.ref();
    who.template get<RelationMonths>()[service] = 0;
    who.template get<Match>()[service] = static_cast<float>(draws.uniform(worker.identity()));
    worker.get<Caseload>() += 1;
}

/// The first service for which somebody met a professional this month.
inline std::optional<Service> service_met(const auto& who) {
    for (const Service service : all_of<Service>()) {
        const HelpOutcome outcome = who.template get<OutcomeThisMonth>()[service];
        const bool met = outcome == HelpOutcome::helped || outcome == HelpOutcome::failed;
        if (met && who.template get<ContactPerson>()[service]) return service;
    }
    return std::nullopt;
}

/// The service needed most of those for which somebody has no contact person.
inline std::optional<Service> service_missed(const auto& who) {
    std::optional<Service> missed;
    const auto& need = who.template get<Need>();
    for (const Service service : all_of<Service>())
        if (need[service] > 0 && !who.template get<ContactPerson>()[service] &&
            (!missed || need[service] > need[*missed]))
            missed = service;
    return missed;
}

}  // namespace adem::model
