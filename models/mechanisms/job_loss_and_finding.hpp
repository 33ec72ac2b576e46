#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/demographic_rates.hpp"
#include "models/rules/work_and_debt_risk.hpp"
#include "models/state/at_start.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// People of working age find and lose paid work at the rates of rules/work_and_debt_risk.hpp; the neighbourhood's rate
/// of loss is the one that balanced finding at the start. Work ends at the age of retirement.
struct JobLossAndFinding {
    static constexpr std::string_view name = "job_loss_and_finding";
    static constexpr std::string_view about = "Paid work is found and lost";
    WorkRisk rule;

    static void describe(auto& d) { d.rule(&JobLossAndFinding::rule); }

    void operator()(In<AgeMonths> age, In<EducationOf> education, In<OwnMeans> own, Here<JobLossNorm> loss_here,
                    InOut<Employed> employed, Draw<"job: loss or finding"> draw) const {
        if (!rule.in_range(age, education)) {
            if (age >= 12 * rule.retirement_age) employed = 0;
            return;
        }
        const float means = own[Domain::work_and_income];
        const float usual = loss_here > 0 ? loss_here.value() : rule.usual_loss.value;
        const double rate =
            employed ? static_cast<double>(usual) * rule.relative_loss(means) : rule.finding_rate(age, means);
        if (draw.chance(monthly_probability(rate))) employed = employed ? 0 : 1;
    }
};

/// The policy offers places of work; who of those without work gets one is a matter of chance.
///
///     p(place) = places a year per 1000 residents · residents / 1000 / 12 / number without work
struct JobPlaces {
    static constexpr std::string_view name = "job_places";
    static constexpr std::string_view about = "Places of work that the policy pays";
    WorkRisk rule;
    Lever<float> places;

    static void describe(auto& d) {
        d.rule(&JobPlaces::rule);
        d.lever("relief.job_places", &JobPlaces::places, {0, "place/year per 1000 residents", 0, 100}, assumption,
                "places of work for people without it");
    }

    void operator()(Every<Resident, In<AgeMonths>, In<EducationOf>, InOut<Employed>> residents,
                    Whole<Neighbourhood, In<ResidentsNow>> here, Draw<"job places: getting one"> draw) const {
        if (places <= 0) return;
        float seekers = 0;
        for (const auto person : residents) seekers += seeks(person) ? 1.0F : 0.0F;
        const float offered = places * here.get<ResidentsNow>() / per_thousand / 12;
        for (const auto person : residents)
            if (seeks(person) && draw.of(person).chance(static_cast<double>(offered / seekers)))
                person.get<Employed>() = 1;
    }

  private:
    static constexpr float per_thousand = 1000;
    bool seeks(const auto& person) const {
        return !person.template get<Employed>() &&
               rule.in_range(person.template get<AgeMonths>(), person.template get<EducationOf>());
    }
};

}  // namespace adem::model
