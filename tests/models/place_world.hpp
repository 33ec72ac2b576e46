#pragma once

#include "models/mechanisms/trust_from_experience.hpp"
#include "models/state/at_start.hpp"
#include "models/state/dwelling.hpp"
#include "models/state/place.hpp"
#include "tests/support/model_world.hpp"

/// A place in which everything is as usual, and one mechanism at a time in it.
namespace adem::test {

inline World quiet_place(std::size_t households = 40, std::size_t neighbourhoods = 1) {
    World world = small_world({.households = households, .neighbourhoods = neighbourhoods});
    set_all<model::Disorder>(world, 0.4F);
    set_all<model::DisorderNorm>(world, 0.4F);
    set_all<model::Crime>(world, 0.3F);
    set_all<model::CrimeNorm>(world, 0.3F);
    set_all<model::CollectiveEfficacy>(world, 0.55F);
    set_all<model::TrustInPeopleNorm>(world, 0.55F);
    set_all<model::ReputationNorm>(world, 0.5F);
    set_all<model::Disposition>(world, 0.0F);
    return world;
}

/// The world after so many months of rules over the neighbourhood's own row.
template <class... Mechanisms>
World in_street(World world, int months, const Settings& settings = {}) {
    std::vector<Phase> phases;
    phases.push_back(phase<model::Neighbourhood>("street", Mechanisms{}...));
    return simulate(std::move(world), std::move(phases), months, settings);
}

/// The world after so many months of rules over whole neighbourhoods; what residents go through becomes trust.
template <class... Mechanisms>
World in_place(World world, int months, const Settings& settings = {}) {
    std::vector<Phase> phases;
    phases.push_back(every("place", Mechanisms{}...));
    phases.push_back(phase<model::Resident>("trust", model::TrustFromExperience{}));
    return simulate(std::move(world), std::move(phases), months, settings);
}

template <class... Mechanisms>
World in_minds(World world, int months, const Settings& settings = {}) {
    std::vector<Phase> phases;
    phases.push_back(phase<model::Resident>("minds", Mechanisms{}...));
    return simulate(std::move(world), std::move(phases), months, settings);
}

inline double mean_trust(const World& world, model::Institution institution) {
    double sum = 0;
    const auto residents = rows<model::Resident>(world);
    for (const Row row : residents) sum += static_cast<double>(world.at<model::TrustInInstitutions>(row)[institution]);
    return sum / static_cast<double>(residents.size());
}

inline double mean_domain(const World& world, model::Domain domain) {
    double sum = 0;
    const auto residents = rows<model::Resident>(world);
    for (const Row row : residents) sum += static_cast<double>(world.at<model::LifeDomains>(row)[domain]);
    return sum / static_cast<double>(residents.size());
}

}  // namespace adem::test
