#include "engine/input/read_scenario.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <tuple>

#include "engine/input/equal_key.hpp"
#include "engine/input/layers.hpp"
#include "engine/input/neighbourhoods.hpp"
#include "engine/input/path_table.hpp"
#include "engine/input/projects.hpp"
#include "engine/input/scenario_keys.hpp"
#include "engine/input/text_file.hpp"
#include "engine/input/timeline.hpp"
#include "engine/input/two_languages.hpp"

namespace adem {
namespace {

/// What the layers together say: for each key, lever and parameter the node of the last layer that gives it.
struct Merged {
    struct Value {
        Node node;
        const Layer* layer;
    };
    std::map<std::string, Value> values;
    PathTable::Found policy, parameters;

    const Value* find(const std::string& key) const {
        const auto value = values.find(key);
        return value == values.end() ? nullptr : &value->second;
    }
};

Merged merge(const std::vector<Layer>& layers, const PathTable& levers, const PathTable& parameters,
             Problems& problems) {
    Merged merged;
    for (const Layer& layer : layers) {
        for (const Node& node : layer.root.children()) {
            if (node.key() == "policy") {
                for (auto& [path, found] : levers.collect(node, problems)) merged.policy.insert_or_assign(path, found);
            } else if (node.key() == "parameters") {
                for (auto& [path, found] : parameters.collect(node, problems))
                    merged.parameters.insert_or_assign(path, found);
            } else {
                merged.values.insert_or_assign(node.key(), Merged::Value{node, &layer});
            }
        }
    }
    return merged;
}

/// Fills a Scenario from merged layers. The run's frame comes first: dates and names are held against it.
class ScenarioReader {
  public:
    ScenarioReader(const Catalogue& catalogue, const Merged& merged, Problems& problems)
        : catalogue_(catalogue), merged_(merged), problems_(problems) {}

    Scenario read(const PathTable& parameters, bool whole) {
        read_words();
        read_numbers();
        read_places(whole);
        make_frame();
        read_policy();
        read_assumptions(parameters);
        read_parameters(parameters);
        if (const auto* value = merged_.find("programmes")) {
            scenario_.programmes = read_projects(value->node, catalogue_.project_fields, frame_, problems_);
        }
        return std::move(scenario_);
    }

  private:
    /// The node of a key, with its origin noted.
    const Node* given(const std::string& key) {
        const auto* value = merged_.find(key);
        scenario_.origins[key] = value ? Origin{value->node.place()} : Origin{{}, true};
        return value ? &value->node : nullptr;
    }

    template <typename Number>
    void whole(const std::string& key, Number& target) {
        const Node* node = given(key);
        const auto value = node ? node->number(scenario_key(key).range, problems_) : std::nullopt;
        if (value) target = static_cast<Number>(*value);
    }

    void read_numbers() {
        const std::size_t before = problems_.size();
        whole("years", scenario_.years);
        years_wrong_ = problems_.size() > before;
        whole("settle", scenario_.settle);
        whole("replicates", scenario_.replicates);
        whole("seed", scenario_.seed);
        if (const Node* start = given("start"))
            scenario_.start = start->calendar_month(problems_).value_or(scenario_.start);
        if (const Node* budget = given("budget"))
            scenario_.budget = budget->number(scenario_key("budget").range, problems_);
        if (const Node* equal = given("equal")) scenario_.equal = read_equal(*equal, catalogue_.registry, problems_);
        whole("controls", scenario_.controls);
        if (const Node* draw = given("draw_parameters"))
            scenario_.draw_parameters = draw->yes_or_no(problems_).value_or(false);
        whole("replicates_per_draw", scenario_.replicates_per_draw);
    }

    void read_words() {
        if (const Node* about = given("about"))
            std::tie(scenario_.about_nl, scenario_.about_en) = read_in_two_languages(*about, longest_remark, problems_);
        if (const Node* title = given("title"))
            std::tie(scenario_.title_nl, scenario_.title_en) = read_in_two_languages(*title, longest_title, problems_);
    }

    void read_places(bool whole_chain) {
        const std::size_t before = problems_.size();
        const Node* node = given("neighbourhoods");
        if (node) {
            const auto& folder = merged_.find("neighbourhoods")->layer->folder;
            scenario_.neighbourhoods =
                read_neighbourhoods(*node, folder, {catalogue_.profiles, catalogue_.areas_within}, problems_);
        } else if (whole_chain) {
            missing_neighbourhoods();
        }
        frame_.neighbourhoods_known = problems_.size() == before;
    }

    void missing_neighbourhoods() {
        std::vector<std::string> shipped;
        for (const Library::Item& item : catalogue_.profiles.shipped()) shipped.push_back(item.name);
        const auto& version = merged_.find("adem")->node.place();
        problems_.add({version.file, 1, 1}, fmt::format("'neighbourhoods' is missing (a list of profiles; shipped: {})",
                                                        shipped.empty() ? "none" : listed(shipped)));
    }

    void make_frame() {
        frame_.start = scenario_.start;
        frame_.years = scenario_.years;
        const auto* years = merged_.find("years");
        const bool overridden = years && years->layer->file.empty();
        frame_.end_is_firm = !overridden && !years_wrong_;
        frame_.years_given = fmt::format("years = {}", scenario_.years);
        for (const NeighbourhoodSource& source : scenario_.neighbourhoods) frame_.neighbourhoods.push_back(source.name);
    }

    void read_policy() {
        for (const auto& [path, node] : merged_.policy) {
            const auto periods = read_timeline(*catalogue_.registry.lever(path), node, frame_, problems_);
            scenario_.policy.insert(scenario_.policy.end(), periods.begin(), periods.end());
        }
    }

    void read_assumptions(const PathTable& parameters) {
        const Node* node = given("assumptions");
        if (!node || (node->is_list() && node->children().empty())) return;
        std::vector<std::string> names;
        for (const Variant& variant : catalogue_.variants) names.push_back(variant.name);
        scenario_.assumptions = node->words(names, problems_).value_or(std::vector<std::string>{});
        for (const std::string& name : scenario_.assumptions) {
            const auto variant = std::find_if(catalogue_.variants.begin(), catalogue_.variants.end(),
                                              [&](const Variant& other) { return other.name == name; });
            for (const auto& [path, value] : variant->values) {
                const NumberRange* range = parameters.find(path);
                if (range == nullptr || value < range->low || value > range->high)
                    throw std::logic_error(name + ": no parameter '" + path + "' that may have its value");
                scenario_.parameters[path] = {value, {node->place()}};
            }
        }
    }

    void read_parameters(const PathTable& parameters) {
        for (const auto& [path, node] : merged_.parameters) {
            const auto value = node.number(*parameters.find(path), problems_);
            if (value) scenario_.parameters[path] = {*value, {node.place()}};
        }
    }

    const Catalogue& catalogue_;
    const Merged& merged_;
    Problems& problems_;
    RunFrame frame_;
    bool years_wrong_ = false;
    Scenario scenario_;
};

void name_after_file(Scenario& scenario, const std::vector<Layer>& layers) {
    std::string untitled_variant;
    for (const Layer& layer : layers) {
        if (layer.file.empty()) continue;
        scenario.name = layer.file.stem().string();
        if (layer.variant.empty()) {
            scenario.files.push_back(shown_path(layer.file));
        } else {
            scenario.name += "#" + layer.variant;
        }
        untitled_variant = layer.root.find("title") ? "" : layer.variant;
    }
    for (std::string* title : {&scenario.title_nl, &scenario.title_en}) {
        if (title->empty()) {
            *title = scenario.name;
        } else if (!untitled_variant.empty()) {
            *title += ": " + untitled_variant;
        }
    }
}

}  // namespace

std::optional<Scenario> read_scenario(const std::string& name_or_path, const Catalogue& catalogue,
                                      std::span<const Override> overrides, Problems& problems) {
    const std::size_t before = problems.size();
    const std::vector<Layer> layers = scenario_layers(name_or_path, catalogue, overrides, problems);
    const bool whole_chain = problems.size() == before;
    if (layers.empty() || layers.front().file.empty()) return std::nullopt;
    const PathTable levers = PathTable::of_levers(catalogue.registry);
    const PathTable parameters = PathTable::of_parameters(catalogue.registry);
    const Merged merged = merge(layers, levers, parameters, problems);
    Scenario scenario = ScenarioReader(catalogue, merged, problems).read(parameters, whole_chain);
    name_after_file(scenario, layers);
    if (problems.size() > before) return std::nullopt;
    return scenario;
}

}  // namespace adem
