#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

#include "engine/sensitivity/design.hpp"
#include "models/experiment.hpp"
#include "tools/adem/options.hpp"
#include "tools/adem/progress.hpp"

namespace adem::tools {

/// One number of a run: an indicator of a group at the end of a year, under the second policy less under the first, or
/// under the only one; the mean over the neighbourhoods, each of which counts once.
struct QuantityOfInterest {
    std::string indicator;
    std::size_t group = 0;
    int year = 0;
};

/// When to stop: when the user says so, or the time is up.
class Stop {
  public:
    using Clock = std::chrono::steady_clock;

    explicit Stop(std::optional<Clock::time_point> deadline) : deadline_(deadline) {}
    static bool by_user();
    bool time_is_up() const { return deadline_ && Clock::now() >= *deadline_; }
    bool operator()() const { return by_user() || time_is_up(); }

  private:
    std::optional<Clock::time_point> deadline_;
};

/// What somebody might think that a world is like.
struct Assumed {
    std::vector<model::DrawnParameter> parameters = {};  ///< those that are not named: as in the scenario
    std::vector<model::Profile> profiles = {};           ///< none: as they are
    std::uint32_t first_replicate = 0;
};

/// What the quantity is at other values of the parameters; with the same replicates, unless other ones are asked for.
class PointRuns {
  public:
    PointRuns(std::vector<Scenario> scenarios, std::vector<model::Profile> profiles, QuantityOfInterest quantity);

    /// At the scenarios' own values.
    const model::Experiment& usual() const { return usual_; }
    const IndicatorInfo& indicator() const { return usual_.shape().indicators.front(); }
    const QuantityOfInterest& quantity() const { return quantity_; }
    const std::vector<model::Profile>& profiles() const { return profiles_; }
    std::size_t replicates() const { return static_cast<std::size_t>(usual_.scenarios().front().replicates); }
    bool is_difference() const { return usual_.scenarios().size() > 1; }
    /// Months that a point simulates.
    std::uint64_t months() const;

    /// A number for each replicate; none when it was stopped on the way. Any number of threads may ask at once.
    std::vector<double> at(const Assumed& world, const Stop& stop, Progress* progress = nullptr) const;

  private:
    double number(const std::vector<Recording>& recordings, const ResultShape& shape) const;

    std::vector<Scenario> scenarios_;
    std::vector<model::Profile> profiles_;
    QuantityOfInterest quantity_;
    model::Experiment usual_;
};

/// The numbers at the first `points` points of a design, in order, several at a time. When it is stopped, those that
/// were not done are empty; if a whole block of so many points was done, only whole blocks are kept.
sensitivity::Observed observe(const PointRuns& runs, std::size_t points, std::size_t block,
                              const std::function<Assumed(std::size_t)>& world_of, unsigned at_a_time, const Stop& stop,
                              Progress& progress);

}  // namespace adem::tools
