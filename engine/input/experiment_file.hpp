#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/input/read_scenario.hpp"

namespace adem {

/// How the points of an experiment come about.
enum class ExperimentDesign {
    grid,             ///< all combinations of the values of the factors
    list,             ///< as they are written out
    latin_hypercube,  ///< so many points, evenly spread over each factor
    morris,           ///< so many trajectories: a point, and each factor moved from it by itself
    sobol,            ///< so many samples: two points, and the first with each factor of the second
};

/// As a file names them, in their order.
const std::vector<std::string>& experiment_designs();

/// Whether points are places between the ends of ranges and priors.
constexpr bool is_sample(ExperimentDesign design) { return design >= ExperimentDesign::latin_hypercube; }

/// What differs between the points of an experiment.
struct ExperimentFactor {
    struct Range {
        Node from, to;
        double low = 0, high = 0;  ///< low < high; above 0 when logarithmic
        bool logarithmic = false;
        int steps = 0;  ///< values, both ends included; 0: not said
    };
    std::string name;  ///< a path, or a name of its own when it sets several
    Place place;
    std::vector<std::string> paths;  ///< "policy.staff.handover", "parameters.talk.pull", "years": all get its value
    std::vector<Node> values;        ///< in the order of the file; none when there is a range or a prior
    std::optional<Range> range = {};
    bool by_prior = false;  ///< quantiles of what is believed about a parameter
};

/// One point: a value for each factor; none where the policies keep their own.
using ExperimentPoint = std::vector<std::optional<Node>>;

/// A file that says which runs to make. Plain data; points are made of it by `experiment_points`.
struct ExperimentFile {
    struct Base {
        std::string scenario;  ///< path, with "#variant" where one was named
        Place place;
    };
    struct Year {
        int year = 0;
        Place place;
    };
    std::string name;              ///< file name without ending
    std::filesystem::path folder;  ///< of the file
    std::string title_nl, title_en, about_nl, about_en;
    std::vector<Base> base;  ///< policies that are compared in every point
    ExperimentDesign design = ExperimentDesign::grid;
    Place design_place;
    std::vector<ExperimentFactor> factors;  ///< in the order of the file
    std::vector<ExperimentPoint> listed;    ///< of a list
    int size = 0;                           ///< points of a Latin hypercube, trajectories of Morris, samples of Sobol
    std::vector<std::string> indicators, groups;
    std::vector<Year> years;  ///< in order; none: the last
    std::optional<Override> replicates;
};

/// Names that an experiment may ask for.
struct ExperimentWords {
    std::vector<std::string> indicators, groups;
};

/// More are refused.
inline constexpr int most_points = 10000;

/// Reads an experiment. Base scenarios with a path are sought from the file's folder. Without `indicators` and `groups`
/// these stay empty. Whether a path and its values are right is found when scenarios are read with them; so that this
/// can be found beside other mistakes, what could be read is returned although there were problems. Every problem is
/// added.
std::optional<ExperimentFile> read_experiment(const std::filesystem::path& file, const Catalogue& catalogue,
                                              const ExperimentWords& words, Problems& problems);

/// The same point as settings on top of a scenario.
std::vector<Override> overrides_of(const ExperimentFile& experiment, const ExperimentPoint& point);

}  // namespace adem
