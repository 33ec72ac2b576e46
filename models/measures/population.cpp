#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"
#include "models/state/homes.hpp"
#include "models/state/life_course.hpp"

namespace adem::model {

namespace {

double homes_on_offer(const World& world, std::size_t n) {
    ExactSum sum;
    for (const float homes : world.at<HomesOnOffer>(static_cast<Row>(n))) sum.add(static_cast<double>(homes));
    return sum.value();
}

}  // namespace

std::vector<Measure> population_measures() {
    return {
        of_neighbourhood(indicator("residents", "person", "Bewoners", "Residents", neither, yearly, 0, unbounded),
                         number_of<Resident>()),
        of_neighbourhood(
            indicator("households", "household", "Huishoudens", "Households", neither, yearly, 0, unbounded),
            number_of<Household>()),
        group_mean(indicator("mean_age", "year", "Gemiddelde leeftijd", "Mean age", neither, yearly, 0, 125),
                   age_in_years()),
        group_mean(indicator("moved_in_share", "1", "Aandeel dat dit jaar hier kwam wonen",
                             "Share who came to live here this year", neither, yearly),
                   moved_in()),
        of_neighbourhood(indicator("homes_on_offer", "dwelling", "Woningen in aanbod", "Homes on offer", neither,
                                   yearly, 0, unbounded),
                         homes_on_offer),
        group_mean(indicator("low_income_share", "1", "Aandeel met een laag inkomen", "Share with a low income",
                             neither, yearly),
                   of_resident([](const World& world, Row row) {
                       const auto home = world.at<HouseholdOf>(row);
                       if (!home) return not_defined;
                       return world.at<IncomeOf>(home.row()) == IncomeClass::low ? 1.0 : 0.0;
                   })),
    };
}

}  // namespace adem::model
