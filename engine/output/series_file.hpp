#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/output/atomic_file.hpp"
#include "engine/output/netcdf_file.hpp"
#include "engine/output/replicate_set.hpp"
#include "engine/output/series.hpp"

namespace adem {

/// timeseries.nc: every value of every replicate, as netCDF-4 with the names of the CF conventions 1.8.
///
/// Variables: one per indicator, scenario × replicate × time (or year) × neighbourhood × group, NaN where it is not
/// defined; `planned_cost`, `realised_cost` and `shortfall`, scenario × replicate × cost_year × neighbourhood ×
/// cost_line, in euro; `spread_at_start`, indicator × replicate × neighbourhood × group, the standard deviation between
/// individuals at month 0 where the indicator is a mean over them. Coordinates: the names along each axis; `time` and
/// `year` in days since the start, `month` and `year_month` the same in months of the run. The bytes depend on nothing
/// but the numbers, names and the version of the program.
class SeriesFile {
  public:
    /// `about` are attributes of the whole file, such as title and source. No more than `slab_bytes` is written at a
    /// time, unless a single record is larger.
    SeriesFile(const std::filesystem::path& target, const ResultShape&, const std::vector<std::uint32_t>& replicates,
               const std::map<std::string, std::string>& about, std::size_t slab_bytes);

    /// How many records of the indicator `add` wants at a time (fewer at the end).
    std::size_t times_per_slab(std::size_t indicator) const { return times_per_slab_[indicator]; }
    void add(std::size_t indicator, const Slab&);
    /// Recording::spreads() of a replicate, by its place among them.
    void add_spreads(std::size_t replicate, const std::vector<double>&);
    void add(std::size_t scenario, std::size_t year, const Costs&);
    /// Closes the file on the disk, still without its name.
    void finish();
    void commit() { file_.commit(); }

  private:
    struct Axes {
        int scenario, replicate, time, year, neighbourhood, group, cost_year, cost_line, indicator;
    };
    void describe_file(const std::map<std::string, std::string>& about);
    void add_axes();
    void add_time_axis(const std::string& name, const std::string& months, int dimension);
    void add_indicator(const IndicatorInfo&, std::size_t index);
    void add_spread();
    void add_costs();
    void write_coordinates(const std::vector<std::uint32_t>& replicates);
    void write_times(const std::string& name, const std::string& months, std::size_t count, int step);

    const ResultShape& shape_;
    std::size_t replicates_;
    AtomicFile file_;
    std::optional<NetcdfFile> netcdf_;
    Axes axes_{};
    std::vector<int> indicators_;
    std::vector<std::size_t> times_per_slab_;
    int planned_ = -1, realised_ = -1, shortfall_ = -1, spread_ = -1;
};

}  // namespace adem
