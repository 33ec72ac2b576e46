#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"

namespace adem::model {

namespace {

/// A headline indicator; the set was fixed before any comparison was run.
IndicatorInfo headline(std::string name, std::string unit, std::string dutch, std::string english, Good good,
                       double low = 0, double high = 1) {
    IndicatorInfo result =
        indicator(std::move(name), std::move(unit), std::move(dutch), std::move(english), good, monthly, low, high);
    result.headline = true;
    return result;
}

}  // namespace

std::vector<Measure> headline_measures() {
    return {
        group_mean(headline("trust_in_municipality", "1", "Vertrouwen in de gemeente", "Trust in the municipality", up),
                   element<TrustInInstitutions>(Institution::municipality)),
        group_mean(headline("trust_in_people", "1", "Vertrouwen in mensen", "Trust in people", up),
                   number<TrustInPeople>()),
        group_mean(
            headline("expectation_of_the_future", "1", "Verwachting van de toekomst", "Expectation of the future", up),
            number<ExpectationOfFuture>()),
        group_mean(headline("neighbourhood_rating", "mark", "Rapportcijfer voor de wijk", "Rating of the neighbourhood",
                            up, 1, 10),
                   number<NeighbourhoodRating>()),
        group_mean(headline("given_up_share", "1", "Aandeel dat hulp heeft opgegeven",
                            "Share that has given up on help", down),
                   has_given_up()),
        group_mean(headline("overall_perspective", "1", "Perspectief over zeven levensdomeinen",
                            "Overall perspective over seven life domains", up),
                   perspective()),
    };
}

}  // namespace adem::model
