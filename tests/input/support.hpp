#pragma once
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/input/read_scenario.hpp"
#include "engine/input/show.hpp"
#include "engine/input/text_file.hpp"
#include "engine/mechanism/registry.hpp"
#include "tests/support/paths.hpp"

namespace adem::input_test {

namespace fs = std::filesystem;

inline fs::path folder() { return adem::test::test_folder() / "input"; }

inline const Registry& registry() {
    static const Registry made = [] {
        Registry r;
        const auto lever = [&](const char* path, const char* unit, double low, double high, double value,
                               bool integer) {
            LeverEntry entry;
            entry.path = path, entry.unit = unit, entry.low = low, entry.high = high, entry.value = value;
            entry.integer = integer;
            r.levers.push_back(entry);
        };
        lever("staff.fte.social_worker", "FTE per 1000", 0, 50, 2, false);
        lever("staff.fte.teacher", "FTE per 1000", 0, 50, 12, false);
        lever("staff.social_worker.tender_every", "year", 0, 20, 0, false);
        lever("promises.rate", "1/year", 0, 10, 1, false);
        lever("access.desks", "desk", 1, 20, 4, true);
        lever("access.one_plan", "1", 0, 1, 0, true);
        const auto parameter = [&](const char* path, const char* unit, double low, double high, double value) {
            ParameterEntry entry;
            entry.path = path, entry.unit = unit, entry.low = low, entry.high = high, entry.value = value;
            r.parameters.push_back(entry);
        };
        parameter("trust_contagion.pull", "1/month", 0, 1, 0.05);
        parameter("turnover.base.teacher", "1/year", 0, 2, 0.12);
        return r;
    }();
    return made;
}

inline const std::vector<Field>& project_fields() {
    using Kind = Field::Kind;
    static const std::vector<Field> fields = {
        {.name = "domain",
         .required = true,
         .about = "what it is for",
         .kind = Kind::word,
         .allowed = {"health", "housing", "safety"},
         .word = ""},
        {.name = "length",
         .unit = "month",
         .low = 1,
         .high = 600,
         .required = true,
         .about = "how long it works",
         .integer = true},
        {.name = "gap", .unit = "month", .low = 0, .high = 120, .value = 0, .about = "", .integer = true},
        {.name = "start", .value = 0, .about = "first month", .kind = Kind::month},
        {.name = "also", .about = "further domains", .kind = Kind::words, .allowed = {"health", "housing", "safety"}},
        {.name = "lead", .about = "who leads", .kind = Kind::text, .word = "municipality"},
    };
    return fields;
}

inline const std::vector<Variant>& variants() {
    static const std::vector<Variant> made{
        {"deaf", "Niemand luistert", "Nobody listens", {{"trust_contagion.pull", 0}}},
        {"restless", "Iedereen gaat", "Everybody leaves", {{"turnover.base.teacher", 2}}}};
    return made;
}

/// Two municipalities of two areas each; the files are not looked at.
inline std::vector<AreaWithin> areas_within(const std::vector<fs::path>&, const std::string& municipality,
                                            const Place& asked_at, Problems& problems) {
    const std::vector<AreaWithin> east{{"BU1", "East"}, {"BU2", "East"}}, west{{"BU3", "West"}, {"BU4", "West"}};
    if (municipality == "East") return east;
    if (municipality == "West") return west;
    if (municipality == "all") return {east[0], east[1], west[0], west[1]};
    problems.add(asked_at, "no such municipality");
    return {};
}

inline Catalogue catalogue() {
    return {registry(),
            project_fields(),
            Library("scenario", {folder() / "shipped/scenarios"}),
            Library("profile", {folder() / "shipped/profiles"}),
            variants(),
            areas_within};
}

inline std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// All problems of a scenario, one text each, with the test folder's own path cut out.
inline std::vector<std::string> problems_of(const fs::path& scenario, std::vector<Override> overrides = {}) {
    Problems problems;
    const auto read = read_scenario(scenario.string(), catalogue(), overrides, problems);
    std::vector<std::string> texts;
    for (const Problem& problem : problems.sorted()) {
        std::string text = to_string(problem);
        for (const std::string& noise : {shown_path(folder() / "bad") + "/", shown_path(folder()) + "/"}) {
            if (noise == "./") continue;
            for (auto at = text.find(noise); at != text.npos; at = text.find(noise)) text.erase(at, noise.size());
        }
        texts.push_back(text);
    }
    if (!read && texts.empty()) texts.push_back("no scenario and no problem");
    return texts;
}

/// What the reader of scenarios made of a file, and what is wrong with that answer ("" when nothing is).
struct ReaderAnswer {
    bool read = false;
    std::string fault;
};

/// Whatever it is given, the reader owes a scenario that reads back to the same text, or problems that have a place.
inline ReaderAnswer answer_of_reader(const std::string& name, const Catalogue& known) {
    Problems problems;
    const auto scenario = read_scenario(name, known, {}, problems);
    if (scenario.has_value() != problems.empty()) return {scenario.has_value(), "neither or both of the two"};
    for (const Problem& problem : problems.sorted())
        if (problem.place.line < 1 || problem.message.empty())
            return {false, "no place or words: " + to_string(problem)};
    if (scenario) resolved_text(*scenario);
    return {scenario.has_value(), ""};
}

/// A file in the temporary folder that is removed at the end.
class TemporaryFile {
  public:
    explicit TemporaryFile(const std::string& bytes, const std::string& name = "scenario.yaml")
        : folder_(fs::temp_directory_path() / ("adem_input_" + std::to_string(counter()++))), path(folder_ / name) {
        fs::create_directories(folder_);
        std::ofstream(path, std::ios::binary) << bytes;
    }
    ~TemporaryFile() { fs::remove_all(folder_); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

  private:
    static int& counter() {
        static int count = static_cast<int>(::getpid()) * 1000;
        return count;
    }
    fs::path folder_;

  public:
    const fs::path path;
};

}  // namespace adem::input_test
