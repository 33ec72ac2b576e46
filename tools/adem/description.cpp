#include "tools/adem/description.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/measures.hpp"
#include "models/state/layout.hpp"

namespace adem::tools {

namespace {

/// A bar would end the cell.
std::string cell(std::string text) {
    for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
        text.insert(at, 1, '\\');
    return text;
}

std::string row(std::initializer_list<std::string> cells) {
    std::string text = "|";
    for (const std::string& one : cells) text += " " + cell(one) + " |";
    return text + "\n";
}

std::string heading(const std::string& title, std::initializer_list<std::string> columns) {
    std::string text = "\n## " + title + "\n\n" + row(columns) + "|";
    for (std::size_t k = 0; k < columns.size(); ++k) text += "---|";
    return text + "\n";
}

std::string range_of(double low, double high) { return fmt::format("{:g} to {:g}", low, high); }

std::string entities() {
    const World world(model::neighbourhood_layout(), Stream::of(1, 0), {});
    std::string text = heading("Entities and state variables", {"entity", "variable", "unit", "range", "meaning"});
    for (const Table* table : world.tables()) {
        std::string entity = fmt::format("**{}**: {}", table->info().name, table->info().about);
        for (const auto& column : table->columns()) {
            const ColumnInfo& info = column->info();
            text += row({entity, fmt::format("`{}`", info.name), std::string(info.unit), range_of(info.low, info.high),
                         std::string(info.about)});
            entity.clear();
        }
    }
    return text;
}

std::string rows_of(const Phase& phase, const World& world) {
    if (phase.whole_neighbourhoods()) return "whole neighbourhoods";
    return std::string(world.table(phase.entity).info().name);
}

std::string month(const Schedule& schedule) {
    const World world(model::neighbourhood_layout(), Stream::of(1, 0), {});
    std::string text = heading("The month", {"phase", "rows", "when", "mechanisms"});
    for (const Phase& phase : schedule.phases()) {
        std::string mechanisms;
        for (const auto& process : phase.processes)
            mechanisms += fmt::format("{}`{}`", mechanisms.empty() ? "" : ", ", process->name());
        const char* when = phase.during == During::settling ? "settling" : phase.during == During::run ? "run" : "";
        text += row({phase.name, rows_of(phase, world), when, mechanisms});
    }
    return text;
}

std::string mechanisms(const Registry& registry) {
    std::string text = heading("Mechanisms", {"mechanism", "what it does", "reads", "writes", "draws"});
    for (const MechanismEntry& entry : registry.mechanisms)
        text += row({fmt::format("`{}`", entry.name), entry.about, entry.reads, entry.writes, entry.draws});
    return text;
}

std::string levers(const Registry& registry) {
    std::string text = heading("Levers", {"lever", "unit", "range", "default", "meaning", "source"});
    for (const LeverEntry& entry : registry.levers)
        text += row({fmt::format("`{}`", entry.path), entry.unit, range_of(entry.low, entry.high),
                     fmt::format("{:g}", entry.value), entry.about, entry.source});
    return text;
}

std::string parameters(const Registry& registry) {
    std::string text = heading("Parameters", {"parameter", "unit", "range", "default", "prior", "meaning", "source"});
    for (const ParameterEntry& entry : registry.parameters)
        text += row({fmt::format("`{}`", entry.path), entry.unit, range_of(entry.low, entry.high),
                     fmt::format("{:g}", entry.value), to_text(entry.prior), entry.about, entry.source});
    return text;
}

std::string indicators() {
    std::string text =
        heading("Indicators", {"indicator", "unit", "good", "cadence", "headline", "meaning", "betekenis"});
    for (const Measure& measure : model::measures()) {
        const IndicatorInfo& info = measure.info;
        text += row({fmt::format("`{}`", info.name), info.unit, std::string(name_of(info.good)),
                     std::string(name_of(info.cadence)), info.headline ? "yes" : "", info.label_en, info.label_nl});
    }
    return text;
}

}  // namespace

std::string description(const Schedule& schedule) {
    const Registry& registry = schedule.registry();
    return "# The tables of the neighbourhood model\n\nWritten by `tools/adem.sh describe`; not edited by hand. What "
           "the "
           "model does and why is told in [README.md](README.md).\n" +
           entities() + month(schedule) + mechanisms(registry) + levers(registry) + parameters(registry) + indicators();
}

}  // namespace adem::tools
