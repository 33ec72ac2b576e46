#pragma once

#include "models/state/entities.hpp"

namespace adem::model {

struct ResidentsAtStart : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"residents_at_start", "person", 0, 1e8,
                                     "Residents in month 0: the base of what is planned per 1000 residents"};
};
struct ResidentsNow : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"residents_now", "person", 0, 1e8, "Residents this month"};
};
struct PhysicalQuality : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"physical_quality", "1", 0, 1, "State of dwellings and public space", 0.6};
};
struct Disorder : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"disorder", "1", 0, 1, "Litter, decay, nuisance in public space", 0.3};
};
struct DisorderNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{
        "disorder_norm", "1", 0, 1, "Disorder that this place tends to at its usual maintenance", 0.3};
};
struct PhysicalNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{
        "physical_norm", "1", 0, 1, "Physical quality that this place tends to at its usual maintenance", 0.6};
};
struct FreshWorks : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"fresh_works", "1", 0, 1, "Visible works that residents still notice; wears off"};
};
struct Crime : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"crime", "1", 0, 1, "Crime, relative scale", 0.3};
};
struct CollectiveEfficacy : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{
        "collective_efficacy", "1", 0, 1, "Shared belief that residents act together", 0.5};
};
struct Reputation : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"reputation", "1", 0, 1, "Standing of the neighbourhood elsewhere", 0.5};
};
struct TrustNorm : Column<Neighbourhood, Keyed<float, Institution>> {
    static constexpr ColumnInfo info{"trust_norm", "1", 0, 1, "Mean baseline of trust in each institution", 0.5};
};
struct TrustInPeopleNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"trust_in_people_norm", "1", 0, 1, "Mean baseline of trust in people", 0.55};
};
struct RatingNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{
        "rating_norm", "mark", 1, 10, "Mark that residents give this place in its usual state", 7};
};
struct NuisanceNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"nuisance_norm", "1", 0, 1, "Nuisance perceived in this place's usual state", 0.3};
};
struct ExpectationNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"expectation_norm", "1", 0, 1, "Mean expectation of the future at the start", 0.5};
};
struct ReliabilityOf : Column<Neighbourhood, Keyed<float, Institution>> {
    static constexpr ColumnInfo info{"reliability_of", "1", 0, 1, "Record of each institution, as known here", 0.5};
};
struct AssetsPresent : Column<Neighbourhood, Keyed<float, AssetType>> {
    static constexpr ColumnInfo info{"assets_present", "asset per 1000 residents", 0, 1000, "Assets that exist"};
};
struct AssetsDiscovered : Column<Neighbourhood, Keyed<float, AssetType>> {
    static constexpr ColumnInfo info{"assets_discovered", "1", 0, 1, "Share of the assets that people have found"};
};
struct VacancyNorm : Column<Neighbourhood, float> {
    static constexpr ColumnInfo info{"vacancy_norm", "1", 0, 1, "Share of dwellings vacant at the start", 0.04};
};
struct ShareOfNewcomers : Column<Neighbourhood, Keyed<float, IncomeClass>> {
    static constexpr ColumnInfo info{"share_of_newcomers", "1", 0, 1, "Incomes of newcomers: as at the start", 0.33};
};
struct FlowsThisMonth : Column<Neighbourhood, Keyed<float, Flow>> {
    static constexpr ColumnInfo info{"flows", "1/month", 0, 1e9, "What an administration counts in a month"};
};
struct SpentThisMonth : Column<Neighbourhood, Keyed<double, CostLine>> {
    static constexpr ColumnInfo info{"spent", "euro/month", 0, 1e12, "Money spent this month, by line"};
};

}  // namespace adem::model
