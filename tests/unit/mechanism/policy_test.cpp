#include "engine/mechanism/policy.hpp"

#include <catch2/catch.hpp>

using namespace adem;

namespace {

const Identity north = identity_of("North");
const Identity south = identity_of("South");

LeverEntry lever(std::string path = "staff.fte", double value = 2) {
    LeverEntry entry;
    entry.path = std::move(path);
    entry.value = value;
    return entry;
}

double at(const Policy& policy, int month, Identity neighbourhood = north) {
    return policy.value(lever(), neighbourhood, Month{month});
}

}  // namespace

TEST_CASE("without a setting a lever has its default", "[unit]") {
    CHECK(at(Policy{}, 0) == 2);
    CHECK(at(Policy({{.path = "another", .value = 9}}), 0) == 2);
}

TEST_CASE("a setting holds from its first month up to its last, and before and after the default does", "[unit]") {
    const Policy policy({{.path = "staff.fte", .value = 5, .from = Month{10}, .until = Month{12}}});
    CHECK(at(policy, 9) == 2);
    CHECK(at(policy, 10) == 5);
    CHECK(at(policy, 11) == 5);
    CHECK(at(policy, 12) == 2);
}

TEST_CASE("a setting without months holds always, also while settling", "[unit]") {
    const Policy policy({{.path = "staff.fte", .value = 5}});
    CHECK(at(policy, -120) == 5);
    CHECK(at(policy, 1200) == 5);
}

TEST_CASE("a ramp begins at its value and reaches the other in its last month, in even steps", "[unit]") {
    const Policy policy({{.path = "staff.fte", .value = 4, .until_value = 8, .from = Month{0}, .until = Month{5}}});
    for (int month = 0; month < 5; ++month) CHECK(at(policy, month) == Approx(4 + month));
    CHECK(at(policy, 5) == 2);
}

TEST_CASE("a ramp of one month has its first value", "[unit]") {
    const Policy policy({{.path = "staff.fte", .value = 4, .until_value = 8, .from = Month{3}, .until = Month{4}}});
    CHECK(at(policy, 3) == 4);
}

TEST_CASE("where settings overlap the later one in the list holds", "[unit]") {
    const Policy policy({{.path = "staff.fte", .value = 5, .from = Month{0}, .until = Month{20}},
                         {.path = "staff.fte", .value = 7, .from = Month{10}, .until = Month{15}}});
    CHECK(at(policy, 9) == 5);
    CHECK(at(policy, 12) == 7);
    CHECK(at(policy, 15) == 5);
}

TEST_CASE("a setting for one neighbourhood leaves the others", "[unit]") {
    const Policy policy({{.path = "staff.fte", .value = 5}, {.path = "staff.fte", .value = 7, .neighbourhood = south}});
    CHECK(at(policy, 0, north) == 5);
    CHECK(at(policy, 0, south) == 7);
}

TEST_CASE("the values of many levers and neighbourhoods at once are those of each", "[unit]") {
    const std::vector<LeverEntry> levers{lever(), lever("promises.rate", 1), lever("access.desks", 4)};
    const std::vector<Identity> places{north, south, identity_of("East")};
    const Policy policy({{.path = "staff.fte", .value = 5},
                         {.path = "staff.fte", .value = 7, .neighbourhood = south, .until = Month{8}},
                         {.path = "promises.rate", .value = 2, .until_value = 4, .from = Month{2}, .until = Month{6}},
                         {.path = "staff.fte", .value = 9, .from = Month{3}, .until = Month{5}},
                         {.path = "promises.rate", .value = 0, .neighbourhood = identity_of("nowhere")},
                         {.path = "not a lever", .value = 3}});
    std::vector<std::vector<float>> values;
    for (int month = -1; month < 10; ++month) {
        policy.values(levers, places, Month{month}, values);
        REQUIRE(values.size() == places.size());
        for (std::size_t n = 0; n < places.size(); ++n)
            for (std::size_t k = 0; k < levers.size(); ++k)
                CHECK(values[n][k] == static_cast<float>(policy.value(levers[k], places[n], Month{month})));
    }
}
