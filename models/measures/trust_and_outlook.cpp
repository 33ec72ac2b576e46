#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"

namespace adem::model {

std::vector<Measure> trust_and_outlook_measures() {
    return {
        group_mean(indicator("trust_in_housing_corporation", "1", "Vertrouwen in de woningcorporatie",
                             "Trust in the housing corporation", up, yearly),
                   element<TrustInInstitutions>(Institution::housing_corporation)),
        group_mean(indicator("trust_in_police", "1", "Vertrouwen in de politie", "Trust in the police", up, yearly),
                   element<TrustInInstitutions>(Institution::police)),
        group_mean(indicator("trust_in_school", "1", "Vertrouwen in de school", "Trust in the school", up, yearly),
                   element<TrustInInstitutions>(Institution::school)),
        group_mean(
            indicator("trust_in_care", "1", "Vertrouwen in zorg en welzijn", "Trust in care and welfare", up, yearly),
            element<TrustInInstitutions>(Institution::care)),
        group_mean(indicator("trust_in_national_government", "1", "Vertrouwen in de landelijke overheid",
                             "Trust in the national government", up, yearly),
                   element<TrustInInstitutions>(Institution::national_government)),
        group_mean(indicator("perceived_nuisance", "1", "Ervaren overlast", "Perceived nuisance", down, yearly),
                   number<PerceivedNuisance>()),
    };
}

}  // namespace adem::model
