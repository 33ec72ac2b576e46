#pragma once

#include "tests/support/model_world.hpp"

/// Neighbourhoods with workers, for the tests of the mechanisms of staff and help.
namespace adem::test {

/// A world with so many workers of one role, all alike.
inline World world_with_workers(model::Role role, int workers, const SmallWorld& wanted = {}) {
    World world = small_world(wanted);
    for (int n = 0; n < workers; ++n) add_worker(world, 0, role);
    return world;
}

/// A policy that pays no regular posts, save those named.
inline std::vector<LeverSetting> posts_only(std::vector<std::pair<model::Role, double>> paid) {
    std::vector<LeverSetting> levers;
    for (const model::Role role : all_of<model::Role>())
        levers.push_back(lever_at("staff.fte." + std::string(name_of(role)), 0));
    for (const auto& [role, fte] : paid) levers.push_back(lever_at("staff.fte." + std::string(name_of(role)), fte));
    return levers;
}

/// Everybody needs this service so much, knows it, and has asked for it this month.
inline void all_ask(World& world, model::Service service, float need) {
    for (const Row row : rows<model::Resident>(world)) {
        world.at<model::Need>(row)[service] = need;
        world.at<model::NeedKnown>(row)[service] = 1;
        world.at<model::Seeking>(row)[service] = 1;
    }
}

/// A project of so many posts, under way or not.
inline Row add_project(World& world, Identity identity, model::ProgrammeState state, float posts,
                       Ref<model::Programme> before = {}) {
    const Row row = world.add<model::Programme>(0, identity);
    world.at<model::StateOf>(row) = state;
    world.at<model::ProgrammeRole>(row) = model::Role::social_worker;
    world.at<model::ProgrammePosts>(row) = posts;
    world.at<model::Predecessor>(row) = before;
    return row;
}

inline std::size_t count_outcomes(const World& world, model::Service service, model::HelpOutcome outcome) {
    return count_if<model::Resident>(
        world, [&](Row row) { return world.at<model::OutcomeThisMonth>(row)[service] == outcome; });
}

}  // namespace adem::test
