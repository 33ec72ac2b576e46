#include "models/biography/biography.hpp"

#include <catch2/catch.hpp>
#include <functional>

#include "models/mechanisms/due_promises.hpp"
#include "models/neighbourhood_model.hpp"
#include "models/replicate_run.hpp"
#include "models/state/dwelling.hpp"
#include "models/state/governance.hpp"
#include "models/state/life_course.hpp"
#include "models/state/workforce.hpp"
#include "tests/support/model_world.hpp"
#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

using Told = EventKind;

Row lone_adult(const World& world) {
    for (const Row row : rows<Resident>(world))
        if (world.at<RoleInHousehold>(row) == HouseholdRole::single) return row;
    return no_row;
}
Row parent_with_partner(const World& world) {
    for (const Row row : rows<Resident>(world))
        if (world.at<RoleInHousehold>(row) == HouseholdRole::parent &&
            world.at<Heads>(world.at<HouseholdOf>(row).row()) > 1)
            return row;
    return no_row;
}

/// What is told of a resident of a small world when between two months this alone is changed.
struct Trial {
    World world = small_world();
    Row row = lone_adult(world);
    Feelings told = {};
    WithinMonth within = {};

    std::vector<Event> after(const std::function<void(World&, Row)>& change) {
        const Identity who = world.table<Resident>().identity(row);
        const LifeMoment before = moment_of(world, who).value();
        told = before.feelings;
        change(world, row);
        world.set_now(world.now() + 1);
        return changes(before, moment_of(world, who).value(), within, world, told);
    }
};

std::vector<Told> kinds(const std::vector<Event>& events) {
    std::vector<Told> found;
    for (const Event& event : events) found.push_back(event.kind);
    return found;
}

std::vector<Told> told_when(const std::function<void(World&, Row)>& change) { return kinds(Trial().after(change)); }

Ref<Worker> contact(World& world, Row row, Service service) {
    const Ref<Worker> worker(add_worker(world, 0, Role::debt_counsellor));
    world.at<ContactPerson>(row)[service] = worker;
    return worker;
}

}  // namespace

TEST_CASE("a month in which nothing changes has no events", "[model]") {
    CHECK(told_when([](World&, Row) {}).empty());
}

TEST_CASE("each column that changes is told as one event of its kind, and nothing else is", "[model]") {
    using Change = std::function<void(World&, Row)>;
    const auto home = [](const World& world, Row row) { return world.at<HouseholdOf>(row).row(); };
    const Service service = Service::debt_help;
    const std::vector<std::pair<Told, Change>> table{
        {Told::work_ended, [](World& w, Row r) { w.at<Employed>(r) = w.at<Employed>(r) ? 0 : 1; }},
        {Told::debt_began, [&](World& w, Row r) { w.at<ProblemDebt>(home(w, r)) = 1; }},
        {Told::assistance_began, [&](World& w, Row r) { w.at<OnAssistance>(home(w, r)) = 1; }},
        {Told::home_renovated, [&](World& w, Row r) { w.at<HomeImproved>(home(w, r)) = renovated_home; }},
        {Told::home_insulated, [&](World& w, Row r) { w.at<HomeImproved>(home(w, r)) = energy_home; }},
        {Told::need_arose, [=](World& w, Row r) { w.at<Need>(r)[service] = 0.4F; }},
        {Told::need_seen, [=](World& w, Row r) { w.at<NeedKnown>(r)[service] = 1; }},
        {Told::help_given, [=](World& w, Row r) { w.at<OutcomeThisMonth>(r)[service] = HelpOutcome::helped; }},
        {Told::help_failed, [=](World& w, Row r) { w.at<OutcomeThisMonth>(r)[service] = HelpOutcome::failed; }},
        {Told::help_awaited, [=](World& w, Row r) { w.at<OutcomeThisMonth>(r)[service] = HelpOutcome::waiting; }},
        {Told::became_wary, [=](World& w, Row r) { w.at<StanceToService>(r)[service] = Stance::wary; }},
        {Told::gave_up, [=](World& w, Row r) { w.at<StanceToService>(r)[service] = Stance::given_up; }},
        {Told::contact_came, [=](World& w, Row r) { contact(w, r, service); }},
        {Told::face_came, [](World& w, Row r) { w.at<KnownFace>(r) = Ref<Worker>(add_worker(w, 0, Role::teacher)); }},
        {Told::tie_began, [](World& w, Row r) { w.ties().make(r, r + 1, 0.5F, 2); }},
        {Told::gave_input, [](World& w, Row r) { w.at<TakesPartIn>(r) = bit_of(ProcessKind::energy); }},
        {Told::protest_began, [](World& w, Row r) { w.at<Protests>(r) = 1; }},
        {Told::people_rose, [](World& w, Row r) { w.at<TrustInPeople>(r) += 0.15F; }},
        {Told::trust_fell, [](World& w, Row r) { w.at<TrustInInstitutions>(r)[Institution::police] -= 0.15F; }},
        {Told::loneliness_rose, [](World& w, Row r) { w.at<Loneliness>(r) += 0.15F; }},
        {Told::expectation_fell, [](World& w, Row r) { w.at<ExpectationOfFuture>(r) -= 0.15F; }},
        {Told::mark_fell, [](World& w, Row r) { w.at<NeighbourhoodRating>(r) -= 1.5F; }},
        {Told::perspective_fell,
         [](World& w, Row r) {
             for (float& domain : w.at<LifeDomains>(r)) domain = 0.1F;
         }},
    };
    for (const auto& [kind, change] : table) {
        Trial trial;
        trial.world.at<Employed>(trial.row) = 1;
        const std::vector<Event> events = trial.after(change);
        INFO(name_of(kind));
        CHECK(kinds(events) == std::vector{kind});
        if (subject_of(kind) == SubjectOf::service) CHECK(events.front().subject == static_cast<std::uint8_t>(service));
    }
}

TEST_CASE("a need that ends in a month of help was met, and one that ends without help passed", "[model]") {
    for (const bool helped : {true, false}) {
        Trial trial;
        trial.world.at<Need>(trial.row)[Service::safety_help] = 0.3F;
        const auto events = kinds(trial.after([=](World& world, Row row) {
            world.at<Need>(row)[Service::safety_help] = 0;
            if (helped) world.at<OutcomeThisMonth>(row)[Service::safety_help] = HelpOutcome::helped;
        }));
        CHECK(events == (helped ? std::vector{Told::help_given, Told::need_met} : std::vector{Told::need_passed}));
    }
}

TEST_CASE("a contact person who is still here ended the contact, one who is not left, with or without a hand-over",
          "[model]") {
    for (const int way : {0, 1, 2}) {
        Trial trial;
        const Ref<Worker> worker = contact(trial.world, trial.row, Service::debt_help);
        if (way == 2) trial.within.handing_over.insert(trial.world.table<Worker>().identity(worker.row()));
        const auto events = kinds(trial.after([&](World& world, Row row) {
            world.at<ContactPerson>(row)[Service::debt_help] = {};
            if (way > 0) world.table<Worker>().vacate(worker.row());
        }));
        const std::vector expected{Told::contact_ended, Told::contact_left, Told::contact_handed_over};
        CHECK(events == std::vector{expected[static_cast<std::size_t>(way)]});
    }
}

TEST_CASE("a lost tie is told by whether the other is still in the world", "[model]") {
    for (const bool gone : {false, true}) {
        Trial trial;
        trial.world.ties().make(trial.row, trial.row + 1, 0.5F, static_cast<std::uint8_t>(TieContext::school));
        const auto events = trial.after([=](World& world, Row row) {
            while (world.ties().degree(row) > 0) world.ties().cut(row, world.ties().of(row).back().other);
            if (gone) world.table<Resident>().vacate(row + 1);
        });
        REQUIRE(kinds(events) == std::vector{gone ? Told::tie_gone : Told::tie_faded});
        CHECK(events.front().subject == static_cast<std::uint8_t>(TieContext::school));
    }
}

TEST_CASE("a step in a feeling is told once, from where it was told last", "[model]") {
    Trial trial;
    Feelings told;
    const Identity who = trial.world.table<Resident>().identity(trial.row);
    const LifeMoment before = moment_of(trial.world, who).value();
    told = before.feelings;
    int steps = 0;
    for (int month = 0; month < 12; ++month) {
        trial.world.at<TrustInPeople>(trial.row) += 0.03F;
        steps += static_cast<int>(changes(before, *moment_of(trial.world, who), {}, trial.world, told).size());
    }
    CHECK(steps == 3);
}

TEST_CASE("why a housemate goes is told by what the month showed", "[model]") {
    const std::vector<std::pair<int, Told>> table{{event_died, Told::member_died},
                                                  {event_left_home, Told::member_left},
                                                  {event_left_partner | event_left_home, Told::partner_left}};
    for (const auto& [bits, kind] : table) {
        Trial trial;
        trial.row = parent_with_partner(trial.world);
        const auto& residents = trial.world.table<Resident>();
        const Identity partner = residents.identity(trial.row + 1);
        trial.within.housemates[partner] = static_cast<std::uint16_t>(bits);
        CHECK(kinds(trial.after([](World& world, Row row) { world.table<Resident>().vacate(row + 1); })) ==
              std::vector{kind});
    }
}

TEST_CASE("why somebody is not there any more is told by what the month showed, and by nothing when it showed nothing",
          "[model]") {
    const auto why = [](int own, bool household = false) {
        WithinMonth within;
        within.own = static_cast<std::uint16_t>(own);
        within.household_leaves = household;
        return parting(Month{1}, within).kind;
    };
    CHECK(why(event_died, true) == Told::died);
    CHECK(why(event_household_left, true) == Told::moved_away);
    CHECK(why(event_left_home) == Told::left_home);
    CHECK(why(event_left_home | event_left_partner) == Told::left_partner);
    CHECK(why(0) == Told::gone);
}

TEST_CASE("the phases within which something is looked for are phases of the model, before its events are counted",
          "[model]") {
    const Schedule model = neighbourhood_model();
    const auto at = [&](std::string_view name) {
        return std::find_if(model.phases().begin(), model.phases().end(),
                            [=](const Phase& phase) { return phase.name == name; });
    };
    CHECK(at(MonthWatcher::promises_told) < at("trust"));
    CHECK(at(MonthWatcher::events_complete) < at("the bill"));
    CHECK(at("the bill") != model.phases().end());
    CHECK(at("trust") != model.phases().end());
}

TEST_CASE("who hears what became of a promise is told of it, and who does not hear it is not", "[model]") {
    const auto heard_by = [](float share, double capacity, double explain) {
        World world = small_world();
        const Row promise = world.add<Promise>(0, identity_of("promise"));
        world.at<DueMonth>(promise) = 0;
        world.at<Audience>(promise) = share;
        world.at<Salience>(promise) = 1;
        const auto schedule = std::make_shared<Schedule>(std::vector<Phase>{every("promises", DuePromises{})});
        const Policy policy(
            {lever_at("promises.delivery_capacity", capacity), lever_at("promises.explain_no", explain)});
        MonthWatcher watcher(world.table<Resident>().identity(lone_adult(world)), *schedule);
        Simulation simulation(std::move(world), schedule, policy);
        simulation.observe_phases([&](const Phase& phase, const World& now) { watcher.look(phase, now); });
        simulation.run(Month{1});
        return watcher.end_of_month().promises;
    };
    using Heard = std::vector<std::pair<Institution, PromiseOutcome>>;
    CHECK(heard_by(1, 12000, 0) == Heard{{Institution::municipality, PromiseOutcome::kept}});
    CHECK(heard_by(1, 0, 0) == Heard{{Institution::municipality, PromiseOutcome::broken}});
    CHECK(heard_by(1, 0, 1) == Heard{{Institution::municipality, PromiseOutcome::explained}});
    CHECK(heard_by(0, 12000, 0).empty());
}

namespace {

/// Of the first grown-up who lives here at the end under both; by scenario.
std::vector<Biography> biographies(const Experiment& experiment, Identity who) {
    std::vector<Biography> lives;
    ReplicateRun run(experiment, 0);
    std::vector<Biographer> biographers;
    for (std::size_t k = 0; k < experiment.scenarios().size(); ++k) biographers.emplace_back(who, run.schedule());
    run.watch({[&](std::size_t k, const Phase& phase, const World& world) { biographers[k].after_phase(phase, world); },
               [&](std::size_t k, const World& world) { biographers[k].after_month(world); }});
    while (!run.finished()) run.month();
    for (const Biographer& one : biographers) lives.push_back(one.biography());
    return lives;
}

}  // namespace

TEST_CASE("a life is the same to the last digit under a policy and its twin, and until another policy begins",
          "[model]") {
    const auto experiment =
        small_experiment({small_scenario("a"), small_scenario("twin"),
                          small_scenario("b", {lever("promises.rate", 60, 6), lever("staff.tender_every", 1, 6)})});
    const World start = experiment.settled(0);
    int differing = 0;
    for (const Row row : {0U, 40U, 80U, 120U, 160U}) {
        if (!start.table<Resident>().occupied(row)) continue;
        const auto lives = biographies(experiment, start.table<Resident>().identity(row));
        CHECK(lives[0].events == lives[1].events);
        CHECK(lives[0].fingerprints == lives[1].fingerprints);
        const std::size_t until =
            std::min<std::size_t>({7, lives[0].fingerprints.size(), lives[2].fingerprints.size()});
        for (std::size_t month = 0; month < until; ++month)
            CHECK(lives[0].fingerprints[month] == lives[2].fingerprints[month]);
        differing += lives[0].fingerprints != lives[2].fingerprints ? 1 : 0;
    }
    CHECK(differing > 0);
}

TEST_CASE("looking on changes not one bit of a run", "[model]") {
    const auto experiment = small_experiment({small_scenario("a")}, 200);
    const World start = experiment.settled(0);
    ReplicateRun run(experiment, 0);
    Biographer biographer(start.table<Resident>().identity(0), run.schedule());
    std::size_t seen = 0;
    run.watch({[&](std::size_t, const Phase& phase, const World& world) { biographer.after_phase(phase, world); },
               [&](std::size_t, const World& world) { biographer.after_month(world), ++seen; }});
    while (!run.finished()) run.month();
    CHECK(seen == 25);
    CHECK(same(std::move(run).recordings().front(), experiment.replicate(0).front()));
}
