#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "engine/attribution/shapley.hpp"
#include "models/experiment.hpp"
#include "models/hybrid.hpp"

namespace adem::tools {

/// Why B differs from A: in one indicator of one group at the end of one year.
struct Question {
    Scenario a, b;
    std::vector<model::Profile> profiles;
    IndicatorInfo indicator;
    std::size_t group = 0;
    int year = 0;
    std::vector<model::PolicyGroup> groups;  ///< in which A and B differ: the players
    std::vector<Variant> variants;           ///< that A and B do not assume already

    /// Up to so many groups all policies between A and B are simulated; above, some of them are drawn.
    static constexpr std::size_t most_enumerated = 6;
    bool is_exact() const { return groups.size() <= most_enumerated; }
};

/// What one replicate says.
struct ReplicateAnswer {
    double a = 0, b = 0;
    attribution::Attribution attribution;
    std::vector<double> left;  ///< of the difference B - A under each variant

    bool is_defined() const;
};

/// What the replicates 0 .. n - 1 say that were finished in time.
struct Answers {
    std::vector<ReplicateAnswer> defined;   ///< those in which the indicator is defined everywhere
    std::vector<std::uint32_t> replicates;  ///< their numbers
    std::size_t finished = 0, asked = 0;
    std::size_t per_draw = 1;  ///< replicates in a row that share the parameters they drew
    bool interrupted = false;  ///< by the user
    double seconds = 0;
};

/// A mean over replicates with its 95 % interval by Student's t; NaN where there is none.
struct Estimate {
    double mean, low, high;
    std::size_t n;
};
Estimate estimate(const std::vector<double>& values, std::size_t per_draw = 1);

/// `of(answer)` by the number of the replicate; NaN where it is not defined.
std::vector<double> by_replicate(const Answers& answers, const auto& of) {
    std::vector<double> values(answers.finished, std::numeric_limits<double>::quiet_NaN());
    for (std::size_t r = 0; r < answers.defined.size(); ++r) values[answers.replicates[r]] = of(answers.defined[r]);
    return values;
}

/// What one value is over the replicates: `of(answer)`.
Estimate estimate_of(const Answers& answers, const auto& of) {
    return estimate(by_replicate(answers, of), answers.per_draw);
}
inline Estimate difference_of(const Answers& answers) {
    return estimate_of(answers, [](const ReplicateAnswer& answer) { return answer.b - answer.a; });
}
inline Estimate part_of(const Answers& answers, std::size_t group) {
    return estimate_of(answers, [=](const ReplicateAnswer& answer) { return answer.attribution.parts[group]; });
}
inline Estimate interaction_of(const Answers& answers, std::size_t pair) {
    return estimate_of(answers, [=](const ReplicateAnswer& answer) { return answer.attribution.interactions[pair]; });
}
inline Estimate left_under(const Answers& answers, std::size_t variant) {
    return estimate_of(answers, [=](const ReplicateAnswer& answer) { return answer.left[variant]; });
}
/// What of the difference a variant takes away, replicate by replicate.
inline Estimate gone_under(const Answers& answers, std::size_t variant) {
    return estimate_of(answers,
                       [=](const ReplicateAnswer& answer) { return answer.b - answer.a - answer.left[variant]; });
}

}  // namespace adem::tools
