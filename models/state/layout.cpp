#include "models/state/layout.hpp"

#include "models/state/at_start.hpp"
#include "models/state/books.hpp"
#include "models/state/dwelling.hpp"
#include "models/state/governance.hpp"
#include "models/state/help_and_trust.hpp"
#include "models/state/homes.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/observation.hpp"
#include "models/state/opinions.hpp"
#include "models/state/participation.hpp"
#include "models/state/place.hpp"
#include "models/state/policy_objects.hpp"
#include "models/state/region.hpp"
#include "models/state/resident.hpp"
#include "models/state/worker.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

Layout neighbourhood_layout() {
    Layout layout;
    layout
        .entity<Neighbourhood, ResidentsAtStart, ResidentsNow, PhysicalQuality, Disorder, DisorderNorm, PhysicalNorm,
                FreshWorks, Crime, CollectiveEfficacy, Reputation, TrustNorm, TrustInPeopleNorm, RatingNorm,
                NuisanceNorm, ExpectationNorm, ReliabilityOf, AssetsPresent, AssetsDiscovered, VacancyNorm,
                ShareOfNewcomers, FlowsThisMonth, SpentThisMonth, HouseholdNorm, ReputationNorm, JobLossNorm,
                DebtInflowNorm, TrustByEducation>()
        .entity<Dwelling, TenureOf, MonthsVacant, VacancyNumber>()
        .entity<Household, DwellingOf, IncomeOf, ProblemDebt, DebtMonths, Adults, Children, Earners,
                JustReplaced>()
        .entity<Resident, AgeMonths, SexOf, EducationOf, BackgroundOf, HouseholdOf, RoleInHousehold, IsReferencePerson,
                ChildrenBorn, MonthsHere, Cohort, TrustInInstitutions, Disposition, TrustInPeople, ExpectationOfFuture,
                NeighbourhoodRating, PerceivedNuisance, LifeDomains, OwnMeans, Employed, Loneliness, Need, NeedKnown,
                MonthsUnmet, StanceToService, FailuresInARow, Seeking, OutcomeThisMonth, ContactPerson, Familiarity,
                Match, RelationMonths, Energy, SelfEfficacy, ActiveIn, Invited, WillingToJoin>()
        .entity<Post, RoleOfPost, PostNumber, PostSize, PostProgramme, HoldersSoFar, MonthsUnfilled>()
        .entity<Worker, PostOf, RoleOf, WorkingTime, TenureMonths, ContractMonthsLeft, Quality, LocalKnowledge, Network,
                Burnout, Caseload, ContactHours, Leaving>()
        .columns<KnownFace, TimesMet>()
        .columns<SpentSoFar>()
        .columns<Opinions>()
        .columns<HomeGroup>()
        .columns<LocalInformation, InformationNorm, SchoolQuality, SchoolQualityNorm, LeftByMonth>()
        .entity<Programme, StateOf, StartMonth, StartUpMonths, EndMonth, ProgrammeRole, ProgrammePosts,
                ProgrammePermanent, StaffCarryOver, PromiseCarryOver, Predecessor, Visibility, PromisesPerYear,
                RunningCost, StartCost, CloseCost>()
        .entity<Promise, PromiseMaker, PromiseProgramme, DueMonth, Salience, Audience>()
        .entity<Initiative, AssetUsed, InitiativeAge, CoreSize, Momentum>()
        .entity<MeetingPlace, OpeningHours>()
        .entity<InstitutionHere, Kind, Reliability>()
        .columns<ImposedPlan, PlanHeldUp, MonthsOfPlan, MonthsToDecision, OpensNow, VoicesDecided, EventsNow,
                 ResidentMemory, SupportOfInitiatives, TrustInResidents, Tension>()
        .columns<TakesPartIn, VoiceOfMine, Protests, ActiveKnown>()
        .columns<CrimeNorm, PlaceDrift, Greenery, SupervisionNovelty, SupervisionFelt, Enforcement, DrivenAway, Alarm,
                 VisibleActs, RenewedShare, EnergyShare, HomesDue, EmptySites, HomesRebuilt, FacilitiesClosed,
                 PandemicMonths>()
        .columns<DueForDemolition, Improvements, HomeImproved>()
        .columns<FrontLoading, LineStart, LineMonths>()
        .columns<ExitRule, TaperMonths, FullPosts, DomainOf, AimOf, Adaptivity, Institutionalised, PreparationMonths,
                 PromisesTo, Begun, Regular, Fit, GoalDrift, LevelAtStart, RebrandedIn>()
        .columns<AudienceIs, AudienceStreet, AudienceInitiative, JointWith, ViewOfProgrammes>()
        .columns<PoliticalEventNow, PartnerPresent, Alignment, InconsistencyOf, Practice, PracticeFit, TimeForFunds,
                 ProgrammePresence, ProgrammesForgotten, ProgrammeFatigue>()
        .columns<AnswersSurvey, AtStart>()
        .columns<MisreadsWorkers, OutreachTries, MisreadsResidents>()
        .columns<LifeEvents, MonthsInJob, WorksLocally, Lure, MonthsSinceYouthJob>()
        .columns<SettledHere, Heads, Jobless, OnAssistance, FamilyStress, HouseholdEvents>()
        .columns<OnOffer, HomesOnOffer, NetMigration, ShareOfHomesUnwanted>()
        .columns<MeanLure, LureNorm, AssistanceInflowNorm, YouthReach, EnterprisesHere, EnterprisesFailed>()
        .columns<RegionOf>()
        .neighbourhood<Neighbourhood>()
        .ties<Resident>(most_ties)
        .membership<HouseholdOf>()
        .site<DwellingOf>()
        .site_kind<OnOffer>()
        .begins_anew_on_move<MonthsHere, SettledHere, TakesPartIn, Protests>();
    return layout;
}

}  // namespace adem::model
