#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/output/netcdf_file.hpp"
#include "engine/output/series.hpp"

namespace adem {

enum class Money { planned, realised, shortfall };

/// Euro of one scenario by replicate, year (from 0) and cost line.
struct Account {
    std::size_t replicates = 0, years = 0, lines = 0;
    std::vector<double> euro;

    double at(std::size_t replicate, std::size_t year, std::size_t line) const {
        return euro[(replicate * years + year) * lines + line];
    }
    /// All lines of a year, in every replicate.
    std::vector<double> of_year(std::size_t year) const;
    /// All years of a line, in every replicate.
    std::vector<double> of_line(std::size_t line) const;
    /// All years (or the first ones) and lines, in every replicate; a year's money is divided by (1 + discount)^(years
    /// that have passed at its end).
    std::vector<double> totals(double discount = 0, std::size_t first_years = ~std::size_t{0}) const;
};

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

    /// All records of some replicates in a row: [replicate][time][neighbourhood].
    std::vector<double> series(std::size_t scenario, std::size_t indicator, std::size_t group,
                               std::size_t first_replicate, std::size_t count) const;

    /// Standard deviation between individuals at month 0 in every replicate, in their order; NaN where the indicator is
    /// no mean over them, or where results of an older version do not say.
    std::vector<double> spread_at_start(std::size_t indicator, std::size_t neighbourhood, std::size_t group) const;

    /// Money of a scenario by year and cost line, in all neighbourhoods without controls.
    Account account(Money what, std::size_t scenario) const;
    /// Money of a scenario in all years, neighbourhoods (without controls) and cost lines together, per replicate, in
    /// euro.
    std::vector<double> planned(std::size_t scenario) const { return account(Money::planned, scenario).totals(); }
    std::vector<double> realised(std::size_t scenario) const { return account(Money::realised, scenario).totals(); }

  private:
    void read_indicators();

    NetcdfFile file_;
    ResultShape shape_;
    std::vector<std::uint32_t> replicates_;
};

}  // namespace adem
