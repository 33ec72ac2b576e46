#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/beginning_work.hpp"
#include "models/rules/units.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

/// Places to learn and work at once, for the young who left school without work: by lot they get one, are in work, and
/// some complete a level above the one they had.
///
///     p(place) = places a year per 1000 residents · residents / 1000 / 12 / young without school or work
struct LearnWork {
    static constexpr std::string_view name = "learn_work";
    static constexpr std::string_view about = "Young people without school or work learn and work at once";
    Parameter<float> completes;
    Parameter<int> from_age, until_age;
    Lever<float> places;

    static void describe(auto& d) {
        using M = LearnWork;
        d.param("completes", &M::completes, {0.6, "1", 0, 1}, Beta{12, 8},
                "CBS, mbo beroepsbegeleidende leerweg, direction", "chance to complete a level of education");
        d.param("from_age", &M::from_age, {16, "year", 15, 20}, Fixed{}, "by definition", "youngest age");
        d.param("until_age", &M::until_age, {27, "year", 20, 40}, Fixed{}, "Participatiewet, 2015",
                "age below which one may have a place");
        d.lever("triad.learn_work", &M::places, {0, "place/year per 1000 residents", 0, 100}, assumption,
                "Places where the young learn and work at once");
    }

    void operator()(
        Every<Resident, In<AgeMonths>, InOut<EducationOf>, InOut<Employed>, InOut<MonthsInJob>, InOut<LifeEvents>>
            residents,
        Whole<Neighbourhood, In<ResidentsAtStart>> here, Draw<"learn and work: place"> draw) const {
        if (places <= 0) return;
        double idle = 0;
        for (const auto person : residents) idle += is_idle(person) ? 1 : 0;
        const double offered = places * here.get<ResidentsAtStart>() / static_cast<double>(thousand) / 12;
        for (const auto person : residents) {
            if (!is_idle(person) || !draw.of(person).chance(offered / idle, 0)) continue;
            begin_work(person);
            Education& education = person.get<EducationOf>();
            if (education > Education::low || !draw.of(person).chance(static_cast<double>(completes), 1)) continue;
            education = education == Education::none ? Education::low : Education::middle;
            note_in(person.get<LifeEvents>(), event_completed_school);
        }
    }

  private:
    bool is_idle(const auto& person) const {
        const int age = person.template get<AgeMonths>();
        return age >= 12 * from_age && age < 12 * until_age && !person.template get<Employed>() &&
               person.template get<EducationOf>() != Education::in_school;
    }
};

}  // namespace adem::model
