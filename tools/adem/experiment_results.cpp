#include "tools/adem/experiment_results.hpp"

#include <fmt/format.h>

#include <limits>
#include <numeric>

#include "adem_version.hpp"
#include "engine/input/decimal.hpp"
#include "engine/output/csv.hpp"
#include "engine/output/replicate_file.hpp"
#include "engine/statistics/paired.hpp"
#include "engine/statistics/summary.hpp"
#include "models/experiment_points.hpp"
#include "models/measures.hpp"
#include "tools/adem/end_of_year.hpp"

namespace adem::tools {

namespace {

namespace fs = std::filesystem;

FactorColumn column_of(const ExperimentPlan& plan, std::size_t factor, const Registry& registry) {
    const ExperimentFactor& varied = plan.file().factors[factor];
    const model::PathInfo info = model::info_of(varied.paths.front(), registry);
    FactorColumn column{varied.name, info.unit, info.about, {}, {}};
    bool all_numbers = true;
    for (const ExperimentPoint& point : plan.points()) {
        column.texts.push_back(point[factor] ? point[factor]->scalar() : "");
        const auto number = read_decimal(column.texts.back()).value;
        all_numbers = all_numbers && (number || !point[factor]);
        column.numbers.push_back(number.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    if (!all_numbers) column.numbers.clear();
    return column;
}

void write_points(const fs::path& file, const PointsShape& shape) {
    std::vector<std::string_view> header{"point"};
    for (const FactorColumn& factor : shape.factors) header.push_back(factor.name);
    CsvTable table(file, header);
    for (std::size_t k = 0; k < shape.points; ++k) {
        table.whole(static_cast<std::int64_t>(k) + 1);
        for (const FactorColumn& factor : shape.factors) table.text(factor.texts[k]);
        table.end_row();
    }
    table.commit();
}

/// A scenario less the first one; empty for the first itself.
void add_difference(CsvTable& table, const PointsShape& shape, const PointOutcomes& point, std::size_t indicator,
                    std::size_t scenario, std::size_t group, std::size_t year) {
    constexpr int fields = 6;
    if (scenario == 0) {
        for (int field = 0; field < fields; ++field) table.text("");
        return;
    }
    const auto difference = statistics::compare(point.over_replicates(indicator, scenario, group, year),
                                                point.over_replicates(indicator, 0, group, year),
                                                shape.indicators[indicator].good, shape.per_draw);
    table.number(difference.mean).number(difference.low).number(difference.high).number(difference.share_better);
    table.number(difference.share_interval.low).number(difference.share_interval.high);
}

class ResultsTable {
  public:
    ResultsTable(const fs::path& file, const PointsShape& shape)
        : shape_(shape),
          table_(file,
                 {"point", "scenario", "year", "group", "indicator", "unit", "mean", "sd", "p05", "p50", "p95", "n",
                  "difference", "ci95_low", "ci95_high", "share_better", "share_better_low", "share_better_high"}) {}

    /// Years after the point's last are left out.
    void add(std::size_t point, const PointOutcomes& outcomes, int last_year) {
        for (std::size_t s = 0; s < shape_.scenarios.size(); ++s)
            for (std::size_t y = 0; y < shape_.years.size() && shape_.years[y] <= last_year; ++y)
                for (std::size_t g = 0; g < shape_.groups.size(); ++g)
                    for (std::size_t i = 0; i < shape_.indicators.size(); ++i) add_row(point, outcomes, s, y, g, i);
    }
    void finish() { table_.finish(); }
    void commit() { table_.commit(); }

  private:
    void add_row(std::size_t point, const PointOutcomes& outcomes, std::size_t s, std::size_t y, std::size_t g,
                 std::size_t i) {
        const statistics::Summary all = statistics::summarise(outcomes.over_replicates(i, s, g, y));
        table_.whole(static_cast<std::int64_t>(point) + 1).text(shape_.scenarios[s]).whole(shape_.years[y]);
        table_.text(shape_.groups[g]).text(shape_.indicators[i].name).text(shape_.indicators[i].unit);
        table_.number(all.mean).number(all.sd).number(all.p05).number(all.p50).number(all.p95);
        table_.whole(static_cast<std::int64_t>(all.n));
        add_difference(table_, shape_, outcomes, i, s, g, y);
        table_.end_row();
    }

    const PointsShape& shape_;
    CsvTable table_;
};

/// Reads the finished replicates of one point after the other.
class OutcomesReader {
  public:
    OutcomesReader(const ExperimentPlan& plan, const ExperimentRuns& runs, const PointsShape& shape,
                   fs::path replicates)
        : plan_(plan), runs_(runs), shape_(shape), replicates_(std::move(replicates)), place_of_(shape.points) {
        for (std::size_t block = 0; block < plan.blocks().size(); ++block)
            for (std::size_t k = 0; k < plan.blocks()[block].size(); ++k)
                place_of_[plan.blocks()[block][k]] = {block, k};
    }

    PointOutcomes read(std::size_t point) const {
        const auto [block, place] = place_of_[point];
        const model::Experiment experiment = plan_.experiment(block);
        PointOutcomes outcomes(shape_);
        Recording recording(experiment.shape());
        for (std::uint32_t r = 0; r < plan_.replicates(); ++r) {
            const ReplicateFile file = open(runs_.number_of(block, r), experiment.shape());
            for (std::size_t s = 0; s < shape_.scenarios.size(); ++s) {
                file.read_values(place * shape_.scenarios.size() + s, 0, recording.values());
                fill(outcomes, s, r, recording, experiment.shape());
            }
        }
        return outcomes;
    }

  private:
    ReplicateFile open(std::uint32_t number, const ResultShape& shape) const {
        std::string why;
        auto file = ReplicateFile::open(replicates_, number, plan_.key(), shape, &why);
        if (file) return std::move(*file);
        throw MachineError(fmt::format("cannot read {}: {}", replicate_path(replicates_, number).string(), why));
    }

    void fill(PointOutcomes& point, std::size_t scenario, std::uint32_t replicate, const Recording& recording,
              const ResultShape& from) const {
        const int last_year = from.months / months_per_year;
        for (std::size_t i = 0; i < shape_.indicators.size(); ++i)
            for (std::size_t g = 0; g < shape_.groups.size(); ++g)
                for (std::size_t y = 0; y < shape_.years.size() && shape_.years[y] <= last_year; ++y)
                    point.at(i, scenario, replicate, g, y) =
                        at_end_of_year(recording, from, shape_.years[y], plan_.groups()[g], i);
    }

    const ExperimentPlan& plan_;
    const ExperimentRuns& runs_;
    const PointsShape& shape_;
    fs::path replicates_;
    std::vector<std::pair<std::size_t, std::size_t>> place_of_;  // block, and place in it
};

}  // namespace

PointsShape points_shape(const ExperimentPlan& plan, const Registry& registry) {
    PointsShape shape;
    shape.points = plan.points().size();
    for (std::size_t f = 0; f < plan.file().factors.size(); ++f) shape.factors.push_back(column_of(plan, f, registry));
    for (const Scenario& scenario : plan.base()) shape.scenarios.push_back(scenario.name);
    for (const std::size_t group : plan.groups()) shape.groups.push_back(model::group_names()[group]);
    shape.replicates.resize(plan.replicates());
    std::iota(shape.replicates.begin(), shape.replicates.end(), 0U);
    shape.years = plan.years();
    shape.indicators = plan.indicators();
    shape.per_draw = plan.experiment(0).shape().per_draw;
    return shape;
}

std::vector<std::string> write_experiment(const ExperimentPlan& plan, const ExperimentRuns& runs,
                                          const PointsShape& shape, const fs::path& folder,
                                          const fs::path& replicates) {
    const std::map<std::string, std::string> about{{"source", fmt::format("adem {}", program_version)},
                                                   {"title", plan.file().title_en},
                                                   {"title_nl", plan.file().title_nl}};
    ResultsTable table(folder / "results.csv", shape);
    PointsFile file(folder / "results.nc", shape, about);
    const OutcomesReader reader(plan, runs, shape, replicates);
    for (std::size_t point = 0; point < shape.points; ++point) {
        const PointOutcomes outcomes = reader.read(point);
        file.add(point, outcomes);
        table.add(point, outcomes, plan.years_of(point));
    }
    write_points(folder / "points.csv", shape);
    table.finish();
    file.finish();
    table.commit();
    file.commit();
    return {"points.csv", "results.csv", "results.nc"};
}

}  // namespace adem::tools
