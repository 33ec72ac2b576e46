#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/calendars.hpp"
#include "models/rules/harm_of_crime.hpp"
#include "models/state/messages.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents fall victim to crime, p(in a year) = rate · crime here; everybody's year is judged in a month of their
/// own.
///
/// They suffer what rules/harm_of_crime.hpp says, and who reports it has an experience with the police. 17 % of those
/// of 15 and older were victims of traditional crime in a year, about three in ten reported it: CBS,
/// Veiligheidsmonitor 2021.
struct Victimisation {
    static constexpr std::string_view name = "victimisation";
    static constexpr std::string_view about = "Residents fall victim to crime";
    HarmOfCrime crime;
    Parameter<float> rate, reports, fairness, effectiveness, weight;
    Parameter<int> from_age;

    static void describe(auto& d) {
        using M = Victimisation;
        d.rule(&M::crime);
        d.param("rate", &M::rate, {0.6, "1/year", 0, 1}, Beta{12, 8}, "CBS, Veiligheidsmonitor 2021: 17 % at crime 0.3",
                "Chance of falling victim in a year at crime 1");
        d.param("reports", &M::reports, {0.3, "1", 0, 1}, Beta{30, 70}, "CBS, Veiligheidsmonitor 2021, rounded",
                "Share of the victims who report it to the police");
        d.param("fairness", &M::fairness, {0.55, "1", 0, 1}, Beta{11, 9}, assumption, "How heard who reports feels");
        d.param("effectiveness", &M::effectiveness, {0.4, "1", 0, 1}, Beta{8, 12}, assumption, "And how well served");
        d.param("weight", &M::weight, {1, "1", 0, 10}, LogNormal{1, 0.5}, assumption, "Weight of reporting");
        d.param("from_age", &M::from_age, {180, "month", 0, 300}, Fixed{}, "CBS, Veiligheidsmonitor: from 15 years",
                "Age from which one counts as a victim");
    }

    void operator()(Every<Resident, In<AgeMonths>, InOut<PerceivedNuisance>, InOut<LifeDomains>, InOut<Need>> residents,
                    Whole<Neighbourhood, In<Crime>, InOut<FlowsThisMonth>> here, Now now,
                    Draw<"victimisation: the year"> draw, Send<Experience> send) const {
        const auto p = static_cast<double>(rate * here.get<Crime>());
        for (const auto person : residents) {
            if (!is_own_month(person.identity(), now.month()) || person.get<AgeMonths>() < from_age) continue;
            const Draws own = draw.of(person);
            if (!own.chance(p)) continue;
            here.get<FlowsThisMonth>()[Flow::victims] += 1;
            person.get<PerceivedNuisance>() = crime.frightened(person.get<PerceivedNuisance>());
            person.get<LifeDomains>()[Domain::safety] *= 1 - crime.harm;
            person.get<LifeDomains>()[Domain::health] *= 1 - crime.strain;
            float& need = person.get<Need>()[Service::safety_help];
            if (own.chance(crime.needs_help, 1)) need = std::max(need, crime.severity.value);
            if (own.chance(reports, 1 + 1))
                send.to(person.row(), {{}, Institution::police, fairness, effectiveness, weight});
        }
    }
};

}  // namespace adem::model
