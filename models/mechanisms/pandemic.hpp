#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/rally.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// A pandemic keeps people apart, makes some ill, the old sooner, and lonely; people rally behind government at first
/// and weary of it later (rules/rally.hpp). Who meets whom in a pandemic is a matter of `meeting`.
///
///     p(falls ill) = ill · level · (old: times o),   health' = health · (1 − illness)
///     loneliness' = loneliness + apart · level · (1 − loneliness)
struct Pandemic {
    static constexpr std::string_view name = "pandemic";
    static constexpr std::string_view about = "A pandemic: illness, loneliness, rally and weariness";
    Rally rally;
    Parameter<float> ill, old_times, illness, apart;
    Parameter<int> old_from;
    Lever<float> level;

    static void describe(auto& d) {
        using M = Pandemic;
        d.rule(&M::rally);
        d.param("ill", &M::ill, {0.01, "1/month", 0, 1}, LogNormal{0.01, 0.5}, assumption, "Chance to fall badly ill");
        d.param("old_times", &M::old_times, {5, "1", 0, 50}, LogNormal{5, 0.4}, assumption, "How much sooner the old");
        d.param("illness", &M::illness, {0.2, "1", 0, 1}, Beta{4, 16}, assumption, "Share of health lost at first");
        d.param("apart", &M::apart, {0.02, "1/month", 0, 1}, Beta{2, 98}, assumption,
                "Share of the way to full loneliness, at full closure");
        d.param("old_from", &M::old_from, {840, "month", 0, 1500}, Fixed{}, "by definition", "Age of the old");
        d.lever("shocks.pandemic", &M::level, {0, "1", 0, 1}, "by definition",
                "Pandemic: share of meetings that do not take place, and how widely it spreads");
    }

    void operator()(Every<Resident, In<AgeMonths>, InOut<LifeDomains>, InOut<Loneliness>> residents,
                    Whole<Neighbourhood, InOut<PandemicMonths>> here, Draw<"pandemic: illness"> draw,
                    Send<Experience> send) const {
        auto& months = here.get<PandemicMonths>();
        months = level > 0 ? static_cast<std::int16_t>(std::min(months + 1, longest)) : std::int16_t{0};
        if (months == 0) return;
        for (const auto person : residents) {
            const float often = person.get<AgeMonths>() >= old_from ? old_times : 1.0F;
            if (draw.of(person).chance(static_cast<double>(ill * level * often)))
                person.get<LifeDomains>()[Domain::health] *= 1 - illness;
            person.get<Loneliness>() += apart * level * (1 - person.get<Loneliness>());
            for (const Institution who : {Institution::national_government, Institution::municipality})
                send.to(person.row(), rally.with(who, months, level));
        }
    }

  private:
    static constexpr int longest = static_cast<int>(PandemicMonths::info.high);
};

}  // namespace adem::model
