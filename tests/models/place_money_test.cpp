#include <catch2/catch.hpp>

#include "models/mechanisms/clean_ups.hpp"
#include "models/mechanisms/enforcement.hpp"
#include "models/mechanisms/greening.hpp"
#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/supervision.hpp"
#include "models/mechanisms/visible_works.hpp"
#include "models/money/planned_cost.hpp"
#include "tests/models/place_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> street() {
    return {phase<Neighbourhood>("month opens", MonthOpens{}), every("works", VisibleWorks{}, CleanUps{}),
            phase<Neighbourhood>("street", Greening{}, Supervision{}, EnforcementLevel{})};
}

}  // namespace

TEST_CASE("what is planned for the street is what is spent on it, to the euro", "[model]") {
    const std::vector<LeverSetting> levers{
        lever_at("physical.greening", 0.4),        lever_at("physical.supervision", 0.7, 6, 20),
        lever_at("physical.clean_ups", 9),         lever_at("triad.enforcement", 0.25),
        lever_at("triad.procedural_justice", 0.9), lever_at("physical.works", 1.5)};
    World world = quiet_place();
    set_all<ResidentsAtStart>(world, 1000.0F);
    Simulation simulation(std::move(world), std::make_shared<Schedule>(street()), Policy(levers));
    Keyed<double, CostLine> spent{};
    simulation.observe([&](Month, const World& now) {
        for (const CostLine line : all_of<CostLine>()) spent[line] += now.at<SpentThisMonth>(0)[line];
    });
    simulation.run(Month{24});
    const Bill planned = planned_cost(Schedule(street()).registry(), Policy(levers), {},
                                      simulation.world().neighbourhood(0), "here", 1000, 24);
    for (const CostLine line : {CostLine::greening, CostLine::supervision, CostLine::enforcement, CostLine::works}) {
        INFO(name_of(line));
        double sum = 0;
        for (const auto& year : planned) sum += year[static_cast<std::size_t>(line)];
        CHECK(spent[line] > 0);
        CHECK(spent[line] == Approx(sum).epsilon(1e-5));
    }
}
