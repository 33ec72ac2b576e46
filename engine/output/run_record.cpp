#include "engine/output/run_record.hpp"

#include <fmt/format.h>
#include <sys/utsname.h>

#include <cerrno>
#include <charconv>
#include <ctime>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

#include "engine/base/error.hpp"
#include "engine/base/hash.hpp"
#include "engine/output/atomic_file.hpp"

namespace adem {
namespace {

using Json = nlohmann::ordered_json;

std::string key_text(std::uint64_t key) { return fmt::format("{:016x}", key); }

/// JSON stands as JSON; other text as a list of lines, which reads better than one long string.
Json resolved_json(const std::string& text) {
    Json parsed = Json::parse(text, nullptr, false);
    if (!parsed.is_discarded()) return parsed;
    Json lines = Json::array();
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

Json scenario_json(const RecordedScenario& scenario) {
    Json parameters = Json::object();
    for (const RecordedParameter& parameter : scenario.parameters) {
        Json& entry = parameters[parameter.path] = {{"value", parameter.value},
                                                    {"unit", parameter.unit},
                                                    {"source", parameter.source},
                                                    {"default", parameter.is_default}};
        if (parameter.is_drawn) entry["drawn"] = true;
    }
    return {{"name", scenario.name},
            {"title", {{"nl", scenario.title_nl}, {"en", scenario.title_en}}},
            {"words", {{"nl", scenario.words_nl}, {"en", scenario.words_en}, {"levers", scenario.words_levers}}},
            {"resolved", resolved_json(scenario.resolved)},
            {"parameters", parameters},
            {"counters", Json(scenario.counters)}};
}

Json how_json(const RecordedHow& how) {
    return {{"machine", how.machine}, {"system", how.system},   {"threads", how.threads}, {"started", how.started},
            {"seconds", how.seconds}, {"command", how.command}, {"folder", how.folder}};
}

std::string processor() {
    std::ifstream in("/proc/cpuinfo");
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("model name")) return line.substr(std::min(line.size(), line.find(':') + 2));
    }
    return "processor not known";
}

}  // namespace

std::string to_json(const RunRecord& record) {
    Json json = {{"program", {{"name", "adem"}, {"version", record.version}, {"commit", record.commit}}},
                 {"run_key", key_text(record.run_key)},
                 {"seed", record.seed},
                 {"start", record.start},
                 {"years", record.years},
                 {"settle_months", record.settle_months},
                 {"place", {{"nl", record.place_nl}, {"en", record.place_en}}},
                 {"residents", record.residents},
                 {"replicates", record.replicates},
                 {"scenarios", Json::array()},
                 {"notes", record.notes},
                 {"files", Json::array()}};
    for (const RecordedScenario& scenario : record.scenarios) json["scenarios"].push_back(scenario_json(scenario));
    for (const RecordedFile& file : record.files) {
        json["files"].push_back({{"name", file.name}, {"bytes", file.bytes}, {"fingerprint", file.fingerprint}});
    }
    json["how"] = how_json(record.how);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

void write_run_record(const std::filesystem::path& folder, const RunRecord& record) {
    write_whole_file(folder / "run.json", to_json(record));
}

RecordedFile record_file(const std::filesystem::path& folder, const std::string& name) {
    errno = 0;
    std::ifstream in(folder / name, std::ios::binary);
    RecordedFile file{name, 0, {}};
    ContentHash hash;
    std::vector<char> buffer(1 << 18);
    while (in) {
        in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        hash.add(buffer.data(), static_cast<std::size_t>(in.gcount()));
        file.bytes += static_cast<std::uint64_t>(in.gcount());
    }
    if (!in.eof()) throw MachineError(machine_message("read", folder / name, errno != 0 ? errno : EIO));
    file.fingerprint = hash.hex();
    return file;
}

RecordedHow this_machine() {
    RecordedHow how;
    utsname names{};
    if (::uname(&names) == 0) how.system = fmt::format("{} {} {}", names.sysname, names.release, names.machine);
    how.machine = fmt::format("{}, {} processors", processor(), std::thread::hardware_concurrency());
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    how.started = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                              utc.tm_hour, utc.tm_min, utc.tm_sec);
    return how;
}

}  // namespace adem
