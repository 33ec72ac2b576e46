#include "models/replicate_run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "engine/state/snapshot.hpp"
#include "models/measures.hpp"
#include "models/programmes.hpp"
#include "models/state/layout.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

namespace {

void record_shortfall(const BudgetKeeper& keeper, const World& world, Month now, Recording& into) {
    const auto year = static_cast<std::size_t>((now.value - 1) / months_per_year);
    for (std::size_t n = 0; n < world.neighbourhoods(); ++n)
        for (const CostLine line : all_of<CostLine>())
            into.shortfall(year, n, static_cast<std::size_t>(line)) += keeper.shortfall(world, n, line);
}

void record_costs(const Experiment& experiment, std::size_t scenario, const World& world, Month now, Recording& into) {
    const auto year = static_cast<std::size_t>((now.value - 1) / months_per_year);
    for (std::size_t n = 0; n < world.neighbourhoods(); ++n)
        for (const CostLine line : all_of<CostLine>())
            into.realised(year, n, static_cast<std::size_t>(line)) +=
                world.at<SpentThisMonth>(static_cast<Row>(n))[line];
    if ((now.value - 1) % months_per_year != 0) return;
    for (std::size_t n = 0; n < world.neighbourhoods(); ++n)
        for (std::size_t line = 0; line < vocabulary_size<CostLine>; ++line)
            into.planned(year, n, line) = experiment.planned(scenario, year, n, line);
}

void count(const World& world, Recording& into) {
    for (const Table* table : world.tables()) {
        const std::string name(table->info().name);
        into.counters[name + ".births"] = static_cast<std::int64_t>(world.tally().births[table->entity()]);
        into.counters[name + ".deaths"] = static_cast<std::int64_t>(world.tally().deaths[table->entity()]);
    }
    into.counters["ties.made"] = static_cast<std::int64_t>(world.tally().ties_made);
    into.counters["ties.ended"] = static_cast<std::int64_t>(world.tally().ties_ended);
}

constexpr const char* other_length = "a checkpoint holds series of another length";

/// Of values that are kept on a disk, this much is in memory while they are saved or restored.
constexpr std::size_t values_at_a_time = 1 << 23;

void save_values(const Recording& recording, ByteWriter& out) {
    const std::span<const double> values = recording.values();
    out.number<std::uint64_t>(values.size_bytes());
    for (std::size_t at = 0; at < values.size(); at += values_at_a_time) {
        out.raw(std::as_bytes(values.subspan(at, std::min(values_at_a_time, values.size() - at))));
        recording.put_away();
    }
}

void restore_values(Recording& recording, ByteReader& in) {
    const std::span<double> values = recording.values();
    const auto saved = in.bytes();
    if (saved.size() != values.size_bytes()) throw MachineError(other_length);
    for (std::size_t at = 0; at < values.size(); at += values_at_a_time) {
        const std::span<double> some = values.subspan(at, std::min(values_at_a_time, values.size() - at));
        std::memcpy(some.data(), saved.data() + at * sizeof(double), some.size_bytes());
        recording.put_away();
    }
}

void save_recording(const Recording& recording, ByteWriter& out) {
    save_values(recording, out);
    for (const auto numbers : {recording.planned(), recording.realised(), recording.shortfall(), recording.spreads()})
        out.array(numbers);
    out.number<std::uint64_t>(recording.counters.size());
    for (const auto& [name, value] : recording.counters) {
        out.text(name);
        out.number(value);
    }
}

void restore_recording(Recording& recording, ByteReader& in) {
    restore_values(recording, in);
    for (const auto numbers : {recording.planned(), recording.realised(), recording.shortfall(), recording.spreads()}) {
        const auto saved = in.array<double>();
        if (saved.size() != numbers.size()) throw MachineError(other_length);
        std::copy(saved.begin(), saved.end(), numbers.begin());
    }
    for (auto left = in.number<std::uint64_t>(); left > 0; --left) {
        const std::string name = in.text();
        recording.counters[name] = in.number<std::int64_t>();
    }
}

}  // namespace

ReplicateRun::ReplicateRun(const Experiment& experiment, std::uint32_t replicate, Division division)
    : experiment_(experiment),
      replicate_(replicate),
      division_(std::move(division)),
      schedule_(experiment.schedule_of(replicate)),
      measures_(experiment.measures_of(*schedule_)),
      recorder_(measures_, resident_groups, experiment.shape(), division_.parallel) {}

Month ReplicateRun::now() const {
    return simulation_ ? simulation_->world().now() : Month{-experiment_.scenarios().front().settle};
}

int ReplicateRun::months_done() const {
    if (finished_) return experiment_.months_per_replicate();
    const int before = settling() ? 0 : static_cast<int>(scenario()) * experiment_.shape().months;
    return experiment_.scenarios().front().settle + before + now().value;
}

Month ReplicateRun::end() const { return settling() ? Month{0} : Month{experiment_.shape().months}; }

void ReplicateRun::month() {
    if (!simulation_) begin();
    if (finished_) return;
    if (keeper_) simulation_->follow(keeper_->this_month(simulation_->world()));
    simulation_->run(simulation_->world().now() + 1);
    end_what_is_over();
}

void ReplicateRun::begin() {
    go_on_with(experiment_.first_month(replicate_, division_.parallel));
    end_what_is_over();
}

void ReplicateRun::begin_settled(ByteReader& in) {
    settled_ = restored_world(in);
    begin_scenario();
    end_what_is_over();
}

/// Ends settling or a scenario in its last month, and begins what comes next; a scenario of no months ends at once.
void ReplicateRun::end_what_is_over() {
    while (simulation_ && now() >= end()) {
        if (settling()) {
            settled_ = std::move(simulation_->world());
            mark_cohorts(*settled_);
            if (keep_settled_) keep_settled_(*settled_);
        } else {
            count(simulation_->world(), recordings_.back());
        }
        simulation_.reset();
        finished_ = recordings_.size() == experiment_.scenarios().size();
        if (!finished_) begin_scenario();
    }
}

/// The last scenario takes the settled world itself; the others take a copy.
void ReplicateRun::begin_scenario() {
    recordings_.emplace_back(experiment_.shape(), store_);
    const bool is_last = recordings_.size() == experiment_.scenarios().size();
    World start = is_last ? std::move(*settled_) : World(*settled_);
    if (is_last) settled_.reset();
    add_programmes(start, experiment_.plans(scenario()), end());
    recorder_.record(Month{0}, start, recordings_.back());
    if (onlooker_) onlooker_->after_month(scenario(), start);
    go_on_with(std::move(start));
}

/// Puts the world under what holds now: the status quo while it settles, then the policy of the scenario.
void ReplicateRun::go_on_with(World world) {
    const Policy policy = settling() ? Policy{} : experiment_.policy(scenario());
    simulation_ = std::make_unique<Simulation>(std::move(world), schedule_, policy, division_);
    keeper_ = settling() ? nullptr : experiment_.budget_keeper(scenario());
    if (settling()) return;
    simulation_->observe([this](Month now, const World& state) { observe(now, state); });
    if (!onlooker_) return;
    simulation_->observe_phases(
        [this](const Phase& phase, const World& state) { onlooker_->after_phase(scenario(), phase, state); });
}

void ReplicateRun::observe(Month now, const World& world) {
    recorder_.record(now, world, recordings_.back());
    record_costs(experiment_, scenario(), world, now, recordings_.back());
    if (keeper_) record_shortfall(*keeper_, world, now, recordings_.back());
    if (now.value % months_per_year == 0) recordings_.back().put_away();
    if (onlooker_) onlooker_->after_month(scenario(), world);
}

void ReplicateRun::save(ByteWriter& out) const {
    out.number<std::uint64_t>(recordings_.size());
    for (const Recording& recording : recordings_) save_recording(recording, out);
    out.number<std::uint8_t>(settled_ ? 1 : 0);
    if (settled_) Snapshot::save(*settled_, out);
    Snapshot::save(simulation_->world(), out);
}

void ReplicateRun::restore(ByteReader& in) {
    const auto begun = in.number<std::uint64_t>();
    const std::size_t scenarios = experiment_.scenarios().size();
    if (begun > scenarios) throw MachineError("a checkpoint holds too many scenarios");
    recordings_.clear();
    for (std::uint64_t k = 0; k < begun; ++k)
        restore_recording(recordings_.emplace_back(experiment_.shape(), store_), in);
    settled_.reset();
    if (in.number<std::uint8_t>() != 0) settled_ = restored_world(in);
    if (settled_.has_value() != (begun > 0 && begun < scenarios))
        throw MachineError("a checkpoint does not hold the worlds of its scenarios");
    World world = restored_world(in);
    check_month(world.now());
    go_on_with(std::move(world));
}

/// In the part of the run that it is in, and with at least a month to go.
void ReplicateRun::check_month(Month now) const {
    const Month first{settling() ? -experiment_.scenarios().front().settle : 0};
    if (now < first || now >= end()) throw MachineError("a checkpoint holds a month that is no part of the run");
}

/// In a simulation for a moment, which adds the mailboxes of the schedule.
World ReplicateRun::restored_world(ByteReader& in) const {
    Simulation place(World(neighbourhood_layout(), Stream{}, {}), schedule_, Policy{});
    Snapshot::restore(place.world(), in);
    check_world(place.world());
    return std::move(place.world());
}

void ReplicateRun::check_world(const World& world) const {
    const auto neighbourhoods = experiment_.neighbourhoods();
    if (world.stream() != experiment_.stream(replicate_) ||
        !std::ranges::equal(world.identities_of_neighbourhoods(), neighbourhoods))
        throw MachineError("a checkpoint holds the world of another replicate");
    if (const auto findings = world.audit(); !findings.empty())
        throw MachineError(fmt::format("a checkpoint holds a world that cannot be ({})", findings.front()));
}

std::string ReplicateRun::where() const {
    const int month = now().value;
    if (settling()) return fmt::format("settling, month {}", month);
    return fmt::format("{}, month {}", experiment_.scenarios()[scenario()].name, month);
}

}  // namespace adem::model
