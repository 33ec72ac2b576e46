#pragma once

#include <catch2/catch.hpp>
#include <map>

#include "program.hpp"

/// A run of moments, to be cut off; and how to tell what became of it.
namespace adem::test {

using Words = std::vector<std::string>;

/// Two policies in a village that settles for a quarter, kept on the disk after every month.
struct SmallRun {
    std::string threads = "2", every = "1", seed = "1";

    Words in(const std::string& folder) const {
        return {"compare",
                "village.yaml",
                "permanent.yaml",
                "--years",
                "1",
                "--set",
                "settle=3",
                "--threads",
                threads,
                "--checkpoint-every",
                every,
                "--seed",
                seed,
                "--replicates",
                "2",
                "--out",
                folder,
                "--indicators",
                "loneliness,trust_in_people"};
    }
};

/// run.json but for where, when and how fast.
inline std::string without_how(const std::string& record) { return record.substr(0, record.find("\"how\"")); }

/// Everything in a folder by name; what is told of the machine and the clock left out.
inline std::map<std::string, std::string> contents(const std::filesystem::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string name = std::filesystem::relative(entry.path(), folder).string();
        const std::string bytes = entry.is_directory() ? "a folder" : read_bytes(entry.path());
        files[name] = name == "run.json" ? without_how(bytes) : bytes;
    }
    return files;
}

inline std::vector<std::string> names(const std::map<std::string, std::string>& files) {
    std::vector<std::string> list;
    for (const auto& [name, bytes] : files) list.push_back(name);
    return list;
}

inline bool same_files(const std::filesystem::path& folder, const std::map<std::string, std::string>& expected) {
    const auto found = contents(folder);
    CHECK(names(found) == names(expected));
    return found == expected;
}

/// Goes on with what is there; a run that was killed before it noted anything is typed again.
inline Answer go_on(const Program& adem, const std::string& folder) {
    if (adem.exists(folder + "/unfinished.json") || adem.exists(folder + "/run.json")) return adem({"resume", folder});
    return adem(SmallRun().in(folder));
}

/// Makes calls that change a folder fail from a call on, counted from 1: with an errno, or "kill" or "hang". See
/// tests/faults/failing_disk.cpp.
inline Surroundings failing_disk(const std::filesystem::path& folder, int call, const std::string& with) {
    return {"C",
            {{"LD_PRELOAD", failing_disk_library().string()},
             {"ADEM_FAIL_FOLDER", folder.string()},
             {"ADEM_FAIL_AT", std::to_string(call)},
             {"ADEM_FAIL_WITH", with}},
            0};
}

}  // namespace adem::test
