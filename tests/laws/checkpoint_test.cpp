#include <catch2/catch.hpp>

#include "engine/state/snapshot.hpp"
#include "models/replicate_run.hpp"
#include "models/state/resident.hpp"
#include "tests/support/results_example.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/small_experiment.hpp"

using namespace adem;
using namespace adem::test;

namespace {

/// Everything that a run keeps between two months: a budget that runs out, a project, controls, and more than one
/// policy after the same settling.
std::vector<Scenario> policies() {
    Scenario rich = small_scenario("rich", {lever("staff.fte.social_worker", 2.5), lever("promises.rate", 12),
                                            lever("assets.micro_grants", 9000)});
    rich.controls = 1;
    Project project;
    project.name = "project";
    project.numbers = {{"posts", 2}, {"start", 3}, {"length", 9}, {"repeat", 2}};
    rich.programmes = {project};
    Scenario poor = rich;
    poor.name = "poor";
    poor.budget = 90000;
    Scenario usual = small_scenario("usual");
    usual.controls = 1;
    return {rich, poor, usual};
}

/// The same work with a new process in mind: nothing is kept but the bytes.
std::unique_ptr<model::ReplicateRun> taken_up(const model::Experiment& experiment, const model::ReplicateRun& run,
                                              const Division& division, const RecordStore& store = {}) {
    ByteWriter out;
    run.save(out);
    auto next = std::make_unique<model::ReplicateRun>(experiment, 1, division);
    next->keep_records_in(store);
    ByteReader in(out.bytes());
    next->restore(in);
    REQUIRE(in.rest().empty());
    CHECK(next->where() == run.where());
    CHECK(next->months_done() == run.months_done());
    return next;
}

}  // namespace

TEST_CASE("a replicate that is put away after every month, or some, ends like one that never was", "[law]") {
    const model::Experiment experiment = small_experiment(policies(), 300);
    const auto straight = experiment.replicate(1);
    REQUIRE(straight.size() == 3);
    double shortfall = 0;
    for (const double euro : straight[1].shortfall()) shortfall += euro;
    REQUIRE(shortfall > 0);
    for (const int every : sanitized ? std::vector{1} : std::vector{1, 5, 11}) {
        auto run = std::make_unique<model::ReplicateRun>(experiment, 1);
        for (int month = 1; !run->finished(); ++month) {
            run->month();
            const Division other{static_cast<std::size_t>(37 + month), Parallel(1 + static_cast<unsigned>(month) % 3)};
            if (!run->finished() && month % every == 0) run = taken_up(experiment, *run, other);
        }
        CHECK(run->months_done() == experiment.months_per_replicate());
        const auto resumed = std::move(*run).recordings();
        REQUIRE(resumed.size() == 3);
        for (std::size_t s = 0; s < 3; ++s) CHECK(same(resumed[s], straight[s]));
    }
}

TEST_CASE("a replicate whose records are on a disk ends like one whose records are in memory", "[law]") {
    const TemporaryFolder folder;
    const RecordStore store{folder.path(), 0};
    const model::Experiment experiment = small_experiment(policies(), 200);
    const auto straight = experiment.replicate(1);
    auto run = std::make_unique<model::ReplicateRun>(experiment, 1);
    run->keep_records_in(store);
    for (int month = 1; !run->finished(); ++month) {
        run->month();
        // From the disk to the disk, to memory and back.
        if (!run->finished() && month % 7 == 0)
            run = taken_up(experiment, *run, {}, month % 3 == 0 ? RecordStore{} : store);
    }
    CHECK(folder.names().empty());
    const auto recordings = std::move(*run).recordings();
    REQUIRE(recordings.size() == straight.size());
    for (std::size_t s = 0; s < straight.size(); ++s) CHECK(same(recordings[s], straight[s]));
}

TEST_CASE("a replicate with parameters of its own is taken up with the same parameters", "[law]") {
    Scenario scenario = small_scenario("a", {lever("promises.rate", 12)});
    scenario.draw_parameters = true;
    scenario.settle = 0;
    const model::Experiment experiment = small_experiment({scenario}, 200);
    model::ReplicateRun run(experiment, 1);
    for (int month = 0; month < 7; ++month) run.month();
    CHECK(run.where() == "a, month 7");
    auto resumed = taken_up(experiment, run, {});
    while (!resumed->finished()) resumed->month();
    CHECK(same(std::move(*resumed).recordings()[0], experiment.replicate(1)[0]));
}

TEST_CASE("a replicate of another experiment is not taken up", "[law]") {
    const model::Experiment experiment = small_experiment(policies(), 200);
    model::ReplicateRun run(experiment, 0);
    for (int month = 0; month < 14; ++month) run.month();
    ByteWriter out;
    run.save(out);
    const model::Experiment longer = small_experiment({small_scenario("a", {}, 3)}, 200);
    model::ReplicateRun other(longer, 0);
    ByteReader in(out.bytes());
    CHECK_THROWS_AS(other.restore(in), MachineError);
}

TEST_CASE("a replicate is not taken up where it has no world, another one's, or one that cannot be", "[law]") {
    Scenario brief = small_scenario("a", {}, 1);
    brief.settle = 2;
    const model::Experiment experiment = small_experiment({brief}, 100);
    const auto refused = [&](const std::vector<std::byte>& bytes, std::uint32_t replicate) {
        model::ReplicateRun run(experiment, replicate);
        ByteReader in(bytes);
        REQUIRE_THROWS_AS(run.restore(in), MachineError);
    };
    model::ReplicateRun run(experiment, 0);
    run.month();
    ByteWriter settling;
    run.save(settling);
    refused(settling.bytes(), 1);  // of another replicate

    const auto with = [&](std::uint64_t begun, std::uint8_t has_settled, const World& world) {
        ByteWriter out;
        out.number(begun);
        out.number(has_settled);
        if (has_settled != 0) Snapshot::save(world, out);
        Snapshot::save(world, out);
        return out.bytes();
    };
    World world = experiment.settled(0);
    refused(with(0, 0, world), 0);  // of a month in which nothing is settling any more
    world.set_now(Month{-1});
    refused(with(2, 0, world), 0);  // in a scenario that there is not
    refused(with(0, 1, world), 0);  // beside a settled one, before anything has settled
    model::ReplicateRun taken(experiment, 0);
    const auto sound = with(0, 0, world);
    ByteReader in(sound);
    taken.restore(in);
    CHECK(taken.where() == "settling, month -1");
    world.at<model::AgeMonths>(0) = -5;
    refused(with(0, 0, world), 0);
}
