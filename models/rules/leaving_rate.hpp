#pragma once

#include "models/rules/accountability.hpp"
#include "models/rules/staffing.hpp"

namespace adem::model {

/// How often workers leave a post by themselves.
///
///     p = 1 − exp(−rate / 12 · exp(b · (burnout − usual) − e · (pay − 1))
///                  · (1 + c · (accountability − usual share)) · (1 + s · k · (0.5 − quality)))
///
/// s: selection by policy, and by controls in so far as they see quality. Social work: 31 % changed job in a year,
/// CBS and TNO (2021), of which contracts and tenders are modelled apart; youth care: 20 %, FTM and Pointer (2021).
/// Selection at exit: Adnot, Dee, Katz & Wyckoff (2016), Educ. Eval. Policy Anal. 39:54-76. Pay: Falch (2010), J.
/// Labor Econ. 28:237-271, elasticity of the supply of teachers to a school about 1.4.
struct LeavingRate {
    static constexpr std::string_view name = "leaving_rate";
    Staffing staff;
    Accountability accounts;
    Parameter<float, Role> rate;
    Parameter<float> burnout_effect, usual_burnout, accounts_effect, pay_effect, selection_strength;

    /// In one month, apart from the end of a contract, tenders and rotation.
    double chance(Role role, float quality, float burnout) const {
        const double lift =
            math::exp(static_cast<double>(burnout_effect * (burnout - usual_burnout) - pay_effect * (staff.pay - 1)));
        const double accounting = 1 + accounts_effect * accounts.beyond_usual(role);
        const double selection = math::clamp01(staff.selection_on_quality + accounts.sight(role));
        const double weakness = 1 + selection * selection_strength * (0.5 - quality);
        return 1 - math::exp(-rate[role] * lift * std::max(0.0, accounting) * weakness / months_per_year);
    }

    static void describe(auto& d) {
        using M = LeavingRate;
        d.rule(&M::staff);
        d.rule(&M::accounts);
        // Teacher, beat officer, social worker, caretaker, youth worker, debt counsellor, mental health worker,
        // community builder, area manager.
        d.param("rate", &M::rate, {{0.12, 0.15, 0.2, 0.12, 0.18, 0.2, 0.18, 0.25, 0.2}, "1/year", 0, 5},
                LogNormal{0.18, 0.3},
                "CBS and TNO 2021 (social work), FTM and Pointer 2021 (youth care); others assumption",
                "Leaving of workers in usual circumstances, besides the end of contracts");
        d.param("burnout_effect", &M::burnout_effect, {1.5, "1", 0, 10}, Uniform{0, 3}, assumption,
                "Growth of the log rate per unit burnout");
        d.param("usual_burnout", &M::usual_burnout, {0.25, "1", 0, 1}, Fixed{}, "by definition",
                "Burnout at which the rate is the usual one");
        d.param("accounts_effect", &M::accounts_effect, {1, "1", 0, 5}, Uniform{0, 2},
                "assumption; direction: Movisie 2023",
                "Relative growth of the rate between no and all time for accounts");
        d.param("pay_effect", &M::pay_effect, {1.4, "1", -5, 10}, Uniform{0, 2.8}, "Falch 2010",
                "Fall of the log rate when pay doubles");
        d.param("selection_strength", &M::selection_strength, {2, "1", 0, 2}, Uniform{0, 2},
                "assumption; direction: Adnot et al. 2016",
                "With full selection and 2, the best never leave and the worst twice as often");
    }
};

}  // namespace adem::model
