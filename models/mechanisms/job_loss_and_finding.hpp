#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/rules/job_market.hpp"
#include "models/rules/work_and_debt_risk.hpp"
#include "models/state/at_start.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// People of working age find and lose paid work at the rates of rules/work_and_debt_risk.hpp, in good and bad times
/// (rules/job_market.hpp); the neighbourhood's rate of loss is the one that balanced finding at the start.
///
///     p(in a month) = 1 - exp(-rate / 12),   rate = finding · market, or the larger of usual loss / market and the
///     loss of a new job
///
/// Work ends at the age of retirement.
struct JobLossAndFinding {
    static constexpr std::string_view name = "job_loss_and_finding";
    static constexpr std::string_view about = "Paid work is found and lost";
    WorkRisk rule;
    JobMarket times;

    static void describe(auto& d) {
        d.rule(&JobLossAndFinding::rule);
        d.rule(&JobLossAndFinding::times);
    }

    void operator()(In<AgeMonths> age, In<EducationOf> education, In<OwnMeans> own, In<LifeDomains> life,
                    My<HouseholdOf, ProblemDebt> debt, Here<JobLossNorm> loss_here, InOut<Employed> employed,
                    InOut<MonthsInJob> months, InOut<LifeEvents> events, Draw<"job: loss or finding"> draw) const {
        if (!rule.in_range(age, education)) {
            if (age >= 12 * rule.retirement_age) employed = 0;
            return;
        }
        if (employed && months < MonthsInJob::info.high) months += 1;
        const double usual = static_cast<double>(loss_here > 0 ? loss_here.value() : rule.usual_loss.value);
        const double least = employed ? rule.loss_of_new_job(months) : 0;
        const double highest = employed ? std::max(times.losing(usual * static_cast<double>(rule.most)), least)
                                        : times.finding(rule.highest_finding());
        const double u = draw.uniform();
        if (u * 12 >= highest) return;  // almost everybody
        const float means = own[Domain::work_and_income];
        const double rate =
            employed ? std::max(times.losing(usual * rule.relative_loss(means)), least)
                     : times.finding(rule.finding_rate(age, means, life[Domain::health], debt.value_or(0) != 0));
        if (u >= monthly_probability(rate)) return;
        note(events, employed ? event_lost_work : event_found_work);
        employed = employed ? 0 : 1;
        months = 0;
    }
};

}  // namespace adem::model
