#include "models/measures/help_values.hpp"
#include "models/measures/indicator.hpp"

namespace adem::model {

namespace {

/// How much more the others who were here from the start trust an institution than the vulnerable.
auto trust_gap(Institution institution) {
    return [institution](const World& world, std::size_t n) {
        const auto is = [&world](Row row, std::uint8_t bits) {
            return (world.at<Cohort>(row) & (cohort_stayer | cohort_vulnerable)) == bits;
        };
        return gap_between(
            world, n, [&](Row row) { return is(row, cohort_stayer); },
            [&](Row row) { return is(row, cohort_stayer | cohort_vulnerable); },
            [&](Row row) { return world.at<TrustInInstitutions>(row)[institution]; });
    };
}

/// How much more a value is with an education of hbo or university than with at most vmbo or mbo 1.
template <class Value>
auto gap_by_education(Value value) {
    return [value](const World& world, std::size_t n) {
        const auto education = [&world](Row row) { return world.at<EducationOf>(row); };
        return gap_between(
            world, n, [&](Row row) { return education(row) == Education::high; },
            [&](Row row) { return education(row) == Education::none || education(row) == Education::low; },
            [&](Row row) { return value(world, row); });
    };
}

float trust_in_municipality_of(const World& world, Row row) {
    return world.at<TrustInInstitutions>(row)[Institution::municipality];
}
float trust_in_people_of(const World& world, Row row) { return world.at<TrustInPeople>(row); }

}  // namespace

std::vector<Measure> trust_and_outlook_measures() {
    return {
        of_neighbourhood(
            indicator("trust_gap_of_the_vulnerable", "1",
                      "Kloof in vertrouwen in de gemeente: de anderen min de kwetsbaren",
                      "Gap in trust in the municipality: the others less the vulnerable", down, yearly, -1, 1),
            trust_gap(Institution::municipality)),
        of_neighbourhood(
            indicator("trust_in_municipality_by_education", "1", "Vertrouwen in de gemeente: hoog min laag opgeleid",
                      "Trust in the municipality: high less low education", neither, yearly, -1, 1),
            gap_by_education(trust_in_municipality_of)),
        of_neighbourhood(indicator("trust_in_people_by_education", "1", "Vertrouwen in mensen: hoog min laag opgeleid",
                                   "Trust in people: high less low education", neither, yearly, -1, 1),
                         gap_by_education(trust_in_people_of)),
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
