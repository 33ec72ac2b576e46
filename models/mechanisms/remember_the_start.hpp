#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/newcomer_attitudes.hpp"
#include "models/state/at_start.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// While the world settles the neighbourhood notes what it is like, so that later changes have something to be measured
/// against: which households live there, its reputation, what education adds to trust, and the lure of crime.
///
///     share of a kind = households of the kind / households
struct RememberTheStart {
    static constexpr std::string_view name = "remember_the_start";
    static constexpr std::string_view about = "Notes households, reputation and lure of the settled start";

    using Households = Every<Household, In<Adults>, In<Children>>;
    using Residents = Every<Resident, In<AgeMonths>, In<EducationOf>, In<HouseholdOf>, In<IsReferencePerson>>;
    using Here = Whole<Neighbourhood, In<Reputation>, In<MeanLure>, InOut<HouseholdNorm>, InOut<ReputationNorm>,
                       InOut<LureNorm>, InOut<TrustByEducation>>;

    void operator()(Residents residents, Households households, Here here) const {
        here.get<ReputationNorm>() = here.get<Reputation>();
        here.get<LureNorm>() = here.get<MeanLure>();
        here.get<HouseholdNorm>() = shares_of_kinds(residents, households);
        Keyed<int, Education> by_education{};
        for (const auto person : residents) ++by_education[person.get<EducationOf>()];
        here.get<TrustByEducation>() = mean_by_education(by_education);
    }

  private:
    static Keyed<float, HouseholdKind> shares_of_kinds(const Residents& residents, const Households& households) {
        Keyed<float, HouseholdKind> shares{};
        float count = 0;
        for (const auto person : residents) {
            if (!person.get<IsReferencePerson>() || !person.get<HouseholdOf>()) continue;
            const auto home = households[person.get<HouseholdOf>()];
            shares[household_kind(person.get<AgeMonths>() / 12, home.get<Adults>(), home.get<Children>())] += 1;
            count += 1;
        }
        for (float& share : shares) share = count > 0 ? share / count : 0;
        return shares;
    }
};

}  // namespace adem::model
