#pragma once

#include <functional>
#include <memory>
#include <set>
#include <vector>

#include "engine/mechanism/policy.hpp"
#include "engine/mechanism/schedule.hpp"
#include "engine/run/parallel.hpp"
#include "engine/state/world.hpp"

namespace adem {

/// How a month's work is divided; changes no result.
struct Division {
    std::size_t unit_rows = 2048;
    Parallel parallel{1};
};

/// Time spent in one mechanism, in seconds, summed over the months (and over threads), and how many bytes the columns
/// hold that it reads or writes. Of a rule over whole neighbourhoods also the time of each: one thread does a
/// neighbourhood, so that the longest bounds what more threads can gain.
struct MechanismTime {
    std::string name;
    double seconds = 0;
    std::size_t bytes = 0;
    std::vector<double> by_neighbourhood = {};
};

/// Time spent in one phase, in seconds, summed over the months, and in its mechanisms; the bytes of all columns that
/// any of them uses.
struct PhaseTime {
    std::string name;
    double seconds = 0;
    std::size_t bytes = 0;
    std::vector<MechanismTime> mechanisms = {};
};

/// A world under a policy, month by month.
class Simulation {
  public:
    /// Looks at the world after a month; must not change it. `now` counts the months that have passed: 0 is the start.
    using Observer = std::function<void(Month now, const World& world)>;
    /// Looks at the world within a month, after a phase; must not change it.
    using PhaseObserver = std::function<void(const Phase& phase, const World& world)>;

    /// Throws std::logic_error when a rule uses a column that the world does not have.
    Simulation(World world, std::shared_ptr<const Schedule> schedule, Policy policy, Division division = {});

    /// Simulates until `end`; observers see the world at every month after `world().now()` up to and including `end`.
    void run(Month end);
    /// From the next month on the world is under this policy.
    void follow(Policy policy) { policy_ = std::move(policy); }
    void observe(Observer observer) { observers_.push_back(std::move(observer)); }
    void observe_phases(PhaseObserver observer) { phase_observers_.push_back(std::move(observer)); }
    World& world() { return world_; }
    const World& world() const { return world_; }
    /// The value of a lever (by its index in the registry) in a neighbourhood, this month.
    float lever(std::size_t neighbourhood, std::size_t index) const { return levers_[neighbourhood][index]; }
    const std::vector<PhaseTime>& times() const { return times_; }
    /// Seconds, observation left out, in which one thread works whatever their number: mail, putting births, deaths and
    /// moves in order, what comes between, and all that is done by neighbourhood where there is just one.
    double serial_seconds() const;

  private:
    void check_columns() const;
    PhaseTime no_time_yet(const Phase& phase);
    std::size_t bytes_of(const std::set<std::size_t>& columns);
    void in_parallel(std::size_t count, const std::function<void(std::size_t)>& work);
    bool takes_place(const Phase& phase) const;
    void set_levers();
    void month();
    void perform(const Phase& phase, std::uint32_t first_process, PhaseTime& time);
    void throw_away_mail(const Phase& phase);
    void divide(const Phase& phase);
    void run_unit(const Phase& phase, std::uint32_t first_process, std::size_t unit);
    void collect(const Phase& phase, PhaseTime& time);

    struct Piece {
        std::size_t neighbourhood;
        Row begin, end;
    };

    World world_;
    std::shared_ptr<const Schedule> schedule_;
    Policy policy_;
    Division division_;
    std::vector<std::vector<float>> levers_;  // by neighbourhood, by lever
    std::vector<Piece> pieces_;
    std::vector<Outbox> outboxes_;
    std::vector<std::vector<double>> seconds_;  // by unit, by mechanism: in the phase that was performed last
    std::vector<Observer> observers_;
    std::vector<PhaseObserver> phase_observers_;
    std::vector<PhaseTime> times_;
    double parallel_seconds_ = 0;
};

}  // namespace adem
