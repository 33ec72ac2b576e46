#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"

namespace adem::model {

std::vector<Measure> life_measures() {
    return {
        group_mean(indicator("upbringing", "1", "Opvoeding", "Upbringing", up, yearly),
                   element<LifeDomains>(Domain::upbringing)),
        group_mean(indicator("schooling", "1", "Scholing", "Schooling", up, yearly),
                   element<LifeDomains>(Domain::schooling)),
        group_mean(indicator("social_functioning", "1", "Sociaal functioneren", "Social functioning", up, yearly),
                   element<LifeDomains>(Domain::social_functioning)),
        group_mean(indicator("work_and_income", "1", "Werk en inkomen", "Work and income", up, yearly),
                   element<LifeDomains>(Domain::work_and_income)),
        group_mean(indicator("health", "1", "Gezondheid", "Health", up, yearly), element<LifeDomains>(Domain::health)),
        group_mean(indicator("housing", "1", "Wonen", "Housing", up, yearly), element<LifeDomains>(Domain::housing)),
        group_mean(indicator("safety", "1", "Veiligheid", "Safety", up, yearly), element<LifeDomains>(Domain::safety)),
        group_mean(
            indicator("employed_share", "1", "Aandeel met werk, 18-66 jaar", "Share in work, 18-66 years", up, yearly),
            among(of_working_age(), number<Employed>())),
        group_mean(indicator("loneliness", "1", "Eenzaamheid", "Loneliness", down, yearly), number<Loneliness>()),
        group_mean(indicator("problem_debt_share", "1", "Aandeel in een huishouden met problematische schuld",
                             "Share in a household with problem debt", down, yearly),
                   of_household<ProblemDebt>()),
        of_neighbourhood(indicator("worst_decile_of_perspective", "1", "Perspectief van het slechtste tiende deel",
                                   "Perspective of the worst tenth", up, yearly),
                         worst_decile),
        of_neighbourhood(indicator("gap_of_the_vulnerable", "1", "Achterstand van het kwetsbaarste kwart",
                                   "Gap between the vulnerable and the rest", down, yearly, -1, 1),
                         gap_of_the_vulnerable),
    };
}

}  // namespace adem::model
