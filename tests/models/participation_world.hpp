#pragma once

#include "tests/support/model_world.hpp"

/// What the tests of taking part, assets and resistance share.
namespace adem::test {

/// The world after so many months of these rules over residents alone.
template <class... Mechanisms>
World rows_of_residents(World world, int months, const Settings& settings, Mechanisms... mechanisms) {
    std::vector<Phase> phases;
    phases.push_back(phase<model::Resident>("residents", mechanisms...));
    return simulate(std::move(world), std::move(phases), months, settings);
}

/// The world after so many months of these rules over whole neighbourhoods alone.
template <class... Mechanisms>
World whole(World world, int months, const Settings& settings, Mechanisms... mechanisms) {
    std::vector<Phase> phases;
    phases.push_back(every("neighbourhood", mechanisms...));
    return simulate(std::move(world), std::move(phases), months, settings);
}

inline float flow_of(const World& world, model::Flow flow) { return world.at<model::FlowsThisMonth>(0)[flow]; }
inline double spent_on(const World& world, model::CostLine line) { return world.at<model::SpentThisMonth>(0)[line]; }

/// An initiative that everybody of 16 and older is active in.
inline Row everybody_active(World& world, float momentum) {
    const Row initiative = world.add<model::Initiative>(0, identity_of("garden"));
    world.at<model::Momentum>(initiative) = momentum;
    for (const Row row : rows<model::Resident>(world))
        if (world.at<model::AgeMonths>(row) >= 192) world.at<model::ActiveIn>(row) = Ref<model::Initiative>(initiative);
    return initiative;
}

}  // namespace adem::test
