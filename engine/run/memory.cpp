#include "engine/run/memory.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <string>

namespace adem {

namespace fs = std::filesystem;

namespace {

using Bytes = std::optional<std::uint64_t>;

/// The number that begins a text; nothing for "max".
Bytes number_in(const std::string& text) {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc()) return std::nullopt;
    return value;
}

/// The number behind a word that begins a line: "MemAvailable:   1234 kB".
Bytes number_behind(const fs::path& file, const std::string& word) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        std::string first, second;
        if (words >> first >> second && first == word) return number_in(second);
    }
    return std::nullopt;
}

Bytes number_of(const fs::path& file) {
    std::ifstream in(file);
    std::string text;
    in >> text;
    return number_in(text);
}

/// What a group may still use; memory that only caches files is given back when it is asked for.
Bytes left_in_group(const fs::path& folder, const char* limit, const char* used, const char* cache) {
    const Bytes most = number_of(folder / limit), now = number_of(folder / used);
    if (!most || !now) return std::nullopt;
    const std::uint64_t files = std::min(*now, number_behind(folder / "memory.stat", cache).value_or(0));
    return *most - std::min(*most, *now - files);
}

void lower(Bytes& least, Bytes other) {
    if (other) least = std::min(least.value_or(*other), *other);
}

/// The least that the process's own groups leave, and those around them. In a container the folders of the outermost
/// group are often all that can be seen.
Bytes left_in_groups(const fs::path& root) {
    Bytes least;
    const fs::path groups = root / "sys/fs/cgroup";
    std::ifstream in(root / "proc/self/cgroup");
    for (std::string line; std::getline(in, line);) {
        const auto first = line.find(':'), second = line.find(':', first + 1);
        if (second == std::string::npos) continue;
        const std::string kinds = "," + line.substr(first + 1, second - first - 1) + ",";
        const bool unified = kinds == ",,";
        if (!unified && kinds.find(",memory,") == std::string::npos) continue;
        const fs::path top = unified ? groups : groups / "memory";
        fs::path group = fs::path(line.substr(second + 1)).relative_path();
        while (true) {
            lower(least, unified ? left_in_group(top / group, "memory.max", "memory.current", "inactive_file")
                                 : left_in_group(top / group, "memory.limit_in_bytes", "memory.usage_in_bytes",
                                                 "total_inactive_file"));
            if (group.empty()) break;
            group = group.parent_path();
        }
    }
    return least;
}

Bytes left_of_address_space(const fs::path& root) {
    constexpr std::uint64_t kibi = 1024;
    rlimit limit{};
    if (::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return std::nullopt;
    const std::uint64_t used = kibi * number_behind(root / "proc/self/status", "VmSize:").value_or(0);
    return limit.rlim_cur - std::min<std::uint64_t>(limit.rlim_cur, used);
}

}  // namespace

std::optional<std::uint64_t> available_memory(const fs::path& root) {
    constexpr std::uint64_t kibi = 1024;
    Bytes least = number_behind(root / "proc/meminfo", "MemAvailable:");
    if (least) *least *= kibi;
    lower(least, left_in_groups(root));
    lower(least, left_of_address_space(root));
    return least;
}

}  // namespace adem
