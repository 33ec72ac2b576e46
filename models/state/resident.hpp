#pragma once

#include "models/state/entities.hpp"

namespace adem::model {

// Person --------------------------------------------------------------------------------------------------------------

struct AgeMonths : Column<Resident, std::int16_t> {
    static constexpr ColumnInfo info{"age", "month", 0, 1500, "Age in completed months", 0};
};
struct SexOf : Column<Resident, Sex> {
    static constexpr ColumnInfo info{"sex", "", 0, 1, "Sex", 0};
};
struct EducationOf : Column<Resident, Education> {
    static constexpr ColumnInfo info{"education", "", 0, 4, "Highest level reached, or still in education", 4};
};
struct BackgroundOf : Column<Resident, Background> {
    static constexpr ColumnInfo info{"background", "", 0, 2, "Background group", 0};
};
struct HouseholdOf : Column<Resident, Ref<Household>> {
    static constexpr ColumnInfo info{"household", "", 0, 0, "The household one lives in"};
};
struct RoleInHousehold : Column<Resident, HouseholdRole> {
    static constexpr ColumnInfo info{"role_in_household", "", 0, 4, "Position in the household", 3};
};
struct IsReferencePerson : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"is_reference_person", "1", 0, 1, "Speaks for the household: one adult in each"};
};
struct ChildrenBorn : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"children_born", "person", 0, 20,
                                     "Children born to her since she is in the model"};
};
struct MonthsHere : Column<Resident, std::int16_t> {
    static constexpr ColumnInfo info{"months_here", "month", 0, 1500, "Months lived at this address"};
};
struct Cohort : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{
        "cohort", "bits", 0, 15, "Stayer 1, vulnerable 2, child at the start 4, newcomer 8", cohort_newcomer};
};

// Trust and outlook ---------------------------------------------------------------------------------------------------

struct TrustInInstitutions : Column<Resident, Keyed<float, Institution>> {
    static constexpr ColumnInfo info{"trust_in_institutions", "1", 0, 1, "Trust in each institution", 0.5};
};
/// Baseline of a person's trust in institution i = the neighbourhood's TrustNorm[i] + Disposition, within [0, 1].
struct Disposition : Column<Resident, float> {
    static constexpr ColumnInfo info{
        "disposition", "1", -0.5, 0.5, "How much more trusting than others one is by nature", 0};
};
struct TrustInPeople : Column<Resident, float> {
    static constexpr ColumnInfo info{"trust_in_people", "1", 0, 1, "Trust in other people", 0.55};
};
struct ExpectationOfFuture : Column<Resident, float> {
    static constexpr ColumnInfo info{"expectation_of_the_future", "1", 0, 1, "How bright the future looks", 0.5};
};
struct NeighbourhoodRating : Column<Resident, float> {
    static constexpr ColumnInfo info{"neighbourhood_rating", "mark", 1, 10, "Mark given to the neighbourhood", 7};
};
struct PerceivedNuisance : Column<Resident, float> {
    static constexpr ColumnInfo info{"perceived_nuisance", "1", 0, 1, "How much nuisance one experiences", 0.3};
};

// Life ----------------------------------------------------------------------------------------------------------------

struct LifeDomains : Column<Resident, Keyed<float, Domain>> {
    static constexpr ColumnInfo info{"life_domains", "1", 0, 1, "How one fares in each life domain", 0.6};
};
/// Where a domain tends to when nothing helps or hinders: from education, household and circumstances at entry.
struct OwnMeans : Column<Resident, Keyed<float, Domain>> {
    static constexpr ColumnInfo info{"own_means", "1", 0, 1, "What one can do by oneself in each life domain", 0.6};
};
struct Employed : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"employed", "1", 0, 1, "Has paid work"};
};
struct Loneliness : Column<Resident, float> {
    static constexpr ColumnInfo info{"loneliness", "1", 0, 1, "How lonely one feels", 0.3};
};

// Needs and help ------------------------------------------------------------------------------------------------------

struct Need : Column<Resident, Keyed<float, Service>> {
    static constexpr ColumnInfo info{"need", "1", 0, 1, "Severity of the need for each service; 0: none"};
};
struct NeedKnown : Column<Resident, Keyed<std::uint8_t, Service>> {
    static constexpr ColumnInfo info{"need_known", "1", 0, 1, "The resident sees the need"};
};
struct MonthsUnmet : Column<Resident, Keyed<std::uint8_t, Service>> {
    static constexpr ColumnInfo info{"months_unmet", "month", 0, 255,
                                     "Months that the need has gone without help (255: or more)"};
};
struct StanceToService : Column<Resident, Keyed<Stance, Service>> {
    static constexpr ColumnInfo info{"stance", "", 0, 2, "Open, wary, or given up"};
};
struct FailuresInARow : Column<Resident, Keyed<std::uint8_t, Service>> {
    static constexpr ColumnInfo info{"failures_in_a_row", "1", 0, 255, "Failures since the last success"};
};
struct Seeking : Column<Resident, Keyed<std::uint8_t, Service>> {
    static constexpr ColumnInfo info{"seeking", "1", 0, 1, "Asks for help this month"};
};
struct OutcomeThisMonth : Column<Resident, Keyed<HelpOutcome, Service>> {
    static constexpr ColumnInfo info{"outcome_this_month", "", 0, 3, "What came of asking for help this month"};
};
struct ContactPerson : Column<Resident, Keyed<Ref<Worker>, Service>> {
    static constexpr ColumnInfo info{"contact_person", "", 0, 0, "The professional one knows"};
};
struct Familiarity : Column<Resident, Keyed<float, Service>> {
    static constexpr ColumnInfo info{"familiarity", "1", 0, 1, "How well one and the contact person know each other"};
};
struct Match : Column<Resident, Keyed<float, Service>> {
    static constexpr ColumnInfo info{"match", "1", 0, 1, "How well one and the contact person suit each other", 0.5};
};
struct RelationMonths : Column<Resident, Keyed<std::int16_t, Service>> {
    static constexpr ColumnInfo info{"relation_months", "month", 0, 1500,
                                     "How long the relation with the contact person lasts"};
};

// Taking part ---------------------------------------------------------------------------------------------------------

struct Energy : Column<Resident, float> {
    static constexpr ColumnInfo info{"energy", "1", 0, 1, "Energy to do something for the neighbourhood", 0.5};
};
struct SelfEfficacy : Column<Resident, Unit16> {
    static constexpr ColumnInfo info{"self_efficacy", "1", 0, 1, "Belief that one can bring something about", 0.5};
};
struct ActiveIn : Column<Resident, Ref<Initiative>> {
    static constexpr ColumnInfo info{"active_in", "", 0, 0, "The initiative one is active in"};
};
struct Invited : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"invited", "", 0, 3,
                                     "Invited this month: 0 no, 1 by letter, 2 in person, 3 by somebody known"};
};
struct WillingToJoin : Column<Resident, std::uint8_t> {
    static constexpr ColumnInfo info{"willing_to_join", "1", 0, 1, "Accepted an invitation this month"};
};

}  // namespace adem::model
