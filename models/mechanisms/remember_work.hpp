#pragma once

#include <algorithm>

#include "engine/mechanism.hpp"
#include "models/rules/work_and_debt_risk.hpp"
#include "models/state/at_start.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// While the world settles the neighbourhood notes the rates of losing work and of entering social assistance that
/// balance their opposites:
///
///     job loss = sum of lasting · finding rates of those without work / sum of relative losses of those with work
///     inflow into assistance = sum of finding rates of recipients / households that could enter
///
/// lasting: the share of new jobs that outlast the months in which they are risky, as the neighbourhood's rate of
/// losing work was noted last month.
struct RememberWork {
    static constexpr std::string_view name = "remember_work";
    static constexpr std::string_view about = "Notes the rates of losing work and entering assistance of the start";
    WorkRisk work;

    static void describe(auto& d) { d.rule(&RememberWork::work); }

    void operator()(
        Every<Resident, In<AgeMonths>, In<EducationOf>, In<Employed>, In<OwnMeans>, In<LifeDomains>, In<HouseholdOf>>
            residents,
        Every<Household, In<IncomeOf>, In<ProblemDebt>, In<Earners>, In<OnAssistance>, In<Jobless>> households,
        Whole<Neighbourhood, InOut<JobLossNorm>, InOut<AssistanceInflowNorm>> here) const {
        ExactSum lasting, losing, exits, eligible;
        const auto usual = static_cast<double>(here.get<JobLossNorm>());
        for (const auto person : residents) {
            const int age = person.get<AgeMonths>();
            if (!work.in_range(age, person.get<EducationOf>())) continue;
            const float means = person.get<OwnMeans>()[Domain::work_and_income];
            const auto home = person.get<HouseholdOf>();
            if (person.get<Employed>()) {
                losing.add(work.relative_loss(means));
            } else {
                const bool debts = home && households[home].get<ProblemDebt>();
                const double rate = work.finding_rate(age, means, person.get<LifeDomains>()[Domain::health], debts);
                lasting.add(rate * work.lasting(usual * work.relative_loss(means)));
                if (home && households[home].get<OnAssistance>()) exits.add(rate);
            }
        }
        for (const auto home : households) eligible.add(may_enter_assistance(home) ? 1 : 0);
        here.get<JobLossNorm>() = ratio(lasting.value(), losing.value());
        here.get<AssistanceInflowNorm>() = ratio(exits.value(), eligible.value());
    }

  private:
    static float ratio(double part, double whole) {
        return whole > 0 ? static_cast<float>(std::min(part / whole, JobLossNorm::info.high)) : 0;
    }
};

}  // namespace adem::model
