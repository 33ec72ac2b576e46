#include <catch2/catch.hpp>
#include <cmath>

#include "engine/state/snapshot.hpp"
#include "models/state/entities.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/small_experiment.hpp"
#include "tests/support/world_hash.hpp"

using namespace adem;
using namespace adem::test;

namespace {

const std::vector<LeverPeriod> other_policy{lever("staff.fte.social_worker", 2.5), lever("promises.rate", 12),
                                            lever("physical.maintenance", 1.5), lever("assets.micro_grants", 9000)};

Division division(unsigned threads, std::size_t unit_rows) { return {unit_rows, Parallel(threads)}; }

}  // namespace

TEST_CASE("the whole model gives the same bits for any number of threads and any size of unit", "[law]") {
    const auto experiment = small_experiment({small_scenario("a", other_policy), small_scenario("b")});
    const auto reference = experiment.replicate(0, division(1, 100000));
    for (const unsigned threads : sanitized ? std::vector{3U} : std::vector{1U, 2U, 3U, 16U}) {
        for (const std::size_t rows : {37UL, 256UL, 2048UL}) {
            const auto again = experiment.replicate(0, division(threads, rows));
            for (std::size_t s = 0; s < 2; ++s) CHECK(same(again[s], reference[s]));
        }
    }
}

TEST_CASE("a world takes at most a kibibyte per resident, free rows, workers and homes included", "[law]") {
    const World world = small_experiment({small_scenario("a")}).settled(0);
    const auto residents = static_cast<double>(world.table<model::Resident>().count());
    CHECK(static_cast<double>(world.bytes()) / residents < 1024);
}

TEST_CASE("equal policies give equal worlds to the bit, whatever stands beside them", "[law]") {
    const auto twice =
        small_experiment({small_scenario("a", other_policy), small_scenario("b", other_policy)}).replicate(1);
    CHECK(same(twice[0], twice[1]));
    const auto swapped = small_experiment({small_scenario("x"), small_scenario("a", other_policy)}).replicate(1);
    CHECK(same(swapped[1], twice[0]));
}

TEST_CASE("a replicate is the same however many others there are and in whatever order they are made", "[law]") {
    const auto experiment = small_experiment({small_scenario("a")});
    const auto first = experiment.replicate(2);
    experiment.replicate(0);
    CHECK(same(experiment.replicate(2)[0], first[0]));
    CHECK_FALSE(same(experiment.replicate(1)[0], first[0]));
}

TEST_CASE("two policies are identical to the bit until the month in which they first differ", "[law]") {
    constexpr int parting = 15;
    const auto experiment =
        small_experiment({small_scenario("a"), small_scenario("b", {lever("staff.fte.social_worker", 4, parting),
                                                                    lever("physical.maintenance", 2, parting)})});
    const auto recordings = experiment.replicate(0);
    const ResultShape& shape = experiment.shape();
    bool differs_later = false;
    for (std::size_t i = 0; i < shape.indicators.size(); ++i) {
        for (std::size_t time = 0; time < shape.times(i); ++time) {
            const auto a = recordings[0].record(i, time);
            const auto b = recordings[1].record(i, time);
            for (std::size_t k = 0; k < a.size(); ++k) {
                const bool equal = a[k] == b[k] || (std::isnan(a[k]) && std::isnan(b[k]));
                if (shape.month_of(i, time) <= parting) CHECK(equal);
                differs_later = differs_later || !equal;
            }
        }
    }
    CHECK(differs_later);
}

TEST_CASE("neighbourhoods of one world give the same results in whatever order they stand, on any threads", "[law]") {
    auto scenario = small_scenario("a");
    scenario.neighbourhoods = {neighbourhood("here"), neighbourhood("there")};
    auto turned = scenario;
    std::swap(turned.neighbourhoods[0], turned.neighbourhoods[1]);
    const auto one = small_experiment({scenario});
    const auto straight = one.replicate(0)[0];
    const auto reversed = small_experiment({turned}).replicate(0, division(3, 37))[0];
    const ResultShape& shape = one.shape();
    for (std::size_t i = 0; i < shape.indicators.size(); ++i)
        for (std::size_t g = 0; g < shape.groups.size(); ++g) {
            const double a = straight.value(i, shape.times(i) - 1, 0, g);
            const double b = reversed.value(i, shape.times(i) - 1, 1, g);
            INFO(shape.indicators[i].name << " of " << shape.groups[g]);
            CHECK((a == b || (std::isnan(a) && std::isnan(b))));
        }
}

TEST_CASE("the audit finds nothing wrong after years of every policy", "[law]") {
    const auto experiment = small_experiment({small_scenario("a", other_policy)});
    Simulation simulation(experiment.settled(0), std::make_shared<Schedule>(experiment.schedule()),
                          policy_of(experiment.scenarios()[0]));
    for (int year = 1; year <= 5; ++year) {
        simulation.run(Month{year * months_per_year});
        const auto findings = simulation.world().audit();
        INFO((findings.empty() ? std::string() : findings.front()));
        CHECK(findings.empty());
    }
}

TEST_CASE("the whole model resumed from a snapshot in the middle ends like one that never stopped", "[law]") {
    const auto experiment = small_experiment({small_scenario("a", other_policy)});
    const auto schedule = std::make_shared<Schedule>(experiment.schedule());
    const Policy policy = policy_of(experiment.scenarios()[0]);
    Simulation straight(experiment.settled(0), schedule, policy);
    straight.run(Month{11});
    const std::vector<std::byte> middle = Snapshot::save(straight.world());
    Simulation resumed(experiment.settled(1), schedule, policy);
    Snapshot::restore(resumed.world(), middle);
    straight.run(Month{24});
    resumed.run(Month{24});
    CHECK(world_hash(resumed.world()) == world_hash(straight.world()));
}

TEST_CASE("staff levers reach residents by meetings alone: with them they change much, without them nothing", "[law]") {
    using Hashes = std::map<std::string, std::uint64_t>;
    const auto residents_with_and_without_staff = [](double meetings) {
        auto alone = small_scenario("a");
        alone.parameters["contact.probability"].value = meetings;
        auto staffed = alone;
        staffed.name = "b";
        staffed.policy = {lever("staff.fte.social_worker", 3),      lever("staff.fte.community_builder", 2),
                          lever("staff.fte.debt_counsellor", 1),    lever("staff.handover", 1),
                          lever("staff.accountability_share", 0.1), lever("staff.rotation_every", 1)};
        const auto experiment = small_experiment({alone, staffed});
        const auto schedule = std::make_shared<Schedule>(experiment.schedule());
        std::array<Hashes, 2> both;
        for (const std::size_t scenario : {0U, 1U}) {
            Simulation simulation(experiment.settled(0), schedule, policy_of(experiment.scenarios()[scenario]));
            simulation.run(Month{24});
            both[scenario] = world_hashes(simulation.world());
            std::erase_if(both[scenario], [](const auto& entry) { return !entry.first.starts_with("resident."); });
        }
        return both;
    };
    const auto without = residents_with_and_without_staff(0);
    CHECK(without[0].size() > 30);
    for (const auto& [column, hash] : without[0]) {
        INFO(column);
        CHECK(without[1].at(column) == hash);
    }
    const auto with = residents_with_and_without_staff(1);
    for (const char* column :
         {"resident.familiarity", "resident.trust_in_institutions", "resident.need", "resident.life_domains"}) {
        INFO(column);
        CHECK(with[1].at(column) != with[0].at(column));
    }
}
