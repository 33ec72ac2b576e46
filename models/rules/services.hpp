#pragma once

#include "models/state/vocabularies.hpp"

/// Who gives which help, in whose name, and in which part of life it helps.
namespace adem::model {

/// How many kinds of help there are.
inline constexpr auto service_count = static_cast<unsigned>(vocabulary_size<Service>);

constexpr Role role_of(Service service) {
    switch (service) {
        case Service::social_support:
            return Role::social_worker;
        case Service::debt_help:
            return Role::debt_counsellor;
        case Service::mental_health:
            return Role::mental_health_worker;
        case Service::youth_work:
            return Role::youth_worker;
        case Service::housing_help:
            return Role::caretaker;
        case Service::safety_help:
            return Role::beat_officer;
    }
    return Role::social_worker;
}

constexpr Institution institution_of(Service service) {
    switch (service) {
        case Service::social_support:
        case Service::debt_help:
            return Institution::municipality;
        case Service::mental_health:
        case Service::youth_work:
            return Institution::care;
        case Service::housing_help:
            return Institution::housing_corporation;
        case Service::safety_help:
            return Institution::police;
    }
    return Institution::municipality;
}

constexpr Domain domain_of(Service service) {
    switch (service) {
        case Service::social_support:
            return Domain::social_functioning;
        case Service::debt_help:
            return Domain::work_and_income;
        case Service::mental_health:
            return Domain::health;
        case Service::youth_work:
            return Domain::schooling;
        case Service::housing_help:
            return Domain::housing;
        case Service::safety_help:
            return Domain::safety;
    }
    return Domain::social_functioning;
}

}  // namespace adem::model
