#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/output/results.hpp"

/// What evaluators would conclude from what they can see, beside what the policy truly did: the paired difference with
/// the reference policy, which nobody can see in reality.
namespace adem::model {

enum class Estimator {
    raw_change,                 ///< now minus the start
    difference_in_differences,  ///< raw change minus that of the controls
    cohort_of_stayers,          ///< change of those who were there at the start and still are
    survey_change,              ///< now minus the start, between two samples
    survey_difference           ///< difference in differences between samples here and in the controls
};
inline constexpr Estimator estimators[] = {Estimator::raw_change, Estimator::difference_in_differences,
                                           Estimator::cohort_of_stayers, Estimator::survey_change,
                                           Estimator::survey_difference};
std::string_view estimator_name(Estimator estimator);
std::string_view label_of(Estimator estimator, bool dutch);

/// What is evaluated, and by which indicators evaluators see it; empty where they do not.
struct EvaluatedOutcome {
    std::string truth, among_stayers, in_survey;
};
const std::vector<EvaluatedOutcome>& evaluated_outcomes();

/// One estimator of one outcome of one policy at the end of one year, over all replicates. Each replicate is one
/// history, and has one evaluator who sees only that. NaN where something is not defined.
struct Evaluation {
    std::size_t policy = 0, indicator = 0;  ///< in the order of the results; the indicator whose truth is sought
    Estimator estimator{};
    int year = 0;
    double estimate = 0, sd = 0, p05 = 0, p95 = 0;  ///< over the replicates
    double truth = 0;                               ///< mean
    double bias = 0, bias_low = 0, bias_high = 0;   ///< mean of estimate - truth, with its 95 % interval
    double sees_effect = 0;                         ///< share of evaluators whose own 95 % interval leaves out 0
    double holds_truth = 0;                         ///< share of evaluators whose own 95 % interval holds the truth
    std::size_t n = 0;                              ///< replicates in which the estimate is defined
};

/// The policy that all are held against: the one called status-quo, else the first.
std::size_t reference_policy(const ResultShape& shape);

/// All evaluations at the end of this year, by policy, outcome and estimator; those that can be made.
std::vector<Evaluation> evaluate(const Results& results, int year);

}  // namespace adem::model
