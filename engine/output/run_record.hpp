#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace adem {

struct RecordedParameter {
    std::string path, unit, source;
    double value = 0;
    bool is_default = true;
    bool is_drawn = false;  ///< each replicate has a value of its own, in parameters.csv
};

struct RecordedScenario {
    std::string name, title_nl, title_en;
    std::string resolved;  ///< the scenario with everything resolved: JSON is embedded as such, other text as lines
    std::vector<RecordedParameter> parameters;
    std::map<std::string, std::int64_t> counters;           ///< totals over the replicates
    std::vector<std::string> words_nl = {}, words_en = {};  ///< what it is, or how it differs from the first, in words
    std::vector<std::string> words_levers = {};             ///< which lever each of these is about, or ""
};

/// A file of the results as it was when the run ended.
struct RecordedFile {
    std::string name;
    std::uint64_t bytes = 0;
    std::string fingerprint;
    auto operator<=>(const RecordedFile&) const = default;
};

/// On what, when and how the run was made. The only part of run.json that differs between two identical runs.
struct RecordedHow {
    std::string machine, system, started, command, folder;
    double seconds = 0;
    int threads = 0;
};

/// run.json: what was run, so that anybody can run it again. Written last, it also marks the results as complete.
struct RunRecord {
    std::string version, commit;
    std::uint64_t run_key = 0, seed = 0;
    int years = 0, settle_months = 0;
    std::string start;
    std::string place_nl = {}, place_en = {};  ///< where it is about, in words
    double residents = 0;                      ///< there at the start; 0: not known
    std::vector<std::uint32_t> replicates;
    std::vector<RecordedScenario> scenarios;
    std::vector<std::string> notes;  ///< what the reader should know: tables left out, for instance
    std::vector<RecordedFile> files;
    RecordedHow how;
};

/// The text of run.json: keys in a fixed order, numbers as the shortest text that reads back the same.
std::string to_json(const RunRecord&);
void write_run_record(const std::filesystem::path& folder, const RunRecord&);

/// What run.json in `folder` says about whose results these are and which files belong to them; nothing when it is
/// absent or cannot be read.
struct RunMark {
    std::uint64_t run_key = 0;
    std::vector<std::uint32_t> replicates;
    std::vector<RecordedFile> files;
};
std::optional<RunMark> read_run_mark(const std::filesystem::path& folder);

/// What run.json in `folder` says, whole; nothing when it is absent or cannot be read. What older versions did not
/// write is empty.
std::optional<RunRecord> read_run_record(const std::filesystem::path& folder);

/// Size and fingerprint of a file on disk; throws MachineError when it cannot be read.
RecordedFile record_file(const std::filesystem::path& folder, const std::string& name);

/// The machine in words: system, processor, number of processors; without its name.
RecordedHow this_machine();

}  // namespace adem
