#include "engine/input/neighbourhoods.hpp"

#include <fmt/format.h>

#include "engine/base/hash.hpp"
#include "engine/input/text_file.hpp"

namespace adem {
namespace {

const std::vector<std::string> neighbourhood_keys = {"profile", "name"};

class NeighbourhoodReader {
  public:
    NeighbourhoodReader(const std::filesystem::path& folder, const Library& profiles, Problems& problems)
        : folder_(folder), profiles_(profiles), problems_(problems) {}

    void read(const Node& node) {
        if (node.is_list() || node.is_nothing()) {
            node.refuse("the name or path of a profile, or a map {profile, name}", problems_);
            return;
        }
        node.refuse_other_keys(neighbourhood_keys, problems_);
        const auto profile = node.is_map() ? node.find("profile") : node;
        if (!profile) {
            problems_.add(node.place(), "'profile' is missing (the name or path of a neighbourhood profile)");
            return;
        }
        const auto text = profile->text(problems_, 1000);
        const auto name = node.is_map() ? node.find("name") : std::nullopt;
        const auto own_name = name ? name->text(problems_, 200) : std::nullopt;
        const auto file = text ? profiles_.find(*text, folder_, profile->place(), problems_) : std::nullopt;
        if (!file) return;
        const std::string stem = file->stem().string();
        add({own_name.value_or(stem),
             is_shipped(*file) ? stem : shown_path(*file),
             *file,
             fingerprint(*file, profile->place()),
             {name ? name->place() : profile->place()}});
    }

    std::vector<NeighbourhoodSource> found;

  private:
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
        for (const Library::Item& item : profiles_.shipped()) {
            if (item.path == file) return true;
        }
        return false;
    }

    std::string fingerprint(const std::filesystem::path& file, const Place& asked_at) {
        const auto known = fingerprints_.find(file.string());
        if (known != fingerprints_.end()) return known->second;
        const auto bytes = read_text_file(file, asked_at, problems_);
        ContentHash hash;
        hash.add(bytes.value_or(""));
        return fingerprints_[file.string()] = hash.hex();
    }

    const std::filesystem::path& folder_;
    const Library& profiles_;
    Problems& problems_;
    std::map<std::string, int> lines_;
    std::map<std::string, std::string> fingerprints_;
};

}  // namespace

std::vector<NeighbourhoodSource> read_neighbourhoods(const Node& node, const std::filesystem::path& folder,
                                                     const Library& profiles, Problems& problems) {
    NeighbourhoodReader reader(folder, profiles, problems);
    if (!node.is_list()) {
        reader.read(node);
    } else if (node.children().empty()) {
        node.refuse("at least one neighbourhood profile", problems);
    }
    if (node.is_list()) {
        for (const Node& item : node.children()) reader.read(item);
    }
    return std::move(reader.found);
}

}  // namespace adem
