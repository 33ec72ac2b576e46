#include <catch2/catch.hpp>

#include "engine/mechanism/described.hpp"
#include "models/mechanisms/life_domains.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

const char* const path = "life_coupling.on_work_and_income.health";

/// The sum over residents of work and income, after two years in which health stood so far above one's own means.
double work_after(float better_health, double link) {
    World world = small_world();
    for (const Row row : rows<Resident>(world)) {
        for (const Domain domain : all_of<Domain>()) world.at<OwnMeans>(row)[domain] = 0.5F;
        world.at<LifeDomains>(row) = world.at<OwnMeans>(row);
        world.at<LifeDomains>(row)[Domain::health] += better_health;
    }
    const World after =
        simulate(std::move(world), {phase<Resident>("life", LifeDomainsChange{})}, 24, {.parameters = {{path, link}}});
    double sum = 0;
    for (const Row row : rows<Resident>(after))
        sum += static_cast<double>(after.at<LifeDomains>(row)[Domain::work_and_income]);
    return sum;
}

}  // namespace

TEST_CASE("better health lifts work and income; the link can be nothing for it, or reversed", "[model]") {
    const auto gain = [](double link) { return work_after(0.2F, link) - work_after(0, link); };
    CHECK(gain(0.3) > gain(0.08));
    CHECK(gain(0.08) > gain(0));
    CHECK(gain(0) > gain(-0.3));
    CHECK(gain(-0.3) < 0);
}

TEST_CASE("the coupling is the matrix of its parameters, without links of a domain to itself", "[model]") {
    const Schedule schedule({phase<Resident>("life", LifeDomainsChange{})});
    const auto coupling = described<LifeCoupling>(schedule.registry());
    for (const Domain on : all_of<Domain>()) {
        for (const Domain from : all_of<Domain>()) {
            const auto row = static_cast<int>(on), column = static_cast<int>(from);
            const std::string name = "life_coupling.on_" + std::string(name_of(on)) + "." + std::string(name_of(from));
            const ParameterEntry* entry = schedule.registry().parameter(name);
            REQUIRE(entry != nullptr);
            CHECK(coupling.matrix()(row, column) == static_cast<float>(entry->value));
            CHECK(is_fixed(entry->prior) == (on == from));
            if (on == from) CHECK(entry->value == 0);
        }
    }
}
