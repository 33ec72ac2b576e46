#include "engine/input/experiment_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/input/experiment_factors.hpp"
#include "engine/input/layers.hpp"
#include "engine/input/scenario_keys.hpp"
#include "engine/input/text_file.hpp"
#include "engine/input/two_languages.hpp"
#include "engine/input/variants_in_file.hpp"

namespace adem {
namespace {

const std::vector<std::string> keys = {"adem",   "title",  "about",        "base",    "vary",
                                       "design", "points", "trajectories", "samples", "indicators",
                                       "groups", "years",  "replicates"};

/// How a design that samples is told its size; a part of it has so many points besides one for each factor.
struct SizeKey {
    ExperimentDesign design;
    const char* key;
    const char* unit;
    const char* what;
    bool one_for_each_factor;
    std::size_t others;
};
constexpr SizeKey size_keys[] = {
    {ExperimentDesign::latin_hypercube, "points", "point", "how many points the Latin hypercube has", false, 1},
    {ExperimentDesign::morris, "trajectories", "trajectory",
     "how many trajectories, each a point and one more for each factor", true, 1},
    {ExperimentDesign::sobol, "samples", "sample", "how many samples, each two points and one more for each factor",
     true, 2}};
constexpr std::size_t fewest_parts = 2;

std::vector<Node> one_or_several(const Node& node) {
    return node.is_list() ? node.children() : std::vector<Node>{node};
}

class ExperimentReader {
  public:
    ExperimentReader(const Node& root, const std::filesystem::path& file, const Catalogue& catalogue,
                     const ExperimentWords& words, Problems& problems)
        : root_(root), catalogue_(catalogue), words_(words), problems_(problems) {
        experiment_.name = file.stem().string();
        experiment_.folder = file.parent_path();
    }

    ExperimentFile read() {
        root_.refuse_other_keys(keys, problems_);
        if (const auto title = root_.find("title"))
            std::tie(experiment_.title_nl, experiment_.title_en) =
                read_in_two_languages(*title, longest_title, problems_);
        if (experiment_.title_nl.empty()) experiment_.title_nl = experiment_.title_en = experiment_.name;
        if (const auto about = root_.find("about"))
            std::tie(experiment_.about_nl, experiment_.about_en) =
                read_in_two_languages(*about, longest_remark, problems_);
        read_base();
        read_design();
        read_outcomes();
        if (const auto replicates = root_.find("replicates")) {
            replicates->number(scenario_key("replicates").range, problems_);
            experiment_.replicates = Override{"replicates", "", "", {{*replicates, replicates->key_place(), {}}}};
        }
        return std::move(experiment_);
    }

  private:
    std::optional<Node> needed(const std::string& key, std::string_view what) {
        auto node = root_.find(key);
        if (!node) problems_.add({root_.place().file, 1, 1}, fmt::format("'{}' is missing ({})", key, what));
        return node;
    }

    void read_base() {
        const auto base = needed("base", "a scenario, or a list of scenarios to compare in every point");
        if (!base) return;
        std::set<std::string> seen;
        for (const Node& item : one_or_several(*base)) {
            const auto text = item.named("base").text(problems_);
            if (!text) continue;
            const FileAndVariant wanted = file_and_variant(*text);
            const auto path = catalogue_.scenarios.find(wanted.file, experiment_.folder, item.place(), problems_);
            if (!path) continue;
            if (!seen.insert(*text).second)
                problems_.add(item.place(), fmt::format("{} is given twice", in_quotes(*text)));
            const std::string whole = path->string() + (wanted.variant.empty() ? "" : "#" + wanted.variant);
            for (const std::string& scenario : scenarios_of(whole, catalogue_))
                experiment_.base.push_back({scenario, item.place()});
        }
        if (base->is_list() && base->children().empty()) base->refuse("a list of scenarios", problems_);
    }

    void read_design() {
        experiment_.design_place = {root_.place().file, 1, 1};
        if (const auto design = root_.find("design")) {
            experiment_.design_place = design->place();
            const auto& names = experiment_designs();
            const auto word = design->word(names, problems_);
            if (!word) return;
            experiment_.design =
                static_cast<ExperimentDesign>(std::find(names.begin(), names.end(), *word) - names.begin());
        }
        refuse_sizes_of_others();
        const auto vary = root_.find("vary");
        if (experiment_.design == ExperimentDesign::list) {
            if (vary)
                problems_.add(vary->key_place(), "'vary' has no meaning in a list (each point says what it sets)");
            if (const auto list = needed("points", "a list of points, each a map such as {policy.staff.handover: 1}"))
                read_listed_points(*list, catalogue_.registry, experiment_, problems_);
            return;
        }
        if (const auto map = needed("vary", "a map such as {policy.staff.handover: [0, 0.5, 1]}"))
            experiment_.factors = read_factors(*map, experiment_.design, catalogue_.registry, problems_);
        refuse_names_of_results();
        read_size();
    }

    /// Factors stand beside axes and indicators in the results.
    void refuse_names_of_results() {
        static const std::vector<std::string> axes = {"point", "scenario", "replicate", "group", "year"};
        for (const ExperimentFactor& factor : experiment_.factors)
            for (const auto* taken : {&axes, &words_.indicators})
                if (std::find(taken->begin(), taken->end(), factor.name) != taken->end())
                    problems_.add(factor.place, fmt::format("{} is a column of the results (choose another name)",
                                                            in_quotes(factor.name)));
    }

    void refuse_sizes_of_others() {
        std::string instead = "a grid has as many points as its values have combinations";
        if (experiment_.design == ExperimentDesign::list) instead = "'points' has the list";
        for (const SizeKey& size : size_keys)
            if (experiment_.design == size.design) instead = fmt::format("'{}' says how large it is", size.key);
        for (const SizeKey& size : size_keys) {
            const bool lists = experiment_.design == ExperimentDesign::list && std::string_view(size.key) == "points";
            const auto node = root_.find(size.key);
            if (node && experiment_.design != size.design && !lists)
                problems_.add(node->key_place(),
                              fmt::format("'{}' has no meaning in this design ({})", size.key, instead));
        }
    }

    void read_size() {
        for (const SizeKey& size : size_keys) {
            if (experiment_.design != size.design) continue;
            const std::size_t points = size.others + (size.one_for_each_factor ? experiment_.factors.size() : 0);
            const auto most = std::max(fewest_parts, most_points / points);
            if (const auto number = needed(size.key, size.what))
                experiment_.size = static_cast<int>(
                    number->whole_number(fewest_parts, static_cast<std::int64_t>(most), size.unit, problems_)
                        .value_or(fewest_parts));
        }
    }

    void read_outcomes() {
        if (const auto indicators = root_.find("indicators"))
            experiment_.indicators = indicators->words(words_.indicators, problems_).value_or(words_.indicators);
        if (const auto groups = root_.find("groups"))
            experiment_.groups = groups->words(words_.groups, problems_).value_or(words_.groups);
        const auto years = root_.find("years");
        for (const Node& item : years ? one_or_several(*years) : std::vector<Node>{}) {
            const auto year = item.named("years").number({1, 50, "year", true}, problems_);
            if (year) experiment_.years.push_back({static_cast<int>(*year), item.place()});
        }
        const auto earlier = [](const auto& a, const auto& b) { return a.year < b.year; };
        const auto same = [](const auto& a, const auto& b) { return a.year == b.year; };
        std::stable_sort(experiment_.years.begin(), experiment_.years.end(), earlier);
        experiment_.years.erase(std::unique(experiment_.years.begin(), experiment_.years.end(), same),
                                experiment_.years.end());
    }

    const Node& root_;
    const Catalogue& catalogue_;
    const ExperimentWords& words_;
    Problems& problems_;
    ExperimentFile experiment_;
};

}  // namespace

std::optional<ExperimentFile> read_experiment(const std::filesystem::path& file, const Catalogue& catalogue,
                                              const ExperimentWords& words, Problems& problems) {
    const auto root = load_yaml(file, Place{shown_path(file)}, problems);
    if (!root || !root->expect(Node::Kind::map, "a map of keys of an experiment", problems)) return std::nullopt;
    if (!has_known_version(*root, problems)) return std::nullopt;
    return ExperimentReader(*root, file, catalogue, words, problems).read();
}

const std::vector<std::string>& experiment_designs() {
    static const std::vector<std::string> names = {"grid", "list", "latin_hypercube", "morris", "sobol"};
    return names;
}

std::vector<Override> overrides_of(const ExperimentFile& experiment, const ExperimentPoint& point) {
    std::vector<Override> overrides;
    for (std::size_t k = 0; k < point.size(); ++k) {
        if (!point[k]) continue;
        const ExperimentFactor& factor = experiment.factors[k];
        for (const std::string& path : factor.paths)
            overrides.push_back({path, "", "", {{*point[k], factor.place, experiment.folder}}});
    }
    return overrides;
}

}  // namespace adem
