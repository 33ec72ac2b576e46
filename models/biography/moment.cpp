#include "models/biography/moment.hpp"

#include "engine/base/hash.hpp"
#include "models/rules/perspective.hpp"
#include "models/state/dwelling.hpp"
#include "models/state/life_course.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

namespace {

template <class E>
Identity identity_of_row(const World& world, Ref<E> ref) {
    return ref ? world.table<E>().identity(ref.row()) : Identity{};
}

Feelings feelings_of(const World& world, Row row) {
    return {world.at<TrustInInstitutions>(row), world.at<TrustInPeople>(row),
            world.at<Loneliness>(row),          world.at<ExpectationOfFuture>(row),
            world.at<NeighbourhoodRating>(row), overall_perspective(world.at<LifeDomains>(row))};
}

void look_at_household(const World& world, Row row, LifeMoment& moment) {
    const Ref<Household> home = world.at<HouseholdOf>(row);
    if (!home) return;
    moment.household = identity_of_row(world, home);
    moment.dwelling = identity_of_row(world, world.at<DwellingOf>(home.row()));
    moment.in_debt = world.at<ProblemDebt>(home.row()) != 0;
    moment.on_assistance = world.at<OnAssistance>(home.row()) != 0;
    moment.income = world.at<IncomeOf>(home.row());
    moment.home_improved = world.at<HomeImproved>(home.row());
    const Table& residents = world.table<Resident>();
    const Block& block = residents.block(moment.neighbourhood);
    for (Row other = block.begin; other < block.high; ++other)
        if (other != row && residents.occupied(other) && world.at<HouseholdOf>(other) == home)
            moment.housemates.emplace(residents.identity(other), world.at<AgeMonths>(other));
}

void look_at_help(const World& world, Row row, LifeMoment& moment) {
    moment.need = world.at<Need>(row);
    moment.need_known = world.at<NeedKnown>(row);
    moment.outcome = world.at<OutcomeThisMonth>(row);
    moment.stance = world.at<StanceToService>(row);
    for (const Service service : all_of<Service>())
        moment.contact[service] = identity_of_row(world, world.at<ContactPerson>(row)[service]);
    const Ref<Worker> face = world.at<KnownFace>(row);
    moment.face = identity_of_row(world, face);
    if (face) moment.role_of_face = world.at<RoleOf>(face.row());
}

void look_at_people(const World& world, Row row, LifeMoment& moment) {
    for (const Tie& tie : world.ties().of(row))
        if (!tie.is(TieContext::household))
            moment.ties.emplace(world.table<Resident>().identity(tie.other), static_cast<TieContext>(tie.context));
    moment.initiative = identity_of_row(world, world.at<ActiveIn>(row));
    moment.takes_part_in = world.at<TakesPartIn>(row);
    moment.voice = world.at<VoiceOfMine>(row);
    moment.protests = world.at<Protests>(row) != 0;
}

void look_around(const World& world, LifeMoment& moment) {
    const Table& projects = world.table<Programme>();
    const Block& block = projects.block(moment.neighbourhood);
    for (Row row = block.begin; row < block.high; ++row)
        if (projects.occupied(row)) moment.projects.emplace(projects.identity(row), world.at<StateOf>(row));
}

std::uint64_t fingerprint_of(const World& world, Row row) {
    ContentHash hash;
    for (const auto& column : world.table<Resident>().columns())
        if (column->ref_width() == 0) hash.add(column->bytes().data() + row * column->row_bytes(), column->row_bytes());
    return hash.value();
}

}  // namespace

std::optional<LifeMoment> moment_of(const World& world, Identity resident) {
    const Table& residents = world.table<Resident>();
    const Row row = residents.find(resident);
    if (row == no_row) return {};
    LifeMoment moment;
    moment.month = world.now();
    moment.neighbourhood = residents.neighbourhood_of(row);
    moment.age = world.at<AgeMonths>(row);
    moment.months_here = world.at<MonthsHere>(row);
    moment.role = world.at<RoleInHousehold>(row);
    moment.employed = world.at<Employed>(row) != 0;
    moment.children_born = world.at<ChildrenBorn>(row);
    moment.feelings = feelings_of(world, row);
    look_at_household(world, row, moment);
    look_at_help(world, row, moment);
    look_at_people(world, row, moment);
    look_around(world, moment);
    moment.fingerprint = fingerprint_of(world, row);
    return moment;
}

}  // namespace adem::model
