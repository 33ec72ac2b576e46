#include "models/population/initial_ties.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

#include "engine/random/draw.hpp"
#include "models/rules/circle.hpp"
#include "models/rules/introduced.hpp"
#include "models/rules/liking.hpp"
#include "models/state/household.hpp"
#include "models/state/layout.hpp"
#include "models/state/resident.hpp"

namespace adem::model {
namespace {

/// How ties of one context are laid: each person has a place on a circle and knows some of the next there.
struct Round {
    TieContext context;
    double circle;  // residents among whom one's place lies, around one's focus
    int next;       // how many of the next are considered
    double chance;  // that two who are quite alike know each other
    float strength;
    double years;  // mean age of the ties
    bool by_household;
};

// Assumption: chosen so that ties number, belong to contexts and close triangles as in steady state of meeting and
// fading.
constexpr std::array rounds{
    Round{TieContext::street, 10, 2, 0.27, 0.4F, 4, true}, Round{TieContext::school, 10, 4, 0.5, 0.5F, 4, true},
    Round{TieContext::association, 10, 2, 0.42, 0.5F, 4, false}, Round{TieContext::place, 20, 2, 0.22, 0.4F, 3, false},
    Round{TieContext::kin, 1e6, 2, 0.6, 0.7F, 8, false}};
constexpr int introductions = 23;  // assumption: by one resident
constexpr float household_strength = 0.9F;
constexpr std::size_t spare_ties = 3;
constexpr int longest = 600;

using PersonsPlace = std::tuple<double, Identity, Row>;

Liking default_liking() {
    Liking rule;
    Registry registry;
    std::vector<Slot> slots;
    Describer<Liking> describer(rule, &rule, registry, slots);
    Liking::describe(describer);
    return rule;
}

void set_age(World& world, Row a, Row b, int months) {
    const auto age = static_cast<std::uint16_t>(std::clamp(months, 0, longest));
    for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)})
        for (Tie& tie : world.ties().of(from))
            if (tie.other == to) tie.age = age;
}

std::vector<Row> persons_in(const World& world, std::size_t neighbourhood) {
    const Block& block = world.table<Resident>().block(neighbourhood);
    std::vector<Row> rows;
    for (Row row = block.begin; row < block.high; ++row)
        if (world.table<Resident>().occupied(row)) rows.push_back(row);
    std::sort(rows.begin(), rows.end(),
              [&](Row a, Row b) { return world.table<Resident>().identity(a) < world.table<Resident>().identity(b); });
    return rows;
}

void tie_household_members(World& world, const std::vector<Row>& persons) {
    std::vector<std::pair<Row, Row>> members;  // household, person
    for (const Row row : persons)
        if (world.at<HouseholdOf>(row)) members.emplace_back(world.at<HouseholdOf>(row).row(), row);
    std::stable_sort(members.begin(), members.end(), [](auto a, auto b) { return a.first < b.first; });
    for (std::size_t i = 0; i < members.size(); ++i) {
        for (std::size_t j = i + 1; j < members.size() && members[j].first == members[i].first; ++j) {
            const Row a = members[i].second, b = members[j].second;
            if (world.ties().full(a) || world.ties().full(b)) continue;
            world.ties().make(a, b, household_strength, static_cast<std::uint8_t>(TieContext::household));
            set_age(world, a, b, std::min(world.at<AgeMonths>(a), world.at<AgeMonths>(b)));
        }
    }
}

std::vector<PersonsPlace> circle_of(const World& world, const std::vector<Row>& persons, const Round& round,
                                    std::uint32_t code) {
    std::vector<PersonsPlace> circle;
    for (const Row row : persons) {
        const Ref<Household> home = world.at<HouseholdOf>(row);
        if (round.by_household && !home) continue;
        if (round.context == TieContext::school && world.at<Children>(home.row()) == 0) continue;
        const Identity identity = world.table<Resident>().identity(row);
        const Identity focus = round.by_household ? world.table<Household>().identity(home.row()) : identity;
        const Draws draws(world.stream(), {identity, world.now(), code});
        const auto context = static_cast<std::uint64_t>(round.context);
        double place = share_of(derive(focus, context));
        place += std::min(round.circle / static_cast<double>(persons.size()), 1.0) * (draws.uniform() - 0.5);
        circle.emplace_back(place - std::floor(place), identity, row);
    }
    std::sort(circle.begin(), circle.end());
    return circle;
}

Traits traits(const World& world, Row row) {
    return {world.at<AgeMonths>(row), world.at<EducationOf>(row), world.at<BackgroundOf>(row)};
}

bool has_room(const World& world, Row row) { return world.ties().degree(row) + spare_ties < most_ties; }

const Round& round_of(TieContext context) {
    return *std::find_if(rounds.begin(), rounds.end(), [&](const Round& round) { return round.context == context; });
}

void make_tie(World& world, Row a, Row b, const Round& round, const Draws& draws) {
    const Identity other = world.table<Resident>().identity(b);
    world.ties().make(a, b, round.strength, static_cast<std::uint8_t>(round.context));
    const int both_here = std::min(world.at<MonthsHere>(a), world.at<MonthsHere>(b));
    const double months = -12 * round.years * math::log(draws.uniform(other, 1));
    set_age(world, a, b, std::min(both_here, static_cast<int>(std::min<double>(months, longest))));
}

void tie_round(World& world, const std::vector<Row>& persons, const Round& round, const Liking& liking) {
    const std::uint32_t code = draw_code("initial ties") + static_cast<std::uint32_t>(round.context);
    const auto circle = circle_of(world, persons, round, code);
    const std::size_t next = std::min<std::size_t>(static_cast<std::size_t>(round.next), circle.size() / 2);
    for (std::size_t i = 0; i < circle.size(); ++i) {
        const auto [place, identity, a] = circle[i];
        const Draws draws(world.stream(), {identity, world.now(), code});
        for (std::size_t step = 1; step <= next; ++step) {
            const auto& other = circle[(i + step) % circle.size()];
            const Row b = std::get<Row>(other);
            const Identity them = std::get<Identity>(other);
            if (!draws.chance(round.chance * liking.liking(traits(world, a), traits(world, b)), them)) continue;
            if (!has_room(world, a) || !has_room(world, b) || world.ties().find(a, b) != nullptr) continue;
            make_tie(world, a, b, round, draws);
        }
    }
}

/// One resident brings two acquaintances together, as in mechanisms/introductions.hpp.
void introduce(World& world, Row person, const Liking& liking, std::uint32_t code) {
    const Table& residents = world.table<Resident>();
    const Draws draws(world.stream(), {residents.identity(person), world.now(), code});
    const auto two = two_at_random(
        world.ties().of(person), draws, [](const Tie&) { return true; },
        [&](const Tie& tie) { return residents.identity(tie.other); });
    if (!two) return;
    const Row a = two.first->other, b = two.second->other;
    if (!has_room(world, a) || !has_room(world, b) || world.ties().find(a, b) != nullptr) return;
    if (!draws.chance(liking.liking(traits(world, a), traits(world, b)))) return;
    make_tie(world, a, b, round_of(two.context()), draws);
}

}  // namespace

void make_initial_ties(World& world, const Parallel& parallel) {
    const Liking liking = default_liking();
    world.ties().resize(world.table<Resident>().rows());
    parallel.for_each(world.neighbourhoods(), [&](std::size_t n) {
        const std::vector<Row> persons = persons_in(world, n);
        tie_household_members(world, persons);
        for (const Round& round : rounds) tie_round(world, persons, round, liking);
        for (int k = 0; k < introductions; ++k)
            for (const Row person : persons)
                introduce(world, person, liking, draw_code("initial introductions") + static_cast<std::uint32_t>(k));
    });
}

}  // namespace adem::model
