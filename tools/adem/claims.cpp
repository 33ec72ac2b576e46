#include "tools/adem/claims.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "engine/output/atomic_file.hpp"
#include "engine/output/csv.hpp"
#include "engine/statistics/false_discovery.hpp"
#include "models/statements/statements.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/comparison.hpp"
#include "tools/adem/exit_codes.hpp"
#include "tools/adem/run_folder.hpp"
#include "tools/adem/text_table.hpp"

namespace adem::tools {

namespace {

namespace fs = std::filesystem;

constexpr const char* usual_replicates = "replicates=20";

struct Claim {
    model::Statement statement;
    model::MeasuredClaim measured;
    Comparison found{};
    bool is_measured = false;
};

std::vector<Claim> claims() {
    const fs::path file = shipped_path("models/statements/statements.csv");
    std::vector<Claim> all;
    for (const model::Statement& statement : model::read_statements(file))
        if (statement.kind == model::StatementKind::claim)
            all.push_back({statement, model::measured_claim(statement, file), {}, false});
    return all;
}

/// What two scenarios must have in common to be run side by side.
std::string setting_of(const Scenario& scenario) {
    std::string text =
        fmt::format("{} {} {} {} {} {} {}", scenario.years, scenario.settle, iso(scenario.start), scenario.seed,
                    scenario.controls, scenario.draw_parameters, scenario.replicates_per_draw);
    for (const NeighbourhoodSource& place : scenario.neighbourhoods) text += " " + place.name;
    for (const auto& [path, setting] : scenario.parameters) text += fmt::format(" {}={}", path, setting.value);
    return text;
}

/// The scenarios of the claims, those of one setting together.
std::map<std::string, std::vector<std::string>> scenarios_by_setting(const std::vector<Claim>& all,
                                                                     const Shipped& shipped, const Options& options) {
    std::set<std::string> names;
    for (const Claim& claim : all) names.insert({claim.measured.scenario, claim.measured.other});
    std::map<std::string, std::vector<std::string>> groups;
    for (const std::string& name : names) {
        Options one = options;
        one.scenarios = {name};
        groups[setting_of(shipped.scenarios(one).front())].push_back(name);
    }
    return groups;
}

std::size_t index_in(const std::vector<std::string>& names, const std::string& name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

void find(std::vector<Claim>& all, const Results& results) {
    const ResultShape& shape = results.shape();
    std::vector<std::string> indicators;
    for (const IndicatorInfo& info : shape.indicators) indicators.push_back(info.name);
    for (Claim& claim : all) {
        const std::size_t a = index_in(shape.scenarios, claim.measured.scenario);
        const std::size_t b = index_in(shape.scenarios, claim.measured.other);
        if (a == shape.scenarios.size() || b == shape.scenarios.size()) continue;
        // A shorter run measures a claim at its end, and says so.
        claim.measured.year = std::min(claim.measured.year, shape.months / months_per_year);
        claim.found = compare(results, a, b, index_in(indicators, claim.measured.indicator),
                              index_in(shape.groups, claim.measured.group), claim.measured.year);
        claim.is_measured = true;
    }
}

/// The largest p-value that survives the correction for measuring so many claims at once.
double discovery_limit(const std::vector<Claim>& all) {
    std::vector<double> p_values;
    for (const Claim& claim : all) p_values.push_back(claim.found.difference.p_value);
    return statistics::discovery_limit(p_values);
}

std::string measured_as(const model::MeasuredClaim& claim) {
    return fmt::format("{} vs {}; {}; {}; {}", claim.scenario, claim.other, claim.indicator, claim.group, claim.year);
}

std::string table_of(const std::vector<Claim>& all, Language language) {
    const bool dutch = language == Language::dutch;
    std::vector<std::vector<std::string>> rows{{"id", dutch ? "verschil" : "difference",
                                                dutch ? "interval" : "interval", dutch ? "gemeten als" : "measured as",
                                                dutch ? "bewering" : "claim"}};
    const double limit = discovery_limit(all);
    for (const Claim& claim : all)
        rows.push_back({claim.statement.id, fmt::format("{:+.3g}", claim.found.difference.mean),
                        fmt::format("{:+.3g}..{:+.3g}{}", claim.found.difference.low, claim.found.difference.high,
                                    claim.found.difference.p_value <= limit ? " *" : ""),
                        measured_as(claim.measured), claim.statement.text});
    return text_table(rows);
}

void write(const fs::path& file, const std::vector<Claim>& all) {
    CsvTable table(file, {"id", "claim", "scenario", "other", "indicator", "group", "year", "mean", "mean_of_other",
                          "difference", "ci_low", "ci_high", "share_better", "replicates"});
    for (const Claim& claim : all) {
        const auto& [scenario, other, indicator, group, year] = claim.measured;
        table.text(claim.statement.id).text(claim.statement.text).text(scenario).text(other).text(indicator);
        table.text(group).whole(year).number(claim.found.mean_a).number(claim.found.mean_b);
        table.number(claim.found.difference.mean).number(claim.found.difference.low);
        table.number(claim.found.difference.high).number(claim.found.difference.share_better);
        table.whole(static_cast<std::int64_t>(claim.found.difference.n)).end_row();
    }
    table.commit();
}

}  // namespace

int measure_claims(const Options& asked) {
    Options options = asked;
    options.settings.insert(options.settings.begin(), usual_replicates);
    const fs::path folder = options.out.empty() ? fs::path("results") / "claims" : fs::path(options.out);
    std::vector<Claim> all = claims();
    const Shipped shipped;
    int number = 0;
    for (const auto& [setting, names] : scenarios_by_setting(all, shipped, options)) {
        options.scenarios = names;
        options.out = (folder / fmt::format("runs-{}", ++number)).string();
        auto scenarios = shipped.scenarios(options);
        const auto profiles = shipped.profiles(scenarios.front());
        const model::Experiment experiment(std::move(scenarios), profiles, {});
        if (simulate(experiment, options).interrupted) return stopped_by_the_user;
        find(all, Results(fs::path(options.out)));
    }
    for (const Claim& claim : all)
        if (!claim.is_measured)
            throw std::logic_error(claim.statement.id + ": its scenarios differ in years, settling, start or places");
    write(folder / "claims.csv", all);
    fmt::print(
        "{}{}", table_of(all, options.language),
        Text{"Gemeten onder deze aannames, welke kant het ook op valt. Een * staat bij wat overblijft na correctie "
             "voor {} vergelijkingen tegelijk (Benjamini-Yekutieli, 5%). Geschreven naar {}\n",
             "Measured under these assumptions, whichever way it falls. A * marks what survives the correction "
             "for {} comparisons at once (Benjamini-Yekutieli, 5%). Written to {}\n"}
            .with(options.language, all.size(), (folder / "claims.csv").string()));
    return succeeded;
}

}  // namespace adem::tools
