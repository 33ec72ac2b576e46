#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Women of 15-49 have children at the rate of their age and position in the household. A child belongs to the mother's
/// household and starts with her outlook; its own means owe a part to hers:
///
///     own means = mean + r · (mother's - mean) + sqrt(1 - r²) · sd · e,   e ~ N(0, 1)
///
/// Rates: World Population Prospects 2019, Netherlands; r: Ravesteijn et al. (2024), Tinbergen Institute, rank
/// correlation of incomes of parents and children in the Netherlands.
struct Fertility {
    static constexpr std::string_view name = "fertility";
    static constexpr std::string_view about = "Births by the mother's age and position";
    Parameter<float, HouseholdRole> relative_rate;
    Parameter<int> first_age, last_age, most_children;
    Parameter<float> passed_on, mean_means, sd_means;

    static void describe(auto& d) {
        d.param("relative_rate", &Fertility::relative_rate, {{0.3, 1.7, 1.3, 0.05, 0.3}, "1", 0, 10}, Fixed{},
                assumption, "birth rate relative to that of all women of this age");
        d.param("first_age", &Fertility::first_age, {15, "year", 12, 20}, Fixed{}, assumption,
                "youngest age of mothers");
        d.param("last_age", &Fertility::last_age, {49, "year", 40, 55}, Fixed{}, assumption, "oldest age of mothers");
        d.param("most_children", &Fertility::most_children, {10, "person", 0, 20}, Fixed{}, assumption,
                "no births beyond");
        d.param("passed_on", &Fertility::passed_on, {0.28, "1", 0, 1}, Beta{28, 72},
                "Ravesteijn et al. 2024, Tinbergen Institute", "correlation of a child's means with its mother's");
        d.param("mean_means", &Fertility::mean_means, {0.6, "1", 0, 1}, Fixed{}, assumption,
                "mean of own means in the country");
        d.param("sd_means", &Fertility::sd_means, {0.15, "1", 0, 0.5}, Fixed{}, assumption,
                "standard deviation of own means");
    }

    void operator()(Self<Resident> self, In<SexOf> sex, In<AgeMonths> age, In<RoleInHousehold> role,
                    InOut<ChildrenBorn> children, In<HouseholdOf> home, In<BackgroundOf> background, In<OwnMeans> means,
                    In<LifeDomains> life, In<TrustInInstitutions> trust, In<Disposition> disposition,
                    In<TrustInPeople> people, In<ExpectationOfFuture> future, In<NeighbourhoodRating> mark,
                    In<PerceivedNuisance> nuisance, Draw<"fertility: birth"> draw, Births<Resident> births) const {
        if (sex != Sex::woman || age < 12 * first_age || age >= 12 * (last_age + 1) || !home) return;
        const double rate = static_cast<double>(relative_rate[role]) * birth_rate_per_year(age / 12);
        const double u = draw.uniform();
        if (u * 12 >= rate || u >= monthly_probability(rate) || children >= most_children) return;
        children += 1;
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
            .set<OwnMeans>(inherited(means, draw))
            .set<LifeDomains>(life)
            .refer<HouseholdOf>(home.value());
    }

  private:
    Keyed<float, Domain> inherited(const Keyed<float, Domain>& mother, const Draws& draw) const {
        const float own = static_cast<float>(math::sqrt(static_cast<double>(1 - passed_on * passed_on))) * sd_means;
        Keyed<float, Domain> child{};
        for (const Domain domain : all_of<Domain>()) {
            const auto e = static_cast<float>(draw.normal(static_cast<unsigned>(domain)));
            child[domain] = clamp01(mean_means + passed_on * (mother[domain] - mean_means) + own * e);
        }
        return child;
    }
};

}  // namespace adem::model
