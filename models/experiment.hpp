#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/input/scenario.hpp"
#include "engine/mechanism/schedule.hpp"
#include "engine/output/measure.hpp"
#include "engine/run/parallel.hpp"
#include "engine/run/simulation.hpp"
#include "models/money/budget.hpp"
#include "models/parameter_draws.hpp"
#include "models/population/profile.hpp"

namespace adem::model {

/// What to observe: indicators by name (empty: all) and how often each of them (none: each at its own cadence).
struct ObservationChoice {
    std::vector<std::string> indicators;
    std::optional<Cadence> cadence = {};
};

/// Where the time of a run went.
struct SpeedProfile {
    std::vector<PhaseTime> times;
    double serial_seconds = 0;  ///< in which one thread works, whatever their number; observation left out
    std::size_t world_bytes = 0;
};

/// Several policies for the same neighbourhoods, on the same replicates. Everything is settled and checked when it is
/// made; then `replicate` may be called for any replicate, from any thread.
class Experiment {
  public:
    /// All scenarios must agree on neighbourhoods, controls, start, years, settle, seed and parameters, and on their
    /// replicates (in all, and for each draw) when they draw parameters; throws InputError that names what differs and
    /// where. `profiles` are those of the first scenario's neighbourhoods, in their order.
    Experiment(std::vector<Scenario> scenarios, std::vector<Profile> profiles, ObservationChoice choice = {});

    const std::vector<Scenario>& scenarios() const { return scenarios_; }
    const Schedule& schedule() const { return *schedule_; }
    const ResultShape& shape() const { return shape_; }
    /// Of the neighbourhoods, in their order; those of controls come last.
    const std::vector<Profile>& profiles() const { return profiles_; }
    /// The same with another number of replicates in every scenario. What they draw belongs to that number.
    Experiment with_replicates(int replicates) const;
    /// Residents at the start, by the profiles; controls are not part of what a scenario is about.
    double residents(bool with_controls = false) const;
    /// Memory that one world takes, controls included.
    double world_bytes() const;
    /// Euro per [scenario][year][neighbourhood][cost line].
    double planned(std::size_t scenario, std::size_t year, std::size_t neighbourhood, std::size_t line) const;

    /// The same over all named neighbourhoods, by what asks for the money.
    std::vector<PlannedItem> planned_items(std::size_t scenario) const;

    /// What this replicate draws from the priors; the same for every policy. Nothing unless the scenarios ask for it.
    std::vector<DrawnParameter> drawn_parameters(std::uint32_t replicate) const;
    /// All that the settled start of a replicate depends on besides the program and the replicate's number: the same
    /// for experiments whose policies alone differ.
    std::string settling_text() const;
    /// The settled start of a replicate: the same world for every policy.
    World settled(std::uint32_t replicate, const Division& division = {}) const;
    /// One replicate of every scenario, in their order, in one go. ReplicateRun does it month by month.
    std::vector<Recording> replicate(std::uint32_t replicate, const Division& division = {}) const;
    /// Months that one replicate simulates: settling once, then every scenario.
    int months_per_replicate() const;
    /// Where the time of the first scenario's run goes, after settling, on one thread: for `--profile`.
    SpeedProfile profile(std::uint32_t replicate) const;

  private:
    friend class ReplicateRun;
    /// Of all that are simulated, controls included.
    std::vector<Identity> neighbourhoods() const;
    Stream stream(std::uint32_t replicate) const { return Stream::of(scenarios_.front().seed, replicate); }
    World first_month(std::uint32_t replicate, const Parallel& parallel) const;
    void set_regions(World& world) const;
    std::shared_ptr<const Schedule> schedule_of(std::uint32_t replicate) const;
    Simulation simulation_of(std::size_t scenario, World start, std::shared_ptr<const Schedule> schedule,
                             const Division& division) const;
    std::vector<Measure> measures_of(const Schedule& schedule) const;
    Policy policy(std::size_t scenario) const { return policy_of(simulated_[scenario]); }
    std::vector<ProgrammePlan> plans(std::size_t scenario) const;
    void plan_costs();
    /// Holds a run of the scenario to its budget; none when it has none.
    std::unique_ptr<BudgetKeeper> budget_keeper(std::size_t scenario) const;
    PlanOf plan_of(const Policy& policy, const std::vector<ProgrammePlan>& programmes, std::size_t scenario,
                   std::size_t neighbourhood) const;

    std::vector<Scenario> scenarios_;
    std::vector<Scenario> simulated_;  // the same with their controls
    std::vector<Profile> profiles_;
    std::vector<int> control_of_;
    std::shared_ptr<const Schedule> schedule_;
    ObservationChoice choice_;
    ResultShape shape_;
    std::vector<std::vector<double>> planned_;  // [scenario][year x neighbourhood x line]
};

}  // namespace adem::model
