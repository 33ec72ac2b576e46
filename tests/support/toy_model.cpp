#include "tests/support/toy_model.hpp"

#include "tests/support/toy_mechanisms.hpp"

namespace adem::toy {

Layout toy_layout() {
    Layout layout;
    layout.entity<Street, Disorder>()
        .entity<Dwelling>()
        .entity<Household, DwellingOf, Purse, MonthsThere>()
        .entity<Resident, HouseholdOf, Age, Children, Outlook, Voice, Skill, Contact, Mother, Whim>()
        .entity<Worker, CraftOf, Load>();
    layout.neighbourhood<Street>().ties<Resident>(6).membership<HouseholdOf>().site<DwellingOf>();
    layout.begins_anew_on_move<MonthsThere>();
    return layout;
}

namespace {

void settle_household(World& world, std::size_t n, Row dwelling, std::size_t number) {
    const Identity identity = derive(world.neighbourhood(n), 2, number);
    const Row household = world.add<Household>(n, identity);
    world.at<DwellingOf>(household) = Ref<Dwelling>(dwelling);
    for (std::uint64_t m = 0; m < 1 + number % 4; ++m) {
        const Identity person = derive(identity, m);
        const Row row = world.add<Resident>(n, person);
        const Draws draws(world.stream(), {person, Month{0}, draw_code("toy: person")});
        world.at<HouseholdOf>(row) = Ref<Household>(household);
        world.at<Age>(row) = static_cast<std::int16_t>(draws.below(80 * 12));
        world.at<Outlook>(row) = static_cast<float>(draws.uniform(1));
    }
}

void fill(World& world, std::size_t n, std::size_t households) {
    for (std::size_t d = 0; d < households * 5 / 4; ++d) {
        const Row dwelling = world.add<Dwelling>(n, derive(world.neighbourhood(n), 1, d));
        if (d < households) settle_household(world, n, dwelling, d);
    }
    for (std::size_t w = 0; w < 4; ++w) {
        const Row row = world.add<Worker>(n, derive(world.neighbourhood(n), 3, w));
        world.at<CraftOf>(row) = static_cast<Craft>(w % 2);
    }
}

void acquaint(World& world, std::size_t n) {
    const Block& block = world.table<Resident>().block(n);
    for (Row row = block.begin; row + 3 < block.high; row += 2)
        world.ties().make(row, row + 3, 0.5F, static_cast<std::uint8_t>(Met::outside));
}

}  // namespace

World toy_world(const ToyWorld& wanted) {
    World world(toy_layout(), Stream::of(wanted.seed, 0), wanted.neighbourhoods);
    const auto room = [&](std::size_t entity, std::size_t each) {
        world.reserve(entity, std::vector<std::size_t>(wanted.neighbourhoods.size(), each));
    };
    room(entity_index<Dwelling>, wanted.households * 5 / 4);
    room(entity_index<Household>, wanted.households);
    room(entity_index<Resident>, wanted.households * 5 / 2);
    room(entity_index<Worker>, 4);
    for (std::size_t n = 0; n < wanted.neighbourhoods.size(); ++n) fill(world, n, wanted.households);
    for (std::size_t n = 0; n < wanted.neighbourhoods.size(); ++n) acquaint(world, n);
    world.set_now(wanted.start);
    return world;
}

Schedule toy_schedule(std::vector<Phase> added) {
    const std::vector<Phase> month{
        phase<Street>("weather", Weather{}),
        phase<Worker>("workforce", WorkerTurnover{}),
        every("help", AllotContacts{}),
        phase<Resident>("talk", GrowOlder{}, HearRumours{}, Drift{}),
        phase<Resident>("hear", HearStories{}, SpreadRumours{}),
        phase<Resident>("skills", Learn{}),
        phase<Resident>("life", Die{}, BearChild{}),
        every("meetings", Meet{}),
        phase<Resident>("ties", Fade{}),
        phase<Household>("homes", EarnAndSpend{}, WishToMove{}, Emigrate{}),
        every("newcomers", Immigrate{}),
    };
    added.insert(added.end(), month.begin(), month.end());
    return Schedule(std::move(added));
}

World simulate_toy(World world, Month end, const Policy& policy, Division division) {
    Simulation simulation(std::move(world), std::make_shared<Schedule>(toy_schedule()), policy, division);
    simulation.run(end);
    return std::move(simulation.world());
}

World simulate_phases(World world, std::vector<Phase> phases, int months, const Policy& policy, Division division) {
    const Month end = world.now() + months;
    Simulation simulation(std::move(world), std::make_shared<Schedule>(std::move(phases)), policy, division);
    simulation.run(end);
    return std::move(simulation.world());
}

}  // namespace adem::toy
