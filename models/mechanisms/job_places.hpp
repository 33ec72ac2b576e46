#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/beginning_work.hpp"
#include "models/rules/units.hpp"
#include "models/state/neighbourhood.hpp"

namespace adem::model {

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

    void operator()(
        Every<Resident, In<AgeMonths>, In<EducationOf>, InOut<Employed>, InOut<MonthsInJob>, InOut<LifeEvents>>
            residents,
        Whole<Neighbourhood, In<ResidentsAtStart>> here, Draw<"job places: getting one"> draw) const {
        if (places <= 0) return;
        float seekers = 0;
        for (const auto person : residents) seekers += seeks_work(person, rule) ? 1.0F : 0.0F;
        const float offered = places * here.get<ResidentsAtStart>() / thousand / 12;
        for (const auto person : residents)
            if (seeks_work(person, rule) && draw.of(person).chance(static_cast<double>(offered / seekers)))
                begin_work(person);
    }
};

}  // namespace adem::model
