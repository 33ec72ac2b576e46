#pragma once

#include "models/rules/staffing.hpp"
#include "models/state/worker.hpp"

namespace adem::model {

/// Workers leave: by a yearly rate of the role, more when worn out or when much time goes into accounts, at the end of
/// a temporary contract, and by rotation. Who leaves may be the weaker one; a worker who leaves takes the skill along
/// and leaves the knowledge of the place behind.
///
///     p = 1 − exp(−rate / 12 · exp(b · (burnout − usual)) · (1 + c · (accountability − usual share)) · (1 + s · k ·
///     (0.5 − quality)))
///
/// s: selection by policy, and by controls in so far as they see quality. Social work: 31 % changed job in a year,
/// CBS and TNO (2021), of which contracts and tenders are modelled apart; youth care: 20 %, FTM and Pointer (2021).
/// Selection at exit: Adnot, Dee, Katz & Wyckoff (2016), Educ. Eval. Policy Anal. 39:54-76.
struct WorkerTurnover {
    static constexpr std::string_view name = "worker_turnover";
    static constexpr std::string_view about = "Workers leave their post, for good or by rotation";
    Staffing staff;
    Parameter<float, Role> rate;
    Parameter<float> burnout_effect, usual_burnout, accounts_effect, usual_share;
    Parameter<float> contract_end, control_validity, selection_strength;

    static void describe(auto& d) {
        d.rule(&WorkerTurnover::staff);
        d.param("rate", &WorkerTurnover::rate, {{0.12, 0.15, 0.2, 0.12, 0.18, 0.2, 0.18, 0.25, 0.2}, "1/year", 0, 5},
                Fixed{}, "CBS and TNO 2021 (social work), FTM and Pointer 2021 (youth care); others assumption",
                "Leaving of permanent workers in usual circumstances");
        d.param("burnout_effect", &WorkerTurnover::burnout_effect, {1.5, "1", 0, 10}, Uniform{0, 3}, assumption,
                "Growth of the log rate per unit burnout");
        d.param("usual_burnout", &WorkerTurnover::usual_burnout, {0.25, "1", 0, 1}, Fixed{}, assumption,
                "Burnout at which the rate is the usual one");
        d.param("accounts_effect", &WorkerTurnover::accounts_effect, {1, "1", 0, 5}, Uniform{0, 2},
                "assumption; direction: Movisie 2023", "Relative growth of the rate if all time went into accounts");
        d.param("usual_share", &WorkerTurnover::usual_share, {0.37, "1", 0, 1}, Fixed{}, "Movisie 2023",
                "Usual accountability share");
        d.param("contract_end", &WorkerTurnover::contract_end, {0.4, "1", 0, 1}, Beta{4, 6}, assumption,
                "Share that leaves at the end of a temporary contract");
        d.param("control_validity", &WorkerTurnover::control_validity, {0.2, "1", 0, 1}, Uniform{0, 0.4}, assumption,
                "How far controls see who does poor work");
        d.param("selection_strength", &WorkerTurnover::selection_strength, {2, "1", 0, 2}, Fixed{},
                "assumption; direction: Adnot et al. 2016",
                "With full selection and 2, the best never leave and the worst twice as often");
    }

    void operator()(InOut<Leaving> leaving, InOut<ContractMonthsLeft> contract, In<RoleOf> role, In<Quality> quality,
                    In<Burnout> burnout, In<TenureMonths> tenure, Draw<"worker_turnover: leaving"> draw,
                    Deaths<Worker> leavers) const {
        if (leaving != 0) return;
        const bool ends = contract == 0;
        if (ends) contract = permanent_contract;
        const bool goes = draw.chance(chance_to_leave(role, quality, burnout)) ||
                          (ends && draw.chance(contract_end, 1)) || is_rotated(tenure);
        if (!goes) return;
        leaving = draw.chance(staff.handover, 2) ? leaves_warmly : leaves;
        leavers.remove();
    }

    /// In one month, apart from the end of a contract and rotation.
    double chance_to_leave(Role role, float quality, float burnout) const {
        const double worn = math::exp(static_cast<double>(burnout_effect * (burnout - usual_burnout)));
        const double accounts = 1 + accounts_effect * (staff.accountability_share - usual_share);
        const double selection =
            math::clamp01(staff.selection_on_quality + control_validity * staff.accountability_share);
        const double weakness = 1 + selection * selection_strength * (0.5 - quality);
        const double yearly = rate[role] * worn * std::max(0.0, accounts) * weakness;
        return 1 - math::exp(-yearly / months_per_year);
    }

  private:
    bool is_rotated(int tenure) const {
        const auto term = static_cast<int>(staff.rotation_every * months_per_year);
        return term > 0 && tenure > 0 && tenure % term == 0;
    }
};

}  // namespace adem::model
