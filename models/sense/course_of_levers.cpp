#include "models/sense/course_of_levers.hpp"

#include <algorithm>
#include <set>

#include "engine/base/identity.hpp"

namespace adem::model {

namespace {

std::vector<std::string> places_that_differ(const Scenario& scenario) {
    std::set<std::string> named;
    for (const LeverPeriod& period : scenario.policy) named.insert(period.in.begin(), period.in.end());
    for (const Project& project : scenario.programmes) named.insert(project.in.begin(), project.in.end());
    std::vector<std::string> places;
    bool has_an_unnamed_one = false;
    for (const NeighbourhoodSource& source : scenario.neighbourhoods) {
        if (!named.contains(source.name) && has_an_unnamed_one) continue;
        has_an_unnamed_one = has_an_unnamed_one || !named.contains(source.name);
        places.push_back(source.name);
    }
    return places;
}

}  // namespace

CourseOfLevers::CourseOfLevers(const Scenario& scenario, const Registry& registry)
    : scenario_(scenario), registry_(registry), policy_(policy_of(scenario)), places_(places_that_differ(scenario)) {}

double CourseOfLevers::value(const std::string& lever, const Moment& moment) const {
    const LeverEntry* entry = registry_.lever(lever);
    return entry == nullptr ? 0 : policy_.value(*entry, identity_of(moment.place), moment.month);
}

std::optional<Moment> CourseOfLevers::first(const std::function<bool(const Moment&)>& is_so) const {
    for (Month month{0}; month < scenario_.end(); ++month)
        for (const std::string& place : places_)
            if (const Moment moment{place, month}; is_so(moment)) return moment;
    return std::nullopt;
}

bool CourseOfLevers::is_always(const std::string& lever, double value_then) const {
    if (given(lever) == nullptr) {
        const LeverEntry* entry = registry_.lever(lever);
        return entry != nullptr && entry->value == value_then;
    }
    return !first([&](const Moment& moment) { return value(lever, moment) != value_then; });
}

const LeverPeriod* CourseOfLevers::given(const std::string& lever) const {
    for (const LeverPeriod& period : scenario_.policy)
        if (period.lever == lever) return &period;
    return nullptr;
}

const LeverPeriod* CourseOfLevers::given(const std::vector<std::string>& levers) const {
    for (const std::string& lever : levers)
        if (const LeverPeriod* period = given(lever)) return period;
    return nullptr;
}

std::vector<std::string> CourseOfLevers::paths(const std::string& lever) const {
    std::vector<std::string> found;
    for (const LeverEntry& entry : registry_.levers)
        if (entry.path == lever || entry.path == lever + "." + entry.element) found.push_back(entry.path);
    return found;
}

}  // namespace adem::model
