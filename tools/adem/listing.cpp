#include "listing.hpp"

#include <fmt/format.h>

#include <set>

#include "models/experiment.hpp"
#include "models/measures.hpp"

namespace adem::tools {

namespace {

/// Columns as wide as their widest cell; the last one is not padded.
std::string table(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], width_of(row[c]));
    }
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t c = 0; c + 1 < row.size(); ++c) text += left(row[c], widths[c]) + "  ";
        text += row.back() + "\n";
    }
    return text;
}

std::string range_of(double low, double high) { return fmt::format("{:g}..{:g}", low, high); }

std::string list_levers(const Registry& registry, Language language) {
    std::vector<std::vector<std::string>> rows{
        {language == Language::dutch ? "hefboom" : "lever", language == Language::dutch ? "eenheid" : "unit",
         language == Language::dutch ? "bereik" : "range", language == Language::dutch ? "standaard" : "default",
         language == Language::dutch ? "betekenis [bron]" : "meaning [source]"}};
    for (const LeverEntry& lever : registry.levers)
        rows.push_back({lever.path, lever.unit, range_of(lever.low, lever.high), fmt::format("{:g}", lever.value),
                        lever.about + " [" + lever.source + "]"});
    return table(rows);
}

std::string list_parameters(const Registry& registry, Language language) {
    const bool dutch = language == Language::dutch;
    std::vector<std::vector<std::string>> rows{{"parameter", dutch ? "eenheid" : "unit", dutch ? "bereik" : "range",
                                                dutch ? "standaard" : "default", dutch ? "vooraf" : "prior",
                                                dutch ? "betekenis [bron]" : "meaning [source]"}};
    for (const ParameterEntry& parameter : registry.parameters)
        rows.push_back({parameter.path, parameter.unit, range_of(parameter.low, parameter.high),
                        fmt::format("{:g}", parameter.value), to_text(parameter.prior),
                        parameter.about + " [" + parameter.source + "]"});
    return table(rows);
}

std::string list_mechanisms(const Registry& registry, Language language) {
    std::string text;
    std::string phase;
    for (const MechanismEntry& mechanism : registry.mechanisms) {
        if (mechanism.phase != phase) text += (text.empty() ? "" : "\n") + mechanism.phase + "\n";
        phase = mechanism.phase;
        text += "  " + mechanism.name + (mechanism.about.empty() ? "" : ": " + mechanism.about) + "\n";
        const bool dutch = language == Language::dutch;
        if (!mechanism.reads.empty())
            text += std::string("      ") + (dutch ? "leest" : "reads") + "    " + mechanism.reads + "\n";
        if (!mechanism.writes.empty())
            text += std::string("      ") + (dutch ? "schrijft" : "writes") + (dutch ? " " : "   ") + mechanism.writes +
                    "\n";
        if (!mechanism.draws.empty())
            text += std::string("      ") + (dutch ? "toeval" : "draws") + (dutch ? "   " : "    ") + mechanism.draws +
                    "\n";
    }
    return text;
}

std::string list_indicators(Language language) {
    const bool dutch = language == Language::dutch;
    std::vector<std::vector<std::string>> rows{{"indicator", dutch ? "eenheid" : "unit", dutch ? "goed" : "good",
                                                dutch ? "ritme" : "cadence", dutch ? "hoofd" : "headline",
                                                dutch ? "betekenis" : "meaning"}};
    for (const Measure& measure : model::measures())
        rows.push_back({measure.info.name, measure.info.unit, std::string(name_of(measure.info.good)),
                        std::string(name_of(measure.info.cadence)), measure.info.headline ? "*" : "",
                        dutch ? measure.info.label_nl : measure.info.label_en});
    return table(rows);
}

std::string list_scenarios(const Shipped& shipped, Language language) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& item : shipped.catalogue().scenarios.shipped()) {
        Problems problems;
        const auto scenario = read_scenario(item.name, shipped.catalogue(), {}, problems);
        const std::string title = !scenario                     ? ""
                                  : language == Language::dutch ? scenario->title_nl
                                                                : scenario->title_en;
        rows.push_back({item.name, title});
    }
    return rows.empty() ? "" : table(rows);
}

std::string list_profiles(const Shipped& shipped) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& item : shipped.catalogue().profiles.shipped()) rows.push_back({item.name, item.path.string()});
    return rows.empty() ? "" : table(rows);
}

}  // namespace

std::string listing(const std::string& what, const Shipped& shipped, Language language) {
    const Registry& registry = shipped.schedule().registry();
    if (what == "levers") return list_levers(registry, language);
    if (what == "parameters") return list_parameters(registry, language);
    if (what == "mechanisms") return list_mechanisms(registry, language);
    if (what == "indicators") return list_indicators(language);
    if (what == "scenarios") return list_scenarios(shipped, language);
    return list_profiles(shipped);
}

std::string understood(const Scenario& scenario, const Shipped& shipped, Language language) {
    const bool dutch = language == Language::dutch;
    const model::Experiment experiment({scenario}, shipped.profiles(scenario), {});
    double planned = 0;
    for (std::size_t year = 0; year < experiment.shape().cost_years(); ++year)
        for (std::size_t n = 0; n < experiment.shape().neighbourhoods.size(); ++n)
            for (std::size_t line = 0; line < experiment.shape().cost_lines.size(); ++line)
                planned += experiment.planned(0, year, n, line);
    std::set<std::string> levers;
    for (const LeverPeriod& period : scenario.policy) levers.insert(period.lever);
    std::string places;
    for (const NeighbourhoodSource& source : scenario.neighbourhoods)
        places += (places.empty() ? "" : ", ") + source.name;
    return fmt::format(
        fmt::runtime(
            dutch ? "{}: in orde.\n  {}\n  {} jaar vanaf {}, na {} maanden inloop; {} herhalingen, toevalsgetal {}\n"
                    "  wijk: {} ({} bewoners)\n  {} hefbomen gezet, {} projecten, {} parameters vervangen\n"
                    "  geplande kosten: {} euro\n"
                  : "{}: valid.\n  {}\n  {} years from {}, after settling for {} months; {} replicates, seed {}\n"
                    "  neighbourhood: {} ({} residents)\n  {} levers set, {} projects, {} parameters replaced\n"
                    "  planned cost: {} euro\n"),
        scenario.name, dutch ? scenario.title_nl : scenario.title_en, scenario.years, iso(scenario.start),
        scenario.settle, scenario.replicates, scenario.seed, places, whole(experiment.residents(), language),
        levers.size(), scenario.programmes.size(), scenario.parameters.size(), whole(planned, language));
}

}  // namespace adem::tools
