#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/output/netcdf_file.hpp"
#include "engine/output/series.hpp"

namespace adem {

/// Finished results, read back from timeseries.nc: the same for a run that just ended and for one of last year.
class Results {
  public:
    /// Throws MachineError when the file is absent, damaged or was not written by this program.
    explicit Results(const std::filesystem::path& folder);

    const ResultShape& shape() const { return shape_; }
    const std::vector<std::uint32_t>& replicates() const { return replicates_; }

    /// The value of one place in every replicate, in their order; NaN where it is not defined.
    std::vector<double> over_replicates(std::size_t scenario, std::size_t indicator, std::size_t time,
                                        std::size_t neighbourhood, std::size_t group) const;

    /// Money of a scenario in all years, neighbourhoods (without controls) and cost lines together, per replicate, in
    /// euro.
    std::vector<double> planned(std::size_t scenario) const { return total("planned_cost", scenario); }
    std::vector<double> realised(std::size_t scenario) const { return total("realised_cost", scenario); }

  private:
    void read_indicators();
    std::vector<double> total(const char* variable, std::size_t scenario) const;

    NetcdfFile file_;
    ResultShape shape_;
    std::vector<std::uint32_t> replicates_;
};

}  // namespace adem
