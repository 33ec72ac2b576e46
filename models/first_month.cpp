#include "models/first_month.hpp"

#include "engine/base/exact_sum.hpp"
#include "models/population/initial_ties.hpp"
#include "models/population/synthesis.hpp"
#include "models/rules/first_attitudes.hpp"
#include "models/rules/own_means.hpp"
#include "models/state/homes.hpp"
#include "models/state/household.hpp"
#include "models/state/layout.hpp"
#include "models/state/life_course.hpp"
#include "models/state/place.hpp"
#include "models/state/policy_objects.hpp"

namespace adem::model {

namespace {

float figure(const SourcedFigure& figure) { return static_cast<float>(figure.value); }

constexpr float assets_known_at_first = 0.2F;  // share of the assets that people know of: assumption

// Of those in work, for less than 18 months after being without: assumption.
constexpr double share_of_new_jobs = 0.07;

/// One neighbourhood of the first month.
class Settlement {
  public:
    Settlement(World& world, std::size_t neighbourhood, const Profile& profile, SyntheticPopulation people)
        : world_(world),
          n_(neighbourhood),
          profile_(profile),
          people_(std::move(people)),
          norms_(norms()),
          mean_of_education_(mean_of_education()) {}

    void build() {
        describe_place();
        add_institutions();
        for (const auto& dwelling : people_.dwellings) dwellings_.push_back(add_dwelling(dwelling));
        for (const auto& household : people_.households) add_household(household);
    }

  private:
    void describe_place() {
        const auto here = static_cast<Row>(n_);
        const auto set = [&]<class C>(std::type_identity<C>, const SourcedFigure& value) {
            world_.at<C>(here) = figure(value);
        };
        set(std::type_identity<PhysicalQuality>{}, profile_.physical_quality);
        set(std::type_identity<PhysicalNorm>{}, profile_.physical_quality);
        set(std::type_identity<Disorder>{}, profile_.disorder);
        set(std::type_identity<DisorderNorm>{}, profile_.disorder);
        set(std::type_identity<Crime>{}, profile_.feeling_unsafe_share);
        set(std::type_identity<CrimeNorm>{}, profile_.feeling_unsafe_share);
        set(std::type_identity<Reputation>{}, profile_.reputation);
        set(std::type_identity<TrustInPeopleNorm>{}, profile_.trust_people);
        set(std::type_identity<RatingNorm>{}, profile_.neighbourhood_rating);
        set(std::type_identity<NuisanceNorm>{}, profile_.perceived_nuisance);
        set(std::type_identity<ExpectationNorm>{}, profile_.expectation_of_the_future);
        set(std::type_identity<VacancyNorm>{}, profile_.vacancy_share);
        set(std::type_identity<NetMigration>{}, profile_.net_migration);
        world_.at<CollectiveEfficacy>(here) = figure(profile_.trust_people);
        world_.at<ResidentsAtStart>(here) = world_.at<ResidentsNow>(here) = static_cast<float>(people_.persons.size());
        world_.at<TrustNorm>(here) = trust_norms();
        world_.at<ReliabilityOf>(here).values.fill(0.5F);
        auto& newcomers = world_.at<ShareOfNewcomers>(here);
        newcomers[IncomeClass::low] = figure(profile_.income_low_share);
        newcomers[IncomeClass::high] = figure(profile_.income_high_share);
        newcomers[IncomeClass::middle] = 1 - newcomers[IncomeClass::low] - newcomers[IncomeClass::high];
        auto& assets = world_.at<AssetsPresent>(here);
        assets[AssetType::residents] = figure(profile_.skills_of_residents);
        assets[AssetType::associations] = figure(profile_.associations);
        assets[AssetType::institutions] = figure(profile_.institutions);
        assets[AssetType::places] = figure(profile_.places);
        assets[AssetType::economy] = figure(profile_.local_enterprises);
        assets[AssetType::heritage] = figure(profile_.heritage);
        world_.at<AssetsDiscovered>(here).values.fill(assets_known_at_first);
    }

    Keyed<float, Institution> trust_norms() const {
        Keyed<float, Institution> norms;
        norms[Institution::municipality] = figure(profile_.trust_municipality);
        norms[Institution::housing_corporation] = figure(profile_.trust_housing_corporation);
        norms[Institution::police] = figure(profile_.trust_police);
        norms[Institution::school] = figure(profile_.trust_school);
        norms[Institution::care] = figure(profile_.trust_care);
        norms[Institution::national_government] = figure(profile_.trust_national_government);
        return norms;
    }

    void add_institutions() {
        for (const Institution kind : all_of<Institution>()) {
            const Identity identity =
                derive(world_.neighbourhood(n_), hash_text("institution"), static_cast<std::uint64_t>(kind));
            world_.at<Kind>(world_.add<InstitutionHere>(n_, identity)) = kind;
        }
    }

    Row add_dwelling(const SyntheticDwelling& dwelling) {
        const Row row = world_.add<Dwelling>(n_, dwelling.identity);
        world_.at<TenureOf>(row) = dwelling.tenure;
        return row;
    }

    /// CBS counts fewer dwellings than households in some places; who lives in rooms keeps a home of that kind, so that
    /// somebody else can have it later.
    Row add_rooms(const SyntheticHousehold& household) {
        return add_dwelling({derive(household.identity, hash_text("rooms")), household.tenure});
    }

    void add_household(const SyntheticHousehold& household) {
        const Row row = world_.add<Household>(n_, household.identity);
        const Row home = household.dwelling != no_dwelling ? dwellings_[household.dwelling] : add_rooms(household);
        world_.at<DwellingOf>(row) = Ref<Dwelling>(home);
        world_.at<IncomeOf>(row) = household.income;
        world_.at<ProblemDebt>(row) = household.problem_debt;
        world_.at<OnAssistance>(row) = household.social_assistance;
        world_.at<SettledHere>(row) = Settled::lives_here;
        bool has_reference_person = false;
        for (const SyntheticPerson& person : people_.members(household)) {
            const Row resident = add_person(person, household);
            world_.at<HouseholdOf>(resident) = Ref<Household>(row);
            const bool adult = person.age >= 18 * months_per_year;
            (adult ? world_.at<Adults>(row) : world_.at<Children>(row))++;
            if (person.employed) ++world_.at<Earners>(row);
            if (is_head(person, household.type)) ++world_.at<Heads>(row);
            const bool of_working_age = adult && person.age < 67 * months_per_year;
            if (of_working_age && !person.employed && person.education != Education::in_school)
                ++world_.at<Jobless>(row);
            if (!has_reference_person && is_head(person, household.type)) {
                world_.at<IsReferencePerson>(resident) = 1;
                has_reference_person = true;
            }
        }
    }

    Row add_person(const SyntheticPerson& person, const SyntheticHousehold& household) {
        const Row row = world_.add<Resident>(n_, person.identity);
        world_.at<AgeMonths>(row) = person.age;
        world_.at<SexOf>(row) = person.sex;
        world_.at<EducationOf>(row) = person.education;
        world_.at<BackgroundOf>(row) = person.background;
        world_.at<RoleInHousehold>(row) = person.role;
        world_.at<MonthsHere>(row) = person.months_here;
        world_.at<Employed>(row) = person.employed;
        world_.at<Cohort>(row) = 0;
        const Draws work(world_.stream(), {person.identity, Month{-4000}, draw_code("months in this work")});
        if (person.employed && work.chance(share_of_new_jobs, 0))
            world_.at<MonthsInJob>(row) = static_cast<std::uint8_t>(work.below(18, 1));
        const Draws draws(world_.stream(), {person.identity, Month{-4000}, draw_code("first attitudes")});
        set_attitudes(row, first_attitudes(draws, norms_, person.education, mean_of_education_));
        const Circumstances circumstances{person.age, person.education, household.income,
                                          household.type == HouseholdType::single_parent};
        world_.at<OwnMeans>(row) = own_means(draws, circumstances);
        world_.at<LifeDomains>(row) = world_.at<OwnMeans>(row);
        return row;
    }

    void set_attitudes(Row row, const FirstAttitudes& first) {
        world_.at<Disposition>(row) = first.disposition;
        world_.at<TrustInInstitutions>(row) = first.trust;
        world_.at<TrustInPeople>(row) = first.trust_in_people;
        world_.at<ExpectationOfFuture>(row) = first.expectation;
        world_.at<Loneliness>(row) = first.loneliness;
        world_.at<Energy>(row) = first.energy;
        world_.at<NeighbourhoodRating>(row) = first.rating;
        world_.at<PerceivedNuisance>(row) = first.nuisance;
    }

    AttitudeNorms norms() const {
        return {trust_norms(), figure(profile_.trust_people), figure(profile_.expectation_of_the_future),
                figure(profile_.neighbourhood_rating), figure(profile_.perceived_nuisance)};
    }

    float mean_of_education() const {
        ExactSum sum;
        for (const SyntheticPerson& person : people_.persons)
            sum.add(static_cast<double>(spread::by_education[static_cast<std::size_t>(person.education)]));
        return static_cast<float>(sum.value() / static_cast<double>(people_.persons.size()));
    }

    World& world_;
    std::size_t n_;
    const Profile& profile_;
    SyntheticPopulation people_;
    AttitudeNorms norms_;
    float mean_of_education_;
    std::vector<Row> dwellings_;
};

}  // namespace

namespace {

std::size_t households_in_rooms(const SyntheticPopulation& people) {
    return static_cast<std::size_t>(std::ranges::count_if(
        people.households, [](const SyntheticHousehold& household) { return household.dwelling == no_dwelling; }));
}

/// Makes room for everybody at once, so that no block grows while the neighbourhoods are filled side by side.
void make_room(World& world, const std::vector<SyntheticPopulation>& people) {
    const auto reserve = [&]<class E>(std::type_identity<E>, auto number_in) {
        std::vector<std::size_t> rows;
        for (const SyntheticPopulation& here : people) rows.push_back(number_in(here));
        world.reserve(entity_index<E>, rows);
    };
    reserve(std::type_identity<Resident>{}, [](const auto& here) { return here.persons.size(); });
    reserve(std::type_identity<Household>{}, [](const auto& here) { return here.households.size(); });
    reserve(std::type_identity<Dwelling>{},
            [](const auto& here) { return here.dwellings.size() + households_in_rooms(here); });
    reserve(std::type_identity<InstitutionHere>{}, [](const auto&) { return vocabulary_size<Institution>; });
}

}  // namespace

World make_first_month(const std::vector<Profile>& profiles, const std::vector<Identity>& neighbourhoods, Stream stream,
                       const Parallel& parallel) {
    World world(neighbourhood_layout(), stream, neighbourhoods);
    std::vector<SyntheticPopulation> people(profiles.size());
    parallel.for_each(profiles.size(),
                      [&](std::size_t n) { people[n] = synthesise(profiles[n], stream, neighbourhoods[n]); });
    make_room(world, people);
    parallel.for_each(profiles.size(),
                      [&](std::size_t n) { Settlement(world, n, profiles[n], std::move(people[n])).build(); });
    make_initial_ties(world, parallel);
    return world;
}

}  // namespace adem::model
