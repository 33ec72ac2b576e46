#pragma once

#include <filesystem>
#include <vector>

#include "engine/output/csv.hpp"
#include "engine/output/replicate_set.hpp"
#include "engine/output/series.hpp"
#include "engine/statistics/crossover.hpp"

namespace adem {

/// crossover.csv: from which month scenario a stays ahead of b, for every ordered pair, group and indicator with a good
/// direction; in level, and cumulative from the start. Replicate by replicate, of the mean over the neighbourhoods,
/// each of which counts once, without controls.
class CrossoverTable {
  public:
    CrossoverTable(const std::filesystem::path& target, const ResultShape&);
    /// Slabs of one indicator come in the order of time; month 0, in which policies have not parted, does not count.
    void add(std::size_t indicator, const Slab&);
    void finish() { table_.finish(); }
    void commit() { table_.commit(); }

  private:
    void follow(std::size_t indicator, const Slab&, std::size_t time);
    void write(std::size_t indicator, std::size_t replicates);
    void write_row(std::size_t indicator, std::size_t group, std::size_t a, std::size_t b,
                   const statistics::Crossover& level, const statistics::Crossover& cumulative);

    const ResultShape& shape_;
    CsvTable table_;
    std::vector<statistics::Lead> leads_;  // of one indicator: [pair][group][replicate]
};

}  // namespace adem
