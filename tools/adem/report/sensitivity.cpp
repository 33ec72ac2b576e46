// What `adem sensitivity --out` found, to stand in a report.
#include <fmt/format.h>

#include <algorithm>

#include "engine/base/error.hpp"
#include "models/neighbourhood_model.hpp"
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

/// Of a parameter, of those that differ in a word alone, or of a mechanism; texts of the model are in English.
Json label_of_factor(const Registry& registry, const std::string& factor) {
    if (const ParameterEntry* parameter = registry.parameter(factor)) return alike(parameter->about);
    for (const ParameterEntry& parameter : registry.parameters)
        if (parameter.path == factor + "." + parameter.element) return alike(parameter.about);
    for (const MechanismEntry& mechanism : registry.mechanisms)
        if (mechanism.name == factor) return alike(mechanism.about);
    return alike(factor);
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
    Json rows = Json::array();
    for (std::size_t row = 0; row < table.rows(); ++row)
        rows.push_back({{"parameter", table.text(row, "factor")},
                        {"label", label_of_factor(schedule.registry(), table.text(row, "factor"))},
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
