#include "engine/output/begun_run.hpp"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/output/atomic_file.hpp"

namespace adem {

using Json = nlohmann::ordered_json;

void write_begun_run(const std::filesystem::path& folder, const BegunRun& run) {
    Json json = {{"note", "This run is not finished. `adem resume` with this folder goes on where it stopped."},
                 {"run_key", fmt::format("{:016x}", run.run_key)},
                 {"version", run.version},
                 {"commit", run.commit},
                 {"platform", run.platform},
                 {"words", run.words},
                 {"folder", run.folder},
                 {"scenarios", Json::array()}};
    for (const BegunRun::Named& scenario : run.scenarios)
        json["scenarios"].push_back({{"name", scenario.name}, {"resolved", scenario.resolved}});
    write_whole_file(folder / begun_run_file, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

std::optional<BegunRun> read_begun_run(const std::filesystem::path& folder) {
    std::ifstream in(folder / begun_run_file);
    const Json json = Json::parse(in, nullptr, false);
    try {
        BegunRun run;
        const auto key = json.at("run_key").get<std::string>();
        const char* const end = key.data() + key.size();
        if (std::from_chars(key.data(), end, run.run_key, 16).ptr != end) return std::nullopt;
        run.version = json.at("version").get<std::string>();
        run.commit = json.at("commit").get<std::string>();
        run.platform = json.at("platform").get<std::string>();
        run.words = json.at("words").get<std::vector<std::string>>();
        run.folder = json.at("folder").get<std::string>();
        for (const Json& scenario : json.at("scenarios"))
            run.scenarios.push_back(
                {scenario.at("name").get<std::string>(), scenario.at("resolved").get<std::string>()});
        return run;
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace adem
