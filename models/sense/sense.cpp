#include "models/sense/sense.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/measures.hpp"
#include "models/sense/checks.hpp"

namespace adem::model {

namespace {

Registry with_parameters_of(const Scenario& scenario, Registry registry) {
    for (ParameterEntry& entry : registry.parameters) {
        const auto given = scenario.parameters.find(entry.path);
        if (given != scenario.parameters.end()) entry.value = given->second.value;
    }
    return registry;
}

}  // namespace

Sense sense_of(const Scenario& scenario, const std::vector<Profile>& profiles, const Registry& registry) {
    const Registry own = with_parameters_of(scenario, registry);
    const CourseOfLevers levers(scenario, own);
    Sense sense;
    check_levers(scenario, levers, sense);
    check_companions(levers, scenario, sense);
    check_combinations(scenario, levers, sense);
    check_programmes(scenario, levers, sense);
    check_staff(scenario, levers, sense);
    check_budget(scenario, profiles, sense);
    return sense;
}

void check_indicators(const std::vector<std::string>& names, Problems& problems) {
    std::vector<std::string> known;
    for (const Measure& measure : measures()) known.push_back(measure.info.name);
    for (const std::string& name : names)
        if (std::find(known.begin(), known.end(), name) == known.end())
            problems.add(Place{"--indicators"}, fmt::format("unknown indicator {} (see: adem list indicators){}",
                                                            in_quotes(name), did_you_mean(name, known)));
}

}  // namespace adem::model
