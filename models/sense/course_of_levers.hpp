#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/input/scenario.hpp"
#include "engine/mechanism/registry.hpp"

namespace adem::model {

/// One month in one neighbourhood of a run.
struct Moment {
    std::string place;
    Month month;
};

/// The levers of a scenario in every month and place that can differ: of the neighbourhoods that no period and no
/// project names, one stands for all.
class CourseOfLevers {
  public:
    CourseOfLevers(const Scenario& scenario, const Registry& registry);

    const std::vector<std::string>& places() const { return places_; }
    const Registry& registry() const { return registry_; }
    double value(const std::string& lever, const Moment& moment) const;
    /// The first moment at which this is so.
    std::optional<Moment> first(const std::function<bool(const Moment&)>& is_so) const;
    bool is_always(const std::string& lever, double value) const;
    /// The first period in the scenario that gives a lever this path, or one of these paths; nullptr when none does.
    const LeverPeriod* given(const std::string& lever) const;
    const LeverPeriod* given(const std::vector<std::string>& levers) const;
    /// The paths of a lever that stands for each word of a vocabulary, "staff.fte"; else itself.
    std::vector<std::string> paths(const std::string& lever) const;

  private:
    const Scenario& scenario_;
    const Registry& registry_;
    Policy policy_;
    std::vector<std::string> places_;
};

}  // namespace adem::model
