#include <charconv>
#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/output/run_record.hpp"

namespace adem {
namespace {

using Json = nlohmann::ordered_json;

/// As it was before it became JSON: an object, or the lines of a text.
std::string resolved_text_of(const Json& json) {
    if (!json.is_array()) return json.dump();
    std::string text;
    for (const Json& line : json) text += line.get<std::string>() + "\n";
    return text;
}

std::vector<RecordedParameter> parameters_of(const Json& json) {
    std::vector<RecordedParameter> parameters;
    for (const auto& [path, entry] : json.items())
        parameters.push_back({path, entry.at("unit").get<std::string>(), entry.at("source").get<std::string>(),
                              entry.at("value").get<double>(), entry.at("default").get<bool>(),
                              entry.value("drawn", false)});
    return parameters;
}

RecordedScenario scenario_of(const Json& json) {
    const Json& title = json.at("title");
    RecordedScenario scenario{
        json.at("name").get<std::string>(),   title.at("nl").get<std::string>(),
        title.at("en").get<std::string>(),    resolved_text_of(json.at("resolved")),
        parameters_of(json.at("parameters")), json.at("counters").get<std::map<std::string, std::int64_t>>()};
    if (!json.contains("words")) return scenario;  // of an older version
    scenario.words_nl = json.at("words").at("nl").get<std::vector<std::string>>();
    scenario.words_en = json.at("words").at("en").get<std::vector<std::string>>();
    scenario.words_levers = json.at("words").value("levers", std::vector<std::string>(scenario.words_nl.size()));
    return scenario;
}

RecordedHow how_of(const Json& json) {
    RecordedHow how;
    how.machine = json.at("machine").get<std::string>();
    how.system = json.at("system").get<std::string>();
    how.threads = json.at("threads").get<int>();
    how.started = json.at("started").get<std::string>();
    how.seconds = json.at("seconds").get<double>();
    how.command = json.at("command").get<std::string>();
    how.folder = json.at("folder").get<std::string>();
    return how;
}

std::uint64_t key_of(const Json& json) {
    const auto text = json.at("run_key").get<std::string>();
    std::uint64_t key = 0;
    const char* end = text.data() + text.size();
    if (text.empty() || std::from_chars(text.data(), end, key, 16).ptr != end)
        throw Json::other_error::create(0, "run_key", &json);
    return key;
}

std::vector<RecordedFile> files_of(const Json& json) {
    std::vector<RecordedFile> files;
    for (const Json& file : json)
        files.push_back({file.at("name").get<std::string>(), file.at("bytes").get<std::uint64_t>(),
                         file.at("fingerprint").get<std::string>()});
    return files;
}

RunRecord record_of(const Json& json) {
    RunRecord record;
    record.version = json.at("program").at("version").get<std::string>();
    record.commit = json.at("program").at("commit").get<std::string>();
    record.run_key = key_of(json);
    record.seed = json.at("seed").get<std::uint64_t>();
    record.start = json.at("start").get<std::string>();
    record.years = json.at("years").get<int>();
    record.settle_months = json.at("settle_months").get<int>();
    if (json.contains("place")) {
        record.place_nl = json.at("place").at("nl").get<std::string>();
        record.place_en = json.at("place").at("en").get<std::string>();
        record.residents = json.at("residents").get<double>();
    }
    record.replicates = json.at("replicates").get<std::vector<std::uint32_t>>();
    for (const Json& scenario : json.at("scenarios")) record.scenarios.push_back(scenario_of(scenario));
    record.notes = json.at("notes").get<std::vector<std::string>>();
    record.files = files_of(json.at("files"));
    record.how = how_of(json.at("how"));
    return record;
}

template <class F>
auto read(const std::filesystem::path& folder, F of) -> std::optional<decltype(of(Json()))> {
    std::ifstream in(folder / "run.json");
    const Json json = Json::parse(in, nullptr, false);
    try {
        return of(json);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace

std::optional<RunRecord> read_run_record(const std::filesystem::path& folder) { return read(folder, record_of); }

std::optional<RunMark> read_run_mark(const std::filesystem::path& folder) {
    return read(folder, [](const Json& json) {
        return RunMark{key_of(json), json.at("replicates").get<std::vector<std::uint32_t>>(),
                       files_of(json.at("files"))};
    });
}

}  // namespace adem
