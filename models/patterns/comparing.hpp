#pragma once

#include <functional>
#include <string>
#include <vector>

#include "models/patterns/laboratory.hpp"
#include "models/state/resident.hpp"

/// What several patterns measure with: features of residents, effects in standard deviations, and the two designs that
/// evaluators use: the same world with and without a policy, and one neighbourhood against its like.
namespace adem::model {

/// A number about one resident; NaN: does not count.
using Feature = std::function<double(const World&, Row)>;

Feature mark();
Feature nuisance();
Feature outlook();
Feature trust_in(Institution institution);
Feature trust_in_others();
Feature fares_in(Domain domain);
Feature perspective_of_life();

struct Moments {
    double mean, sd;
};
Moments moments(const World& world, const std::vector<Row>& rows, const Feature& feature);
std::vector<Row> residents_of(const World& world, std::size_t neighbourhood);
std::vector<Row> adults_of(const World& world, std::size_t neighbourhood = 0);

/// The two ends of a trial and of the same trial under the usual policy: the true effect, which no evaluator sees.
struct Pair {
    Course with, without;
};
Pair paired(Laboratory& laboratory, const Trial& trial, const std::vector<std::string>& indicators = {});
/// Mean of the adults at the end, with less without, in standard deviations at the start.
double effect(const Pair& pair, const Feature& feature);
/// The indicator, with less without, at the end of a month.
double gain(const Pair& pair, const std::string& indicator, int month);

/// The trial in the first half of the neighbourhoods of its world: the others go on as usual.
Trial in_the_first_half(Laboratory& laboratory, Trial trial);
enum class Who { everybody, stayers };
/// Mean change of the adults of the first half of the neighbourhoods less that of the others, in standard deviations.
double difference_in_differences(const Course& course, const Feature& feature, Who who = Who::everybody);
/// Mean change of the adults of the first half of the neighbourhoods, in standard deviations at the start.
double raw_change(const Course& course, const Feature& feature);

}  // namespace adem::model
