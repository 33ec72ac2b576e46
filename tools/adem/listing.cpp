#include "tools/adem/listing.hpp"

#include <set>

#include "models/experiment.hpp"
#include "models/measures.hpp"
#include "models/money/planned_bill.hpp"
#include "models/population/profile_reader.hpp"
#include "models/statements/statements.hpp"
#include "tools/adem/catalogue.hpp"
#include "tools/adem/lever_words.hpp"
#include "tools/adem/model_words.hpp"
#include "tools/adem/text_table.hpp"

namespace adem::tools {

namespace {

std::string range_of(double low, double high) { return fmt::format("{:g}..{:g}", low, high); }

std::string list_levers(const Registry& registry, Language language) {
    std::vector<std::vector<std::string>> rows{
        {language == Language::dutch ? "hefboom" : "lever", language == Language::dutch ? "eenheid" : "unit",
         language == Language::dutch ? "bereik" : "range", language == Language::dutch ? "standaard" : "default",
         language == Language::dutch ? "betekenis [bron]" : "meaning [source]"}};
    for (const LeverEntry& lever : registry.levers)
        rows.push_back({lever.path, lever.unit, range_of(lever.low, lever.high), fmt::format("{:g}", lever.value),
                        lever_words(lever, language) + " [" + lever.source + "]"});
    return text_table(rows);
}

std::string list_parameters(const Registry& registry, Language language) {
    const bool dutch = language == Language::dutch;
    std::vector<std::vector<std::string>> rows{{"parameter", dutch ? "eenheid" : "unit", dutch ? "bereik" : "range",
                                                dutch ? "standaard" : "default", dutch ? "vooraf" : "prior",
                                                dutch ? "betekenis [bron]" : "meaning [source]"}};
    const ModelWords words(shipped_path("models/words"));
    for (const ParameterEntry& parameter : registry.parameters)
        rows.push_back({parameter.path, parameter.unit, range_of(parameter.low, parameter.high),
                        fmt::format("{:g}", parameter.value), to_text(parameter.prior),
                        words.parameter(parameter, language) + " [" + parameter.source + "]"});
    return text_table(rows);
}

std::string list_mechanisms(const Registry& registry, Language language) {
    const ModelWords words(shipped_path("models/words"));
    std::string text;
    std::string phase;
    for (const MechanismEntry& mechanism : registry.mechanisms) {
        if (mechanism.phase != phase) text += (text.empty() ? "" : "\n") + mechanism.phase + "\n";
        phase = mechanism.phase;
        text += "  " + mechanism.name + ": " + words.mechanism(mechanism, language) + "\n";
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
    return text_table(rows);
}

std::string list_variants(const Catalogue& catalogue, Language language) {
    std::string text;
    for (const Variant& variant : catalogue.variants) {
        text += variant.name + "\n  " + (language == Language::dutch ? variant.about_nl : variant.about_en) + "\n";
        for (const auto& [path, value] : variant.values) text += fmt::format("      {}: {:g}\n", path, value);
    }
    return text;
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
    return rows.empty() ? "" : text_table(rows);
}

std::string list_profiles(const Shipped& shipped, Language language) {
    const bool dutch = language == Language::dutch;
    std::vector<std::vector<std::string>> rows{
        {dutch ? "profiel" : "profile", dutch ? "bewoners" : "residents", dutch ? "wijk" : "neighbourhood"}};
    for (const auto& item : shipped.catalogue().profiles.shipped()) {
        const model::Profile profile = model::read_profile(item.path);
        rows.push_back(
            {item.name, whole(profile.residents.value, language), dutch ? profile.title_nl : profile.title_en});
    }
    return text_table(rows);
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string list_statements(Language language) {
    const bool dutch = language == Language::dutch;
    std::vector<std::vector<std::string>> rows{
        {"id", dutch ? "soort" : "kind", dutch ? "uitspraak" : "statement", dutch ? "waar" : "where"}};
    for (const model::Statement& statement : model::read_statements(shipped_path("models/statements/statements.csv")))
        rows.push_back({statement.id, std::string(name_of(statement.kind)), statement.text,
                        statement.kind == model::StatementKind::claim && statement.where.empty()
                            ? statement.measured
                            : joined(statement.where)});
    return text_table(rows);
}

/// "Bospolder, Rotterdam (7,570 residents)", one neighbourhood after the other; of many only how many there are.
std::string places_of(const std::vector<model::Profile>& profiles, Language language) {
    constexpr std::size_t most_named = 20;
    std::string text;
    if (profiles.size() > most_named) {
        double residents = 0;
        for (const model::Profile& profile : profiles) residents += profile.residents.value;
        return Text{"{} buurten, {} bewoners samen", "{} neighbourhoods, {} residents together"}.with(
            language, whole(static_cast<double>(profiles.size()), language), whole(residents, language));
    }
    for (const model::Profile& profile : profiles)
        text += (text.empty() ? "" : "; ") + Text{"{} ({} bewoners)", "{} ({} residents)"}.with(
                                                 language,
                                                 language == Language::dutch ? profile.title_nl : profile.title_en,
                                                 whole(profile.residents.value, language));
    return text;
}

/// What differs from how the world usually works: "parameters drawn from their priors; ".
std::string assumptions_of(const Scenario& scenario, Language language) {
    std::string text;
    for (const std::string& name : scenario.assumptions) text += name + "; ";
    if (scenario.draw_parameters)
        text += Text{"de andere per {} herhalingen getrokken", "the others drawn for every {} replicates"}.with(
                    language, scenario.replicates_per_draw) +
                "; ";
    if (scenario.controls > 0)
        text +=
            counted(scenario.neighbourhoods.size() * static_cast<std::size_t>(scenario.controls),
                    {"controlewijk", "control neighbourhood"}, {"controlewijken", "control neighbourhoods"}, language) +
            "; ";
    return text;
}

}  // namespace

std::string listing(const std::string& what, const Shipped& shipped, Language language) {
    const Registry& registry = shipped.schedule().registry();
    if (what == "levers") return list_levers(registry, language);
    if (what == "parameters") return list_parameters(registry, language);
    if (what == "mechanisms") return list_mechanisms(registry, language);
    if (what == "indicators") return list_indicators(language);
    if (what == "statements") return list_statements(language);
    if (what == "variants") return list_variants(shipped.catalogue(), language);
    if (what == "scenarios") return list_scenarios(shipped, language);
    return list_profiles(shipped, language);
}

std::string understood(const Scenario& scenario, const Shipped& shipped, Language language) {
    const auto profiles = shipped.profiles(scenario);
    const model::Experiment experiment({scenario}, profiles, {});
    std::set<std::string> levers;
    for (const LeverPeriod& period : scenario.policy) levers.insert(period.lever);
    std::string programmes;
    for (const Project& project : scenario.programmes) programmes += (programmes.empty() ? ": " : ", ") + project.name;
    const std::string choices =
        counted(levers.size(), {"hefboom gezet", "lever set"}, {"hefbomen gezet", "levers set"}, language) + "; " +
        counted(scenario.parameters.size(), {"parameter vervangen", "parameter replaced"},
                {"parameters vervangen", "parameters replaced"}, language) +
        "; " + assumptions_of(scenario, language) +
        counted(scenario.programmes.size(), {"reeks projecten", "chain of projects"},
                {"reeksen projecten", "chains of projects"}, language) +
        programmes;
    return Text{
        "{}: in orde.\n  {}\n  {}\n  {} jaar vanaf {}, na {} maanden inloop; {} herhalingen; toevalsgetal {}\n"
        "  {}\n  geplande kosten: {} euro\n",
        "{}: valid.\n  {}\n  {}\n  {} years from {}, after settling for {} months; {} replicates; seed {}\n"
        "  {}\n  planned cost: {} euro\n"}
        .with(language, scenario.name, language == Language::dutch ? scenario.title_nl : scenario.title_en,
              places_of(profiles, language), scenario.years, iso(scenario.start), scenario.settle, scenario.replicates,
              scenario.seed, choices, whole(model::planned_bill(experiment).total, language));
}

}  // namespace adem::tools
