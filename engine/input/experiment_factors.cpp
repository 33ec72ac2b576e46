#include "engine/input/experiment_factors.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/input/path_table.hpp"
#include "engine/input/scenario_keys.hpp"
#include "engine/mechanism/registry.hpp"

namespace adem {
namespace {

constexpr int most_steps = 1000;

bool is_in(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Adds the paths of one kind that are `group` followed by a word of a vocabulary.
template <class Entries>
void add_each_word(const Entries& entries, const std::string& section, const std::string& group,
                   std::vector<std::string>& paths) {
    for (const auto& entry : entries)
        if (!entry.element.empty() && entry.path == group + "." + entry.element) paths.push_back(section + entry.path);
}

/// A path, or those of all roles (institutions, ...) when it leaves the word out.
std::vector<std::string> paths_of(const std::string& path, const Registry& registry) {
    std::vector<std::string> paths;
    for (const std::string section : {"policy.", "parameters."}) {
        if (!path.starts_with(section)) continue;
        const std::string rest = path.substr(section.size());
        if (section == "policy." && registry.lever(rest) == nullptr)
            add_each_word(registry.levers, section, rest, paths);
        if (section == "parameters." && registry.parameter(rest) == nullptr)
            add_each_word(registry.parameters, section, rest, paths);
    }
    return paths.empty() ? std::vector<std::string>{path} : paths;
}

/// What is no key at all is refused when a scenario is read with it, where the nearest name is known.
void check_path(const std::string& path, const Place& place, Problems& problems) {
    if (path.starts_with("policy.") || path.starts_with("parameters.") || is_in(settings_to_vary(), path)) return;
    if (!is_in(scenario_keys(), path)) return;
    const bool is_chance = path == "seed" || path == "replicates" || path == "replicates_per_draw";
    problems.add(place,
                 fmt::format("{} cannot be varied ({}; what can: policy.<lever>, parameters.<parameter>, {})",
                             in_quotes(path), is_chance ? "all points meet the same chance" : "it is no single value",
                             listed(settings_to_vary())));
}

bool is_value(const Node& node, Problems& problems) {
    if (node.is_scalar()) return true;
    node.refuse("a single value", problems);
    return false;
}

std::vector<Node> values_in(const Node& list, Problems& problems) {
    std::vector<Node> values;
    if (!list.expect(Node::Kind::list, "a list of values", problems)) return values;
    for (const Node& item : list.children()) {
        if (!is_value(item, problems)) continue;
        const auto same = [&](const Node& other) { return other.scalar() == item.scalar(); };
        if (std::any_of(values.begin(), values.end(), same))
            problems.add(item.place(), fmt::format("{} is given twice", in_quotes(item.scalar())));
        values.push_back(item);
    }
    if (list.children().empty()) list.refuse("a list of values", problems);
    return values;
}

/// One entry of `vary`.
class FactorReader {
  public:
    FactorReader(const Node& node, ExperimentDesign design, const Registry& registry, Problems& problems)
        : node_(node), design_(design), registry_(registry), problems_(problems) {
        factor_.name = node.key();
        factor_.place = node.key_place();
    }

    ExperimentFactor read() {
        const std::size_t before = problems_.size();
        if (node_.is_scalar() && node_.scalar() == "prior") {
            read_prior();
        } else if (node_.is_map()) {
            read_map();
        } else if (node_.is_list()) {
            factor_.values = values_in(node_, problems_);
        } else {
            node_.refuse("a list of values, a map {from, to, steps}, or prior", problems_);
        }
        if (factor_.paths.empty() && problems_.size() == before) set_paths({node_});
        return std::move(factor_);
    }

  private:
    bool samples() const { return is_sample(design_); }

    void read_prior() {
        factor_.by_prior = true;
        if (!samples())
            node_.refuse("values or a range; a prior needs 'design: latin_hypercube', morris or sobol", problems_);
        const std::string section = "parameters.";
        if (!factor_.name.starts_with(section)) {
            problems_.add(factor_.place, fmt::format("{} has no prior (parameters have)", in_quotes(factor_.name)));
            return;
        }
        const std::string path = factor_.name.substr(section.size());
        const ParameterEntry* parameter = registry_.parameter(path);
        if (parameter == nullptr)
            problems_.add(factor_.place, PathTable::of_parameters(registry_).unknown(path));
        else if (is_fixed(parameter->prior))
            problems_.add(factor_.place, fmt::format("{} has no prior: it is not uncertain (give it a range)",
                                                     in_quotes(factor_.name)));
    }

    void read_map() {
        node_.refuse_other_keys({"values", "from", "to", "steps", "scale", "paths"}, problems_);
        const auto values = node_.find("values");
        const auto from = node_.find("from"), to = node_.find("to");
        if (const auto paths = node_.find("paths")) read_paths(*paths);
        if (values && (from || to)) {
            problems_.add(values->key_place(), "'values' and a range cannot stand together (take one away)");
        } else if (values) {
            factor_.values = values_in(*values, problems_);
        } else if (from && to) {
            read_range(*from, *to);
        } else {
            problems_.add(node_.place(),
                          fmt::format("{} has no values (give 'values', or 'from' and 'to')", in_quotes(factor_.name)));
        }
    }

    void read_range(const Node& from, const Node& to) {
        const auto low = from.number({}, problems_), high = to.number({}, problems_);
        ExperimentFactor::Range range{from, to};
        if (const auto scale = node_.find("scale"))
            range.logarithmic = scale->word({"linear", "log"}, problems_) == "log";
        const auto steps = node_.find("steps");
        if (steps && samples())
            problems_.add(steps->key_place(),
                          "'steps' has no meaning in a sample (it takes any value between the ends)");
        else if (steps)
            range.steps = static_cast<int>(steps->whole_number(2, most_steps, "value", problems_).value_or(2));
        else if (!samples())
            problems_.add(node_.place(), fmt::format("'steps' is missing in {} (how many values, 2..{})",
                                                     in_quotes(factor_.name), most_steps));
        if (!low || !high) return;
        range.low = *low;
        range.high = *high;
        if (range.low >= range.high) to.refuse(fmt::format("more than {}", number_text(range.low)), problems_);
        if (range.logarithmic && range.low <= 0) from.refuse("more than 0 on a log scale", problems_);
        factor_.range = range;
    }

    void read_paths(const Node& list) {
        if (!list.expect(Node::Kind::list, "a list of levers and parameters", problems_)) return;
        const std::string& name = factor_.name;
        const bool plain = is_variant_name(name) && !is_in(scenario_keys(), name);
        if (!plain)
            problems_.add(factor_.place, fmt::format("{} (a factor with 'paths' needs a name of its own, of letters, "
                                                     "digits, '-' and '_')",
                                                     in_quotes(name)));
        set_paths(list.children());
    }

    /// Nodes that name a path: by their key, or as an item of a list.
    void set_paths(const std::vector<Node>& nodes) {
        for (const Node& node : nodes) {
            const std::string text = node.key().empty() ? node.text(problems_).value_or("") : node.key();
            check_path(text, node.key_place(), problems_);
            for (const std::string& path : paths_of(text, registry_)) {
                if (is_in(factor_.paths, path))
                    problems_.add(node.key_place(), fmt::format("{} is given twice", in_quotes(path)));
                factor_.paths.push_back(path);
            }
        }
    }

    const Node& node_;
    ExperimentDesign design_;
    const Registry& registry_;
    Problems& problems_;
    ExperimentFactor factor_;
};

/// No path may have two values in one point.
void refuse_shared_paths(const std::vector<ExperimentFactor>& factors, Problems& problems) {
    for (std::size_t k = 0; k < factors.size(); ++k)
        for (std::size_t other = 0; other < k; ++other)
            for (const std::string& path : factors[k].paths)
                if (is_in(factors[other].paths, path))
                    problems.add(factors[k].place, fmt::format("{} is varied twice (first in line {})", in_quotes(path),
                                                               factors[other].place.line));
}

}  // namespace

const std::vector<std::string>& settings_to_vary() {
    static const std::vector<std::string> names = {"years",  "start",          "settle",
                                                   "budget", "neighbourhoods", "assumptions"};
    return names;
}

std::vector<ExperimentFactor> read_factors(const Node& vary, ExperimentDesign design, const Registry& registry,
                                           Problems& problems) {
    std::vector<ExperimentFactor> factors;
    if (!vary.expect(Node::Kind::map, "a map of levers and parameters, each with its values", problems)) return factors;
    for (const Node& node : vary.children()) factors.push_back(FactorReader(node, design, registry, problems).read());
    if (factors.empty()) vary.refuse("a map of levers and parameters, each with its values", problems);
    refuse_shared_paths(factors, problems);
    return factors;
}

void read_listed_points(const Node& points, const Registry& registry, ExperimentFile& into, Problems& problems) {
    if (!points.expect(Node::Kind::list, "a list of points", problems)) return;
    for (const Node& point : points.children()) {
        if (!point.expect(Node::Kind::map, "a map of levers and parameters, each with its value", problems)) continue;
        ExperimentPoint values(into.factors.size());
        for (const Node& node : point.children()) {
            if (!is_value(node, problems)) continue;
            const auto named = [&](const ExperimentFactor& factor) { return factor.name == node.key(); };
            const auto known = std::find_if(into.factors.begin(), into.factors.end(), named);
            const auto at = static_cast<std::size_t>(known - into.factors.begin());
            if (known == into.factors.end()) {
                check_path(node.key(), node.key_place(), problems);
                into.factors.push_back({node.key(), node.key_place(), paths_of(node.key(), registry), {}});
                values.resize(into.factors.size());
            }
            values[at] = node;
            into.factors[at].values.push_back(node);
        }
        into.listed.push_back(std::move(values));
    }
    if (points.children().empty()) points.refuse("a list of points", problems);
    for (ExperimentPoint& point : into.listed) point.resize(into.factors.size());
    refuse_shared_paths(into.factors, problems);
}

}  // namespace adem
