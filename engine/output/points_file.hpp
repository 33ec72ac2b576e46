#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/output/atomic_file.hpp"
#include "engine/output/netcdf_file.hpp"
#include "engine/output/series.hpp"

namespace adem {

/// What differs between the points of an experiment, with its value at each of them.
struct FactorColumn {
    std::string name, unit, about;
    std::vector<std::string> texts;    ///< by point; empty where the policies keep their own
    std::vector<double> numbers = {};  ///< the same as numbers, NaN where empty; none when some are words
};

/// The axes of the results of an experiment.
struct PointsShape {
    std::size_t points = 0;
    std::vector<FactorColumn> factors;
    std::vector<std::string> scenarios, groups;
    std::vector<std::uint32_t> replicates;
    std::vector<int> years;
    std::vector<IndicatorInfo> indicators;
    std::size_t per_draw = 1;  ///< replicates in a row that share the parameters that they drew

    /// Numbers of one point: [indicator][scenario][replicate][group][year].
    std::size_t numbers() const { return indicators.size() * numbers_of_one_indicator(); }
    std::size_t numbers_of_one_indicator() const {
        return scenarios.size() * replicates.size() * groups.size() * years.size();
    }
};

/// One point's outcomes as PointsShape lays them out; NaN where not defined.
struct PointOutcomes {
    explicit PointOutcomes(const PointsShape& axes);
    double& at(std::size_t indicator, std::size_t scenario, std::size_t replicate, std::size_t group, std::size_t year);
    /// In all replicates, in their order.
    std::vector<double> over_replicates(std::size_t indicator, std::size_t scenario, std::size_t group,
                                        std::size_t year) const;

    const PointsShape& shape;
    std::vector<double> values;

  private:
    std::size_t index(std::size_t indicator, std::size_t scenario, std::size_t replicate, std::size_t group,
                      std::size_t year) const;
};

/// results.nc of an experiment: a variable for each indicator over point, scenario, replicate, group and year; the
/// factors are coordinates along point. Appears whole or not at all.
class PointsFile {
  public:
    /// `about` becomes attributes of the file. Throws MachineError when the disk fails.
    PointsFile(const std::filesystem::path& target, const PointsShape& shape,
               const std::map<std::string, std::string>& about);
    /// Points are numbered from 0.
    void add(std::size_t point, const PointOutcomes& outcomes);
    void finish();
    void commit() { file_.commit(); }

  private:
    void add_axes();
    void add_factors();
    void add_indicators();

    const PointsShape& shape_;
    AtomicFile file_;
    std::optional<NetcdfFile> netcdf_;
    std::vector<int> axes_, indicators_;
};

}  // namespace adem
