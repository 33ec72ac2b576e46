#pragma once

#include <vector>

#include "engine/mechanism.hpp"
#include "models/rules/newcomer_attitudes.hpp"
#include "models/rules/work_and_debt_risk.hpp"
#include "models/state/at_start.hpp"
#include "models/state/household.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// While the world settles the neighbourhood notes what it is like, so that later changes have something to be measured
/// against: which households live there, its reputation, and the rates of losing work and of entering debt that would
/// balance finding work and leaving debt.
///
///     job loss = sum of finding rates of those without work / sum of relative losses of those with work
///     inflow into debt = exit · households in debt / sum of relative risks of the others
struct RememberTheStart {
    static constexpr std::string_view name = "remember_the_start";
    static constexpr std::string_view about = "Notes households, reputation, work and debts of the settled start";
    WorkRisk work;
    DebtRisk debt;

    static void describe(auto& d) {
        d.rule(&RememberTheStart::work);
        d.rule(&RememberTheStart::debt);
    }

    using Households = Every<Household, In<IncomeOf>, In<ProblemDebt>, In<Adults>, In<Children>, In<Earners>>;
    using Residents = Every<Resident, In<AgeMonths>, In<EducationOf>, In<Employed>, In<OwnMeans>, In<HouseholdOf>,
                            In<IsReferencePerson>>;
    using Here = Whole<Neighbourhood, In<Reputation>, InOut<HouseholdNorm>, InOut<ReputationNorm>, InOut<JobLossNorm>,
                       InOut<DebtInflowNorm>, InOut<TrustByEducation>>;

    void operator()(Residents residents, Households households, Here here) const {
        here.get<ReputationNorm>() = here.get<Reputation>();
        here.get<HouseholdNorm>() = shares_of_kinds(residents, households);
        Keyed<int, Education> by_education{};
        for (const auto person : residents) ++by_education[person.get<EducationOf>()];
        here.get<TrustByEducation>() = mean_by_education(by_education);
        here.get<JobLossNorm>() = static_cast<float>(balancing_loss(residents));
        here.get<DebtInflowNorm>() = static_cast<float>(balancing_inflow(households));
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

    double balancing_loss(const Residents& residents) const {
        ExactSum finding, losing;
        for (const auto person : residents) {
            const int age = person.get<AgeMonths>();
            if (!work.in_range(age, person.get<EducationOf>())) continue;
            const float means = person.get<OwnMeans>()[Domain::work_and_income];
            if (person.get<Employed>()) {
                losing.add(work.relative_loss(means));
            } else {
                finding.add(work.finding_rate(age, means));
            }
        }
        return losing.value() > 0 ? std::min(finding.value() / losing.value(), JobLossNorm::info.high) : 0;
    }

    double balancing_inflow(const Households& households) const {
        ExactSum risk;
        double indebted = 0;
        for (const auto home : households) {
            if (home.get<ProblemDebt>()) {
                indebted += 1;
            } else {
                risk.add(debt.relative_risk(home.get<IncomeOf>(), home.get<Earners>()));
            }
        }
        const double inflow = static_cast<double>(debt.exit) * indebted;
        return risk.value() > 0 ? std::min(inflow / risk.value(), DebtInflowNorm::info.high) : 0;
    }
};

}  // namespace adem::model
