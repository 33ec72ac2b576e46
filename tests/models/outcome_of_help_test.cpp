#include "models/mechanisms/outcome_of_help.hpp"

#include <catch2/catch.hpp>

#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Service service = Service::mental_health;

World with_outcome(HelpOutcome outcome, float need = 0.8F) {
    World world = small_world({.households = 300});
    all_ask(world, service, need);
    for (const Row row : rows<Resident>(world)) {
        world.at<OutcomeThisMonth>(row)[service] = outcome;
        world.at<MonthsUnmet>(row)[service] = 5;
        world.at<FailuresInARow>(row)[service] = 2;
        world.at<StanceToService>(row)[service] = Stance::wary;
    }
    return world;
}

World after(World world, std::vector<std::pair<std::string, double>> parameters = {}) {
    return simulate(std::move(world), {phase<Resident>("outcome", OutcomeOfHelp{})}, 1,
                    {.parameters = std::move(parameters)});
}

template <class C>
double mean_of(const World& world, typename C::Value::Key key) {
    double sum = 0;
    for (const Row row : rows<Resident>(world)) sum += static_cast<double>(world.at<C>(row)[key]);
    return sum / static_cast<double>(rows<Resident>(world).size());
}

}  // namespace

TEST_CASE("nothing happens to who did not ask", "[model]") {
    const World before = with_outcome(HelpOutcome::none);
    const World world = after(World(before));
    CHECK(mean_of<Need>(world, service) == mean_of<Need>(before, service));
    CHECK(mean_of<FailuresInARow>(world, service) == 2);
    CHECK(mean_of<MonthsUnmet>(world, service) == 5);
}

TEST_CASE("a success takes its share of the need and starts anew", "[model]") {
    const World world = after(with_outcome(HelpOutcome::helped));
    CHECK(mean_of<Need>(world, service) == Approx(0.4));
    CHECK(mean_of<FailuresInARow>(world, service) == 0);
    CHECK(mean_of<MonthsUnmet>(world, service) == 0);
    CHECK(world.at<StanceToService>(rows<Resident>(world)[0])[service] == Stance::open);
}

TEST_CASE("a need that has become small ends", "[model]") {
    const World world = after(with_outcome(HelpOutcome::helped, 0.15F));
    CHECK(mean_of<Need>(world, service) == 0);
    CHECK(mean_of<NeedKnown>(world, service) == 0);
}

TEST_CASE("a failure adds one and takes no need away", "[model]") {
    const World world = after(with_outcome(HelpOutcome::failed), {{"relief_of_help.forgiveness", 0}});
    CHECK(mean_of<FailuresInARow>(world, service) == 3);
    CHECK(mean_of<Need>(world, service) == Approx(0.8));
}

TEST_CASE("waiting is felt as a failure as often as is set", "[model]") {
    CHECK(mean_of<FailuresInARow>(after(with_outcome(HelpOutcome::waiting), {{"relief_of_help.waiting_counts", 0}}),
                                  service) == 2);
    CHECK(mean_of<FailuresInARow>(after(with_outcome(HelpOutcome::waiting), {{"relief_of_help.waiting_counts", 1}}),
                                  service) == 3);
    CHECK(mean_of<FailuresInARow>(after(with_outcome(HelpOutcome::waiting)), service) == Approx(2.1).margin(0.06));
}

TEST_CASE("more relief leaves less need, and the life domain stays within its bounds", "[model]") {
    double before = 1;
    for (const double relief : {0.1, 0.4, 0.7}) {
        const World world = after(with_outcome(HelpOutcome::helped),
                                  {{"relief_of_help.relief.mental_health", relief}, {"relief_of_help.gain", 1}});
        CHECK(mean_of<Need>(world, service) < before);
        before = mean_of<Need>(world, service);
        CHECK(mean_of<LifeDomains>(world, domain_of(service)) == Approx(1));
        CHECK(world.audit().empty());
    }
}
