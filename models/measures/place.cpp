#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"

namespace adem::model {

std::vector<Measure> place_measures() {
    return {
        of_neighbourhood(indicator("disorder", "1", "Verloedering", "Disorder", down, monthly), here<Disorder>()),
        of_neighbourhood(indicator("physical_quality", "1", "Fysieke kwaliteit", "Physical quality", up, yearly),
                         here<PhysicalQuality>()),
        of_neighbourhood(indicator("crime", "1", "Criminaliteit", "Crime", down, yearly), here<Crime>()),
        of_neighbourhood(indicator("collective_efficacy", "1", "Samenredzaamheid", "Collective efficacy", up, yearly),
                         here<CollectiveEfficacy>()),
        of_neighbourhood(indicator("reputation", "1", "Reputatie", "Reputation", up, yearly), here<Reputation>()),
    };
}

}  // namespace adem::model
