#include "engine/output/assemble.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "engine/output/crossover_table.hpp"
#include "engine/output/differences_table.hpp"
#include "engine/output/replicate_set.hpp"
#include "engine/output/series_file.hpp"
#include "engine/output/tables.hpp"

namespace adem {
namespace {

/// All files of one assembly, open side by side so that every value is read once.
class Files {
  public:
    Files(const std::filesystem::path& folder, const ResultShape& shape, const ReplicateSet& set,
          const AssembleOptions& options)
        : shape_(shape),
          yardsticks_(shape),
          series_(folder / "timeseries.nc", shape, set.replicates(), options.about, options.slab_bytes) {
        report_.summary_rows = rows_of_summary(shape);
        report_.differences_rows = rows_of_differences(shape);
        open(summary_, folder, "summary.csv", report_.summary_rows <= options.most_rows);
        if (shape.scenarios.size() > 1) {
            open(differences_, folder, "differences.csv", report_.differences_rows <= options.most_rows);
            open(crossover_, folder, "crossover.csv", true);
        }
        if (!shape.cost_lines.empty()) open(costs_, folder, "costs.csv", true);
        if (options.series_as_csv) table_.emplace(folder / "timeseries.csv", shape, set.replicates());
        report_.counters = set.counters();
    }

    void add_indicators(const ReplicateSet& set) {
        for (std::size_t r = 0; r < set.size(); ++r) add_spreads(r, set.spreads(r));
        if (differences_) look_at_differences(set);
        for_each_slab(set, [this](std::size_t i, const Slab& slab) {
            series_.add(i, slab);
            if (summary_) summary_->add(i, slab);
            if (differences_) differences_->add(i, slab, yardsticks_);
            if (crossover_) crossover_->add(i, slab);
            if (table_) table_->add(i, slab);
        });
    }

    void add_costs(const ReplicateSet& set) {
        if (!costs_) return;
        for (std::size_t scenario = 0; scenario < shape_.scenarios.size(); ++scenario) {
            for (std::size_t year = 0; year < shape_.cost_years(); ++year) {
                const Costs costs = set.costs(scenario, year);
                costs_->add(scenario, year, costs);
                series_.add(scenario, year, costs);
            }
        }
    }

    /// A full disk shows before the first file has its name.
    AssembleReport commit() {
        series_.finish();
        for_each_table([](auto& table, const std::string&) { table.finish(); });
        for_each_table([this](auto& table, const std::string& name) {
            table.commit();
            report_.files.push_back(name);
        });
        series_.commit();
        report_.files.emplace_back("timeseries.nc");
        return report_;
    }

  private:
    void add_spreads(std::size_t replicate, const std::vector<double>& spreads) {
        yardsticks_.add_spreads(spreads);
        series_.add_spreads(replicate, spreads);
    }

    void look_at_differences(const ReplicateSet& set) {
        for_each_slab(set, [this](std::size_t i, const Slab& slab) {
            if (slab.first_time == 0) yardsticks_.add_start(i, slab);
            differences_->look_at(i, slab);
        });
        differences_->all_seen();
    }

    template <typename F>
    void for_each_slab(const ReplicateSet& set, F f) {
        for (std::size_t i = 0; i < shape_.indicators.size(); ++i) {
            const std::size_t times = shape_.times(i), step = series_.times_per_slab(i);
            for (std::size_t first = 0; first < times; first += step)
                f(i, set.slab(i, first, std::min(step, times - first)));
        }
    }

    template <typename Table>
    void open(std::optional<Table>& table, const std::filesystem::path& folder, const std::string& name, bool fits) {
        if (fits) {
            table.emplace(folder / name, shape_);
        } else {
            report_.too_large.push_back(name);
        }
    }

    template <typename F>
    void for_each_table(F f) {
        if (summary_) f(*summary_, "summary.csv");
        if (differences_) f(*differences_, "differences.csv");
        if (crossover_) f(*crossover_, "crossover.csv");
        if (costs_) f(*costs_, "costs.csv");
        if (table_) f(*table_, "timeseries.csv");
    }

    const ResultShape& shape_;
    AssembleReport report_;
    Yardsticks yardsticks_;
    SeriesFile series_;
    std::optional<SummaryTable> summary_;
    std::optional<DifferencesTable> differences_;
    std::optional<CrossoverTable> crossover_;
    std::optional<CostsTable> costs_;
    std::optional<SeriesTable> table_;
};

}  // namespace

AssembleReport assemble(const std::filesystem::path& folder, const std::filesystem::path& replicate_folder,
                        const ResultShape& shape, std::uint64_t run_key, std::span<const std::uint32_t> replicates,
                        const AssembleOptions& options) {
    check_shape(shape);
    const ReplicateSet set(replicate_folder, shape, run_key, replicates);
    Files files(folder, shape, set, options);
    files.add_indicators(set);
    files.add_costs(set);
    return files.commit();
}

}  // namespace adem
