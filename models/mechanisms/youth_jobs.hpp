#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/social_prices.hpp"
#include "models/rules/units.hpp"
#include "models/state/life_course.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Every summer the policy offers youth jobs of eight weeks; who of the young gets one is a matter of chance.
///
///     p(job in July) = jobs per 1000 residents · residents / 1000 / number of 14-21 years
struct YouthJobs {
    static constexpr std::string_view name = "youth_jobs";
    static constexpr std::string_view about = "Summer jobs for the young";
    Parameter<int> from_age, until_age, summer;
    SocialPrices prices;
    Lever<float> jobs;

    static void describe(auto& d) {
        d.rule(&YouthJobs::prices);
        d.param("from_age", &YouthJobs::from_age, {14, "year", 12, 18}, Fixed{}, "Heller (2014), Science 346:1219-1223",
                "youngest age for a summer job");
        d.param("until_age", &YouthJobs::until_age, {22, "year", 16, 30}, Fixed{},
                "Heller (2014), Science 346:1219-1223", "age below which one may have a summer job");
        d.param("summer", &YouthJobs::summer, {6, "month", 0, 11}, Fixed{}, "by definition",
                "month of the year in which they start; 0 is January");
        d.lever("triad.youth_jobs", &YouthJobs::jobs, {0, "job/year per 1000 residents", 0, 100}, assumption,
                "Summer jobs of eight weeks for the young");
    }

    void operator()(Every<Resident, In<AgeMonths>, InOut<MonthsSinceYouthJob>> residents,
                    Whole<Neighbourhood, In<ResidentsAtStart>, InOut<SpentThisMonth>> here, Now now,
                    Draw<"youth jobs: getting one"> draw) const {
        if (jobs <= 0 || now.month().value % 12 != summer) return;
        const double offered = jobs * here.get<ResidentsAtStart>() / static_cast<double>(thousand);
        here.get<SpentThisMonth>()[CostLine::relief] += prices.youth_jobs_of(here.get<ResidentsAtStart>(), jobs);
        double young = 0;
        for (const auto person : residents) young += suits(person.get<AgeMonths>()) ? 1 : 0;
        for (const auto person : residents)
            if (suits(person.get<AgeMonths>()) && draw.of(person).chance(offered / young))
                person.get<MonthsSinceYouthJob>() = 1;
    }

  private:
    bool suits(int age) const { return age >= 12 * from_age && age < 12 * until_age; }
};

}  // namespace adem::model
