#include "models/hybrid.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace adem::model {

namespace {

constexpr const char* programmes = "programmes";
constexpr const char* money = "money";

std::string group_of(const std::string& lever) { return lever.substr(0, lever.find('.')); }

bool alike(const LeverPeriod& a, const LeverPeriod& b) {
    return a.value == b.value && a.to == b.to && a.from == b.from && a.until == b.until && a.in == b.in;
}

/// The settings of a lever; none when all of them say what holds anyway.
std::vector<LeverPeriod> course_of(const Scenario& scenario, const LeverEntry& lever) {
    std::vector<LeverPeriod> periods;
    std::copy_if(scenario.policy.begin(), scenario.policy.end(), std::back_inserter(periods),
                 [&](const LeverPeriod& period) { return period.lever == lever.path; });
    const bool as_usual = std::all_of(periods.begin(), periods.end(), [&](const LeverPeriod& period) {
        return period.value == lever.value && period.to.value_or(lever.value) == lever.value;
    });
    return as_usual ? std::vector<LeverPeriod>{} : periods;
}

bool differ(const Scenario& a, const Scenario& b, const LeverEntry& lever) {
    const auto in_a = course_of(a, lever), in_b = course_of(b, lever);
    return !std::equal(in_a.begin(), in_a.end(), in_b.begin(), in_b.end(), alike);
}

bool alike(const Project& a, const Project& b) {
    return a.numbers == b.numbers && a.words == b.words && a.lists == b.lists && a.in == b.in;
}

/// Names of projects that one has and the other has not, or has in another form.
std::set<std::string> projects_that_differ(const Scenario& a, const Scenario& b) {
    std::map<std::string, const Project*> in_b;
    for (const Project& project : b.programmes) in_b[project.name] = &project;
    std::set<std::string> names;
    for (const Project& project : a.programmes) {
        const auto other = in_b.find(project.name);
        if (other == in_b.end() || !alike(project, *other->second)) names.insert(project.name);
        if (other != in_b.end()) in_b.erase(other);
    }
    for (const auto& [name, project] : in_b) names.insert(name);
    return names;
}

}  // namespace

std::vector<PolicyGroup> groups_that_differ(const Scenario& a, const Scenario& b, const Registry& registry) {
    std::vector<PolicyGroup> groups;
    const auto add = [&](const std::string& name, const std::string& what) {
        const auto same = [&](const PolicyGroup& group) { return group.name == name; };
        auto group = std::find_if(groups.begin(), groups.end(), same);
        if (group == groups.end()) group = groups.insert(groups.end(), {name, {}});
        group->what.push_back(what);
    };
    for (const LeverEntry& lever : registry.levers)
        if (differ(a, b, lever)) add(group_of(lever.path), lever.path);
    if (a.budget != b.budget) add(money, "budget");
    for (const std::string& project : projects_that_differ(a, b)) add(programmes, project);
    return groups;
}

Scenario hybrid(const Scenario& a, const Scenario& b, const std::vector<PolicyGroup>& groups, std::uint32_t from_b) {
    std::set<std::string> taken;
    for (std::size_t k = 0; k < groups.size(); ++k)
        if ((from_b >> k & 1U) != 0) taken.insert(groups[k].name);
    Scenario mixed = a;
    mixed.name = fmt::format("hybrid-{}", from_b);
    mixed.policy.clear();
    for (const LeverPeriod& period : a.policy)
        if (!taken.contains(group_of(period.lever))) mixed.policy.push_back(period);
    for (const LeverPeriod& period : b.policy)
        if (taken.contains(group_of(period.lever))) mixed.policy.push_back(period);
    std::stable_sort(mixed.policy.begin(), mixed.policy.end(),
                     [](const LeverPeriod& x, const LeverPeriod& y) { return x.lever < y.lever; });
    if (taken.contains(money)) mixed.budget = b.budget;
    if (taken.contains(programmes)) mixed.programmes = b.programmes;
    return mixed;
}

}  // namespace adem::model
