#include "engine/input/neighbourhoods.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/base/hash.hpp"
#include "engine/input/text_file.hpp"

namespace adem {
namespace {

const std::vector<std::string> neighbourhood_keys = {"profile", "code", "municipality", "data", "name"};
constexpr std::size_t most_data_files = 20;

class NeighbourhoodReader {
  public:
    NeighbourhoodReader(const std::filesystem::path& folder, const KnownPlaces& known, Problems& problems)
        : folder_(folder), known_(known), problems_(problems) {}

    void read(const Node& node) {
        if (node.is_list() || node.is_nothing()) {
            node.refuse(
                "the name or path of a profile, or a map {profile, name}, {code, data, name} or "
                "{municipality, data}",
                problems_);
            return;
        }
        node.refuse_other_keys(neighbourhood_keys, problems_);
        if (node.is_map() && node.find("municipality")) {
            read_municipality(node);
        } else if (node.is_map() && (node.find("code") || node.find("data"))) {
            read_code(node);
        } else {
            read_profile(node);
        }
    }

    std::vector<NeighbourhoodSource> found;

  private:
    void read_profile(const Node& node) {
        const auto profile = node.is_map() ? node.find("profile") : node;
        if (!profile) {
            problems_.add(node.place(), "'profile' is missing (the name or path of a neighbourhood profile)");
            return;
        }
        const auto text = profile->text(problems_, 1000);
        const auto file = text ? known_.profiles.find(*text, folder_, profile->place(), problems_) : std::nullopt;
        if (!file) return;
        const std::string stem = file->stem().string();
        add(node, profile->place(),
            {stem, is_shipped(*file) ? stem : shown_path(*file), *file, fingerprint(*file, profile->place())});
    }

    /// An area by its code, with the files that its figures come from.
    void read_code(const Node& node) {
        if (const auto profile = node.find("profile")) {
            problems_.add(profile->key_place(), "'profile' and 'code' exclude each other (give one of them)");
            return;
        }
        const auto code = node.find("code");
        const auto data = node.find("data");
        if (!code) problems_.add(node.place(), "'code' is missing (of the area, as in the files under 'data')");
        if (!data) problems_.add(node.place(), "'data' is missing (files with figures of the area with this code)");
        if (!code || !data) return;
        const auto text = code->text(problems_, 100);
        const auto files = data_files(*data);
        if (!text || files.empty()) return;
        add(node, code->place(), {*text, *text, {}, content_of(*text, files, *data), {}, *text, files});
    }

    /// All neighbourhoods of a municipality, each under its code.
    void read_municipality(const Node& node) {
        for (const char* other : {"profile", "code", "name"})
            if (const auto given = node.find(other))
                problems_.add(given->key_place(),
                              fmt::format("'{}' and 'municipality' exclude each other (give one of them)", other));
        const auto municipality = node.find("municipality"), data = node.find("data");
        if (!data) problems_.add(node.place(), "'data' is missing (files with figures of the neighbourhoods of it)");
        if (!data || !known_.areas_within) return;
        const auto text = municipality->text(problems_, 100);
        const auto files = data_files(*data);
        if (!text || files.empty()) return;
        for (const auto& [area, region] : known_.areas_within(files, *text, municipality->place(), problems_))
            add({area, *text, {}, content_of(area, files, *data), {municipality->place()}, area, files, region});
    }

    /// The fingerprint of an area and of every byte of the files.
    std::string content_of(const std::string& code, const std::vector<std::filesystem::path>& files, const Node& data) {
        ContentHash hash;
        hash.add(code);
        for (const auto& file : files) hash.add(fingerprint(file, data.place(), largest_data_file));
        return hash.hex();
    }

    std::vector<std::filesystem::path> data_files(const Node& data) {
        const std::vector<Node> items = data.is_list() ? data.children() : std::vector<Node>{data};
        if (items.empty() || items.size() > most_data_files)
            data.refuse(fmt::format("1 to {} paths of files", most_data_files), problems_);
        std::vector<std::filesystem::path> files;
        for (const Node& item : items)
            if (const auto text = item.text(problems_, 1000)) files.push_back(folder_ / *text);
        return files.size() == items.size() && items.size() <= most_data_files ? files
                                                                               : std::vector<std::filesystem::path>{};
    }

    /// Adds a neighbourhood under its own name, else under that of its profile or code.
    void add(const Node& node, const Place& place, NeighbourhoodSource source) {
        const auto name = node.is_map() ? node.find("name") : std::nullopt;
        const auto own_name = name ? name->text(problems_, 200) : std::nullopt;
        if (own_name) source.name = *own_name;
        source.origin = {name ? name->place() : place};
        add(std::move(source));
    }

    void add(NeighbourhoodSource source) {
        const Place& place = source.origin.place;
        const auto [first, fresh] = lines_.emplace(source.name, place.line);
        if (!fresh) {
            problems_.add(
                place, fmt::format("neighbourhood {} is given twice (first in line {}); give one of them another name",
                                   in_quotes(source.name), first->second));
        }
        found.push_back(std::move(source));
    }

    bool is_shipped(const std::filesystem::path& file) const {
        for (const Library::Item& item : known_.profiles.shipped()) {
            if (item.path == file) return true;
        }
        return false;
    }

    std::string fingerprint(const std::filesystem::path& file, const Place& asked_at,
                            std::size_t largest = largest_text_file) {
        const auto known = fingerprints_.find(file.string());
        if (known != fingerprints_.end()) return known->second;
        const auto bytes = read_text_file(file, asked_at, problems_, largest);
        ContentHash hash;
        hash.add(bytes.value_or(""));
        return fingerprints_[file.string()] = hash.hex();
    }

    const std::filesystem::path& folder_;
    const KnownPlaces& known_;
    Problems& problems_;
    std::map<std::string, int> lines_;
    std::map<std::string, std::string> fingerprints_;
};

/// The neighbourhoods of a region stand together, the regions in the order in which they are first named.
std::vector<NeighbourhoodSource> together(std::vector<NeighbourhoodSource> sources) {
    std::map<std::string, std::size_t> turn;
    for (const NeighbourhoodSource& source : sources) turn.try_emplace(source.region, turn.size());
    std::ranges::stable_sort(sources, {}, [&](const NeighbourhoodSource& source) { return turn.at(source.region); });
    return sources;
}

}  // namespace

std::vector<NeighbourhoodSource> read_neighbourhoods(const Node& node, const std::filesystem::path& folder,
                                                     const KnownPlaces& known, Problems& problems) {
    NeighbourhoodReader reader(folder, known, problems);
    if (!node.is_list()) {
        reader.read(node);
    } else if (node.children().empty()) {
        node.refuse("at least one neighbourhood profile", problems);
    }
    if (node.is_list()) {
        for (const Node& item : node.children()) reader.read(item);
    }
    return together(std::move(reader.found));
}

}  // namespace adem
