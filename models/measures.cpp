#include "models/measures.hpp"

#include "models/measures/indicator.hpp"

namespace adem::model {

IndicatorInfo indicator(std::string name, std::string unit, std::string dutch, std::string english, Good good,
                        Cadence cadence, double low, double high) {
    return {
        std::move(name), std::move(unit), std::move(dutch), std::move(english), {}, good, cadence, false, low, high};
}

std::vector<Measure> measures() {
    std::vector<Measure> all;
    for (auto part :
         {headline_measures, trust_and_outlook_measures, life_measures, help_measures, workers_and_policy_measures,
          workforce_measures, community_measures, place_measures, policy_measures}) {
        std::vector<Measure> more = part();
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return all;
}

}  // namespace adem::model
