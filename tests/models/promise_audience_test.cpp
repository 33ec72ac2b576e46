#include <catch2/catch.hpp>

#include "models/mechanisms/council_elections.hpp"
#include "models/mechanisms/due_promises.hpp"
#include "models/mechanisms/month_opens.hpp"
#include "models/mechanisms/programme_cycle.hpp"
#include "models/mechanisms/programme_ends.hpp"
#include "models/mechanisms/project_promises.hpp"
#include "models/mechanisms/promise_making.hpp"
#include "models/mechanisms/trust_from_experience.hpp"
#include "tests/models/policy_world.hpp"

using namespace adem;
using namespace adem::model;
using namespace adem::test;

namespace {

std::vector<Phase> phases() {
    return {phase<Neighbourhood>("month opens", MonthOpens{}), every("politics", CouncilElections{}),
            every("programmes", ProgrammeEnds{}, ProgrammeCycle{}, PromiseMaking{}, ProjectPromises{}),
            every("promises", DuePromises{}), phase<Resident>("trust", TrustFromExperience{})};
}

/// Nothing but what the tests add: no regular promises, all settled at once.
Settings settle(double capacity, double explain = 0) {
    return {{{"promise_news.weight", 2}},
            {lever_at("promises.rate", 0), lever_at("promises.delivery_capacity", capacity),
             lever_at("promises.explain_no", explain)}};
}
constexpr double all = 12000, nothing = 0;

Row add_promise(World& world, AudienceKind kind, float share = 1) {
    const Row promise = world.add<Promise>(0, derive(identity_of("promise"), world.table<Promise>().count()));
    world.at<DueMonth>(promise) = 0;
    world.at<AudienceIs>(promise) = kind;
    world.at<Audience>(promise) = share;
    world.at<Salience>(promise) = 1;
    return promise;
}

float trust(const World& world, Row row, Institution institution = Institution::municipality) {
    return world.at<TrustInInstitutions>(row)[institution];
}

double mean_trust(const World& world, Institution institution = Institution::municipality) {
    double sum = 0;
    const auto people = rows<Resident>(world);
    for (const Row row : people) sum += static_cast<double>(trust(world, row, institution));
    return sum / static_cast<double>(people.size());
}

std::set<Identity> moved(const World& before, const World& after) {
    std::set<Identity> found;
    for (const Row row : rows<Resident>(before))
        if (trust(before, row) != trust(after, row)) found.insert(before.table<Resident>().identity(row));
    return found;
}

double trust_after(double capacity, double explain = 0) {
    World world = small_world();
    add_promise(world, AudienceKind::residents);
    return mean_trust(simulate(std::move(world), phases(), 1, settle(capacity, explain)));
}

}  // namespace

TEST_CASE("a promise kept raises the trust of who hears of it, a broken one lowers it", "[model]") {
    const double before = mean_trust(small_world());
    CHECK(trust_after(all) > before);
    CHECK(trust_after(nothing) < before);
}

TEST_CASE("a refusal with a reason costs less trust than a promise broken in silence", "[model]") {
    CHECK(trust_after(nothing, 1) > trust_after(nothing, 0));
    CHECK(trust_after(nothing, 1) < trust_after(all));
}

TEST_CASE("who always explains what cannot be done makes fewer promises", "[model]") {
    const auto made = [](double explain, double restraint) {
        return keep_account(small_world({.households = 2}), phases(), 240,
                            {{{"promise_making.restraint", restraint}},
                             {lever_at("promises.rate", 20), lever_at("promises.explain_no", explain)}})
            .flows[Flow::promises_made];
    };
    CHECK(made(1, 0.5) < made(0.2, 0.5));
    CHECK(made(1, 0) == made(0.2, 0));
}

TEST_CASE("a promise to a street is heard there and nowhere else", "[model]") {
    World world = small_world({.households = 400});
    const Row promise = add_promise(world, AudienceKind::street, 0.1F);
    world.at<AudienceStreet>(promise) = 0.97F;
    const World after = simulate(world, phases(), 1, settle(all));
    const auto heard = moved(world, after);
    CHECK(!heard.empty());
    for (const Row row : rows<Resident>(world)) {
        const Row home = world.at<HouseholdOf>(row).row();
        const double place = place_on_circle(world.table<Household>().identity(home), TieContext::street);
        const bool near = place > 0.92 || place < 0.02;
        const bool adult = world.at<AgeMonths>(row) >= 192;
        CHECK((heard.count(world.table<Resident>().identity(row)) == 1) == (near && adult));
    }
}

TEST_CASE("a promise to those who fare worst is heard by nobody else", "[model]") {
    World world = small_world({.households = 100});
    add_promise(world, AudienceKind::vulnerable, 1);
    for (const Row row : rows<Resident>(world))
        for (float& domain : world.at<LifeDomains>(row)) domain = row % 2 == 0 ? 0.3F : 0.7F;
    const auto heard = moved(world, simulate(world, phases(), 1, settle(all)));
    CHECK(!heard.empty());
    for (const Row row : rows<Resident>(world))
        if (heard.count(world.table<Resident>().identity(row)) == 1)
            CHECK(world.at<LifeDomains>(row)[Domain::health] < 0.5F);
}

TEST_CASE("a promise to an initiative is heard by its members, and by nobody when it is gone", "[model]") {
    World world = small_world({.households = 40});
    const Row mine = world.add<Initiative>(0, identity_of("mine"));
    const Row other = world.add<Initiative>(0, identity_of("other"));
    const Row promise = add_promise(world, AudienceKind::initiative);
    std::size_t members = 0;
    for (const Row row : rows<Resident>(world)) {
        world.at<ActiveIn>(row) = Ref<Initiative>(row % 3 == 0 ? mine : other);
        members += row % 3 == 0 && world.at<AgeMonths>(row) >= 192 ? 1 : 0;
    }
    CHECK(moved(world, simulate(world, phases(), 1, settle(all))).empty());
    world.at<AudienceInitiative>(promise) = Ref<Initiative>(mine);
    CHECK(moved(world, simulate(world, phases(), 1, settle(all))).size() == members);
}

TEST_CASE("what is delivered counts for more from a face one knows, and without delivery a face gains nothing",
          "[model]") {
    const auto change = [](double capacity, bool known, double face) {
        World world = small_world();
        const Row worker = add_worker(world, 0, Role::social_worker);
        add_promise(world, AudienceKind::residents);
        for (const Row row : rows<Resident>(world)) {
            world.at<ContactPerson>(row)[Service::social_support] = Ref<Worker>(worker);
            world.at<Familiarity>(row)[Service::social_support] = known ? 1 : 0;
        }
        const double before = mean_trust(world);
        Settings settings = settle(capacity);
        settings.parameters.emplace_back("promise_news.face", face);
        return mean_trust(simulate(std::move(world), phases(), 1, settings)) - before;
    };
    CHECK(change(all, true, 0.5) > change(all, false, 0.5));
    CHECK(change(nothing, true, 0.5) < 0);
    CHECK(change(all, true, 0) == change(all, false, 0));
}

TEST_CASE("a joint promise is an experience with both partners, and lost when one of them leaves", "[model]") {
    World world = small_world();
    const Row promise = add_promise(world, AudienceKind::residents);
    world.at<JointWith>(promise) = 1 + static_cast<std::uint8_t>(Institution::police);
    const double before = mean_trust(world, Institution::police);
    Settings settings = settle(all);
    settings.parameters.emplace_back("trust_from_experience.spill_over", 0);
    CHECK(mean_trust(simulate(world, phases(), 1, settings), Institution::police) > before);
    world.at<PartnerPresent>(0)[Institution::police] = 0;
    const Account left = keep_account(world, phases(), 1, settings);
    CHECK(left.flows[Flow::promises_broken] == 1);
    CHECK(mean_trust(left.world, Institution::police) < before);
}

TEST_CASE("promises are made jointly in the share that the policy asks for, never with oneself", "[model]") {
    const auto joint = [](double share) {
        World world = simulate(small_world({.households = 2}), phases(), 60,
                               {{{"promise_terms.soonest", 60}},
                                {lever_at("promises.rate", 200), lever_at("promises.joint", share),
                                 lever_at("promises.delivery_capacity", 0)}});
        for (const Row row : rows<Promise>(world))
            CHECK(world.at<JointWith>(row) != 1 + static_cast<int>(world.at<PromiseMaker>(row)));
        return static_cast<double>(count_if<Promise>(world, [&](Row row) { return world.at<JointWith>(row) != 0; })) /
               static_cast<double>(world.table<Promise>().count());
    };
    CHECK(joint(0) == 0);
    CHECK(joint(0.5) == Approx(0.5).margin(0.07));
    CHECK(joint(1) == 1);
}

TEST_CASE("partners who agree, and an area manager with a mandate, deliver more", "[model]") {
    const auto kept = [](float alignment, double mandate, bool manager, Settings settings = {}) {
        World world = small_world({.households = 2});
        world.at<Alignment>(0) = alignment;
        if (manager) add_worker(world, 0, Role::area_manager);
        settings.levers = {lever_at("promises.rate", 100), lever_at("promises.delivery_capacity", 50),
                           lever_at("governance.mandate", mandate)};
        return keep_account(std::move(world), phases(), 120, settings).flows[Flow::promises_kept];
    };
    const double usual = kept(0, 0, true);
    CHECK(kept(1, 0, true) > usual);
    CHECK(kept(0, 1, true) > usual);
    CHECK(kept(0, 1, false) == usual);
    CHECK(kept(1, 0, true, {{{"promise_keeping.by_alignment", 0}}, {}}) == usual);
    CHECK(kept(0, 1, true, {{{"promise_keeping.by_mandate", 0}}, {}}) == usual);
}

TEST_CASE("what is imposed matters less to residents than what they asked for", "[model]") {
    const auto salience = [](double topdown, double delegated, double mismatch) {
        return mean<Salience>(simulate(
            small_world({.households = 2}), phases(), 6,
            {{{"promise_terms.mismatch", mismatch}},
             {lever_at("promises.rate", 200), lever_at("promises.delivery_capacity", 0),
              lever_at("governance.topdown_share", topdown), lever_at("governance.delegated_budget", delegated)}}));
    };
    CHECK(salience(1, 0, 0.4) < salience(0.5, 0, 0.4));
    CHECK(salience(0.5, 0, 0.4) < salience(0, 0, 0.4));
    CHECK(salience(1, 1, 0.4) == Approx(salience(0, 0, 0.4)));
    CHECK(salience(1, 0, 0) == salience(0, 0, 0));
}

TEST_CASE("a project with more posts promises more, by as much as its parameter says", "[model]") {
    const auto made = [](double posts, double by_post) {
        ProgrammePlan plan = project("p");
        plan.posts = posts;
        World world = with_projects({plan});
        world.at<ResidentsAtStart>(0) = 1000;
        Settings settings = settle(nothing);
        settings.parameters.emplace_back("ambition.by_post", by_post);
        return keep_account(std::move(world), phases(), 240, settings).flows[Flow::promises_made];
    };
    CHECK(made(10, 0.5) == Approx(20 * 10 * 0.5).margin(12));
    CHECK(made(20, 0.5) > made(10, 0.5));
    CHECK(made(20, 0) == 0);
    CHECK(made(0, 0.5) == 0);
}

TEST_CASE("a new council drops open promises of regular policy in bulk, unless it is kept at a distance", "[model]") {
    const auto broken = [](double insulation, double chance) {
        return keep_account(small_world({.households = 2}), phases(), 15,
                            {{{"promise_keeping.dropped_by_council", chance}, {"promise_terms.soonest", 24}},
                             {lever_at("promises.rate", 100), lever_at("promises.delivery_capacity", 0),
                              lever_at("promises.explain_no", 0), lever_at("governance.insulation", insulation)}})
            .flows[Flow::promises_broken];
    };
    CHECK(broken(0, 0) == 0);
    CHECK(broken(0, 0.5) > 20);
    CHECK(broken(0.5, 0.5) < broken(0, 0.5));
    CHECK(broken(1, 0.5) == 0);
}

TEST_CASE("an institution that keeps half of its promises is less consistent than one that keeps all or none",
          "[model]") {
    const auto inconsistency = [](double capacity, float alignment = 0) {
        World world = small_world({.households = 2});
        world.at<Alignment>(0) = alignment;
        return simulate(std::move(world), phases(), 240,
                        {{},
                         {lever_at("promises.rate", 60), lever_at("promises.delivery_capacity", capacity),
                          lever_at("promises.explain_no", 0)}})
            .at<InconsistencyOf>(0)[Institution::municipality];
    };
    CHECK(inconsistency(30) > inconsistency(55));
    CHECK(inconsistency(1000) == Approx(0).margin(0.01));
    CHECK(inconsistency(0) == Approx(0).margin(0.01));
    CHECK(inconsistency(30, 1) < inconsistency(30));
}
