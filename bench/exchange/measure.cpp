#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <set>
#include <unordered_map>

#include "engine/run/simulation.hpp"
#include "models/areas/municipality.hpp"
#include "models/areas/profile_builder.hpp"
#include "models/experiment.hpp"
#include "models/neighbourhood_model.hpp"
#include "models/state/resident.hpp"

/// What would processes have to send each other in a month, if each had one neighbourhood of a municipality? Rows of
/// residents who move, with their ties; and, of everybody who is known in another neighbourhood, the columns that rules
/// read of those one knows.
///
///     adem_exchange_bench MUNICIPALITY YEARS FILE...        files with figures of areas, as of `adem areas`
namespace adem::bench {

namespace {

constexpr int settling = 6;  // months
constexpr int every = 24;    // months between two rows of the table

using Places = std::unordered_map<std::uint64_t, std::size_t>;  // by identity: index of the neighbourhood

model::Experiment municipality(const std::string& name, const model::AreaFiles& files) {
    Scenario scenario;
    scenario.name = name;
    scenario.years = 1;
    scenario.settle = settling;
    scenario.replicates = 1;
    std::vector<model::Profile> profiles;
    for (const std::string& code : model::buurten_of(files, name, Place{name}).codes) {
        profiles.push_back(model::build_profile(files, code, Place{code}).profile);
        NeighbourhoodSource source;
        source.name = source.profile = code;
        source.region = name;
        scenario.neighbourhoods.push_back(std::move(source));
    }
    return {{scenario}, profiles};
}

Places places_of(const World& world) {
    Places places;
    const Table& residents = world.table<model::Resident>();
    for (Row row = 0; row < residents.rows(); ++row)
        if (residents.occupied(row)) places[residents.identity(row).value] = residents.neighbourhood_of(row);
    return places;
}

std::size_t moved(const Places& before, const Places& after) {
    std::size_t count = 0;
    for (const auto& [person, place] : after) {
        const auto was = before.find(person);
        count += was != before.end() && was->second != place ? 1 : 0;
    }
    return count;
}

/// Residents who are known in another neighbourhood, once for each such neighbourhood.
std::size_t known_elsewhere(const World& world) {
    const Table& residents = world.table<model::Resident>();
    std::set<std::pair<Row, std::size_t>> known;
    for (Row row = 0; row < residents.rows(); ++row) {
        if (!residents.occupied(row)) continue;
        const std::size_t here = residents.neighbourhood_of(row);
        for (const Tie& tie : world.ties().of(row))
            if (residents.neighbourhood_of(tie.other) != here) known.emplace(tie.other, here);
    }
    return known.size();
}

struct RowBytes {
    std::size_t all = 0, seen_by_others = 0;
};

RowBytes row_bytes(const World& world, const Schedule& schedule) {
    std::set<std::string_view> seen;
    for (const Phase& phase : schedule.phases())
        for (const auto& process : phase.processes)
            for (const ColumnUse& use : process->declaration().columns)
                if (use.use == Use::across_read && use.entity == model::Resident::info.name) seen.insert(use.name);
    RowBytes bytes;
    for (const auto& column : world.table<model::Resident>().columns()) {
        bytes.all += column->row_bytes();
        if (seen.contains(column->info().name)) bytes.seen_by_others += column->row_bytes();
    }
    return bytes;
}

void measure(const std::string& name, int years, const std::vector<std::filesystem::path>& files) {
    const model::Experiment experiment = municipality(name, model::AreaFiles(files, Place{name}));
    const auto schedule = std::make_shared<Schedule>(model::neighbourhood_model());
    Simulation simulation(experiment.settled(0, {}), schedule, Policy{}, {});
    const World& world = simulation.world();
    const RowBytes bytes = row_bytes(world, *schedule);
    fmt::print("{}: {} residents in {} neighbourhoods; {} bytes a resident, of which {} are read by others\n", name,
               world.table<model::Resident>().count(), world.neighbourhoods(), bytes.all, bytes.seen_by_others);
    fmt::print("| month | residents who move | known elsewhere | megabytes to send |\n|---|---|---|---|\n");
    for (int month = every; month <= 12 * years; month += every) {
        simulation.run(Month{month - 1});
        const Places before = places_of(world);
        simulation.run(Month{month});
        const std::size_t movers = moved(before, places_of(world)), known = known_elsewhere(world);
        const std::size_t ties = sizeof(Tie) * 2 * world.ties().count() / world.table<model::Resident>().count();
        const std::size_t sent = movers * (bytes.all + ties) + known * bytes.seen_by_others;
        fmt::print("| {} | {} | {} | {:.2f} |\n", month, movers, known, 1e-6 * static_cast<double>(sent));
        std::fflush(stdout);
    }
}

}  // namespace

}  // namespace adem::bench

int main(int count, char** arguments) {
    if (count < 4) return 2;
    adem::bench::measure(arguments[1], std::atoi(arguments[2]), {arguments + 3, arguments + count});
}
