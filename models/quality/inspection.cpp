#include "models/quality/inspection.hpp"

#include "models/experiment.hpp"
#include "models/first_month.hpp"
#include "models/quality/census.hpp"

namespace adem::model {
namespace {

World settled_world(const Profile& profile, std::uint64_t seed, std::uint32_t replicate) {
    Scenario scenario;
    scenario.name = "inspection";
    scenario.years = 1;
    scenario.settle = usual_settling;
    scenario.seed = seed;
    scenario.replicates = 1;
    NeighbourhoodSource source;
    source.name = source.profile = profile.name;
    scenario.neighbourhoods.push_back(std::move(source));
    return Experiment({scenario}, {profile}).settled(replicate);
}

}  // namespace

Inspected inspect(const Profile& profile, std::uint64_t seed, std::uint32_t replicate, bool settled) {
    if (settled) {
        const World world = settled_world(profile, seed, replicate);
        return {census_of(world, 0), network_of(world)};
    }
    const Stream stream = Stream::of(seed, replicate);
    const Identity neighbourhood = identity_of(profile.name);
    return {synthesise(profile, stream, neighbourhood),
            network_of(make_first_month({profile}, {neighbourhood}, stream))};
}

}  // namespace adem::model
