#include "engine/input/library.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <system_error>

namespace adem {
namespace fs = std::filesystem;
namespace {

bool is_yaml(const fs::path& path) { return path.extension() == ".yaml" || path.extension() == ".yml"; }

std::vector<fs::path> yaml_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
        std::error_code ignored;
        if (is_yaml(at->path()) && at->is_regular_file(ignored)) files.push_back(at->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

Library::Library(std::string what, std::vector<fs::path> folders) : what_(std::move(what)) {
    std::map<std::string, fs::path> by_name;
    for (const fs::path& folder : folders) {
        for (const fs::path& file : yaml_files(folder)) by_name.emplace(file.stem().string(), file);
    }
    for (const auto& [name, path] : by_name) shipped_.push_back({name, path});
}

std::optional<fs::path> Library::file_at(const fs::path& path) const {
    std::error_code ignored;
    if (fs::exists(path, ignored) && !fs::is_directory(path, ignored)) return path;
    const fs::path with_ending = path.string() + ".yaml";
    if (fs::exists(with_ending, ignored)) return with_ending;
    return std::nullopt;
}

std::optional<fs::path> Library::find(const std::string& text, const fs::path& folder, const Place& asked_at,
                                      Problems& problems) const {
    const bool is_path = text.find('/') != std::string::npos || is_yaml(text);
    if (!is_path) {
        const auto named = [&](const Item& item) { return item.name == text; };
        const auto item = std::find_if(shipped_.begin(), shipped_.end(), named);
        if (item != shipped_.end()) return item->path;
    }
    const fs::path path = folder / text;
    if (const auto file = file_at(path)) return file;
    std::error_code ignored;
    if (is_path && fs::is_directory(path, ignored)) return path;  // the reader says that it is a folder
    std::vector<std::string> names;
    for (const Item& item : shipped_) names.push_back(item.name);
    problems.add(asked_at, fmt::format("unknown {} {} ({}; shipped: {}){}", what_, in_quotes(text),
                                       is_path ? "no such file" : "neither a file nor a shipped one",
                                       names.empty() ? "none" : listed(names, 100),
                                       did_you_mean(is_path ? fs::path(text).stem().string() : text, names)));
    return std::nullopt;
}

}  // namespace adem
