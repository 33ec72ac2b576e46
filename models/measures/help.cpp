#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"

namespace adem::model {

std::vector<Measure> help_measures() {
    return {
        group_mean(
            indicator("in_need_share", "1", "Aandeel met behoefte aan hulp", "Share in need of help", down, yearly),
            in_need()),
        group_mean(indicator("unmet_need_share", "1", "Aandeel met behoefte zonder hulp, langer dan een jaar",
                             "Share with a need unmet for over a year", down, yearly),
                   unmet_for_long()),
        group_mean(indicator("non_take_up_share", "1", "Niet-gebruik: aandeel van wie hulp nodig heeft en niet vraagt",
                             "Non-take-up: share of those in need who do not ask", down, yearly),
                   does_not_ask()),
        group_mean(indicator("familiar_faces", "person", "Bekende professionals per bewoner",
                             "Familiar professionals per resident", up, yearly, 0, 6),
                   familiar_faces()),
        group_mean(indicator("relation_length", "month", "Duur van de relatie met de contactpersoon",
                             "Length of the relation with the contact person", neither, yearly, 0, unbounded),
                   relation_length()),
        of_neighbourhood(indicator("help_requested", "request/month", "Hulpvragen", "Requests for help", neither,
                                   yearly, 0, unbounded),
                         flow(Flow::help_requested)),
        of_neighbourhood(indicator("help_given", "request/month", "Hulpvragen geholpen", "Requests helped", up, yearly,
                                   0, unbounded),
                         flow(Flow::help_given)),
        of_neighbourhood(indicator("help_waiting", "request/month", "Hulpvragen die wachten", "Requests that wait",
                                   down, yearly, 0, unbounded),
                         flow(Flow::help_waiting)),
        of_neighbourhood(indicator("contact_hours", "hour/month", "Uren met bewoners", "Hours with residents", neither,
                                   yearly, 0, unbounded),
                         flow(Flow::contact_hours)),
    };
}

}  // namespace adem::model
