#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/rules/inheritance.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Women of 15-49 have children at the rate of their age and position in the household.
///
///     p(birth in a month) = 1 - exp(-relative rate(position) · rate(age) / 12)
///
/// A child starts with the mother's outlook and life; means: rules/inheritance.hpp. World Population Prospects 2019.
struct Fertility {
    static constexpr std::string_view name = "fertility";
    static constexpr std::string_view about = "Births by the mother's age and position";
    Parameter<float, HouseholdRole> relative_rate;
    Parameter<int> most_children;
    Inheritance inheritance;

    static void describe(auto& d) {
        d.rule(&Fertility::inheritance);
        d.param("relative_rate", &Fertility::relative_rate, {{0.3, 1.7, 1.3, 0.05, 0.3}, "1", 0, 10},
                LogNormal{1, 0.15}, assumption, "birth rate relative to that of all women of this age");
        d.param("most_children", &Fertility::most_children, {10, "person", 0, 20}, Fixed{}, "by definition",
                "no births beyond");
    }

    double turn() const { return std::ranges::max(relative_rate.values) * highest_birth_rate_per_year() / 12; }
    void operator()(Turn<"fertility: birth"> draw, Self<Resident> self, In<SexOf> sex, In<AgeMonths> age,
                    In<RoleInHousehold> role, InOut<ChildrenBorn> children, In<HouseholdOf> home,
                    In<BackgroundOf> background, In<OwnMeans> means, In<LifeDomains> life,
                    In<TrustInInstitutions> trust, In<Disposition> disposition, In<TrustInPeople> people,
                    In<ExpectationOfFuture> future, In<NeighbourhoodRating> mark, In<PerceivedNuisance> nuisance,
                    InOut<LifeEvents> events, Births<Resident> births) const {
        const double rate = static_cast<double>(relative_rate[role]) * birth_rate_per_year(age / 12);
        if (sex != Sex::woman || !home || rate <= 0) return;
        if (!draw.chance(monthly_probability(rate)) || children >= most_children) return;
        children += 1;
        note(events, event_gave_birth);
        births.add(derive(self.identity(), static_cast<std::uint64_t>(children.value())))
            .set<SexOf>(draw.chance(share_of_girls_at_birth, 1) ? Sex::woman : Sex::man)
            .set<BackgroundOf>(background)
            .set<Cohort>(0)
            .set<TrustInInstitutions>(trust)
            .set<Disposition>(disposition)
            .set<TrustInPeople>(people)
            .set<ExpectationOfFuture>(future)
            .set<NeighbourhoodRating>(mark)
            .set<PerceivedNuisance>(nuisance)
            .set<OwnMeans>(inheritance.means_of_child(means, draw))
            .set<LifeDomains>(life)
            .refer<HouseholdOf>(home.value());
    }
};

}  // namespace adem::model
