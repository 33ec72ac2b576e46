#pragma once

#include <cstdint>
#include <filesystem>

#include "engine/output/csv.hpp"
#include "engine/output/discoveries.hpp"
#include "engine/output/replicate_set.hpp"
#include "engine/output/series.hpp"
#include "engine/output/yardsticks.hpp"

namespace adem {

std::uint64_t rows_of_differences(const ResultShape&);

/// differences.csv: one row per pair of scenarios, in the order in which they were given, and place: the paired
/// difference with its 95 % interval, how large it is and how surely it is there.
///
/// Every slab is seen twice: what survives the correction for looking at many differences is known only when all of
/// them were seen. Memory: 8 bytes a row.
class DifferencesTable {
  public:
    DifferencesTable(const std::filesystem::path& target, const ResultShape&);
    void look_at(std::size_t indicator, const Slab&);
    void all_seen() { discoveries_.settle(); }
    void add(std::size_t indicator, const Slab&, const Yardsticks&);
    void finish() { table_.finish(); }
    void commit() { table_.commit(); }

  private:
    const ResultShape& shape_;
    Discoveries discoveries_;
    CsvTable table_;
};

}  // namespace adem
