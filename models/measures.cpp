#include "models/measures.hpp"

#include "engine/state/network.hpp"
#include "models/measure_values.hpp"

namespace adem::model {

namespace {

constexpr auto up = Good::up;
constexpr auto down = Good::down;
constexpr auto neither = Good::neither;
constexpr auto monthly = Cadence::monthly;
constexpr auto yearly = Cadence::yearly;

IndicatorInfo info(std::string name, std::string unit, std::string dutch, std::string english, Good good,
                   Cadence cadence, double low = 0, double high = 1) {
    return {
        std::move(name), std::move(unit), std::move(dutch), std::move(english), {}, good, cadence, false, low, high};
}

/// A headline indicator; the set was fixed before any comparison was run.
IndicatorInfo headline(std::string name, std::string unit, std::string dutch, std::string english, Good good,
                       double low = 0, double high = 1) {
    IndicatorInfo result =
        info(std::move(name), std::move(unit), std::move(dutch), std::move(english), good, monthly, low, high);
    result.headline = true;
    return result;
}

constexpr double any = 1e12;  // bounds of what has no natural bound

std::vector<Measure> headlines() {
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

std::vector<Measure> trust_and_outlook() {
    return {
        group_mean(info("trust_in_housing_corporation", "1", "Vertrouwen in de woningcorporatie",
                        "Trust in the housing corporation", up, yearly),
                   element<TrustInInstitutions>(Institution::housing_corporation)),
        group_mean(info("trust_in_police", "1", "Vertrouwen in de politie", "Trust in the police", up, yearly),
                   element<TrustInInstitutions>(Institution::police)),
        group_mean(info("trust_in_school", "1", "Vertrouwen in de school", "Trust in the school", up, yearly),
                   element<TrustInInstitutions>(Institution::school)),
        group_mean(info("trust_in_care", "1", "Vertrouwen in zorg en welzijn", "Trust in care and welfare", up, yearly),
                   element<TrustInInstitutions>(Institution::care)),
        group_mean(info("trust_in_national_government", "1", "Vertrouwen in de landelijke overheid",
                        "Trust in the national government", up, yearly),
                   element<TrustInInstitutions>(Institution::national_government)),
        group_mean(info("perceived_nuisance", "1", "Ervaren overlast", "Perceived nuisance", down, yearly),
                   number<PerceivedNuisance>()),
    };
}

std::vector<Measure> life() {
    return {
        group_mean(info("upbringing", "1", "Opvoeding", "Upbringing", up, yearly),
                   element<LifeDomains>(Domain::upbringing)),
        group_mean(info("schooling", "1", "Scholing", "Schooling", up, yearly),
                   element<LifeDomains>(Domain::schooling)),
        group_mean(info("social_functioning", "1", "Sociaal functioneren", "Social functioning", up, yearly),
                   element<LifeDomains>(Domain::social_functioning)),
        group_mean(info("work_and_income", "1", "Werk en inkomen", "Work and income", up, yearly),
                   element<LifeDomains>(Domain::work_and_income)),
        group_mean(info("health", "1", "Gezondheid", "Health", up, yearly), element<LifeDomains>(Domain::health)),
        group_mean(info("housing", "1", "Wonen", "Housing", up, yearly), element<LifeDomains>(Domain::housing)),
        group_mean(info("safety", "1", "Veiligheid", "Safety", up, yearly), element<LifeDomains>(Domain::safety)),
        group_mean(
            info("employed_share", "1", "Aandeel met werk, 18-66 jaar", "Share in work, 18-66 years", up, yearly),
            among(of_working_age(), number<Employed>())),
        group_mean(info("loneliness", "1", "Eenzaamheid", "Loneliness", down, yearly), number<Loneliness>()),
        group_mean(info("problem_debt_share", "1", "Aandeel in een huishouden met problematische schuld",
                        "Share in a household with problem debt", down, yearly),
                   of_household<ProblemDebt>()),
        of_neighbourhood(info("worst_decile_of_perspective", "1", "Perspectief van het slechtste tiende deel",
                              "Perspective of the worst tenth", up, yearly),
                         worst_decile),
        of_neighbourhood(info("gap_of_the_vulnerable", "1", "Achterstand van het kwetsbaarste kwart",
                              "Gap between the vulnerable and the rest", down, yearly, -1, 1),
                         gap_of_the_vulnerable),
    };
}

std::vector<Measure> help() {
    return {
        group_mean(info("in_need_share", "1", "Aandeel met behoefte aan hulp", "Share in need of help", down, yearly),
                   in_need()),
        group_mean(info("unmet_need_share", "1", "Aandeel met behoefte zonder hulp, langer dan een jaar",
                        "Share with a need unmet for over a year", down, yearly),
                   unmet_for_long()),
        group_mean(info("non_take_up_share", "1", "Niet-gebruik: aandeel van wie hulp nodig heeft en niet vraagt",
                        "Non-take-up: share of those in need who do not ask", down, yearly),
                   does_not_ask()),
        group_mean(info("familiar_faces", "person", "Bekende professionals per bewoner",
                        "Familiar professionals per resident", up, yearly, 0, 6),
                   familiar_faces()),
        group_mean(info("relation_length", "month", "Duur van de relatie met de contactpersoon",
                        "Length of the relation with the contact person", neither, yearly, 0, any),
                   relation_length()),
        of_neighbourhood(
            info("help_requested", "request/month", "Hulpvragen", "Requests for help", neither, yearly, 0, any),
            flow(Flow::help_requested)),
        of_neighbourhood(
            info("help_given", "request/month", "Hulpvragen geholpen", "Requests helped", up, yearly, 0, any),
            flow(Flow::help_given)),
        of_neighbourhood(
            info("help_waiting", "request/month", "Hulpvragen die wachten", "Requests that wait", down, yearly, 0, any),
            flow(Flow::help_waiting)),
        of_neighbourhood(
            info("contact_hours", "hour/month", "Uren met bewoners", "Hours with residents", neither, yearly, 0, any),
            flow(Flow::contact_hours)),
    };
}

std::vector<Measure> workers_and_policy() {
    return {
        mean_over<Worker>(
            info("worker_tenure", "month", "Tijd in functie", "Tenure of workers", neither, yearly, 0, any),
            number<TenureMonths>()),
        mean_over<Worker>(info("worker_local_knowledge", "1", "Wijkkennis van professionals",
                               "Local knowledge of workers", up, yearly),
                          number<LocalKnowledge>()),
        mean_over<Worker>(
            info("worker_burnout", "1", "Uitputting van professionals", "Burnout of workers", down, yearly),
            number<Burnout>()),
        of_neighbourhood(
            info("vacancy_share", "1", "Aandeel onvervulde functies", "Share of posts vacant", down, yearly),
            vacant_posts),
        of_neighbourhood(
            info("promises_made", "promise/month", "Beloften gedaan", "Promises made", neither, monthly, 0, any),
            flow(Flow::promises_made)),
        of_neighbourhood(
            info("promises_kept", "promise/month", "Beloften nagekomen", "Promises kept", up, monthly, 0, any),
            flow(Flow::promises_kept)),
        of_neighbourhood(
            info("promises_broken", "promise/month", "Beloften gebroken", "Promises broken", down, monthly, 0, any),
            flow(Flow::promises_broken)),
        of_neighbourhood(info("promises_explained", "promise/month", "Beloften met uitleg geweigerd",
                              "Promises refused with a reason", neither, monthly, 0, any),
                         flow(Flow::promises_explained)),
        of_neighbourhood(info("workers_left", "person/month", "Professionals vertrokken", "Workers who left", neither,
                              monthly, 0, any),
                         flow(Flow::workers_left)),
        of_neighbourhood(info("reliability_of_municipality", "1", "Betrouwbaarheid van de gemeente",
                              "Reliability of the municipality", up, yearly),
                         reliability_of_municipality),
    };
}

std::vector<Measure> community() {
    return {
        group_mean(info("ties", "person", "Banden per bewoner", "Ties per resident", up, yearly, 0, 20), tie_count()),
        group_mean(info("isolated_share", "1", "Aandeel zonder banden buiten het huishouden",
                        "Share without ties outside the household", down, yearly),
                   isolated()),
        group_mean(info("bridging_share", "1", "Aandeel banden met een andere achtergrond",
                        "Share of ties to another background", neither, yearly),
                   bridging()),
        of_neighbourhood(info("clustering", "1", "Clustering van banden", "Clustering of ties", neither, yearly),
                         clustering),
        of_neighbourhood(info("largest_component", "1", "Aandeel in de grootste groep die samenhangt",
                              "Share in the largest connected component", neither, yearly),
                         largest_component),
        of_neighbourhood(info("distance_to_active", "step", "Afstand tot de dichtstbijzijnde actieve bewoner",
                              "Distance to the nearest active resident", down, yearly, 0, any),
                         distance_to_active),
        group_mean(
            info("active_share", "1", "Aandeel actief in een initiatief", "Share active in an initiative", up, yearly),
            is_active()),
        group_mean(info("energy", "1", "Energie om iets te doen", "Energy to take part", up, yearly), number<Energy>()),
        of_neighbourhood(
            info("initiatives", "initiative", "Bewonersinitiatieven", "Resident initiatives", up, yearly, 0, any),
            number_of<Initiative>()),
        of_neighbourhood(info("assets_discovered", "1", "Aandeel krachten dat ontdekt is", "Share of assets discovered",
                              neither, yearly),
                         assets_discovered),
    };
}

std::vector<Measure> place() {
    return {
        of_neighbourhood(info("disorder", "1", "Verloedering", "Disorder", down, monthly), here<Disorder>()),
        of_neighbourhood(info("physical_quality", "1", "Fysieke kwaliteit", "Physical quality", up, yearly),
                         here<PhysicalQuality>()),
        of_neighbourhood(info("crime", "1", "Criminaliteit", "Crime", down, yearly), here<Crime>()),
        of_neighbourhood(info("collective_efficacy", "1", "Samenredzaamheid", "Collective efficacy", up, yearly),
                         here<CollectiveEfficacy>()),
        of_neighbourhood(info("reputation", "1", "Reputatie", "Reputation", up, yearly), here<Reputation>()),
        of_neighbourhood(info("residents", "person", "Bewoners", "Residents", neither, yearly, 0, any),
                         number_of<Resident>()),
        of_neighbourhood(info("households", "household", "Huishoudens", "Households", neither, yearly, 0, any),
                         number_of<Household>()),
        group_mean(info("mean_age", "year", "Gemiddelde leeftijd", "Mean age", neither, yearly, 0, 125),
                   age_in_years()),
        group_mean(info("moved_in_share", "1", "Aandeel dat dit jaar hier kwam wonen",
                        "Share who came to live here this year", neither, yearly),
                   moved_in()),
    };
}

}  // namespace

std::vector<Measure> measures() {
    std::vector<Measure> all = headlines();
    for (auto part : {trust_and_outlook, life, help, workers_and_policy, community, place}) {
        std::vector<Measure> more = part();
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return all;
}

}  // namespace adem::model
