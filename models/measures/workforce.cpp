#include "models/state/workforce.hpp"

#include "engine/state/world.hpp"
#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"

namespace adem::model {

namespace {

/// Workers of a neighbourhood for whom `holds(row)`.
template <class Condition>
double count_workers(const World& world, std::size_t neighbourhood, Condition holds) {
    const Table& workers = world.table<Worker>();
    const Block& block = workers.block(neighbourhood);
    double count = 0;
    for (Row row = block.begin; row < block.high; ++row) count += workers.occupied(row) && holds(row) ? 1 : 0;
    return count;
}

double turnover(const World& world, std::size_t neighbourhood) {
    double left = 0;
    for (const std::uint16_t month : world.at<LeftByMonth>(static_cast<Row>(neighbourhood))) left += month;
    const double there = count_workers(world, neighbourhood, [](Row) { return true; });
    return there > 0 ? left / there : not_defined;
}

/// Workers of at least two years in their post.
double lasting_contacts(const World& world, std::size_t neighbourhood) {
    constexpr int lasting = 24;  // months
    const auto residents = static_cast<double>(world.table<Resident>().count(neighbourhood));
    if (residents <= 0) return not_defined;
    return count_workers(world, neighbourhood, [&](Row row) { return world.at<TenureMonths>(row) >= lasting; }) /
           residents * 1000;
}

/// Mean over the relations one has.
auto match_of_relations() {
    return of_resident([](const World& world, Row row) {
        double sum = 0;
        int relations = 0;
        for (const Service service : all_of<Service>()) {
            if (!world.at<ContactPerson>(row)[service]) continue;
            sum += static_cast<double>(world.at<Match>(row)[service]);
            ++relations;
        }
        return relations > 0 ? sum / relations : not_defined;
    });
}

auto knows_a_face() {
    return of_resident([](const World& world, Row row) { return world.at<KnownFace>(row) ? 1.0 : 0.0; });
}

Measure hours(std::string name, std::string dutch, std::string english, Flow which) {
    return of_neighbourhood(
        indicator(std::move(name), "hour/month", std::move(dutch), std::move(english), neither, yearly, 0, unbounded),
        flow(which));
}

std::vector<Measure> of_workers() {
    return {
        of_neighbourhood(indicator("worker_turnover", "1/year", "Verloop van professionals in twaalf maanden",
                                   "Turnover of workers in twelve months", neither, yearly, 0, unbounded),
                         turnover),
        of_neighbourhood(
            indicator("lasting_contacts", "worker per 1000 residents", "Professionals die er twee jaar of langer zijn",
                      "Workers who have been there for two years or more", neither, yearly, 0, unbounded),
            lasting_contacts),
        mean_over<Worker>(
            indicator("worker_quality", "1", "Vakmanschap van professionals", "Skill of workers", up, yearly),
            number<Quality>()),
        mean_over<Worker>(
            indicator("worker_network", "1", "Netwerk van professionals", "Network of workers", up, yearly),
            number<Network>()),
        hours("accountability_hours", "Uren aan verantwoording", "Hours on accounts", Flow::accountability_hours),
        hours("network_hours", "Uren aan het netwerk", "Hours on the network", Flow::network_hours),
        hours("coordination_hours", "Uren aan afstemming", "Hours on coordination", Flow::coordination_hours),
    };
}

std::vector<Measure> of_what_they_are() {
    return {
        group_mean(indicator("known_face_share", "1", "Aandeel dat een professional van straat kent",
                             "Share that knows a professional from the street", up, yearly),
                   knows_a_face()),
        group_mean(indicator("match_of_relations", "1", "Klik met de contactpersoon", "Match with the contact person",
                             up, yearly),
                   match_of_relations()),
        of_neighbourhood(indicator("local_information", "1", "Kennis van de wijk bij instellingen",
                                   "How well institutions know the neighbourhood", up, yearly),
                         here<LocalInformation>()),
        of_neighbourhood(indicator("school_quality", "1", "Wat leraren voor kinderen kunnen doen",
                                   "What teachers can do for children", up, yearly),
                         here<SchoolQuality>()),
        year_total(indicator("misuse_cases", "case/year", "Gevallen van misbruik van geld", "Cases of misuse of money",
                             down, yearly, 0, unbounded),
                   flow(Flow::misuse)),
        of_neighbourhood(indicator("stories_told", "story/month", "Verhalen als verantwoording",
                                   "Stories told as accounts", neither, yearly, 0, unbounded),
                         flow(Flow::stories_told)),
    };
}

}  // namespace

std::vector<Measure> workforce_measures() {
    std::vector<Measure> all = of_workers(), more = of_what_they_are();
    for (Measure& measure : more) all.push_back(std::move(measure));
    return all;
}

}  // namespace adem::model
