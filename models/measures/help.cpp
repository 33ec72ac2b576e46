#include "models/measures/help_values.hpp"
#include "models/measures/indicator.hpp"

namespace adem::model {

namespace {

Measure flow_measure(std::string name, std::string unit, std::string dutch, std::string english, Good good,
                     Flow which) {
    return of_neighbourhood(
        indicator(std::move(name), std::move(unit), std::move(dutch), std::move(english), good, yearly, 0, unbounded),
        flow(which));
}

Measure given_up_on(Service service, std::string dutch, std::string english) {
    return group_mean(indicator("given_up_on_" + std::string(name_of(service)), "1", std::move(dutch),
                                std::move(english), down, yearly),
                      has_given_up_on(service));
}

/// Where the posts are short: a post more helps where people wait for it.
std::vector<Measure> queues() {
    const auto waiting_for = [](Service service, const std::string& dutch, const std::string& english) {
        return group_mean(indicator("waiting_for_" + std::string(name_of(service)), "1",
                                    "Aandeel dat wacht van wie vraagt om " + dutch,
                                    "Share that waits of those who ask for " + english, down, yearly),
                          waits_for(service));
    };
    return {
        waiting_for(Service::social_support, "maatschappelijke ondersteuning", "social support"),
        waiting_for(Service::debt_help, "schuldhulp", "debt help"),
        waiting_for(Service::mental_health, "geestelijke gezondheidszorg", "mental health care"),
        waiting_for(Service::youth_work, "jongerenwerk", "youth work"),
        waiting_for(Service::housing_help, "hulp bij wonen", "help with housing"),
        waiting_for(Service::safety_help, "hulp bij veiligheid", "help with safety"),
    };
}

std::vector<Measure> needs_and_use() {
    return {
        group_mean(
            indicator("in_need_share", "1", "Aandeel met behoefte aan hulp", "Share in need of help", down, yearly),
            in_need()),
        group_mean(indicator("unmet_need", "1", "Zwaarte van de behoeften zonder hulp, opgeteld per bewoner",
                             "Severity of needs without help, added up per resident", down, yearly, 0, 6),
                   unmet_severity()),
        group_mean(indicator("unmet_need_share", "1", "Aandeel met behoefte zonder hulp, langer dan een jaar",
                             "Share with a need unmet for over a year", down, yearly),
                   unmet_for_long()),
        group_mean(indicator("take_up_share", "1", "Gebruik: aandeel van de behoeften waarvoor men hulp heeft",
                             "Take-up: share of the needs for which one has help", up, yearly),
                   share_of_needs(uses_help)),
        group_mean(indicator("non_take_up_share", "1", "Niet-gebruik: aandeel van de behoeften zonder hulp",
                             "Non-take-up: share of the needs without help", down, yearly),
                   share_of_needs(goes_without)),
        group_mean(indicator("non_take_up_share_great_need", "1", "Niet-gebruik bij grote behoeften",
                             "Non-take-up of great needs", down, yearly),
                   share_of_needs(goes_without, great_need)),
        group_mean(indicator("non_take_up_share_small_need", "1", "Niet-gebruik bij kleine behoeften",
                             "Non-take-up of small needs", down, yearly),
                   share_of_needs(goes_without, small_need)),
        group_mean(indicator("non_take_up_share_young", "1", "Niet-gebruik onder 18- tot 27-jarigen",
                             "Non-take-up at 18 to 26 years", down, yearly),
                   among(of_age(18, 27), share_of_needs(goes_without))),
        group_mean(
            indicator("long_non_take_up_share", "1", "Aandeel van het niet-gebruik dat langer duurt dan een jaar",
                      "Share of non-take-up that lasts longer than a year", down, yearly),
            long_share_of_non_take_up()),
        group_mean(indicator("latent_need_share", "1", "Aandeel van de behoeften dat men zelf niet ziet",
                             "Share of needs that one does not see", down, yearly),
                   share_of_needs(is_latent)),
        given_up_on(Service::social_support, "Aandeel dat maatschappelijke ondersteuning heeft opgegeven",
                    "Share that has given up on social support"),
        given_up_on(Service::debt_help, "Aandeel dat schuldhulp heeft opgegeven",
                    "Share that has given up on debt help"),
        given_up_on(Service::mental_health, "Aandeel dat geestelijke gezondheidszorg heeft opgegeven",
                    "Share that has given up on mental health care"),
        given_up_on(Service::youth_work, "Aandeel dat jongerenwerk heeft opgegeven",
                    "Share that has given up on youth work"),
        given_up_on(Service::housing_help, "Aandeel dat hulp bij wonen heeft opgegeven",
                    "Share that has given up on help with housing"),
        given_up_on(Service::safety_help, "Aandeel dat hulp bij veiligheid heeft opgegeven",
                    "Share that has given up on help with safety"),
    };
}

std::vector<Measure> relations_and_desks() {
    return {
        group_mean(indicator("familiar_faces", "person", "Bekende professionals per bewoner",
                             "Familiar professionals per resident", up, yearly, 0, 6),
                   familiar_faces()),
        group_mean(indicator("relation_length", "month", "Duur van de relatie met de contactpersoon",
                             "Length of the relation with the contact person", neither, yearly, 0, unbounded),
                   relation_length()),
        group_mean(indicator("misreads_workers", "1", "Verkeerd beeld van professionals",
                             "Wrong picture of professionals", down, yearly),
                   steps<MisreadsWorkers>()),
        mean_over<Worker>(indicator("misreads_residents", "1", "Verkeerd beeld van bewoners bij professionals",
                                    "Wrong picture of residents among professionals", down, yearly),
                          number<MisreadsResidents>()),
        flow_measure("help_requested", "request/month", "Hulpvragen", "Requests for help", neither,
                     Flow::help_requested),
        flow_measure("help_given", "request/month", "Hulpvragen geholpen", "Requests helped", up, Flow::help_given),
        flow_measure("help_failed", "request/month", "Hulpvragen zonder resultaat", "Requests met without result", down,
                     Flow::help_failed),
        flow_measure("help_waiting", "request/month", "Hulpvragen die wachten", "Requests that wait", down,
                     Flow::help_waiting),
        of_neighbourhood(indicator("waiting_share", "1", "Aandeel van de hulpvragen dat wacht",
                                   "Share of requests that wait", down, yearly),
                         ratio_of_flows(Flow::help_waiting, Flow::help_requested)),
        flow_measure("contact_hours", "hour/month", "Uren met bewoners", "Hours with residents", neither,
                     Flow::contact_hours),
        flow_measure("outreach_contacts", "visit/month", "Bezoeken aan wie niet komt", "Visits to who does not come",
                     neither, Flow::outreach_contacts),
        flow_measure("referrals", "referral/month", "Doorverwijzingen", "Referrals", neither, Flow::referrals),
        of_neighbourhood(indicator("hand_over_loss", "1", "Aandeel van de doorverwijzingen dat verloren gaat",
                                   "Share of referrals that is lost", down, yearly),
                         ratio_of_flows(Flow::referrals_lost, Flow::referrals)),
        flow_measure("signalled_early", "signal/month", "Vroege signalen", "Early signals", neither,
                     Flow::signalled_early),
    };
}

}  // namespace

std::vector<Measure> help_measures() {
    std::vector<Measure> all = needs_and_use();
    for (Measure& more : relations_and_desks()) all.push_back(std::move(more));
    for (Measure& more : queues()) all.push_back(std::move(more));
    return all;
}

}  // namespace adem::model
