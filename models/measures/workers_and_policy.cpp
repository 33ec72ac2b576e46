#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"

namespace adem::model {

std::vector<Measure> workers_and_policy_measures() {
    return {
        mean_over<Worker>(
            indicator("worker_tenure", "month", "Tijd in functie", "Tenure of workers", neither, yearly, 0, unbounded),
            number<TenureMonths>()),
        mean_over<Worker>(indicator("worker_local_knowledge", "1", "Wijkkennis van professionals",
                                    "Local knowledge of workers", up, yearly),
                          number<LocalKnowledge>()),
        mean_over<Worker>(
            indicator("worker_burnout", "1", "Uitputting van professionals", "Burnout of workers", down, yearly),
            number<Burnout>()),
        of_neighbourhood(
            indicator("vacancy_share", "1", "Aandeel onvervulde functies", "Share of posts vacant", down, yearly),
            vacant_posts),
        of_neighbourhood(indicator("promises_made", "promise/month", "Beloften gedaan", "Promises made", neither,
                                   monthly, 0, unbounded),
                         flow(Flow::promises_made)),
        of_neighbourhood(indicator("promises_kept", "promise/month", "Beloften nagekomen", "Promises kept", up, monthly,
                                   0, unbounded),
                         flow(Flow::promises_kept)),
        of_neighbourhood(indicator("promises_broken", "promise/month", "Beloften gebroken", "Promises broken", down,
                                   monthly, 0, unbounded),
                         flow(Flow::promises_broken)),
        of_neighbourhood(indicator("promises_explained", "promise/month", "Beloften met uitleg geweigerd",
                                   "Promises refused with a reason", neither, monthly, 0, unbounded),
                         flow(Flow::promises_explained)),
        of_neighbourhood(indicator("workers_hired", "person/month", "Professionals aangenomen", "Workers hired",
                                   neither, monthly, 0, unbounded),
                         flow(Flow::workers_hired)),
        of_neighbourhood(indicator("workers_left", "person/month", "Professionals vertrokken", "Workers who left",
                                   neither, monthly, 0, unbounded),
                         flow(Flow::workers_left)),
        of_neighbourhood(indicator("reliability_of_municipality", "1", "Betrouwbaarheid van de gemeente",
                                   "Reliability of the municipality", up, yearly),
                         reliability_of_municipality),
    };
}

}  // namespace adem::model
