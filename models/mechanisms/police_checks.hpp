#pragma once

#include "engine/mechanism.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Under strict enforcement people are stopped, the young more often, some of them wrongly; each is an experience with
/// the police.
///
///     p(stopped in a month) = rate · level · (young: times y),   p(wrongly) = most_wrongly · (1 − justice)
///     fairness = justice (halved when wrong),   effectiveness = apt when right, 0 when wrong
///
/// How one is treated matters more for trust than the outcome: Tyler (2006), Why people obey the law. How much a bad
/// stop weighs against a good one is a matter of `trust_from_experience` (Skogan 2006; Oliveira et al. 2021).
struct PoliceChecks {
    static constexpr std::string_view name = "police_checks";
    static constexpr std::string_view about = "People are stopped under strict enforcement, some wrongly";
    Parameter<float> rate, young_times, most_wrongly, apt, weight;
    Parameter<int> from_age, young_until;
    Lever<float> justice;

    static void describe(auto& d) {
        using M = PoliceChecks;
        d.param("rate", &M::rate, {0.01, "1/month", 0, 0.1}, LogNormal{0.01, 0.5}, assumption,
                "Chance to be stopped at full enforcement, for who is no longer young");
        d.param("young_times", &M::young_times, {4, "1", 1, 10}, LogNormal{4, 0.4}, assumption,
                "How much more often the young are stopped");
        d.param("most_wrongly", &M::most_wrongly, {0.5, "1", 0, 1}, Beta{5, 5}, assumption,
                "Share of the stops without a ground where no care is taken");
        d.param("apt", &M::apt, {0.65, "1", 0, 1}, Beta{13, 7}, assumption, "How well one feels served by a just stop");
        d.param("weight", &M::weight, {2, "1", 0, 10}, LogNormal{2, 0.5}, assumption,
                "Weight of being stopped, compared with being helped");
        d.param("from_age", &M::from_age, {144, "month", 0, 300}, Fixed{}, "Wetboek van Strafrecht, art. 77a",
                "Age from which one can be stopped");
        d.param("young_until", &M::young_until, {300, "month", 0, 600}, Uniform{252, 348}, assumption, "Young until");
        d.lever("triad.procedural_justice", &M::justice, {0.5, "1", 0, 1}, assumption,
                "Care for fair treatment in enforcement: listening, explaining, no stop without a ground");
    }

    void operator()(Every<Resident, In<AgeMonths>> residents, Whole<Neighbourhood, In<Enforcement>> here,
                    Draw<"police checks: stopped"> draw, Send<Experience> send) const {
        const float level = here.get<Enforcement>();
        if (level <= 0) return;
        for (const auto person : residents) {
            if (person.get<AgeMonths>() < from_age) continue;
            const float often = person.get<AgeMonths>() < young_until ? young_times : 1.0F;
            const Draws own = draw.of(person);
            if (!own.chance(static_cast<double>(rate * level * often))) continue;
            const bool wrong = own.chance(static_cast<double>(most_wrongly * (1 - justice)), 1);
            const float fairness = wrong ? 0.5F * justice : justice.value;
            send.to(person.row(), {{}, Institution::police, fairness, wrong ? 0 : apt.value, weight});
        }
    }
};

}  // namespace adem::model
