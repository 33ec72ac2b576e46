#include <catch2/catch.hpp>

#include "models/mechanisms/giving_up.hpp"
#include "models/mechanisms/good_stories.hpp"
#include "models/mechanisms/national_mood.hpp"
#include "models/mechanisms/preconceptions_of_residents.hpp"
#include "models/mechanisms/preconceptions_of_workers.hpp"
#include "models/mechanisms/second_thoughts.hpp"
#include "models/mechanisms/stories.hpp"
#include "models/mechanisms/trust_from_experience.hpp"
#include "models/mechanisms/trust_from_faces.hpp"
#include "models/mechanisms/trust_returns.hpp"
#include "models/rules/felt_fairness.hpp"
#include "tests/models/staff_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr Service service = Service::debt_help;
constexpr Institution municipality = Institution::municipality;

/// Only in month 0 something happened: outcomes are gone after it.
struct MonthIsOver {
    static constexpr std::string_view name = "month_is_over";
    void operator()(InOut<OutcomeThisMonth> outcome) const { outcome = {}; }
};

/// A chain of acquaintances; the first was helped, or was not.
World chain(HelpOutcome of_first) {
    World world = small_world({.households = 6});
    const auto people = rows<Resident>(world);
    for (std::size_t n = 0; n + 1 < people.size(); ++n) world.ties().make(people[n], people[n + 1], 0.5F, 2);
    Keyed<float, Institution> trust;
    trust.values.fill(0.5F);
    set_all<TrustInInstitutions>(world, trust);
    world.at<OutcomeThisMonth>(people[0])[service] = of_first;
    return world;
}

using Parameters = std::vector<std::pair<std::string, double>>;

World after(World world, int months, Parameters more = {}) {
    Parameters parameters{
        {"story_telling.tells", 1}, {"trust_step.agreement", 0}, {"trust_from_experience.spill_over", 0}};
    parameters.insert(parameters.end(), more.begin(), more.end());
    return simulate(std::move(world),
                    {phase<Resident>("talk", Stories{}), phase<Resident>("trust", TrustFromExperience{}),
                     phase<Resident>("over", MonthIsOver{})},
                    months, {.parameters = parameters});
}

/// How many residents' trust in the municipality has moved.
std::size_t moved(const World& world) {
    return count_if<Resident>(world, [&](Row row) { return world.at<TrustInInstitutions>(row)[municipality] != 0.5F; });
}
double trust_of_all(const World& world) {
    double sum = 0;
    for (const Row row : rows<Resident>(world))
        sum += static_cast<double>(world.at<TrustInInstitutions>(row)[municipality]);
    return sum / static_cast<double>(rows<Resident>(world).size());
}

}  // namespace

TEST_CASE("a good story raises trust, a bad one lowers it, and it can count for nothing", "[model]") {
    CHECK(trust_of_all(after(chain(HelpOutcome::helped), 2)) > 0.5);
    CHECK(trust_of_all(after(chain(HelpOutcome::failed), 2)) < 0.5);
    CHECK(trust_of_all(after(chain(HelpOutcome::none), 2)) == Approx(0.5));
    CHECK(moved(after(chain(HelpOutcome::helped), 4, {{"story_telling.weight", 0}})) == 0);
}

TEST_CASE("a story travels one step a month, to one person", "[model]") {
    for (int month = 1; month < 4; ++month)
        CHECK(moved(after(chain(HelpOutcome::failed), month, {{"story_telling.kept", 0.9}})) <=
              static_cast<std::size_t>(month - 1));
    CHECK(moved(after(chain(HelpOutcome::failed), 2)) == 1);
}

TEST_CASE("a story that loses its weight is not told on", "[model]") {
    const World world = after(chain(HelpOutcome::failed), 8, {{"story_telling.kept", 0.1}});
    CHECK(moved(world) == 1);
}

TEST_CASE("bad stories are told more often than good ones, as often, or less", "[model]") {
    const auto reached = [](HelpOutcome outcome, double bad_more) {
        World world = small_world({.households = 300});
        const auto people = rows<Resident>(world);
        for (std::size_t n = 0; n + 1 < people.size(); n += 2) world.ties().make(people[n], people[n + 1], 0.5F, 2);
        Keyed<float, Institution> trust;
        trust.values.fill(0.5F);
        set_all<TrustInInstitutions>(world, trust);
        for (const Row row : people) world.at<OutcomeThisMonth>(row)[service] = outcome;
        return moved(after(std::move(world), 2, {{"story_telling.tells", 0.3}, {"story_telling.bad_more", bad_more}}));
    };
    const std::size_t good = reached(HelpOutcome::helped, 1);
    CHECK(reached(HelpOutcome::failed, 2) > good);
    CHECK(reached(HelpOutcome::failed, 1) == good);
    CHECK(reached(HelpOutcome::failed, 0.5) < good);
}

TEST_CASE("a story over a bridging tie wins back more, as much when that is set to nothing", "[model]") {
    const auto won_back = [](bool bridging, double effect) {
        World world = small_world({.households = 300});
        const auto people = rows<Resident>(world);
        for (std::size_t n = 0; n + 1 < people.size(); n += 2) {
            world.ties().make(people[n], people[n + 1], 0.5F, 2);
            world.at<StanceToService>(people[n])[service] = Stance::given_up;
            world.at<BackgroundOf>(people[n]) = Background::netherlands;
            world.at<BackgroundOf>(people[n + 1]) = bridging ? Background::europe : Background::netherlands;
            world.at<OutcomeThisMonth>(people[n + 1])[service] = HelpOutcome::helped;
        }
        const World later = simulate(std::move(world), {phase<Resident>("talk", GoodStories{})}, 1,
                                     {.parameters = {{"good_stories.bridging", effect}}});
        return count_if<Resident>(later,
                                  [&](Row row) { return later.at<StanceToService>(row)[service] == Stance::wary; });
    };
    CHECK(won_back(true, 2) > won_back(false, 2));
    CHECK(won_back(true, 0) == won_back(false, 0));
}

TEST_CASE("who has given up thinks again at the pace that is set, and never at pace 0", "[model]") {
    const auto still = [](double pace) {
        World world = small_world({.households = 500});
        for (const Row row : rows<Resident>(world)) world.at<StanceToService>(row)[service] = Stance::given_up;
        const World later = simulate(std::move(world), {phase<Resident>("again", SecondThoughts{})}, 24,
                                     {.parameters = {{"second_thoughts.pace", pace}}});
        const auto count = count_if<Resident>(
            later, [&](Row row) { return later.at<StanceToService>(row)[service] == Stance::given_up; });
        return static_cast<double>(count) / static_cast<double>(rows<Resident>(later).size());
    };
    CHECK(still(0) == 1);
    CHECK(still(1) == 0);
    CHECK(still(0.03) == Approx(std::pow(0.97, 24)).margin(0.05));
}

TEST_CASE("avoidance goes by institution: giving up spreads to its other services only, or not at all", "[model]") {
    const auto wary_of = [](Service other, double spreads) {
        World world = small_world({.households = 1});
        const Row row = rows<Resident>(world)[0];
        world.at<FailuresInARow>(row)[Service::debt_help] = 9;
        world = simulate(std::move(world), {phase<Resident>("giving up", GivingUp{})}, 1,
                         {.parameters = {{"giving_up.spreads", spreads}}});
        return world.at<StanceToService>(row)[other] == Stance::wary;
    };
    CHECK(wary_of(Service::social_support, 1));
    CHECK_FALSE(wary_of(Service::mental_health, 1));
    CHECK_FALSE(wary_of(Service::social_support, 0));
}

TEST_CASE("meetings correct the wrong picture on both sides; without meetings, or at 0, it stays", "[model]") {
    const auto of_residents = [](HelpOutcome outcome, double correction) {
        const World world = simulate(chain(outcome), {phase<Resident>("meets", PreconceptionsOfResidents{})}, 1,
                                     {.parameters = {{"preconceptions_of_residents.correction", correction}}});
        return static_cast<double>(world.at<MisreadsWorkers>(rows<Resident>(world)[0]).value());
    };
    CHECK(of_residents(HelpOutcome::failed, 0.5) == Approx(0.15).margin(1e-4));
    CHECK(of_residents(HelpOutcome::waiting, 0.5) == Approx(0.3).margin(1e-4));
    CHECK(of_residents(HelpOutcome::failed, 0) == Approx(0.3).margin(1e-4));

    const auto of_workers = [](float caseload) {
        World world = world_with_workers(Role::social_worker, 1);
        set_all<Caseload>(world, caseload);
        return mean<MisreadsResidents>(
            simulate(std::move(world), {phase<Worker>("is there", PreconceptionsOfWorkers{})}, 1));
    };
    CHECK(of_workers(0) == Approx(0.3));
    CHECK(of_workers(10) < of_workers(0));
    CHECK(of_workers(20) < of_workers(10));
}

TEST_CASE("a worker who reads residents well is felt to be fairer, unless that is set to nothing or the reverse",
          "[model]") {
    FeltFairness felt;
    felt.base.value = 0.5F;
    felt.usual_misreading.value = 0.3F;
    const auto gain = [&](float effect) {
        felt.of_misreading.value = effect;
        return felt.of(0, 0.5F, 0.1F) - felt.of(0, 0.5F, 0.8F);
    };
    CHECK(gain(0.3F) > 0);
    CHECK(gain(0) == 0);
    CHECK(gain(-0.3F) < 0);
}

TEST_CASE("the usual levels of trust move with the times by as much as is set", "[model]") {
    World world = small_world();
    const double people = static_cast<double>(world.at<TrustInPeopleNorm>(0));
    const double nation = static_cast<double>(world.at<TrustNorm>(0)[Institution::national_government]);
    const double police = static_cast<double>(world.at<TrustNorm>(0)[Institution::police]);
    const World later = simulate(world, {phase<Neighbourhood>("the times", NationalMood{})}, 120);
    CHECK(static_cast<double>(later.at<TrustInPeopleNorm>(0)) == Approx(people + 0.08).margin(1e-4));
    CHECK(static_cast<double>(later.at<TrustNorm>(0)[Institution::national_government]) ==
          Approx(nation - 0.05).margin(1e-4));
    CHECK(static_cast<double>(later.at<TrustNorm>(0)[Institution::police]) == Approx(police));
}

TEST_CASE("trust in people keeps its distance between educations", "[model]") {
    World world = small_world({.households = 2});
    const auto people = rows<Resident>(world);
    set_all<Disposition>(world, 0);
    set_all<TrustInPeople>(world, 0.5F);
    world.at<EducationOf>(people[0]) = Education::high;
    world.at<EducationOf>(people[1]) = Education::none;
    world = simulate(std::move(world), {phase<Resident>("returns", TrustReturns{})}, 600);
    CHECK(static_cast<double>(world.at<TrustInPeople>(people[0]) - world.at<TrustInPeople>(people[1])) ==
          Approx(0.22).margin(1e-3));
}

TEST_CASE("bad news of an institution lowers trust in it alone, good news raises it, and it can do nothing",
          "[model]") {
    const auto trust = [](double news, double effect, Institution institution) {
        World world = chain(HelpOutcome::none);
        set_all<Disposition>(world, 0);
        world =
            simulate(std::move(world), {phase<Resident>("faces", TrustFromFaces{})}, 12,
                     {{{"institutional_record.media_effect", effect}}, {lever_at("shocks.media.municipality", news)}});
        return world.at<TrustInInstitutions>(rows<Resident>(world)[0])[institution];
    };
    CHECK(trust(-1, 0.2, municipality) < trust(0, 0.2, municipality));
    CHECK(trust(1, 0.2, municipality) > trust(0, 0.2, municipality));
    CHECK(trust(-1, 0, municipality) == trust(0, 0, municipality));
    CHECK(trust(-1, 0.2, Institution::police) == trust(0, 0.2, Institution::police));
}
