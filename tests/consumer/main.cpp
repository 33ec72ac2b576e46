// Runs a scenario of one's own from C++: reads it, simulates two replicates, and prints an outcome.
#include <cmath>
#include <cstdio>
#include <fstream>

#include "engine/input/read_scenario.hpp"
#include "models/experiment.hpp"
#include "models/neighbourhood_model.hpp"
#include "models/population/profile_reader.hpp"
#include "models/programmes.hpp"

using namespace adem;

/// A village for one year with many promises, as a user would write it.
void write_scenario(const char* path) {
    std::ofstream(path) << "adem: 1\nneighbourhoods: [usquert]\nyears: 1\nsettle: 12\nreplicates: 2\n"
                           "policy:\n  promises.rate: 12\n";
}

Scenario read(const char* path, const Schedule& schedule) {
    const std::filesystem::path data = DATA_DIR;
    const auto fields = model::programme_fields();
    const Catalogue catalogue{schedule.registry(), fields, Library("scenario", {data / "scenarios"}),
                              Library("profile", {data / "scenarios/profiles"})};
    Problems problems;
    const auto scenario = read_scenario(path, catalogue, {}, problems);
    problems.throw_if_any();
    return *scenario;
}

int main() {
    try {
        write_scenario("promises.yaml");
        const Scenario scenario = read("promises.yaml", model::neighbourhood_model());
        const model::Profile profile = model::read_profile(scenario.neighbourhoods.front().file);
        const model::Experiment experiment({scenario}, {profile}, {{"trust_in_municipality"}});
        double sum = 0;
        for (std::uint32_t replicate = 0; replicate < 2; ++replicate)
            sum += experiment.replicate(replicate).front().value(0, 12, 0, 0);
        std::printf("mean trust in the municipality after a year: %.3f\n", sum / 2);
        return std::isfinite(sum) ? 0 : 1;
    } catch (const InputError& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}
