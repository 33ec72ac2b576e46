#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "engine/base/identity.hpp"
#include "engine/random/draw.hpp"
#include "models/population/profile.hpp"
#include "models/state/categories.hpp"

namespace adem::model {

struct SyntheticPerson {
    Identity identity;
    std::uint32_t household = 0;   // row in SyntheticPopulation::households
    std::int16_t age = 0;          // months, 0 .. 1259
    std::int16_t months_here = 0;  // since moving into this dwelling, 0 .. age
    Sex sex = Sex::woman;
    Education education = Education::in_school;
    Background background = Background::netherlands;
    HouseholdRole role = HouseholdRole::child;
    bool employed = false;  // in paid work; only from 15 to 74 years
};

inline constexpr std::uint32_t no_dwelling = std::numeric_limits<std::uint32_t>::max();

struct SyntheticHousehold {
    Identity identity;
    std::uint32_t first_member = 0;  // members are consecutive rows of SyntheticPopulation::persons
    std::uint32_t size = 0;
    std::uint32_t dwelling = no_dwelling;  // row of SyntheticPopulation::dwellings; none: in rooms
    HouseholdType type = HouseholdType::one_person;
    IncomeClass income = IncomeClass::middle;
    Tenure tenure = Tenure::private_rent;  // of the dwelling; private_rent without one
    bool social_assistance = false;        // its heads are recipients
    bool problem_debt = false;
};

struct SyntheticDwelling {
    Identity identity;
    Tenure tenure = Tenure::private_rent;
};

/// The residents, households and dwellings of one neighbourhood in its first month. Persons are sorted by household,
/// heads first, then others, then children from old to young.
struct SyntheticPopulation {
    std::vector<SyntheticPerson> persons;
    std::vector<SyntheticHousehold> households;
    std::vector<SyntheticDwelling> dwellings;

    std::span<const SyntheticPerson> members(const SyntheticHousehold& household) const {
        return {persons.data() + household.first_member, household.size};
    }
    std::span<SyntheticPerson> members(const SyntheticHousehold& household) {
        return {persons.data() + household.first_member, household.size};
    }
};

/// A head is who lives alone, has a partner, is a parent, or shares a dwelling: everybody but children and extra
/// members of families and couples.
inline bool is_head(const SyntheticPerson& person, HouseholdType type) {
    if (type == HouseholdType::shared) return true;
    return person.role != HouseholdRole::child && person.role != HouseholdRole::other;
}

/// Makes a population that meets the figures of a profile.
///
/// Every margin is set in whole numbers first (`plan_households`, `apportion`), and individual draws only decide who.
/// What the profile states can therefore be recounted from the result: residents, women and men, age groups,
/// backgrounds, households by type, tenures, income classes, education, employment, recipients and problem debt are
/// met within rounding. No household is without a person of 16 or older; parents are 15 to 50 years older than each
/// of their children (where too few residents are of such an age, a child lives with a guardian, an `other` member);
/// persons and households add up exactly. Families by number of children, recipients by type of household, and tenures
/// by income class and type of household are fitted iteratively (`fitted`); `margins_of` counts how well it fits.
///
/// Deterministic in the stream and the neighbourhood's identity. Persons, households and dwellings have identities
/// derived from the neighbourhood's. Takes about n log n time.
///
/// Throws InputError when the figures are out of range or contradict each other (`problems_of`).
SyntheticPopulation synthesise(const Profile& profile, Stream stream, Identity neighbourhood);

}  // namespace adem::model
