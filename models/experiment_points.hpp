#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/input/experiment_file.hpp"
#include "engine/mechanism/registry.hpp"

namespace adem::model {

/// What a path of a scenario is: "policy.staff.handover", "parameters.talk.pull", "years".
struct PathInfo {
    std::string unit = "1", about;
    bool integer = false;
};
PathInfo info_of(std::string_view path, const Registry& registry);

/// The points of an experiment, in an order that its file decides: a list in its own; a grid with the last factor
/// running fastest; a Latin hypercube (McKay, Beckman & Conover 1979) by the numbers of its points, each factor cut in
/// as many equal parts as there are points, with one point in each part; of Morris and Sobol those of
/// `sensitivity::RadialDesign` and `RowsDesign`, one coordinate for each factor, in the order of the design. `seed`
/// names the chance of the last three. Numbers between the ends of a range stand where its `from` stands. Problems:
/// more points than may be.
std::vector<ExperimentPoint> experiment_points(const ExperimentFile& experiment, const Registry& registry,
                                               std::uint64_t seed, Problems& problems);

/// A point for each value that the file itself gives, with that value alone: to find what is wrong with it.
std::vector<ExperimentPoint> points_of_one_value(const ExperimentFile& experiment);

}  // namespace adem::model
