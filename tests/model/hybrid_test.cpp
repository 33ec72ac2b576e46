// Policies between two others, and in what these differ.
#include "models/hybrid.hpp"

#include <catch2/catch.hpp>

#include "engine/input/show.hpp"
#include "models/neighbourhood_model.hpp"

namespace adem::model {

namespace {

const Registry& registry() {
    static const Schedule schedule = neighbourhood_model();
    return schedule.registry();
}

LeverPeriod always(const std::string& lever, double value) { return {lever, value, {}, Month{0}, Month{240}}; }

Project project(const std::string& name, double posts) {
    Project made;
    made.name = name;
    made.numbers["posts"] = posts;
    return made;
}

Scenario policy_a() {
    Scenario a;
    a.name = "a";
    a.policy = {always("promises.rate", 4), always("staff.handover", 0.5)};
    a.programmes = {project("coaches", 1), project("visits", 2)};
    return a;
}

Scenario policy_b() {
    Scenario b = policy_a();
    b.name = "b";
    b.policy = {always("money.reserve", 100), always("promises.rate", 4), always("staff.handover", 0.8)};
    b.programmes = {project("visits", 3), project("coaches", 1)};
    return b;
}

std::vector<std::string> names(const std::vector<PolicyGroup>& groups) {
    std::vector<std::string> list;
    for (const PolicyGroup& group : groups) list.push_back(group.name);
    return list;
}

}  // namespace

TEST_CASE("policies differ in the groups of their levers and in projects, and only where they are not alike",
          "[model]") {
    const auto groups = groups_that_differ(policy_a(), policy_b(), registry());
    CHECK(names(groups) == std::vector<std::string>{"staff", "money", "programmes"});
    CHECK(groups.back().what == std::vector<std::string>{"visits"});
    CHECK(groups_that_differ(policy_a(), policy_a(), registry()).empty());
}

TEST_CASE("a lever that is set to what it is anyway does not differ from one that is not set", "[model]") {
    Scenario b = policy_a();
    b.policy.push_back(always("staff.network_share", registry().lever("staff.network_share")->value));
    CHECK(groups_that_differ(policy_a(), b, registry()).empty());
    b.policy.back().in = {"somewhere"};
    b.policy.back().value = 1;
    CHECK(names(groups_that_differ(policy_a(), b, registry())) == std::vector<std::string>{"staff"});
}

TEST_CASE("a lever that differs in time alone differs, and so does a budget", "[model]") {
    Scenario b = policy_a();
    b.policy.back().from = Month{12};
    b.budget = 1e6;
    CHECK(names(groups_that_differ(policy_a(), b, registry())) == std::vector<std::string>{"staff", "money"});
    const auto mixed = hybrid(policy_a(), b, groups_that_differ(policy_a(), b, registry()), 0b10);
    CHECK(mixed.budget == b.budget);
    CHECK(mixed.policy.back().from == Month{0});
}

TEST_CASE("a policy between two has each group of one of them, and the ends are these two", "[model]") {
    const Scenario a = policy_a(), b = policy_b();
    const auto groups = groups_that_differ(a, b, registry());
    CHECK(resolved_text(hybrid(a, b, groups, 0)) == resolved_text(a));
    CHECK(resolved_text(hybrid(a, b, groups, 0b111)) == resolved_text(b));
    const Scenario mixed = hybrid(a, b, groups, 0b101);
    CHECK(mixed.policy.size() == 2);
    CHECK(mixed.policy.back().value == 0.8);
    CHECK(mixed.programmes.front().name == "visits");
    CHECK(mixed.programmes.front().numbers.at("posts") == 3);
}

}  // namespace adem::model
