#include "tools/adem/memory_check.hpp"

#include <algorithm>

#include "engine/base/error.hpp"
#include "engine/run/memory.hpp"
#include "models/world_size.hpp"

namespace adem::tools {

namespace {

constexpr double surely_enough = 4096;  // bytes per resident of a world

/// While a scenario runs, the world that all begin from is kept for the next.
int worlds_at_once(const model::Experiment& experiment) { return experiment.scenarios().size() > 1 ? 2 : 1; }

/// Of records on a disk, those of the year under way are in memory.
double bytes_of_records(const ResultShape& shape, const RecordStore& store) {
    const std::size_t all = first_value(shape, shape.indicators.size()) * sizeof(double);
    if (store.keeps_in_memory(all)) return static_cast<double>(all * shape.scenarios.size());
    return static_cast<double>(all) / static_cast<double>(std::max<std::size_t>(shape.cost_years(), 1));
}

double bytes_of_series(const ResultShape& shape, const RecordStore& store) {
    const std::size_t spreads = shape.indicators.size() * shape.cells();
    const std::size_t money = 3 * shape.cost_years() * shape.neighbourhoods.size() * shape.cost_lines.size();
    return bytes_of_records(shape, store) +
           static_cast<double>((spreads + money) * sizeof(double) * shape.scenarios.size());
}

std::string gigabytes(double bytes, Language language) {
    constexpr double giga = 1e9;
    return decimal(bytes / giga, 1, language);
}

std::string what_it_needs(const model::Experiment& experiment, double world, double series, double available,
                          Language language) {
    return Text{
        "te weinig geheugen: een herhaling vraagt ongeveer {} GB ({} bewoners, {} bytes per bewoner, {} keer; "
        "uitkomsten "
        "{} GB) en er is {} GB. Neem minder bewoners, buurten of indicatoren, of een grotere machine",
        "not enough memory: a replicate needs about {} GB ({} residents, {} bytes per resident, {} times; results {} "
        "GB) "
        "and there is {} GB. Take fewer residents, neighbourhoods or indicators, or a larger machine"}
        .with(language, gigabytes(world * worlds_at_once(experiment) + series, language),
              whole(experiment.residents(true), language), whole(world / experiment.residents(true), language),
              worlds_at_once(experiment), gigabytes(series, language), gigabytes(available, language));
}

}  // namespace

std::size_t replicates_that_fit(const model::Experiment& experiment, std::size_t wanted, Language language,
                                const RecordStore& store) {
    const auto available = available_memory();
    if (!available || wanted == 0) return wanted;
    const auto there = static_cast<double>(*available);
    const double series = bytes_of_series(experiment.shape(), store);
    const double at_most = surely_enough * experiment.residents(true) * worlds_at_once(experiment) + series;
    if (at_most * static_cast<double>(wanted) < there) return wanted;
    const double world = experiment.world_bytes();
    const double each = world * worlds_at_once(experiment) + series;
    if (each > there) throw MachineError(what_it_needs(experiment, world, series, there, language));
    return std::min(wanted, static_cast<std::size_t>(there / each));
}

}  // namespace adem::tools
