// What `adem sensitivity --out` found, to stand in a report.
#include <fmt/format.h>

#include <algorithm>

#include "engine/base/error.hpp"
#include "models/neighbourhood_model.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/model_words.hpp"
#include "tools/adem/policy_identity.hpp"
#include "tools/adem/report/besides.hpp"
#include "tools/adem/report/table_file.hpp"

namespace adem::tools::report {

namespace {

/// The compared policies that it is about: the first and the one whose difference with it is the outcome, or the one
/// whose level is; none when these are not compared.
std::vector<std::string> policies_of(const Source& source, const std::string& outcome) {
    const auto& compared = source.record().scenarios;
    for (const RecordedScenario& one : compared) {
        if (outcome == one.name) return {one.resolved};
        if (&one != &compared.front() && outcome == one.name + " - " + compared.front().name)
            return {compared.front().resolved, one.resolved};
    }
    return {};
}

/// They must be called the same and be the same.
void check_policies(const Source& source, const TableFile& table) {
    const std::string& outcome = table.text(0, "outcome");
    const auto policies = policies_of(source, outcome);
    if (policies.empty())
        table.refuse(fmt::format("it is about '{}' (must be one of the compared policies, or one less the first, '{}')",
                                 outcome, source.shape().scenarios.front()));
    if (table.text(0, "policies") != fingerprint_of(policies))
        table.refuse(fmt::format(
            "the policies of '{}' are called as those that are compared, and their settings differ", outcome));
}

Json label_of_factor(const ModelWords& words, const Registry& registry, const std::string& factor) {
    return in_both([&](Language language) {
        const std::string known = words.factor(registry, factor, language);
        return known.empty() ? factor : known;
    });
}

}  // namespace

Json sensitivity_of(const Source& source, const std::filesystem::path& folder) {
    if (folder.empty()) return nullptr;
    const TableFile table(folder / "sensitivity.csv", {"outcome", "indicator", "group", "year", "factor", "mu_star",
                                                       "sigma", "source", "policies", "beyond_chance"});
    check_policies(source, table);
    const auto& groups = source.shape().groups;
    const auto group = std::find(groups.begin(), groups.end(), table.text(0, "group"));
    if (group == groups.end() || source.is_small(static_cast<std::size_t>(group - groups.begin())))
        table.refuse("it is about the group '" + table.text(0, "group") + "', which is unknown or too small");
    const Schedule schedule = model::neighbourhood_model();
    const ModelWords words(shipped_path("models/words"));
    Json rows = Json::array();
    for (std::size_t row = 0; row < table.rows(); ++row)
        rows.push_back({{"parameter", table.text(row, "factor")},
                        {"label", label_of_factor(words, schedule.registry(), table.text(row, "factor"))},
                        {"mu_star", number(table.number(row, "mu_star"))},
                        {"sigma", number(table.number(row, "sigma"))},
                        {"beyond_chance", table.text(row, "beyond_chance") == "yes"},
                        {"source", table.text(row, "source")}});
    return {{"outcome", table.text(0, "outcome")},
            {"indicator", table.text(0, "indicator")},
            {"group", table.text(0, "group")},
            {"year", number(table.number(0, "year"))},
            {"rows", rows}};
}

}  // namespace adem::tools::report
