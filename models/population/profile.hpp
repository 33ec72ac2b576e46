#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/error.hpp"
#include "models/state/categories.hpp"

namespace adem::model {

/// The area that a figure was measured for. A figure that is missing for the neighbourhood comes from the next larger
/// area; `assumption` says that no source gives it.
enum class Area : std::uint8_t { assumption, neighbourhood, district, municipality, country };

/// The word for an area in a profile file: "buurt", "wijk", "municipality", "country"; "assumption".
std::string_view area_word(Area area);

/// A number of a profile with where it comes from.
struct SourcedFigure {
    double value = 0;
    std::string source;
    Area area = Area::assumption;
    adem::Place place;  // where the profile states it; no file if built in code
};

/// The figures of one neighbourhood from which its population and first month are made.
///
/// Unit, range and meaning of each: `profile_fields()`. Counts by sex, age and origin need to add up to `residents`
/// only roughly (CBS rounds small counts to 5); they are scaled to it.
struct Profile {
    std::string name;  // of the file, such as "bospolder"
    std::string title_nl, title_en;
    std::string code;  // CBS code, such as "BU05990321"
    std::string municipality;
    PlaceType place_type = PlaceType::city;

    // Persons
    SourcedFigure residents, women, men;
    SourcedFigure age_0_14, age_15_24, age_25_44, age_45_64, age_65_plus;
    SourcedFigure origin_netherlands, origin_europe, origin_outside_europe;
    SourcedFigure education_high_share, education_low_share, education_none_share, employment_rate;

    // Households
    SourcedFigure household_size, one_person_share, without_children_share, with_children_share;
    SourcedFigure single_parent_share, shared_household_share, other_member_share;
    SourcedFigure one_child_share, two_children_share;  // both 0: not known, as in the country
    SourcedFigure income_low_share, income_high_share, social_assistance_share, problem_debt_share;

    // Dwellings
    SourcedFigure dwellings_per_1000_residents, vacancy_share, net_migration, owner_share, social_rent_share,
        private_rent_share;

    // First values of what changes during a run
    SourcedFigure trust_municipality, trust_housing_corporation, trust_police, trust_school, trust_care;
    SourcedFigure trust_national_government, trust_people, expectation_of_the_future;
    SourcedFigure neighbourhood_rating, perceived_nuisance, feeling_unsafe_share, social_cohesion, reputation;
    SourcedFigure disorder, physical_quality, loneliness_share;
    SourcedFigure skills_of_residents, associations, institutions, places, local_enterprises, heritage;
};

/// One number that a profile states: what the reader of profile files, the checks and the documentation walk.
struct ProfileField {
    std::string_view name;  // as in the file
    std::string_view unit;
    double low = 0, high = 1;  // allowed values, both included
    SourcedFigure Profile::*figure = nullptr;
    std::string_view about;
    bool required = true;  // else 0 where the profile states none
};

/// All figures in the order in which a profile lists them.
std::span<const ProfileField> profile_fields();

/// What is wrong with a profile: values out of range, shares that do not add up, households that cannot be formed
/// from these residents. Empty when a population can meet every figure. Each problem says what is allowed.
std::vector<Problem> problems_of(const Profile& profile);

/// A profile with its counts scaled to a number of residents.
Profile scaled(Profile profile, double residents);

}  // namespace adem::model
