#pragma once

#include "models/rules/demographic_rates.hpp"
#include "models/rules/newcomer_attitudes.hpp"
#include "models/state/at_start.hpp"
#include "models/state/help_and_trust.hpp"
#include "models/state/household.hpp"
#include "models/state/resident.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

/// The members of a household that was just replaced, and persons who would have died or left the parental home, know
/// nobody outside it, no worker knows them, they have no history with services, and their attitudes are new draws
/// around the neighbourhood's norms.
struct NewInPlace {
    static constexpr std::string_view name = "new_in_place";
    static constexpr std::string_view about = "Settling: who is new knows nobody and has attitudes of their own";

    void operator()(My<HouseholdOf, JustReplaced> replaced, In<AgeMonths> age, In<SexOf> sex, In<RoleInHousehold> role,
                    In<EducationOf> education, Here<TrustNorm> trust_norm, Here<TrustInPeopleNorm> people_norm,
                    Here<ExpectationNorm> expectation_norm, Here<RatingNorm> rating_norm,
                    Here<NuisanceNorm> nuisance_norm, Here<TrustByEducation> by_education, InOut<MonthsHere> months,
                    InOut<Disposition> disposition, InOut<TrustInInstitutions> trust, InOut<TrustInPeople> people,
                    InOut<ExpectationOfFuture> future, InOut<Loneliness> loneliness, InOut<Energy> energy,
                    InOut<NeighbourhoodRating> mark, InOut<PerceivedNuisance> nuisance, InOut<ActiveIn> active,
                    InOut<MonthsUnmet> unmet, InOut<StanceToService> stance, InOut<FailuresInARow> failures,
                    InOut<MisreadsWorkers> misreads, InOut<OutreachTries> tries, InOut<ContactPerson> contact,
                    InOut<Familiarity> familiarity, InOut<RelationMonths> relation, InOut<KnownFace> face, OwnTies ties,
                    Draw<"new in place: attitudes"> draw, Draw<"new in place: gone"> gone) const {
        if (!replaced.value_or(0) && !gone.chance(monthly_probability(going_rate_per_year(sex, age / 12, role))))
            return;
        months = 0;
        const FirstAttitudes first =
            first_attitudes(draw, {trust_norm.value(), people_norm, expectation_norm, rating_norm, nuisance_norm},
                            education, by_education);
        disposition = first.disposition;
        trust = first.trust;
        people = first.trust_in_people;
        future = first.expectation;
        loneliness = first.loneliness;
        energy = first.energy;
        mark = first.rating;
        nuisance = first.nuisance;
        active = Ref<Initiative>{};
        face = Ref<Worker>{};
        tries = 0;
        misreads = usual_misreading;
        forget(unmet, stance, failures, contact, familiarity, relation);
        for (const Tie& tie : ties)
            if (!tie.is(TieContext::household)) ties.end_tie(tie);
    }

  private:
    static constexpr auto usual_misreading = static_cast<float>(MisreadsWorkers::info.first);
    static void forget(auto&... histories) { ((histories = {}), ...); }
};

}  // namespace adem::model
