#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/perspective.hpp"
#include "models/state/household.hpp"
#include "models/state/life_course.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Whom a scandal hits, and what it does to them beside their trust.
///
///     p(victim) = victims · size · max(0, 1 + tilt · (typical − own perspective))
///     health' = health · (1 − strain),   own means of health' = own means · (1 − lasting),   debt with some chance
///
/// Victims of the childcare benefits scandal were vulnerable before: 44 % in the lowest fifth of incomes; it caused no
/// more child protection measures (CBS 2022, Jeugdbescherming en de toeslagenaffaire): it does not explain everything.
struct ScandalVictims {
    static constexpr std::string_view name = "scandal_victims";
    Parameter<float> tilt, typical, into_debt, strain, lasting;
    Lever<float> victims;

    static void describe(auto& d) {
        using R = ScandalVictims;
        d.param("tilt", &R::tilt, {2, "1", -10, 10}, Normal{2, 1}, "CBS (2022), for the direction",
                "How much sooner a lower perspective makes one a victim");
        d.param("typical", &R::typical, {0.6, "1", 0, 1}, Beta{60, 40}, assumption, "Perspective of average risk");
        d.param("into_debt", &R::into_debt, {0.4, "1", 0, 1}, Beta{4, 6}, assumption,
                "Chance that a victim's household falls into problem debt");
        d.param("strain", &R::strain, {0.25, "1", 0, 1}, Beta{5, 15}, assumption, "Share of health lost at once");
        d.param("lasting", &R::lasting, {0.05, "1", 0, 1}, Beta{2, 38}, assumption,
                "Share of one's own means of health lost for good");
        d.lever("shocks.scandal_victims", &R::victims, {0.02, "1", 0, 1}, "by definition",
                "Share of residents of average risk who are victims of a scandal of size 1");
    }

    double chance(float size, const Keyed<float, Domain>& own_means) const {
        const float risk = 1 + tilt * (typical - overall_perspective(own_means));
        return static_cast<double>(victims * size * std::max(risk, 0.0F));
    }
    void harm_health(Keyed<float, Domain>& life, Keyed<float, Domain>& own_means) const {
        life[Domain::health] *= 1 - strain;
        own_means[Domain::health] *= 1 - lasting;
    }
    static void bring_into_debt(const auto& home) {
        if (home.template get<ProblemDebt>()) return;
        home.template get<ProblemDebt>() = 1;
        note_in(home.template get<HouseholdEvents>(), home_entered_debt);
    }
};

}  // namespace adem::model
