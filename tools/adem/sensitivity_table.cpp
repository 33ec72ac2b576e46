#include <algorithm>

#include "adem_version.hpp"
#include "engine/output/csv.hpp"
#include "tools/adem/sensitivity_report.hpp"

namespace adem::tools {

namespace {

const std::vector<std::string_view> header{
    "outcome", "indicator", "group",      "year",    "unit",      "rank",       "factor",  "parameters",
    "prior",   "source",    "mu",         "mu_star", "sigma",     "chance",     "effects", "beyond_chance",
    "first",   "first_low", "first_high", "total",   "total_low", "total_high", "rows",    "replicates",
    "seed",    "policies",  "version",    "commit",  "command"};

std::string outcome(const model::Experiment& experiment) {
    const auto& scenarios = experiment.scenarios();
    return scenarios.size() > 1 ? scenarios.back().name + " - " + scenarios.front().name : scenarios.front().name;
}

void add_estimate(CsvTable& table, const sensitivity::Estimate& estimate) {
    table.number(estimate.value).number(estimate.low).number(estimate.high);
}

/// Empty for a factor without Sobol indices.
void add_shares(CsvTable& table, const SensitivityFound& found, std::size_t rank) {
    if (!found.shares || rank >= found.with_sobol) {
        for (int field = 0; field < 7; ++field) table.text("");
        return;
    }
    add_estimate(table, found.shares->factors[rank].first);
    add_estimate(table, found.shares->factors[rank].total);
    table.whole(static_cast<std::int64_t>(found.shares->rows));
}

}  // namespace

void write_sensitivity(const std::filesystem::path& file, const SensitivityFound& found, const Options& options) {
    const model::Experiment& experiment = found.runs.usual();
    const QuantityOfInterest& quantity = found.runs.quantity();
    CsvTable table(file, header);
    for (std::size_t rank = 0; rank < found.order.size(); ++rank) {
        const std::size_t factor = found.order[rank];
        const sensitivity::Screened& one = found.screened[factor];
        const ParameterEntry& first = found.factors.first_parameter(factor);
        const auto parameters = found.factors.coordinates()[factor].size();
        table.text(outcome(experiment)).text(quantity.indicator).text(experiment.shape().groups[quantity.group]);
        table.whole(quantity.year).text(found.runs.indicator().unit).whole(static_cast<std::int64_t>(rank + 1));
        table.text(found.factors.name(factor)).whole(static_cast<std::int64_t>(parameters));
        table.text(found.by_mechanism ? "" : to_text(first.prior)).text(found.by_mechanism ? "" : first.source);
        table.number(one.mu).number(one.mu_star).number(one.sigma).number(one.chance);
        table.whole(static_cast<std::int64_t>(one.effects)).text(one.beyond_chance() ? "yes" : "no");
        add_shares(table, found, rank);
        table.whole(static_cast<std::int64_t>(found.runs.replicates()));
        table.whole(static_cast<std::int64_t>(experiment.scenarios().front().seed))
            .text(found.policies)
            .text(program_version);
        table.text(program_commit).text(options.command).end_row();
    }
    table.commit();
}

}  // namespace adem::tools
