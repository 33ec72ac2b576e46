#pragma once

#include <optional>

#include "models/rules/services.hpp"

/// What each role stands for: its help, its institution and its part of life.
namespace adem::model {

/// The service that a role gives; none for those who teach, build a community or manage an area.
constexpr std::optional<Service> service_of(Role role) {
    for (const Service service : all_of<Service>())
        if (role_of(service) == role) return service;
    return std::nullopt;
}

/// In whose name somebody works.
constexpr Institution institution_of(Role role) {
    if (const auto service = service_of(role)) return institution_of(*service);
    return role == Role::teacher ? Institution::school : Institution::municipality;
}

constexpr Domain domain_of(Role role) {
    if (const auto service = service_of(role)) return domain_of(*service);
    return role == Role::teacher ? Domain::schooling : Domain::social_functioning;
}

}  // namespace adem::model
