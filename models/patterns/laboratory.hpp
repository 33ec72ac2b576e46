#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/input/scenario.hpp"
#include "engine/mechanism/schedule.hpp"
#include "engine/output/series.hpp"
#include "engine/run/simulation.hpp"
#include "models/population/profile.hpp"
#include "models/programmes.hpp"

namespace adem::model {

/// The small scenario of a pattern.
struct Trial {
    std::string profile = "bospolder";  ///< a shipped one; its counts are scaled to `residents`
    double residents = 1000;            ///< of each neighbourhood
    int neighbourhoods = 1;             ///< of this profile, in one world
    int months = 120;                   ///< of the run, after settling
    std::vector<LeverSetting> levers = {};
    std::vector<ProgrammePlan> programmes = {};
    std::map<std::string, double> parameters = {};  ///< replaced for this trial, settling included
};

/// A trial as it went: the settled start, the end, and the indicators asked for in every month.
struct Course {
    World start, end;
    ResultShape shape;
    Recording recording;

    /// At the end of a month of the run (0: the start), of a group (0: everybody), in one neighbourhood.
    double value(const std::string& indicator, int month, std::size_t group = 0, std::size_t neighbourhood = 0) const;
    /// Mean over the months from (exclusive) to until (inclusive).
    double mean(const std::string& indicator, int from, int until, std::size_t group = 0) const;
    /// Index of a group by its name; throws std::logic_error when there is none.
    std::size_t group(const std::string& name) const;
};

/// One seed of the patterns: makes worlds, lets them settle, and keeps those that several patterns begin with.
class Laboratory {
  public:
    using Observer = Simulation::Observer;

    /// `profiles`: the folder of the shipped profiles. `parameters` replace defaults in every trial.
    Laboratory(std::filesystem::path profiles, std::uint64_t seed, std::map<std::string, double> parameters);

    /// Runs a trial, records the indicators and shows every month to `observer`.
    Course run(const Trial& trial, const std::vector<std::string>& indicators, const Observer& observer = {});
    /// The settled world in which a trial begins.
    const World& settled(const Trial& trial);
    /// The model with this laboratory's and the trial's parameters.
    std::shared_ptr<const Schedule> schedule(const Trial& trial) const;
    /// Values that several patterns need: measured once under this name, then kept.
    const std::vector<double>& once(const std::string& name, const std::function<std::vector<double>()>& measure);
    std::uint64_t seed() const { return seed_; }

  private:
    Profile profile_of(const Trial& trial) const;
    Scenario scenario_of(const Trial& trial) const;

    std::filesystem::path profiles_;
    std::uint64_t seed_;
    std::map<std::string, double> parameters_;
    std::map<std::string, World> settled_;
    std::map<std::string, std::vector<double>> measured_;
};

/// Everybody of a table who is there at both moments, as rows then and now.
template <class E>
std::vector<std::pair<Row, Row>> present_twice(const World& then, const World& now) {
    std::vector<std::pair<Row, Row>> pairs;
    const Table& before = then.table<E>();
    for (Row row = 0; row < before.rows(); ++row) {
        if (!before.occupied(row)) continue;
        const Row later = now.table<E>().find(before.identity(row));
        if (later != no_row) pairs.emplace_back(row, later);
    }
    return pairs;
}

/// The rows of a table that are in use.
template <class E>
std::vector<Row> rows_of(const World& world) {
    std::vector<Row> rows;
    for (Row row = 0; row < world.table<E>().rows(); ++row)
        if (world.table<E>().occupied(row)) rows.push_back(row);
    return rows;
}

/// A share of cases; NaN without any.
struct Share {
    double cases = 0, hits = 0;
    void count(bool hit) {
        cases += 1;
        hits += hit ? 1 : 0;
    }
    double value() const { return hits / cases; }
};

/// Setting a lever for the whole run, or for months of it.
LeverSetting set(std::string lever, double value, int from = 0, int until = 100000);

}  // namespace adem::model
