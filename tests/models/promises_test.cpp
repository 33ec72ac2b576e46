#include <catch2/catch.hpp>

#include "models/mechanisms/alderman_exits.hpp"
#include "models/mechanisms/council_elections.hpp"
#include "models/mechanisms/due_promises.hpp"
#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/programme_cycle.hpp"
#include "models/mechanisms/programme_ends.hpp"
#include "models/mechanisms/project_promises.hpp"
#include "models/mechanisms/promise_making.hpp"
#include "models/programmes.hpp"
#include "tests/support/model_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

/// Whoever hears of a promise notes it down, so that tests can see what was sent.
struct Listen {
    static constexpr std::string_view name = "listen";
    void operator()(InOut<TrustInInstitutions> trust, InOut<Energy> heard, Mail<Experience> mail) const {
        for (const auto& letter : mail) {
            const Experience& told = letter.message;
            trust[told.institution] += told.weight * (told.effectiveness - trust[told.institution]);
            heard += 0.001F;
        }
    }
};

std::vector<Phase> phases() {
    return {phase<Neighbourhood>("month opens", MonthOpens{}), every("politics", CouncilElections{}, AldermanExits{}),
            every("programmes", ProgrammeEnds{}, ProgrammeCycle{}, PromiseMaking{}, ProjectPromises{}),
            every("promises", DuePromises{}), phase<Resident>("residents", Listen{})};
}

using Flows = Keyed<double, Flow>;

struct Outcome {
    World world;
    Flows flows{};  ///< over all months
};

Outcome run(World world, int months, const Settings& settings = {}) {
    auto schedule = std::make_shared<Schedule>(phases());
    for (const auto& [path, value] : settings.parameters) schedule->set_parameter(path, value);
    Simulation simulation(std::move(world), schedule, Policy(settings.levers));
    Flows flows{};
    simulation.observe([&](Month, const World& now) {
        for (const Flow flow : all_of<Flow>()) flows[flow] += static_cast<double>(now.at<FlowsThisMonth>(0)[flow]);
    });
    simulation.run(Month{months});
    return {std::move(simulation.world()), flows};
}

Settings levers(double rate, double capacity, double explain = 0.2) {
    std::vector<LeverSetting> settings(3);
    settings[0].path = "promises.rate";
    settings[0].value = rate;
    settings[1].path = "promises.delivery_capacity";
    settings[1].value = capacity;
    settings[2].path = "promises.explain_no";
    settings[2].value = explain;
    // A new council drops none, unless a test says so.
    return {{{"promise_keeping.dropped_by_council", 0}, {"promise_keeping.dropped_by_alderman", 0}}, settings};
}

World with_programme(int length, int repeats, double carry_over, int gap = 0) {
    World world = small_world({.households = 20});
    ProgrammePlan plan;
    plan.name = "line";
    plan.start = 5;
    plan.length = length;
    plan.repeat = repeats;
    plan.gap = gap;
    plan.start_up = 0;
    plan.promises = 12;
    plan.visibility = 0.5;
    plan.promise_carry_over = carry_over;
    add_programmes(world, std::vector{plan}, Month{240});
    return world;
}

double open_promises(const World& world) { return static_cast<double>(world.table<Promise>().count()); }

}  // namespace

TEST_CASE("promises made are kept, broken, explained or still open", "[model]") {
    for (const int repeats : {1, 4}) {
        const Outcome end = run(with_programme(24, repeats, 0.5, 3), 150, levers(10, 4, 0.3));
        CHECK(end.flows[Flow::promises_made] > 50);
        CHECK(end.flows[Flow::promises_made] == end.flows[Flow::promises_kept] + end.flows[Flow::promises_broken] +
                                                    end.flows[Flow::promises_explained] + open_promises(end.world));
        CHECK(end.world.audit() == std::vector<std::string>{});
    }
}

TEST_CASE("with enough capacity every promise is kept, with none nothing is", "[model]") {
    const Outcome all = run(small_world({.households = 10}), 120, levers(6, 1000));
    CHECK(all.flows[Flow::promises_kept] > 30);
    CHECK(all.flows[Flow::promises_broken] + all.flows[Flow::promises_explained] == 0);
    const Outcome none = run(small_world({.households = 10}), 120, levers(6, 0));
    CHECK(none.flows[Flow::promises_kept] == 0);
    CHECK(none.flows[Flow::promises_broken] > 0);
}

TEST_CASE("the share kept in the long run is capacity over rate", "[model]") {
    const Outcome end = run(small_world({.households = 2}), 1000, levers(12, 8));
    const double resolved =
        end.flows[Flow::promises_kept] + end.flows[Flow::promises_broken] + end.flows[Flow::promises_explained];
    CHECK(end.flows[Flow::promises_kept] / resolved == Approx(8.0 / 12).margin(0.05));
    CHECK(end.flows[Flow::promises_explained] / (resolved - end.flows[Flow::promises_kept]) ==
          Approx(0.2).margin(0.06));
}

TEST_CASE("more capacity never keeps fewer promises", "[model]") {
    double before = -1;
    for (const double capacity : {0.0, 1.0, 2.0, 4.0, 8.0}) {
        const double kept = run(small_world({.households = 4}), 120, levers(6, capacity)).flows[Flow::promises_kept];
        CHECK(kept >= before);
        before = kept;
    }
}

TEST_CASE("no promises: nothing is counted and nobody hears a thing", "[model]") {
    const World before = small_world({.households = 10});
    const Outcome end = run(small_world({.households = 10}), 24, levers(0, 3));
    CHECK(end.flows[Flow::promises_made] == 0);
    for (const Row row : rows<Resident>(before)) CHECK(end.world.at<Energy>(row) == before.at<Energy>(row));
    CHECK(end.world.at<ReliabilityOf>(0) == before.at<ReliabilityOf>(0));
}

TEST_CASE("the record of institutions follows what becomes of their promises, within its bounds", "[model]") {
    const Outcome kept = run(small_world({.households = 4}), 200, levers(24, 1000));
    const Outcome broken = run(small_world({.households = 4}), 200, levers(24, 0, 0));
    CHECK(kept.world.at<ReliabilityOf>(0)[Institution::municipality] > 0.9F);
    CHECK(broken.world.at<ReliabilityOf>(0)[Institution::municipality] < 0.1F);
    for (const float record : kept.world.at<ReliabilityOf>(0)) CHECK(record <= 1);
    for (const float record : broken.world.at<ReliabilityOf>(0)) CHECK(record >= 0);
    for (const Row row : rows<InstitutionHere>(kept.world))
        if (kept.world.at<model::Kind>(row) == Institution::municipality)
            CHECK(kept.world.at<Reliability>(row) == kept.world.at<ReliabilityOf>(0)[Institution::municipality]);
}

TEST_CASE("the audience that hears of a promise is the share it was made to", "[model]") {
    World world = small_world({.households = 2000});
    const Row promise = world.add<Promise>(0, identity_of("one promise"));
    world.at<DueMonth>(promise) = 0;
    world.at<Audience>(promise) = 0.25F;
    const auto adults =
        static_cast<double>(count_if<Resident>(world, [&](Row row) { return world.at<AgeMonths>(row) >= 192; }));
    set_all<Energy>(world, 0);
    const Outcome end = run(std::move(world), 1, levers(0, 0, 0));
    const auto heard =
        static_cast<double>(count_if<Resident>(end.world, [&](Row row) { return end.world.at<Energy>(row) > 0; }));
    CHECK(heard / adults == Approx(0.25).margin(4 * 0.433 / std::sqrt(adults)));
    CHECK(end.flows[Flow::promises_broken] == 1);
}

TEST_CASE("a project that ends without a successor leaves no promise open", "[model]") {
    const Outcome end = run(with_programme(24, 1, 1), 5 + 24 + 1, levers(0, 0));
    CHECK(end.flows[Flow::promises_made] > 10);
    CHECK(open_promises(end.world) == 0);
}

TEST_CASE("the promises of a stopped project are lost in bulk", "[model]") {
    Settings settings = levers(0, 0, 0);
    settings.parameters = {{"council_elections.p_stop", 1},
                           {"political_change.scrutiny", 0},
                           {"alderman_exits.hazard", 0},
                           {"promise_keeping.own_delivery", 0},
                           {"promise_terms.soonest", 24}};
    CHECK(open_promises(run(with_programme(100, 1, 1), 14, settings).world) > 5);
    const Outcome end = run(with_programme(100, 1, 1), 15, settings);
    CHECK(open_promises(end.world) == 0);
    CHECK(end.flows[Flow::promises_broken] == end.flows[Flow::promises_made]);
}

TEST_CASE("repeats without carry-over break more promises than one programme", "[model]") {
    const auto kept = [](int length, int repeats, double carry_over) {
        return run(with_programme(length, repeats, carry_over), 240, levers(2, 3)).flows[Flow::promises_kept];
    };
    CHECK(kept(24, 9, 0) < kept(24, 9, 0.5));
    CHECK(kept(24, 9, 0.5) < kept(24, 9, 1));
}

TEST_CASE("repeats without gap, loss or cost are one programme to the bit", "[model]") {
    Settings settings = levers(4, 3, 0.3);
    settings.parameters = {{"council_elections.p_stop", 0.7}};
    const Outcome one = run(with_programme(216, 1, 1), 240, settings);
    const Outcome many = run(with_programme(12, 18, 1), 240, settings);
    for (const Flow flow : all_of<Flow>())
        if (flow != Flow::programmes_started) CHECK(one.flows[flow] == many.flows[flow]);
    CHECK(one.flows[Flow::programmes_stopped] > 0);
    CHECK(one.world.at<ReliabilityOf>(0) == many.world.at<ReliabilityOf>(0));
    for (const Row row : rows<Resident>(one.world)) {
        REQUIRE(one.world.at<TrustInInstitutions>(row) == many.world.at<TrustInInstitutions>(row));
        REQUIRE(one.world.at<Energy>(row) == many.world.at<Energy>(row));
    }
}

namespace {

/// The same rule written down plainly for regular promises: no tables, no requests, one list.
struct PlainPromise {
    Identity identity;
    int due;
};
struct PlainFlows {
    int kept = 0, broken = 0, explained = 0;
};

PlainFlows plain_month(std::vector<PlainPromise>& open, Identity here, Month month, double capacity, double explain) {
    const auto draws = [&](Identity who, const char* what) {
        return Draws(Stream::of(1, 0), {who, month, draw_code(what)});
    };
    int can = static_cast<int>(capacity / 12 + draws(here, "due_promises: delivery").uniform());
    PlainFlows flows;
    std::vector<PlainPromise> still_open;
    while (!open.empty()) {
        auto first = open.begin();
        for (auto it = open.begin(); it != open.end(); ++it)
            if (std::pair(it->due, it->identity) < std::pair(first->due, first->identity)) first = it;
        const PlainPromise promise = *first;
        open.erase(first);
        if (can > 0) {
            --can;
            ++flows.kept;
        } else if (promise.due > month.value) {
            still_open.push_back(promise);
        } else if (draws(promise.identity, "due_promises: fate").uniform(1) < explain) {
            ++flows.explained;
        } else {
            ++flows.broken;
        }
    }
    open = still_open;
    return flows;
}

}  // namespace

TEST_CASE("promises fare as in a plain and slow account of them", "[model]") {
    // Halves are exact in single precision, so that the two accounts meet the same thresholds.
    const double capacity = 6, explain = 0.25;
    const World start = small_world({.households = 4});
    const Identity here = start.neighbourhood(0);
    auto schedule = std::make_shared<Schedule>(phases());
    const Settings settings = levers(9, capacity, explain);
    for (const auto& [path, value] : settings.parameters) schedule->set_parameter(path, value);
    Simulation simulation(start, schedule, Policy(settings.levers));
    std::vector<PlainPromise> open;
    int resolved = 0;
    simulation.observe([&](Month now, const World& world) {
        const PlainFlows plain = plain_month(open, here, now - 1, capacity, explain);
        const auto& flows = world.at<FlowsThisMonth>(0);
        CHECK(plain.kept == static_cast<int>(flows[Flow::promises_kept]));
        CHECK(plain.broken == static_cast<int>(flows[Flow::promises_broken]));
        CHECK(plain.explained == static_cast<int>(flows[Flow::promises_explained]));
        resolved += plain.kept + plain.broken + plain.explained;
        std::set<Identity> known;
        for (const PlainPromise& promise : open) known.insert(promise.identity);
        for (const Row row : rows<Promise>(world)) {
            const Identity identity = world.table<Promise>().identity(row);
            if (known.erase(identity) == 0) open.push_back({identity, world.at<DueMonth>(row)});
        }
        CHECK(known.empty());
        CHECK(open.size() == world.table<Promise>().count());
    });
    simulation.run(Month{300});
    CHECK(resolved > 150);
}
