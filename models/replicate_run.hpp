#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/output/measure.hpp"
#include "engine/run/resumable.hpp"
#include "engine/run/simulation.hpp"
#include "models/experiment.hpp"

namespace adem::model {

/// Looks on while the scenarios of a replicate are simulated, and changes nothing; settling is not looked at. Each is
/// told the scenario under way, by its index.
struct Onlooker {
    /// After every phase of every month; what the month did is there, its births, deaths and moves are still to come.
    std::function<void(std::size_t scenario, const Phase& phase, const World& world)> after_phase;
    /// At the start, when `world.now()` is 0, and after every month.
    std::function<void(std::size_t scenario, const World& world)> after_month;
};

/// One replicate of every scenario of an experiment, month by month: it settles once, then every scenario, in their
/// order, begins where that ended. The experiment outlives it.
class ReplicateRun : public Resumable {
  public:
    ReplicateRun(const Experiment& experiment, std::uint32_t replicate, Division division = {});

    /// Called once, with the settled world, when settling ends in this run and was not spared.
    void when_settled(std::function<void(const World&)> keep) { keep_settled_ = std::move(keep); }
    /// Where what is recorded is kept while this lasts; in memory if nothing is said. Before the first month.
    void keep_records_in(RecordStore store) { store_ = std::move(store); }
    /// Before the first month. Both functions are needed.
    void watch(Onlooker onlooker) { onlooker_ = std::move(onlooker); }
    /// The mechanisms of this replicate, with its parameters.
    const Schedule& schedule() const { return *schedule_; }
    /// Spares settling: begins with a world that an equal run settled and that Snapshot saved. Instead of the first
    /// month; throws as `restore` does.
    void begin_settled(ByteReader& in);

    bool finished() const { return finished_; }
    /// Simulates a month; the first call makes the population first. Not to be called when finished.
    void month();
    /// The month the world under way is in; counts up from -settle, and from 0 for every scenario.
    Month now() const;
    /// Index of the scenario under way; none while it settles.
    std::optional<std::size_t> scenario_under_way() const {
        return settling() ? std::nullopt : std::optional(scenario());
    }
    /// Of those that `Experiment::months_per_replicate` counts.
    int months_done() const;
    /// One for each scenario; when finished.
    std::vector<Recording> recordings() && { return std::move(recordings_); }

    void save(ByteWriter& out) const override;
    void restore(ByteReader& in) override;
    std::string where() const override;

  private:
    bool settling() const { return recordings_.empty(); }
    std::size_t scenario() const { return recordings_.size() - 1; }
    Month end() const;
    void begin();
    void end_what_is_over();
    void begin_scenario();
    void go_on_with(World world);
    void observe(Month now, const World& world);
    World restored_world(ByteReader& in) const;
    void check_world(const World& world) const;
    void check_month(Month now) const;

    const Experiment& experiment_;
    std::uint32_t replicate_;
    Division division_;
    std::shared_ptr<const Schedule> schedule_;
    std::vector<Measure> measures_;
    Recorder recorder_;
    std::unique_ptr<Simulation> simulation_;  // none before the first month and when finished
    std::unique_ptr<BudgetKeeper> keeper_;    // of the scenario under way
    std::optional<World> settled_;            // while more than one scenario needs it
    RecordStore store_;
    std::vector<Recording> recordings_;  // of the scenarios that have begun
    std::function<void(const World&)> keep_settled_;
    std::optional<Onlooker> onlooker_;
    bool finished_ = false;
};

}  // namespace adem::model
