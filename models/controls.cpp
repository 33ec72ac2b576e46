#include "models/controls.hpp"

#include <algorithm>

#include "engine/base/error.hpp"

namespace adem::model {

std::string control_name(const std::string& neighbourhood, int number) {
    return neighbourhood + " control " + std::to_string(number);
}

namespace {

void add_control(Scenario& scenario, NeighbourhoodSource source, int number) {
    source.name = control_name(source.name, number);
    for (const NeighbourhoodSource& other : scenario.neighbourhoods)
        if (other.name == source.name)
            throw InputError(Problem{other.origin.place, "neighbourhood '" + other.name +
                                                             "' has the name of a control (give it another name, or "
                                                             "ask for fewer controls)"});
    scenario.neighbourhoods.push_back(std::move(source));
}

}  // namespace

Scenario with_controls(const Scenario& scenario) {
    Scenario extended = scenario;
    if (scenario.controls == 0) return extended;
    std::vector<std::string> named;
    for (const NeighbourhoodSource& source : scenario.neighbourhoods) {
        named.push_back(source.name);
        for (int number = 1; number <= scenario.controls; ++number) add_control(extended, source, number);
    }
    const auto only_there = [&](auto& entry) {
        if (entry.in.empty()) entry.in = named;
    };
    std::for_each(extended.policy.begin(), extended.policy.end(), only_there);
    std::for_each(extended.programmes.begin(), extended.programmes.end(), only_there);
    return extended;
}

std::vector<int> control_of(const Scenario& scenario) {
    const auto named = static_cast<int>(scenario.neighbourhoods.size());
    std::vector<int> of(scenario.neighbourhoods.size(), -1);
    for (int place = 0; place < named; ++place) of.insert(of.end(), static_cast<std::size_t>(scenario.controls), place);
    return of;
}

}  // namespace adem::model
