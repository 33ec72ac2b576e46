#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/input/experiment_file.hpp"
#include "models/experiment.hpp"
#include "tools/adem/catalogue.hpp"

namespace adem::tools {

/// What an experiment file asks for, resolved: at every point the scenarios that `compare` would read with the point's
/// values as settings.
class ExperimentPlan {
  public:
    /// Throws InputError with everything that is wrong, each mistake once and where it stands.
    ExperimentPlan(const Options& options, const Shipped& shipped);

    const ExperimentFile& file() const { return file_; }
    const std::vector<ExperimentPoint>& points() const { return points_; }
    /// The policies without any point's values.
    const std::vector<Scenario>& base() const { return base_; }
    const std::vector<IndicatorInfo>& indicators() const { return indicators_; }
    /// Those that are reported, as places among all groups.
    const std::vector<std::size_t>& groups() const { return groups_; }
    /// Reported years, in order; a point that ends before one has no value there.
    const std::vector<int>& years() const { return years_; }
    std::uint32_t replicates() const { return static_cast<std::uint32_t>(points_of_.front().front().replicates); }

    /// Points in a row that differ in policy alone are simulated together, so that they settle once.
    const std::vector<std::vector<std::size_t>>& blocks() const { return blocks_; }
    /// The scenarios of a block, point by point; at each point in the order of `base`.
    model::Experiment experiment(std::size_t block) const;

    /// The points and what is asked of them, a line for each: so that what differs between two can be said.
    std::string text() const;
    /// What decides the numbers.
    std::uint64_t key() const { return key_; }
    /// Length of a point's run.
    int years_of(std::size_t point) const { return points_of_[point].front().years; }

  private:
    void read_base(const std::vector<Override>& common, Problems& problems, Problems& odd);
    void check_values(const std::vector<Override>& common, Problems& problems);
    void read_points(const std::vector<Override>& common, Problems& problems, Problems& odd);
    void read_point(std::size_t point, const std::vector<Override>& settings, Problems& problems, Problems& odd);
    const std::vector<model::Profile>& profiles_of(const Scenario& scenario);
    void choose_years(Problems& problems);
    void make_blocks();
    std::uint64_t made_key() const;

    const Options& options_;
    const Shipped& shipped_;
    ExperimentFile file_;
    std::vector<Scenario> base_;
    std::vector<ExperimentPoint> points_;
    std::vector<std::vector<Scenario>> points_of_;                 // by point, then by policy
    std::vector<std::string> settings_of_;                         // by point: all but policy, as text
    std::map<std::string, std::vector<model::Profile>> profiles_;  // by the neighbourhoods' contents
    std::vector<std::vector<std::size_t>> blocks_;
    std::vector<IndicatorInfo> indicators_;
    std::vector<std::size_t> groups_;
    std::vector<int> years_;
    std::uint64_t key_ = 0;
};

/// Indicators and groups that an experiment may ask for.
ExperimentWords known_words();

/// "policy.staff.handover = 0.5, years = 10": the values of a point.
std::string values_text(const ExperimentFile& file, const ExperimentPoint& point);

}  // namespace adem::tools
