#pragma once

#include "engine/output/measure.hpp"
#include "models/rules/public_records.hpp"
#include "models/rules/survey_answers.hpp"

/// How the indicators of this folder are written down: one entry each. An indicator has a name, a unit, a Dutch and an
/// English label, a good direction and a cadence; `low` and `high` bound its values.
namespace adem::model {

constexpr auto up = Good::up;
constexpr auto down = Good::down;
constexpr auto neither = Good::neither;
constexpr auto monthly = Cadence::monthly;
constexpr auto yearly = Cadence::yearly;

constexpr double unbounded = 1e12;

IndicatorInfo indicator(std::string name, std::string unit, std::string dutch, std::string english, Good good,
                        Cadence cadence, double low = 0, double high = 1);

// One list for each file of this folder.
std::vector<Measure> headline_measures();
std::vector<Measure> trust_and_outlook_measures();
std::vector<Measure> life_measures();
std::vector<Measure> help_measures();
std::vector<Measure> workers_and_policy_measures();
std::vector<Measure> workforce_measures();
std::vector<Measure> community_measures();
std::vector<Measure> place_measures();
std::vector<Measure> population_measures();
std::vector<Measure> life_course_measures();
std::vector<Measure> policy_measures();
std::vector<Measure> distribution_measures();
// What a survey finds and what an administration counts: the two views that evaluators have.
std::vector<Measure> survey_measures(const SurveyAnswers& answers);
std::vector<Measure> register_measures(const PublicRecords& records);

}  // namespace adem::model
