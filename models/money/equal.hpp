#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/base/error.hpp"
#include "engine/state/vocabulary.hpp"
#include "models/money/scaling.hpp"

namespace adem::model {

/// What policies may have in common so that a comparison is fair.
enum class EqualIn : std::uint8_t { planned_cost, realised_cost, contact_hours };

/// How a scenario is made equal to another: in what, in all or in each year, and by scaling which lever.
struct EqualWish {
    EqualIn what = EqualIn::planned_cost;
    bool each_year = false;
    std::string lever = "staff.fte";
};

/// By how much a scenario was scaled: one number for the whole run, or one for each year.
struct Scaling {
    std::vector<double> factors;
    std::vector<double> reserve;     ///< euro a year more in reserve in each neighbourhood: the last euros
    double target = 0, reached = 0;  ///< of the whole run
    double off = 0;                  ///< largest deviation, in proportion: of a year when each year had to match
    int steps = 0;                   ///< pilot runs
};

/// What a scenario comes to, year by year; the same scenario always gives the same numbers.
using Yearly = std::function<std::vector<double>(const Scenario&)>;

/// Scales a scenario until its planned cost, by `planned`, is the target to the euro. The factor is a multiple of
/// 0.0001; what is left goes to the reserve. Throws InputError, with the reason, when that cannot be.
Scaling equal_in_plan(Scenario& scenario, const Registry& registry, const EqualWish& wish,
                      const std::vector<double>& target, const Yearly& planned);

/// Scales a scenario until what `outcome` finds is the target within 0.5 %: secant steps, each of them a pilot run.
/// `planned` gives the first guess of what a change of the lever brings about in money.
Scaling equal_in_outcome(Scenario& scenario, const Registry& registry, const EqualWish& wish,
                         const std::vector<double>& target, const Yearly& outcome, const Yearly& planned);

inline constexpr double close_enough = 0.005;
inline constexpr int most_pilot_runs = 12;

}  // namespace adem::model

namespace adem {

template <>
struct Vocabulary<model::EqualIn> {
    static constexpr auto names = std::to_array<std::string_view>({"planned_cost", "realised_cost", "contact_hours"});
};

}  // namespace adem
