#pragma once

#include "models/rules/life_coupling.hpp"

namespace adem::model {

/// What the place, work, debts, loneliness and the strain of a separation add to what one's life domains tend to.
///
///     safety + p · (usual disorder − disorder),   housing + p · (quality − usual quality)
///     work and income − w · (of working age without work) − i · (in problem debt),   health − d · (in problem debt)
///     upbringing and social functioning − s · (strain)
///     social functioning − l · (loneliness − typical),   health − m · (loneliness − typical)
///
/// Whether loneliness lowers these two or follows from them is not settled: its priors hold nothing, and the reverse.
struct LifeCircumstances {
    static constexpr std::string_view name = "life_circumstances";
    Parameter<float> place_effect, without_work, debt_on_income, debt_effect, strain;
    Parameter<float> lonely_on_social, lonely_on_health, typical_loneliness;
    Parameter<int> works_from, works_until;

    static void describe(auto& d) {
        using M = LifeCircumstances;
        d.param("place_effect", &M::place_effect, {0.15, "1", -1, 1}, Normal{0.15, 0.1}, assumption,
                "effect of disorder beyond the usual on safety, and of physical quality on housing");
        d.param("without_work", &M::without_work, {0.12, "1", -1, 1}, Normal{0.12, 0.06}, assumption,
                "how much being without work lowers the target of work and income");
        d.param("works_from", &M::works_from, {25, "year", 15, 40}, Fixed{}, "by definition",
                "age from which being without work counts");
        d.param("works_until", &M::works_until, {67, "year", 50, 80}, Fixed{}, "Algemene Ouderdomswet, 2024",
                "age until which being without work counts");
        d.param("debt_on_income", &M::debt_on_income, {0.15, "1", -1, 1}, Normal{0.15, 0.07}, assumption,
                "how much problem debt lowers the target of work and income");
        d.param("debt_effect", &M::debt_effect, {0.10, "1", 0, 1}, Beta{4, 36},
                "Ong, Theseira & Ng (2019), PNAS 116:7244–7249, for the direction",
                "how much problem debt lowers the target of health");
        d.param("strain", &M::strain, {0.08, "1", -1, 1}, Normal{0.08, 0.05},
                "Amato (2010), J. Marriage Fam. 72:650-666, direction",
                "how much a separation lowers the targets of upbringing and social functioning");
        describe_loneliness(d);
    }

    struct Now {
        float cleaner, better;  ///< than the place usually is
        bool no_work, in_debt, strained;
        float loneliness;
    };
    bool lacks_work(int age_in_months, bool employed) const {
        return !employed && age_in_months >= 12 * works_from && age_in_months < 12 * works_until;
    }
    void weigh_on(DomainVector& lift, const Now& now) const {
        const auto of = [&](Domain domain) -> float& { return lift[static_cast<int>(domain)]; };
        of(Domain::safety) += place_effect * now.cleaner;
        of(Domain::housing) += place_effect * now.better;
        of(Domain::work_and_income) -=
            (now.no_work ? without_work.value : 0) + (now.in_debt ? debt_on_income.value : 0);
        if (now.in_debt) of(Domain::health) -= debt_effect;
        const float lonelier = now.loneliness - typical_loneliness;
        of(Domain::social_functioning) -= lonely_on_social * lonelier;
        of(Domain::health) -= lonely_on_health * lonelier;
        if (!now.strained) return;
        of(Domain::upbringing) -= strain;
        of(Domain::social_functioning) -= strain;
    }

  private:
    static void describe_loneliness(auto& d) {
        using M = LifeCircumstances;
        d.param("lonely_on_social", &M::lonely_on_social, {0.1, "1", -1, 1}, Uniform{-0.05, 0.25}, assumption,
                "how much loneliness beyond the typical lowers the target of social functioning; 0: nothing");
        d.param("lonely_on_health", &M::lonely_on_health, {0.05, "1", -1, 1}, Uniform{-0.05, 0.15},
                "Holt-Lunstad et al. (2015), Perspect. Psychol. Sci. 10:227-237, direction",
                "how much loneliness beyond the typical lowers the target of health; 0: nothing");
        d.param("typical_loneliness", &M::typical_loneliness, {0.3, "1", 0, 1}, Fixed{}, assumption,
                "loneliness that weighs on nothing");
    }
};

}  // namespace adem::model
