#include "models/state/place.hpp"

#include "models/measure_values.hpp"
#include "models/measures/indicator.hpp"
#include "models/state/participation.hpp"

namespace adem::model {

namespace {

double share_in_social_rent(const World& world, std::size_t neighbourhood) {
    const Table& table = world.table<Dwelling>();
    const Block& block = table.block(neighbourhood);
    double social = 0;
    for (Row row = block.begin; row < block.high; ++row)
        social += table.occupied(row) && world.at<TenureOf>(row) == Tenure::social_rent ? 1 : 0;
    const auto all = static_cast<double>(table.count(neighbourhood));
    return all > 0 ? social / all : not_defined;
}

}  // namespace

std::vector<Measure> place_measures() {
    return {
        of_neighbourhood(indicator("disorder", "1", "Verloedering", "Disorder", down, monthly), here<Disorder>()),
        of_neighbourhood(indicator("physical_quality", "1", "Fysieke kwaliteit", "Physical quality", up, yearly),
                         here<PhysicalQuality>()),
        of_neighbourhood(indicator("crime", "1", "Criminaliteit", "Crime", down, yearly), here<Crime>()),
        of_neighbourhood(indicator("collective_efficacy", "1", "Samenredzaamheid", "Collective efficacy", up, yearly),
                         here<CollectiveEfficacy>()),
        of_neighbourhood(indicator("reputation", "1", "Reputatie", "Reputation", up, yearly), here<Reputation>()),
        of_neighbourhood(indicator("alarm", "1", "Onrust over incidenten", "Alarm about incidents", down, monthly),
                         here<Alarm>()),
        of_neighbourhood(indicator("supervision_felt", "1", "Toezicht dat nog indruk maakt",
                                   "Supervision that still impresses", neither, yearly),
                         here<SupervisionFelt>()),
        of_neighbourhood(
            indicator("enforcement", "1", "Extra handhaving", "Enforcement beyond the usual", neither, yearly),
            here<Enforcement>()),
        of_neighbourhood(
            indicator("greenery", "1", "Vergroende en verlichte ruimte", "Space greened and lit", up, yearly),
            here<Greenery>()),
        of_neighbourhood(indicator("renewed_homes_share", "1", "Aandeel vernieuwde woningen",
                                   "Share of homes renovated or rebuilt", neither, yearly),
                         here<RenewedShare>()),
        of_neighbourhood(indicator("efficient_homes_share", "1", "Aandeel energiezuinige woningen",
                                   "Share of homes made energy-efficient", neither, yearly),
                         here<EnergyShare>()),
        of_neighbourhood(indicator("homes_due", "dwelling", "Woningen op de slooplijst", "Homes due to be pulled down",
                                   neither, yearly, 0, unbounded),
                         here<HomesDue>()),
        of_neighbourhood(indicator("imposed_plan", "1", "Opgelegd plan", "Plan imposed on residents", neither, yearly),
                         here<ImposedPlan>()),
        of_neighbourhood(indicator("victims", "person/month", "Slachtoffers van criminaliteit", "Victims of crime",
                                   down, monthly, 0, unbounded),
                         flow(Flow::victims)),
        of_neighbourhood(
            indicator("incidents", "incident/month", "Incidenten", "Incidents", down, monthly, 0, unbounded),
            flow(Flow::incidents)),
        of_neighbourhood(
            indicator("social_rent_share", "1", "Aandeel sociale huur", "Share in social rent", neither, yearly),
            share_in_social_rent),
        of_neighbourhood(indicator("residents", "person", "Bewoners", "Residents", neither, yearly, 0, unbounded),
                         number_of<Resident>()),
        of_neighbourhood(
            indicator("households", "household", "Huishoudens", "Households", neither, yearly, 0, unbounded),
            number_of<Household>()),
        group_mean(indicator("mean_age", "year", "Gemiddelde leeftijd", "Mean age", neither, yearly, 0, 125),
                   age_in_years()),
        group_mean(indicator("moved_in_share", "1", "Aandeel dat dit jaar hier kwam wonen",
                             "Share who came to live here this year", neither, yearly),
                   moved_in()),
    };
}

}  // namespace adem::model
