#include <catch2/catch.hpp>
#include <cmath>

#include "models/mechanisms/assembly_by_lot.hpp"
#include "models/mechanisms/climate_of_activity.hpp"
#include "models/mechanisms/conflicts.hpp"
#include "models/mechanisms/decisions_on_voice.hpp"
#include "models/mechanisms/joining_a_process.hpp"
#include "models/mechanisms/neighbourhood_agenda.hpp"
#include "models/mechanisms/participation_calendar.hpp"
#include "models/mechanisms/participatory_budget.hpp"
#include "models/mechanisms/trust_from_experience.hpp"
#include "models/mechanisms/word_of_voice.hpp"
#include "tests/models/participation_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

constexpr std::uint8_t everything = 31;

/// A world in which everybody of 16 and older has given input to a plan that is decided on now.
World before_a_decision(ProcessKind kind = ProcessKind::social) {
    World world = small_world({.households = 150});
    for (const Row row : rows<Resident>(world))
        if (world.at<AgeMonths>(row) >= 192) world.at<TakesPartIn>(row) = bit_of(kind);
    world.at<MonthsToDecision>(0)[kind] = 1;
    return world;
}

World decided(const Settings& settings, World world = before_a_decision()) {
    std::vector<Phase> phases;
    phases.push_back(every("deciding", DecisionsOnVoice{}));
    phases.push_back(phase<Resident>("trust", TrustFromExperience{}));
    return simulate(std::move(world), std::move(phases), 1, settings);
}

double trust_in_municipality(const World& world) {
    double sum = 0;
    for (const Row row : rows<Resident>(world))
        sum += static_cast<double>(world.at<TrustInInstitutions>(row)[Institution::municipality]);
    return sum / static_cast<double>(rows<Resident>(world).size());
}

Settings with_follow_up(double share, double asymmetry = 1.5) {
    return {.parameters = {{"trust_step.asymmetry", asymmetry}, {"fate_of_input.too_late", 0}},
            .levers = {lever_at("participation.follow_up", share), lever_at("promises.explain_no", 0)}};
}

std::size_t come(World world, const Settings& settings) {
    const World later = rows_of_residents(std::move(world), 1, settings, JoiningAProcess{});
    return count_if<Resident>(later, [&](Row row) { return later.at<TakesPartIn>(row) != 0; });
}

World asked() {
    World world = small_world({.households = 400});
    set_all<OpensNow>(world, bit_of(ProcessKind::social));
    return world;
}

}  // namespace

TEST_CASE("rounds open three processes, or one when merged, and none at rate 0", "[model]") {
    const auto opened = [](double rate, double merged) {
        const World world =
            whole(small_world({}), 6,
                  {.levers = {lever_at("participation.rate", rate), lever_at("participation.merged", merged)}},
                  ParticipationCalendar{});
        return static_cast<int>(world.at<OpensNow>(0));
    };
    CHECK(opened(1, 0) == 7);
    CHECK(opened(1, 1) == 1);
    CHECK(opened(0, 0) == 0);
}

TEST_CASE("a decision takes longer when residents are asked early and when it is theirs", "[model]") {
    const auto months = [](double early, double power) {
        const World world = whole(small_world({}), 6,
                                  {.levers = {lever_at("participation.rate", 1), lever_at("participation.early", early),
                                              lever_at("participation.power_share", power)}},
                                  ParticipationCalendar{});
        return static_cast<int>(world.at<MonthsToDecision>(0)[ProcessKind::social]);
    };
    CHECK(months(0, 0) == 3);
    CHECK(months(1, 0) == 9);
    CHECK(months(1, 1) == 12);
}

TEST_CASE("nobody comes when no process opens; with readiness everybody of 16 and older does", "[model]") {
    CHECK(come(small_world({.households = 100}), {}) == 0);
    const World world = asked();
    CHECK(come(world, {.parameters = {{"joining_a_process.comes", 5}, {"readiness.willing", 5}}}) ==
          Approx(count_if<Resident>(world, [&](Row row) { return world.at<AgeMonths>(row) >= 192; })).epsilon(0.02));
}

TEST_CASE("who trusts the municipality may leave it to others: by default fewer come, and it can be none or reversed",
          "[model]") {
    const auto coming = [](float trust, double by_trust) {
        World world = asked();
        for (const Row row : rows<Resident>(world))
            world.at<TrustInInstitutions>(row)[Institution::municipality] = trust;
        return come(std::move(world),
                    {.parameters = {{"joining_a_process.by_trust", by_trust}, {"joining_a_process.comes", 0.5}}});
    };
    CHECK(coming(0.9F, 3) < coming(0.2F, 3));
    CHECK(coming(0.9F, 0) == coming(0.2F, 0));
    CHECK(coming(0.9F, -3) > coming(0.2F, -3));
}

TEST_CASE("an imposed plan brings more people to a process", "[model]") {
    World plan = asked();
    set_all<ImposedPlan>(plan, 1.0F);
    CHECK(come(asked(), {}) < come(plan, {}));
}

TEST_CASE("the lot draws exactly so many of 16 and older for an assembly, and nobody at 0", "[model]") {
    const World world = whole(small_world({.households = 200}), 12,
                              {.levers = {lever_at("participation.assembly", 25)}}, AssemblyByLot{});
    std::size_t members = 0;
    for (const Row row : rows<Resident>(world)) {
        if (world.at<TakesPartIn>(row) == 0) continue;
        CHECK(world.at<AgeMonths>(row) >= 192);
        ++members;
    }
    CHECK(members == 25);
    const World none = whole(small_world({}), 12, {}, AssemblyByLot{});
    CHECK(count_if<Resident>(none, [&](Row row) { return none.at<TakesPartIn>(row) != 0; }) == 0);
}

TEST_CASE("all input is used at follow-up 1, none at 0, and then it is explained or ignored", "[model]") {
    const World used = decided(with_follow_up(1));
    CHECK(flow_of(used, Flow::voice_used) > 0);
    CHECK(flow_of(used, Flow::voice_ignored) == 0);
    const World ignored = decided(with_follow_up(0));
    CHECK(flow_of(ignored, Flow::voice_used) == 0);
    CHECK(flow_of(ignored, Flow::voice_ignored) == flow_of(used, Flow::voice_used));
    Settings explaining = with_follow_up(0);
    explaining.levers.back() = lever_at("promises.explain_no", 1);
    CHECK(flow_of(decided(explaining), Flow::voice_explained) == flow_of(used, Flow::voice_used));
    for (const Row row : rows<Resident>(used)) CHECK(used.at<TakesPartIn>(row) == 0);
}

TEST_CASE("input that is used raises trust and energy, an explanation costs less than being ignored", "[model]") {
    Settings explaining = with_follow_up(0);
    explaining.levers.back() = lever_at("promises.explain_no", 1);
    const World used = decided(with_follow_up(1));
    const World explained = decided(explaining);
    const World ignored = decided(with_follow_up(0));
    CHECK(trust_in_municipality(used) > trust_in_municipality(explained));
    CHECK(trust_in_municipality(explained) > trust_in_municipality(ignored));
    CHECK(mean<Energy>(used) > mean<Energy>(explained));
    CHECK(mean<Energy>(explained) > mean<Energy>(ignored));
}

TEST_CASE("a failed process can cost at least one and a half times what a good one brings, and less when symmetric",
          "[model]") {
    World middle = before_a_decision();
    for (const Row row : rows<Resident>(middle)) middle.at<TrustInInstitutions>(row).values.fill(0.5F);
    const auto ratio = [&](double asymmetry) {
        const double before = trust_in_municipality(middle);
        const double won = trust_in_municipality(decided(with_follow_up(1, asymmetry), middle)) - before;
        const double lost = trust_in_municipality(decided(with_follow_up(0, asymmetry), middle)) - before;
        return -lost / won;
    };
    CHECK(ratio(3) > 1.5);
    CHECK(ratio(1) < ratio(3));
    CHECK(ratio(0.25) < 1);
}

TEST_CASE("asked when the plan is ready, less of the input can be used than before there is one", "[model]") {
    const auto used = [](double early, double too_late) {
        return flow_of(
            decided({.parameters = {{"fate_of_input.too_late", too_late}},
                     .levers = {lever_at("participation.follow_up", 1), lever_at("participation.early", early)}}),
            Flow::voice_used);
    };
    CHECK(used(0, 0.5) < used(1, 0.5));
    CHECK(used(0, 0) == used(1, 0));
}

TEST_CASE("a share in power makes an answer fairer, and being ignored worse", "[model]") {
    const auto trust = [](double follow_up, double power) {
        Settings settings = with_follow_up(follow_up);
        settings.levers.push_back(lever_at("participation.power_share", power));
        return trust_in_municipality(decided(settings));
    };
    CHECK(trust(1, 0) < trust(1, 1));
    CHECK(trust(0, 0) > trust(0, 1));
}

TEST_CASE("what residents chose for a budget is used as far as it is carried out", "[model]") {
    const auto used = [](double carried_out) {
        return flow_of(decided({.levers = {lever_at("participation.budget_carried_out", carried_out)}},
                               before_a_decision(ProcessKind::budget)),
                       Flow::voice_used);
    };
    CHECK(used(0) == 0);
    CHECK(used(0.5) < used(1));
}

TEST_CASE("a budget of residents improves the place, more so where more of it is carried out or they remember more",
          "[model]") {
    const auto disorder = [](double share, double carried_out, float memory, double aim = 0.3) {
        World world = small_world({});
        set_all<ResidentsAtStart>(world, 10000.0F);
        set_all<ResidentMemory>(world, memory);
        return mean<Disorder>(whole(std::move(world), 12,
                                    {.parameters = {{"participatory_budget.aim", aim}},
                                     .levers = {lever_at("participation.budget_share", share),
                                                lever_at("participation.budget_carried_out", carried_out)}},
                                    ParticipatoryBudget{}));
    };
    CHECK(disorder(0.2, 1, 0) < disorder(0, 1, 0));
    CHECK(disorder(0.2, 1, 0) < disorder(0.2, 0.3, 0));
    CHECK(disorder(0.2, 0, 0) == disorder(0, 1, 0));
    CHECK(disorder(0.2, 1, 1) < disorder(0.2, 1, 0));
    CHECK(disorder(0.2, 1, 1, 0) == disorder(0.2, 1, 0, 0));
}

TEST_CASE("who stayed away hears along ties what became of it, and nobody does at second hand 0", "[model]") {
    World world = small_world({.households = 60});
    const auto people = rows<Resident>(world);
    for (std::size_t k = 0; k + 1 < people.size(); k += 2) {
        world.ties().make(people[k], people[k + 1], 0.8F, 0);
        world.at<VoiceOfMine>(people[k]) = 1 + static_cast<std::uint8_t>(VoiceOutcome::ignored);
    }
    set_all<VoicesDecided>(world, 10.0F);
    const auto after = [&](double second_hand) {
        std::vector<Phase> phases;
        phases.push_back(phase<Resident>("talk", WordOfVoice{}));
        phases.push_back(phase<Resident>("trust", TrustFromExperience{}));
        return simulate(world, std::move(phases), 1, {.parameters = {{"word_of_voice.second_hand", second_hand}}});
    };
    const World silent = after(0);
    const World heard = after(0.5);
    for (std::size_t k = 0; k + 1 < people.size(); k += 2) {
        CHECK(heard.at<TrustInInstitutions>(people[k]) == silent.at<TrustInInstitutions>(people[k]));
        CHECK(heard.at<TrustInInstitutions>(people[k + 1])[Institution::municipality] <
              silent.at<TrustInInstitutions>(people[k + 1])[Institution::municipality]);
    }
}

TEST_CASE("active acquaintances brighten the future of those who stay away; it can be nothing or reversed", "[model]") {
    const auto future = [](std::uint8_t known, double pull) {
        World world = small_world({.households = 40});
        set_all<ActiveKnown>(world, known);
        return mean<ExpectationOfFuture>(rows_of_residents(
            std::move(world), 12, {.parameters = {{"climate_of_activity.pull", pull}}}, ClimateOfActivity{}));
    };
    CHECK(future(0, 0.01) < future(1, 0.01));
    CHECK(future(1, 0.01) < future(4, 0.01));
    CHECK(future(4, 0) == future(0, 0));
    CHECK(future(4, -0.01) < future(0, -0.01));
}

TEST_CASE("a neighbourhood agenda makes as many promises a year as it has items, and no other", "[model]") {
    const World world =
        whole(small_world({}), 24, {.levers = {lever_at("participation.agenda_items", 6)}}, NeighbourhoodAgenda{});
    CHECK(rows<Promise>(world).size() == 12);
    for (const Row row : rows<Promise>(world)) CHECK(world.at<PromiseMaker>(row) == Institution::municipality);
    CHECK(rows<Promise>(whole(small_world({}), 24, {}, NeighbourhoodAgenda{})).empty());
}

TEST_CASE("without a forum tension builds up to what the equation says; with one it stays lower", "[model]") {
    const auto tension = [](double forum, int months) {
        return mean<Tension>(whole(small_world({}), months,
                                   {.parameters = {{"conflicts.eruption", 0}, {"conflicts.build_up", 0.1}},
                                    .levers = {lever_at("participation.conflict_forum", forum)}},
                                   Conflicts{}));
    };
    CHECK(tension(0, 12) == Approx(1 - std::pow(0.9, 12)).epsilon(1e-4));
    CHECK(tension(1, 60) < tension(0, 60));
}

TEST_CASE("speaking conflicts out lowers trust in people now; unspoken they erupt in incidents", "[model]") {
    World world = small_world({.households = 200});
    set_all<Tension>(world, 1.0F);
    const auto after = [&](double forum, double eruption) {
        return whole(world, 1,
                     {.parameters = {{"conflicts.eruption", eruption}, {"speaking_out.touched", 1}},
                      .levers = {lever_at("participation.conflict_forum", forum)}},
                     Conflicts{});
    };
    CHECK(mean<TrustInPeople>(after(1, 0)) < mean<TrustInPeople>(after(0, 0)));
    CHECK(flow_of(after(0, 0), Flow::incidents) == 0);
    CHECK(flow_of(after(0, 1), Flow::incidents) == 1);
    CHECK(mean<TrustInPeople>(after(0, 1)) < mean<TrustInPeople>(after(1, 0)));
    CHECK(mean<Tension>(after(0, 1)) < 1);
}

TEST_CASE("columns of taking part stay within their bounds when everybody takes part in everything", "[model]") {
    World world = before_a_decision();
    set_all<TakesPartIn>(world, everything);
    const World later = whole(std::move(world), 60,
                              {.levers = {lever_at("participation.rate", 12), lever_at("participation.assembly", 500),
                                          lever_at("participation.budget_share", 1)}},
                              ParticipationCalendar{}, AssemblyByLot{}, ParticipatoryBudget{}, DecisionsOnVoice{});
    CHECK(later.audit().empty());
}
