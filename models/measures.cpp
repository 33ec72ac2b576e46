#include "models/measures.hpp"

#include "engine/mechanism/described.hpp"
#include "models/measures/indicator.hpp"

namespace adem::model {

IndicatorInfo indicator(std::string name, std::string unit, std::string dutch, std::string english, Good good,
                        Cadence cadence, double low, double high) {
    return {
        std::move(name), std::move(unit), std::move(dutch), std::move(english), {}, good, cadence, false, low, high};
}

std::vector<Measure> measures(const Registry& registry) {
    std::vector<Measure> all;
    const auto add = [&](std::vector<Measure> more) {
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    for (auto part : {headline_measures, trust_and_outlook_measures, life_measures, help_measures,
                      workers_and_policy_measures, workforce_measures, community_measures, place_measures,
                      policy_measures, distribution_measures, population_measures, life_course_measures})
        add(part());
    add(survey_measures(described<SurveyAnswers>(registry)));
    add(register_measures(described<PublicRecords>(registry)));
    return all;
}

}  // namespace adem::model
