#include "engine/input/path_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/mechanism/registry.hpp"

namespace adem {
namespace {

std::string joined(const std::string& group, std::string_view name) {
    return group.empty() ? std::string(name) : fmt::format("{}.{}", group, name);
}

std::string group_of(const std::string& path) {
    const auto dot = path.rfind('.');
    return dot == std::string::npos ? "" : path.substr(0, dot);
}

std::string name_of(const std::string& path) { return path.substr(path.rfind('.') + 1); }

std::vector<std::string> sorted_names(const std::string& path) {
    std::vector<std::string> names = {""};
    for (const char c : path) {
        if (c == '.') {
            names.emplace_back();
        } else {
            names.back() += c;
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

template <typename Entries>
std::map<std::string, NumberRange> ranges(const Entries& entries) {
    std::map<std::string, NumberRange> result;
    for (const auto& entry : entries) {
        result.emplace(entry.path, NumberRange{entry.low, entry.high, entry.unit, entry.integer});
    }
    return result;
}

}  // namespace

PathTable::PathTable(std::string what, std::map<std::string, NumberRange> entries)
    : what_(std::move(what)), entries_(std::move(entries)) {}

PathTable PathTable::of_levers(const Registry& registry) { return {"lever", ranges(registry.levers)}; }
PathTable PathTable::of_parameters(const Registry& registry) { return {"parameter", ranges(registry.parameters)}; }

const NumberRange* PathTable::find(const std::string& path) const {
    const auto entry = entries_.find(path);
    return entry == entries_.end() ? nullptr : &entry->second;
}

bool PathTable::is_group(const std::string& path) const {
    const auto next = entries_.lower_bound(path + ".");
    return next != entries_.end() && next->first.starts_with(path + ".");
}

std::vector<std::string> PathTable::names_in(const std::string& path) const {
    const std::string prefix = path.empty() ? "" : path + ".";
    std::vector<std::string> names;
    for (auto entry = entries_.lower_bound(prefix); entry != entries_.end() && entry->first.starts_with(prefix);
         ++entry) {
        const std::string name =
            entry->first.substr(prefix.size(), entry->first.find('.', prefix.size()) - prefix.size());
        if (names.empty() || names.back() != name) names.push_back(name);
    }
    return names;
}

std::string PathTable::range_of(const std::string& path) const {
    const NumberRange* range = find(path);
    return range ? fmt::format(" [{}]", range_text(*range)) : "";
}

std::string PathTable::suggestion(const std::string& path) const {
    const std::string group = group_of(path);
    const std::string valid_group = group.empty() || is_group(group) ? group : "";
    if (valid_group == group) {
        const auto near = nearest_name(name_of(path), names_in(group));
        if (near) return fmt::format(". Did you mean '{}'{}?", *near, range_of(joined(group, *near)));
    }
    std::vector<std::string> all;
    for (const auto& [known, range] : entries_) {
        if (sorted_names(known) == sorted_names(path))
            return fmt::format(". Did you mean '{}'{}?", known, range_of(known));
        all.push_back(known);
    }
    if (const auto near = nearest_name(path, all)) return fmt::format(". Did you mean '{}'{}?", *near, range_of(*near));
    const auto names = names_in(valid_group);
    if (names.empty()) return "";
    return fmt::format(". Allowed{}: {}", valid_group.empty() ? "" : " in '" + valid_group + "'", listed(names));
}

std::string PathTable::unknown(const std::string& path) const {
    return fmt::format("unknown {} {} (no such {}){}", what_, in_quotes(path), what_, suggestion(path));
}

PathTable::Found PathTable::collect(const Node& map, Problems& problems) const {
    Found found;
    if (map.is_nothing()) return found;
    if (map.expect(Node::Kind::map, fmt::format("a map of {}s", what_), problems))
        collect_below("", map, found, problems);
    return found;
}

void PathTable::collect_below(const std::string& prefix, const Node& map, Found& found, Problems& problems) const {
    for (const Node& node : map.children()) {
        const std::string path = joined(prefix, node.key());
        if (find(path)) {
            const auto [first, fresh] = found.emplace(path, node.named(path));
            if (!fresh) {
                problems.add(node.key_place(), fmt::format("{} is given twice (first in line {})", in_quotes(path),
                                                           first->second.key_place().line));
            }
        } else if (!is_group(path)) {
            problems.add(node.key_place(), unknown(path));
        } else if (node.is_map()) {
            collect_below(path, node, found, problems);
        } else if (!node.is_nothing()) {
            problems.add(node.place(), fmt::format("{} is a group of {}s (must be a map with: {})", in_quotes(path),
                                                   what_, listed(names_in(path))));
        }
    }
}

}  // namespace adem
