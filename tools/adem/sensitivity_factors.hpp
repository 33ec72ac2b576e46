#pragma once

#include <string>
#include <vector>

#include "engine/input/problems.hpp"
#include "engine/sensitivity/design.hpp"
#include "models/experiment.hpp"

namespace adem::tools {

/// Adds a problem for each name that is neither a mechanism nor a parameter, or has nothing uncertain; names that are
/// known otherwise are right.
void check_only(const Registry& registry, const std::vector<Scenario>& scenarios, const std::vector<std::string>& only,
                Problems& problems, const std::vector<std::string>& known_otherwise = {});

/// What is uncertain, as factors of a sensitivity analysis: a coordinate is the quantile of one parameter's prior.
class Factors {
  public:
    /// Every parameter of the experiment with a prior that its scenarios do not set themselves; those with the same
    /// name for each word of a vocabulary, or else all of one mechanism, are one factor. `only`: those of these
    /// mechanisms and parameters; empty: all. The experiment outlives it.
    Factors(const model::Experiment& experiment, bool by_mechanism, const std::vector<std::string>& only);

    std::size_t size() const { return names_.size(); }
    const std::string& name(std::size_t factor) const { return names_[factor]; }
    const std::vector<sensitivity::Factor>& coordinates() const { return coordinates_; }
    const ParameterEntry& first_parameter(std::size_t factor) const { return *parameters_[coordinates_[factor][0]]; }
    const ParameterEntry& parameter(std::size_t coordinate) const { return *parameters_[coordinate]; }
    std::size_t parameters() const { return parameters_.size(); }
    /// The parameters at a point.
    std::vector<model::DrawnParameter> values(const sensitivity::Point& point) const;
    /// Some of them, in this order; all others keep the value that they have in the experiment.
    Factors chosen(const std::vector<std::size_t>& factors) const;

  private:
    const Registry* registry_;
    std::vector<const ParameterEntry*> parameters_;  // by coordinate
    std::vector<std::string> names_;                 // by factor
    std::vector<sensitivity::Factor> coordinates_;   // by factor
};

}  // namespace adem::tools
