#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/output/csv.hpp"
#include "engine/output/replicate_set.hpp"
#include "engine/output/series.hpp"

/// The tables of a run, but for that of differences. Rows follow indicator, month, neighbourhood, group and then
/// scenario, pair or replicate; the first columns of every row come from here, so that all tables name the same thing
/// alike.
namespace adem {

std::uint64_t rows_of_summary(const ResultShape&);

/// One row per scenario and place: how the replicates spread.
class SummaryTable {
  public:
    SummaryTable(const std::filesystem::path& target, const ResultShape&);
    void add(std::size_t indicator, const Slab&);
    void finish() { table_.finish(); }
    void commit() { table_.commit(); }

  private:
    const ResultShape& shape_;
    CsvTable table_;
};

/// Tidy: one row per value.
class SeriesTable {
  public:
    SeriesTable(const std::filesystem::path& target, const ResultShape&, std::vector<std::uint32_t> replicates);
    void add(std::size_t indicator, const Slab&);
    void finish() { table_.finish(); }
    void commit() { table_.commit(); }

  private:
    const ResultShape& shape_;
    std::vector<std::uint32_t> replicates_;
    CsvTable table_;
};

/// One row per scenario, year of the run (from 1), neighbourhood and cost line: means over the replicates, in euro.
/// Shortfall was planned and not bought because the money was used up; underspend was planned and neither spent nor
/// short.
class CostsTable {
  public:
    CostsTable(const std::filesystem::path& target, const ResultShape&);
    void add(std::size_t scenario, std::size_t year, const Costs&);
    void finish() { table_.finish(); }
    void commit() { table_.commit(); }

  private:
    const ResultShape& shape_;
    CsvTable table_;
};

}  // namespace adem
