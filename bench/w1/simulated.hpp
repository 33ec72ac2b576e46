#pragma once

#include "bench/w1/network.hpp"
#include "bench/w1/statistics.hpp"
#include "engine/run/simulation.hpp"

namespace adem::bench::w1 {

/// Who acts when in W1.
Schedule schedule();

/// W1 with adem's columns, mechanisms and schedule.
class Simulated {
  public:
    Simulated(const Network& network, const Start& start, std::uint64_t seed, const Parallel& parallel);

    void step() { simulation_.run(simulation_.world().now() + 1); }
    Statistics statistics() const;
    /// Of every month: for each neighbourhood the means of trust, perspective and avoiding.
    const std::vector<float>& records() const { return records_; }
    const Simulation& simulation() const { return simulation_; }

  private:
    void record(const World& world);

    std::vector<float> records_;
    Simulation simulation_;
};

}  // namespace adem::bench::w1
