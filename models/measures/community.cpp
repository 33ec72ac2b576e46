#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"

namespace adem::model {

std::vector<Measure> community_measures() {
    return {
        group_mean(indicator("ties", "person", "Banden per bewoner", "Ties per resident", up, yearly, 0, 20),
                   tie_count()),
        group_mean(indicator("isolated_share", "1", "Aandeel zonder banden buiten het huishouden",
                             "Share without ties outside the household", down, yearly),
                   isolated()),
        group_mean(indicator("bridging_share", "1", "Aandeel banden met een andere achtergrond",
                             "Share of ties to another background", neither, yearly),
                   bridging()),
        of_neighbourhood(indicator("clustering", "1", "Clustering van banden", "Clustering of ties", neither, yearly),
                         clustering),
        of_neighbourhood(indicator("largest_component", "1", "Aandeel in de grootste groep die samenhangt",
                                   "Share in the largest connected component", neither, yearly),
                         largest_component),
        of_neighbourhood(indicator("distance_to_active", "step", "Afstand tot de dichtstbijzijnde actieve bewoner",
                                   "Distance to the nearest active resident", down, yearly, 0, unbounded),
                         distance_to_active),
        group_mean(indicator("active_share", "1", "Aandeel actief in een initiatief", "Share active in an initiative",
                             up, yearly),
                   is_active()),
        group_mean(indicator("energy", "1", "Energie om iets te doen", "Energy to take part", up, yearly),
                   number<Energy>()),
        of_neighbourhood(indicator("initiatives", "initiative", "Bewonersinitiatieven", "Resident initiatives", up,
                                   yearly, 0, unbounded),
                         number_of<Initiative>()),
        of_neighbourhood(indicator("assets_discovered", "1", "Aandeel krachten dat ontdekt is",
                                   "Share of assets discovered", neither, yearly),
                         assets_discovered),
    };
}

}  // namespace adem::model
