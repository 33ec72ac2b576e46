#include "tests/support/model_world.hpp"

#include <array>

namespace adem::test {

using namespace adem::model;

namespace {

struct Member {
    HouseholdRole role;
    int youngest, oldest;  // years
};

/// Compositions that follow one another, household by household.
const std::array<std::vector<Member>, 6> compositions{{
    {{HouseholdRole::single, 20, 89}},
    {{HouseholdRole::partner, 22, 80}, {HouseholdRole::partner, 22, 80}},
    {{HouseholdRole::parent, 30, 45},
     {HouseholdRole::parent, 30, 45},
     {HouseholdRole::child, 8, 14},
     {HouseholdRole::child, 0, 8}},
    {{HouseholdRole::parent, 35, 50}, {HouseholdRole::child, 5, 18}},
    {{HouseholdRole::single, 25, 75}},
    {{HouseholdRole::parent, 45, 55}, {HouseholdRole::parent, 45, 55}, {HouseholdRole::child, 16, 22}},
}};

struct Home {
    std::size_t neighbourhood;
    Row household;
    Tenure tenure;
};

void describe_person(World& world, Row row, const Member& member, std::size_t position, const Draws& draws) {
    const int months = 12 * member.youngest + draws.below(12 * (member.oldest - member.youngest), 0);
    const bool adult = months >= 12 * 18;
    world.at<AgeMonths>(row) = static_cast<std::int16_t>(months);
    world.at<SexOf>(row) = position < 2 && member.role != HouseholdRole::child ? static_cast<Sex>(position % 2)
                                                                               : static_cast<Sex>(draws.below(2, 1));
    world.at<EducationOf>(row) = adult ? static_cast<Education>(draws.below(4, 2)) : Education::in_school;
    world.at<BackgroundOf>(row) = static_cast<Background>(draws.below(3, 3));
    world.at<RoleInHousehold>(row) = member.role;
    world.at<IsReferencePerson>(row) = position == 0 ? 1 : 0;
    world.at<MonthsHere>(row) = static_cast<std::int16_t>(draws.below(std::min(months, 240) + 1, 4));
    world.at<Cohort>(row) = cohort_stayer;
    world.at<Employed>(row) = adult && months < 12 * 67 && draws.chance(0.7, 5) ? 1 : 0;
    world.at<Disposition>(row) = static_cast<float>(0.2 * (draws.uniform(6) - 0.5));
    for (std::size_t d = 0; d < vocabulary_size<Domain>; ++d) {
        const auto share = static_cast<float>(0.4 + 0.4 * draws.uniform(static_cast<unsigned>(10 + d)));
        world.at<OwnMeans>(row)[static_cast<Domain>(d)] = share;
        world.at<LifeDomains>(row)[static_cast<Domain>(d)] = share;
    }
}

void settle_household(World& world, const Home& home, const std::vector<Member>& members, Stream stream) {
    const Identity identity = world.table<Household>().identity(home.household);
    int adults = 0, children = 0, earners = 0, heads = 0, jobless = 0;
    for (std::size_t m = 0; m < members.size(); ++m) {
        const Identity person = derive(identity, m);
        const Row row = world.add<Resident>(home.neighbourhood, person);
        describe_person(world, row, members[m], m, Draws(stream, {person, Month{0}, draw_code("test: person")}));
        world.at<HouseholdOf>(row) = Ref<Household>(home.household);
        const bool adult = world.at<AgeMonths>(row) >= 12 * 18;
        ++(adult ? adults : children);
        earners += world.at<Employed>(row);
        heads += members[m].role != HouseholdRole::child ? 1 : 0;
        const bool may_work =
            adult && world.at<AgeMonths>(row) < 12 * 67 && world.at<EducationOf>(row) != Education::in_school;
        jobless += may_work && !world.at<Employed>(row) ? 1 : 0;
    }
    world.at<SettledHere>(home.household) = Settled::lives_here;
    world.at<Adults>(home.household) = static_cast<std::uint8_t>(adults);
    world.at<Children>(home.household) = static_cast<std::uint8_t>(children);
    world.at<Heads>(home.household) = static_cast<std::uint8_t>(heads);
    world.at<Jobless>(home.household) = static_cast<std::uint8_t>(jobless);
    world.at<Earners>(home.household) = static_cast<std::uint8_t>(earners);
}

void fill_neighbourhood(World& world, std::size_t n, const SmallWorld& wanted, Stream stream) {
    const Identity here = world.neighbourhood(n);
    const auto dwellings = static_cast<std::size_t>(static_cast<double>(wanted.households) / (1 - wanted.vacancy));
    for (std::size_t d = 0; d < dwellings; ++d) {
        const Row dwelling = world.add<Dwelling>(n, derive(here, 1, d));
        world.at<TenureOf>(dwelling) = static_cast<Tenure>(d % 3);
        if (d >= wanted.households) continue;
        const Row household = world.add<Household>(n, derive(here, 2, d));
        world.at<DwellingOf>(household) = Ref<Dwelling>(dwelling);
        world.at<IncomeOf>(household) = static_cast<IncomeClass>(d % 3);
        settle_household(world, {n, household, world.at<TenureOf>(dwelling)}, compositions[d % compositions.size()],
                         stream);
    }
    for (std::size_t p = 0; p < 2; ++p) world.add<MeetingPlace>(n, derive(here, 3, p));
    for (std::size_t k = 0; k < vocabulary_size<Institution>; ++k) {
        const Row row = world.add<InstitutionHere>(n, derive(here, 4, k));
        world.at<Kind>(row) = static_cast<Institution>(k);
    }
    const auto residents = static_cast<float>(world.table<Resident>().count(n));
    const auto row = static_cast<Row>(n);
    world.at<ResidentsAtStart>(row) = residents;
    world.at<ResidentsNow>(row) = residents;
    world.at<VacancyNorm>(row) = static_cast<float>(wanted.vacancy);
    for (float& assets : world.at<AssetsPresent>(row)) assets = 20;
}

/// Room for everybody at once, so that no row number changes while the world is filled.
void make_room(World& world, const SmallWorld& wanted) {
    const auto room = [&](std::size_t entity, std::size_t each) {
        world.reserve(entity, std::vector<std::size_t>(wanted.neighbourhoods, each));
    };
    room(entity_index<Dwelling>, 2 * wanted.households);
    room(entity_index<Household>, 2 * wanted.households);
    room(entity_index<Resident>, 4 * wanted.households);
    room(entity_index<MeetingPlace>, 8);
    room(entity_index<InstitutionHere>, vocabulary_size<Institution>);
    room(entity_index<Post>, 64);
    room(entity_index<Worker>, 64);
}

}  // namespace

World small_world(const SmallWorld& wanted) {
    const Stream stream = Stream::of(wanted.seed, 0);
    std::vector<Identity> identities;
    for (std::size_t n = 0; n < wanted.neighbourhoods; ++n)
        identities.push_back(derive(identity_of("small neighbourhood"), n));
    World world(neighbourhood_layout(), stream, identities);
    make_room(world, wanted);
    for (std::size_t n = 0; n < wanted.neighbourhoods; ++n) fill_neighbourhood(world, n, wanted, stream);
    world.ties().resize(world.table<Resident>().rows());
    return world;
}

Row add_worker(World& world, std::size_t neighbourhood, Role role) {
    const auto number = world.table<Post>().count(neighbourhood);
    const Identity identity = derive(world.neighbourhood(neighbourhood), 5, number);
    const Row post = world.add<Post>(neighbourhood, identity);
    world.at<RoleOfPost>(post) = role;
    world.at<PostNumber>(post) = static_cast<std::int16_t>(number);
    world.at<HoldersSoFar>(post) = 1;
    const Row worker = world.add<Worker>(neighbourhood, derive(identity, 1));
    world.at<PostOf>(worker) = Ref<Post>(post);
    world.at<RoleOf>(worker) = role;
    return worker;
}

LeverSetting lever_at(std::string path, double value, int from, int until) {
    LeverSetting setting;
    setting.path = std::move(path);
    setting.value = value;
    setting.from = Month{from};
    setting.until = Month{until};
    return setting;
}

World simulate(World world, std::vector<Phase> phases, int months, const Settings& settings, Division division) {
    auto schedule = std::make_shared<Schedule>(std::move(phases));
    for (const auto& [path, value] : settings.parameters) schedule->set_parameter(path, value);
    const Month end = world.now() + months;
    Simulation simulation(std::move(world), schedule, Policy(settings.levers), division);
    simulation.run(end);
    return std::move(simulation.world());
}

}  // namespace adem::test
