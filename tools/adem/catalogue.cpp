#include "tools/adem/catalogue.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <map>
#include <set>

#include "engine/run/parallel.hpp"
#include "models/areas/municipality.hpp"
#include "models/areas/profile_builder.hpp"
#include "models/measures.hpp"
#include "models/neighbourhood_model.hpp"
#include "models/population/profile_reader.hpp"
#include "models/programmes.hpp"
#include "models/sense/sense.hpp"
#include "models/variants.hpp"

namespace adem::tools {

namespace fs = std::filesystem;

std::vector<fs::path> data_folders() {
    std::vector<fs::path> folders;
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    if (!program.empty()) folders.push_back(program.parent_path().parent_path() / ADEM_INSTALL_DATA_SUBDIR);
    folders.emplace_back(ADEM_SOURCE_DATA_DIR);
    return folders;
}

fs::path shipped_path(const fs::path& name) {
    for (const fs::path& folder : data_folders())
        if (fs::exists(folder / name)) return folder / name;
    throw MachineError("cannot find " + name.string() + ": the installation is not complete");
}

namespace {

std::vector<fs::path> folders_with(const fs::path& sub) {
    std::vector<fs::path> folders;
    for (const fs::path& base : data_folders()) folders.push_back(base / sub);
    return folders;
}

/// Whoever writes `--indicators a b` means two indicators, but b reads as the name of a scenario.
void refuse_loose_indicators(const Options& options, const Library& known, Problems& problems) {
    if (options.indicators.empty()) return;
    std::vector<std::string> indicators;
    for (const Measure& measure : model::measures()) indicators.push_back(measure.info.name);
    for (const std::string& word : options.scenarios) {
        Problems ignored;
        if (known.find(word, {}, {}, ignored)) continue;
        const auto meant = nearest_name(word, indicators);
        if (meant)
            problems.add(Place{"--indicators"},
                         fmt::format("'{}' reads as a scenario; separate indicators by commas: --indicators {},{}",
                                     word, options.indicators.back(), *meant));
    }
    problems.throw_if_any();
}

}  // namespace

namespace {

std::vector<AreaWithin> areas_within(const std::vector<fs::path>& data, const std::string& municipality,
                                     const Place& asked_at, Problems& problems) {
    try {
        const model::AreaFiles files(data, asked_at);
        const model::Buurten found = model::buurten_of(files, municipality, asked_at);
        if (found.left_out > 0)
            spdlog::warn("{}",
                         to_string(Problem{asked_at, fmt::format("{} neighbourhoods with fewer than {} residents "
                                                                 "are left out ({} residents together)",
                                                                 found.left_out, model::profile_fields().front().low,
                                                                 found.residents_left_out)}));
        std::vector<AreaWithin> areas;
        for (const std::string& code : found.codes) areas.push_back({code, files.municipality_of(code)});
        return areas;
    } catch (const InputError& error) {
        for (const Problem& problem : error.problems) problems.add(problem.place, problem.message);
        return {};
    }
}

}  // namespace

Shipped::Shipped()
    : schedule_(model::neighbourhood_model()),
      catalogue_{schedule_.registry(),
                 model::programme_fields(),
                 Library("scenario", folders_with("scenarios")),
                 Library("profile", folders_with(fs::path("scenarios") / "profiles")),
                 model::variants(),
                 areas_within} {}

namespace {

std::vector<Scenario> read_all(const Options& options, const Catalogue& catalogue, Problems& problems) {
    std::vector<Override> overrides;
    for (const std::string& setting : options.settings)
        if (auto read = read_override(setting, problems)) overrides.push_back(*read);
    std::vector<Scenario> scenarios;
    for (const std::string& asked : options.scenarios)
        for (const std::string& name : scenarios_of(asked, catalogue))
            if (auto scenario = read_scenario(name, catalogue, overrides, problems))
                scenarios.push_back(std::move(*scenario));
    return scenarios;
}

void check_names(const std::vector<Scenario>& scenarios, Problems& problems) {
    std::set<std::string> names;
    for (const Scenario& scenario : scenarios)
        if (!names.insert(scenario.name).second)
            problems.add(Place{scenario.files.back()},
                         "two scenarios are called '" + scenario.name + "' (each needs a file name of its own)");
}

/// To compare and to tell the difference takes two.
void check_number(const Options& options, const std::vector<Scenario>& scenarios, Problems& problems) {
    if (!problems.empty()) return;
    const Place place{options.scenarios.front()};
    if (options.verb == Verb::compare && scenarios.size() < 2)
        problems.add(place, "compare needs two scenarios or more, or a file with variants");
    if (options.verb == Verb::diff && scenarios.size() != 2)
        problems.add(place,
                     fmt::format("diff needs two scenarios (these are {}; one of the variants of a file is named "
                                 "FILE#NAME)",
                                 scenarios.size()));
}

/// The profiles that are to be made from the files of one set, in the order of `wanted`; side by side, for a country
/// has more than ten thousand.
void make_profiles(const std::vector<fs::path>& data, const std::vector<const NeighbourhoodSource*>& wanted,
                   std::map<std::string, model::BuiltProfile>& made, Problems& problems) {
    std::vector<model::BuiltProfile> profiles(wanted.size());
    std::vector<std::vector<Problem>> found(wanted.size());
    const model::AreaFiles files(data, wanted.front()->origin.place);
    Parallel{}.for_each(wanted.size(), [&](std::size_t k) {
        try {
            profiles[k] = model::build_profile(files, wanted[k]->code, wanted[k]->origin.place);
        } catch (const InputError& error) {
            found[k] = error.problems;
        }
    });
    for (std::size_t k = 0; k < wanted.size(); ++k) {
        for (const Problem& problem : found[k]) problems.add(problem.place, problem.message);
        if (found[k].empty()) made.emplace(wanted[k]->content, std::move(profiles[k]));
    }
}

}  // namespace

std::vector<model::Profile> Shipped::read_profiles(const Scenario& scenario, Problems& problems) const {
    const std::size_t before = problems.size();
    std::map<std::vector<fs::path>, std::vector<const NeighbourhoodSource*>> to_make;  // each set of files is read once
    for (const NeighbourhoodSource& source : scenario.neighbourhoods)
        if (!source.code.empty() && !made_.contains(source.content)) to_make[source.data].push_back(&source);
    for (const auto& [data, wanted] : to_make) try {
            make_profiles(data, wanted, made_, problems);
        } catch (const InputError& error) {
            for (const Problem& problem : error.problems) problems.add(problem.place, problem.message);
        }
    if (problems.size() > before) return {};
    std::vector<model::Profile> profiles;
    for (const NeighbourhoodSource& source : scenario.neighbourhoods) try {
            profiles.push_back(source.code.empty() ? model::read_profile(source.file, source.origin.place)
                                                   : made_.at(source.content).profile);
        } catch (const InputError& error) {
            for (const Problem& problem : error.problems) problems.add(problem.place, problem.message);
        }
    return profiles;
}

/// What the maker of the profiles noticed, of areas that are named one by one; `adem profile` says it of the others.
void Shipped::tell_remarks(const Scenario& scenario, Problems& odd) const {
    for (const NeighbourhoodSource& source : scenario.neighbourhoods) {
        const auto made = source.region.empty() ? made_.find(source.content) : made_.end();
        if (made == made_.end()) continue;
        for (const model::Remark& remark : made->second.remarks)
            odd.add(source.origin.place, source.code + ": " + remark.en);
    }
}

/// Adds what cannot be meant to the problems and returns what is odd.
Problems Shipped::check_sense(const std::vector<Scenario>& scenarios, Problems& problems) const {
    Problems odd;
    for (const Scenario& scenario : scenarios) {
        Problems unreadable;
        const auto profiles = read_profiles(scenario, unreadable);
        for (const Problem& problem : unreadable.sorted()) problems.add(problem.place, problem.message);
        if (!unreadable.empty()) continue;
        tell_remarks(scenario, odd);
        const model::Sense sense = model::sense_of(scenario, profiles, schedule_.registry());
        for (const Problem& problem : sense.errors.sorted()) problems.add(problem.place, problem.message);
        for (const Problem& problem : sense.warnings.sorted()) odd.add(problem.place, problem.message);
    }
    return odd;
}

std::vector<Scenario> Shipped::scenarios(const Options& options) const {
    Problems problems;
    refuse_loose_indicators(options, catalogue_.scenarios, problems);
    model::check_indicators(options.indicators, problems);
    std::vector<Scenario> scenarios = read_all(options, catalogue_, problems);
    check_names(scenarios, problems);
    check_number(options, scenarios, problems);
    const Problems odd = check_sense(scenarios, problems);
    problems.throw_if_any();
    for (const Problem& problem : odd.sorted()) spdlog::warn("{}", to_string(problem));
    return scenarios;
}

std::optional<Scenario> Shipped::scenario(const std::string& name, const std::vector<Override>& settings,
                                          Problems& problems, Problems& odd) const {
    Problems wrong;
    auto scenario = read_scenario(name, catalogue_, settings, wrong);
    if (scenario)
        for (const Problem& problem : check_sense({*scenario}, wrong).sorted()) odd.add(problem.place, problem.message);
    for (const Problem& problem : wrong.sorted()) problems.add(problem.place, problem.message);
    return wrong.empty() ? scenario : std::nullopt;
}

std::vector<model::Profile> Shipped::profiles(const Scenario& scenario) const {
    Problems problems;
    auto profiles = read_profiles(scenario, problems);
    problems.throw_if_any();
    return profiles;
}

}  // namespace adem::tools
