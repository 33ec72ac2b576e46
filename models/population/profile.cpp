#include "models/population/profile.hpp"

#include <fmt/format.h>

#include <array>
#include <initializer_list>

#include "models/population/household_plan.hpp"

namespace adem::model {
namespace {

constexpr std::array<std::string_view, 5> area_words{"assumption", "buurt", "wijk", "municipality", "country"};

constexpr double most_residents = 5'000'000;

constexpr ProfileField persons(std::string_view name, SourcedFigure Profile::*figure, std::string_view about) {
    return {name, "resident", 0, most_residents, figure, about};
}
constexpr ProfileField share(std::string_view name, SourcedFigure Profile::*figure, std::string_view about) {
    return {name, "1", 0, 1, figure, about};
}
constexpr ProfileField number(std::string_view name, std::string_view unit, double low, double high,
                              SourcedFigure Profile::*figure, std::string_view about) {
    return {name, unit, low, high, figure, about};
}
constexpr ProfileField assets(std::string_view name, SourcedFigure Profile::*figure, std::string_view about) {
    return {name, "1/1000 residents", 0, 1000, figure, about};
}

using P = Profile;
constexpr std::array fields{
    number("residents", "resident", 20, most_residents, &P::residents, "people who live here"),
    persons("women", &P::women, "women and girls"),
    persons("men", &P::men, "men and boys"),
    persons("age_0_14", &P::age_0_14, "residents of 0-14 years"),
    persons("age_15_24", &P::age_15_24, "residents of 15-24 years"),
    persons("age_25_44", &P::age_25_44, "residents of 25-44 years"),
    persons("age_45_64", &P::age_45_64, "residents of 45-64 years"),
    persons("age_65_plus", &P::age_65_plus, "residents of 65 years and older"),
    persons("origin_netherlands", &P::origin_netherlands, "residents born, like their parents, in the Netherlands"),
    persons("origin_europe", &P::origin_europe, "residents who, or whose parents, were born elsewhere in Europe"),
    persons("origin_outside_europe", &P::origin_outside_europe,
            "residents who, or whose parents, were born outside Europe"),
    share("education_high_share", &P::education_high_share, "of residents of 15+: hbo or university completed"),
    share("education_low_share", &P::education_low_share,
          "of residents of 15+: left school with vmbo, mbo 1 or less, those without any included"),
    share("education_none_share", &P::education_none_share, "of residents of 15+: left school with primary at most"),
    share("employment_rate", &P::employment_rate, "of residents of 15-74: in paid work"),
    number("household_size", "resident/household", 1, 10, &P::household_size, "mean number of members"),
    share("one_person_share", &P::one_person_share, "of households: one person"),
    share("without_children_share", &P::without_children_share, "of households: two or more persons, no child"),
    share("with_children_share", &P::with_children_share, "of households: with a child living at home"),
    share("single_parent_share", &P::single_parent_share, "of households with children: one parent"),
    share("shared_household_share", &P::shared_household_share, "of households without children: no couple either"),
    share("other_member_share", &P::other_member_share,
          "of residents: in a shared household, or in a family without being child, partner or parent"),
    ProfileField{"one_child_share", "1", 0, 1, &P::one_child_share,
                 "of households with children: one child; with two_children_share, or neither", false},
    ProfileField{"two_children_share", "1", 0, 1, &P::two_children_share, "of households with children: two children",
                 false},
    share("income_low_share", &P::income_low_share, "of households: income in the lowest 40 % of the country"),
    share("income_high_share", &P::income_high_share, "of households: income in the highest 20 % of the country"),
    share("social_assistance_share", &P::social_assistance_share, "of residents of 15+: on social assistance"),
    share("problem_debt_share", &P::problem_debt_share, "of households: in registered problem debt"),
    number("dwellings_per_1000_residents", "dwelling/1000 residents", 100, 2000, &P::dwellings_per_1000_residents,
           "dwellings, empty ones included"),
    share("vacancy_share", &P::vacancy_share, "of dwellings: empty"),
    ProfileField{"net_migration", "1/year", -0.1, 0.1, &P::net_migration,
                 "newcomers less leavers a year that the region brings about, per resident", false},
    share("owner_share", &P::owner_share, "of dwellings: owner-occupied"),
    share("social_rent_share", &P::social_rent_share, "of dwellings: let by a housing corporation"),
    share("private_rent_share", &P::private_rent_share, "of dwellings: let by another owner"),
    share("trust_municipality", &P::trust_municipality, "mean trust in the municipality"),
    share("trust_housing_corporation", &P::trust_housing_corporation, "mean trust in the housing corporation"),
    share("trust_police", &P::trust_police, "mean trust in the police"),
    share("trust_school", &P::trust_school, "mean trust in the schools"),
    share("trust_care", &P::trust_care, "mean trust in care and welfare"),
    share("trust_national_government", &P::trust_national_government, "mean trust in the national government"),
    share("trust_people", &P::trust_people, "mean trust in other people"),
    share("expectation_of_the_future", &P::expectation_of_the_future, "mean expectation of one's own future"),
    number("neighbourhood_rating", "grade", 1, 10, &P::neighbourhood_rating, "mean grade that residents give"),
    share("perceived_nuisance", &P::perceived_nuisance, "mean nuisance that residents perceive"),
    share("feeling_unsafe_share", &P::feeling_unsafe_share, "of residents: sometimes feel unsafe in their own place"),
    number("social_cohesion", "grade", 0, 10, &P::social_cohesion, "scale score of the Safety Monitor"),
    share("reputation", &P::reputation, "standing of the neighbourhood among people elsewhere"),
    share("disorder", &P::disorder, "litter, damage and neglect on the street"),
    share("physical_quality", &P::physical_quality, "state of dwellings and public space"),
    share("loneliness_share", &P::loneliness_share, "of adults: strongly lonely"),
    assets("skills_of_residents", &P::skills_of_residents, "skills and offers of residents that others could use"),
    assets("associations", &P::associations, "associations, clubs and congregations"),
    assets("institutions", &P::institutions, "schools, practices, libraries and offices that could open their doors"),
    assets("places", &P::places, "places where people can meet"),
    assets("local_enterprises", &P::local_enterprises, "shops and enterprises with roots in the neighbourhood"),
    assets("heritage", &P::heritage, "stories, monuments and traditions that people share"),
};

void check_ranges(const Profile& profile, std::vector<Problem>& problems) {
    for (const ProfileField& field : fields) {
        const SourcedFigure& figure = profile.*field.figure;
        if (figure.value >= field.low && figure.value <= field.high) continue;
        problems.push_back({figure.place, fmt::format("{} = {} (must be {}..{} {})", field.name, figure.value,
                                                      field.low, field.high, field.unit)});
    }
}

/// Parts that should add up to a whole; the place shown is that of the first part.
void check_sum(std::string_view what, double whole, double slack, std::initializer_list<const SourcedFigure*> parts,
               std::vector<Problem>& problems) {
    double sum = 0;
    for (const SourcedFigure* part : parts) sum += part->value;
    if (sum >= whole - slack && sum <= whole + slack) return;
    problems.push_back({(*parts.begin())->place,
                        fmt::format("{} add up to {} (must be {}, give or take {})", what, sum, whole, slack)});
}

void check_sums(const Profile& p, std::vector<Problem>& problems) {
    // CBS rounds each count to 5, and shares to whole per cents; part of a stock may be of unknown tenure.
    const double residents = p.residents.value;
    const double slack = 0.005 * residents + 15;
    check_sum("women and men", residents, slack, {&p.women, &p.men}, problems);
    check_sum("age groups", residents, slack, {&p.age_0_14, &p.age_15_24, &p.age_25_44, &p.age_45_64, &p.age_65_plus},
              problems);
    check_sum("origins", residents, slack, {&p.origin_netherlands, &p.origin_europe, &p.origin_outside_europe},
              problems);
    check_sum("household types", 1, 0.02, {&p.one_person_share, &p.without_children_share, &p.with_children_share},
              problems);
    check_sum("tenures", 1, 0.03, {&p.owner_share, &p.social_rent_share, &p.private_rent_share}, problems);
    if (p.income_low_share.value + p.income_high_share.value > 1)
        problems.push_back({p.income_high_share.place, "income_low_share and income_high_share add up to more than 1"});
    if (p.one_child_share.value + p.two_children_share.value > 1)
        problems.push_back(
            {p.two_children_share.place, "one_child_share and two_children_share add up to more than 1"});
    if (p.education_none_share.value > p.education_low_share.value)
        problems.push_back({p.education_none_share.place,
                            "education_none_share is larger than education_low_share, "
                            "of which it is a part"});
    if (p.education_low_share.value + p.education_high_share.value > 1)
        problems.push_back(
            {p.education_high_share.place, "education_low_share and education_high_share add up to more than 1"});
}

}  // namespace

std::string_view area_word(Area area) { return area_words[static_cast<std::size_t>(area)]; }

std::span<const ProfileField> profile_fields() { return fields; }

std::vector<Problem> problems_of(const Profile& profile) {
    std::vector<Problem> problems;
    check_ranges(profile, problems);
    if (!problems.empty()) return problems;  // what follows needs sensible numbers
    check_sums(profile, problems);
    if (problems.empty()) problems = plan_households(profile).problems;
    return problems;
}

Profile scaled(Profile profile, double residents) {
    const double factor = residents / profile.residents.value;
    for (auto* figure : {&profile.residents, &profile.women, &profile.men, &profile.age_0_14, &profile.age_15_24,
                         &profile.age_25_44, &profile.age_45_64, &profile.age_65_plus, &profile.origin_netherlands,
                         &profile.origin_europe, &profile.origin_outside_europe})
        figure->value *= factor;
    return profile;
}

}  // namespace adem::model
