#pragma once

#include "models/state/entities.hpp"

/// The street and what happens there, beside what stands in neighbourhood.hpp.
namespace adem::model {

struct CrimeNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"crime_norm", "1", 0, 1, "Crime in this place's usual state", 0.3};
};
struct PlaceDrift : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"place_drift", "1", -1, 1,
                                     "How far the disorder that the place tends to has drifted from its norm"};
};
struct Greenery : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"greenery", "1", 0, 1,
                                     "Share of public space greened, lit and made climate-proof, beyond the usual"};
};
struct SupervisionNovelty : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{
        "supervision_novelty", "1", 0, 1, "How far cameras and street coaches still impress; wears off", 1};
};
struct SupervisionFelt : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"supervision_felt", "1", 0, 1, "Supervision in so far as it works this month"};
};
struct Enforcement : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"enforcement", "1", 0, 1, "Enforcement beyond the usual, this month"};
};
struct DrivenAway : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"driven_away", "1", 0, 1, "Crime that supervision and enforcement keep away"};
};
struct Alarm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"alarm", "1", 0, 1, "Alarm about incidents; wears off"};
};
struct VisibleActs : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"visible_acts", "1", 0, 1, "Share of residents who notice this month's works"};
};
struct RenewedShare : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"renewed_share", "1", 0, 1, "Share of dwellings renovated or rebuilt"};
};
struct EnergyShare : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"energy_share", "1", 0, 1, "Share of dwellings made energy-efficient"};
};
struct HomesDue : Column<Neighbourhood, std::int32_t> {
    static constexpr ColumnInfo info{"homes_due", "dwelling", 0, 1e8, "Dwellings that a plan takes to be pulled down"};
};
struct EmptySites : Column<Neighbourhood, std::int32_t> {
    static constexpr ColumnInfo info{"empty_sites", "dwelling", 0, 1e8, "Dwellings pulled down and not yet rebuilt"};
};
struct HomesRebuilt : Column<Neighbourhood, std::int32_t> {
    static constexpr ColumnInfo info{"homes_rebuilt", "dwelling", 0, 1e8, "Dwellings rebuilt so far"};
};
struct FacilitiesClosed : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"facilities_closed", "1", 0, 1, "Share of facilities and meeting places closed"};
};
struct PandemicMonths : Column<Neighbourhood, std::int16_t> {
    static constexpr ColumnInfo info{"pandemic_months", "month", 0, 1500, "Months that the pandemic lasts so far"};
};

}  // namespace adem::model
