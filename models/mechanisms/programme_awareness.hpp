#pragma once

#include "engine/mechanism.hpp"
#include "models/state/governance.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Residents notice programmes, hear of them from people they know, and forget them.
///
///     p(gets to know) = notice · presence · (1 − fatigue) + talk · share of one's ties who know
///     p(forgets) = forgetting + renamed
///
/// While there is nothing to be noticed nobody gets to know one. Who does says with the chance `first` that it improved
/// the area. A programme under another name is another programme. First impression: 33 % of who knew the New Deal for
/// Communities, CRESR (2010), final report; the rest: assumption.
struct ProgrammeAwareness {
    static constexpr std::string_view name = "programme_awareness";
    static constexpr std::string_view about = "Residents get to know programmes and forget them";
    Parameter<int> from_age;
    Parameter<float> notice, talk, forgetting, first;
    static void describe(auto& d) {
        using M = ProgrammeAwareness;
        d.param("from_age", &M::from_age, {192, "month", 0, 300}, Uniform{144, 216}, assumption,
                "Age from which programmes are noticed");
        d.param("notice", &M::notice, {0.08, "1/month", 0, 1}, LogNormal{0.08, 0.6}, assumption,
                "Chance to notice what everybody could notice");
        d.param("talk", &M::talk, {0.03, "1/month", 0, 1}, LogNormal{0.03, 0.6}, assumption,
                "Chance to hear of it when all one's ties know it");
        d.param("forgetting", &M::forgetting, {0.01, "1/month", 0, 1}, Beta{1, 99}, assumption, "Chance to forget it");
        d.param("first", &M::first, {0.33, "1", 0, 1}, Beta{6.6, 13.4},
                "CRESR (2010), New Deal for Communities, final report", "Share that approves at first sight");
    }

    void operator()(InOut<ViewOfProgrammes> view, In<AgeMonths> age, Peers<ViewOfProgrammes> ties,
                    Here<ProgrammePresence> presence, Here<ProgrammesForgotten> renamed, Here<ProgrammeFatigue> fatigue,
                    Draw<"programme_awareness: notices or forgets"> draw) const {
        const bool knows = view != ProgrammeView::unaware;
        if ((!knows && presence <= 0) || age < from_age) return;
        const double u = draw.uniform();
        if (knows) {
            if (u < static_cast<double>(forgetting + renamed)) view = ProgrammeView::unaware;
            return;
        }
        const float seen = notice * presence * (1 - fatigue);
        if (u >= static_cast<double>(seen + talk)) return;
        const float told = u < static_cast<double>(seen) ? 0 : talk * who_know(ties);  // dear to know: asked last
        if (u >= static_cast<double>(seen + told)) return;
        view = draw.chance(first, 1) ? ProgrammeView::approves : ProgrammeView::unconvinced;
    }

  private:
    static float who_know(const Peers<ViewOfProgrammes>& ties) {
        float know = 0;
        for (const auto peer : ties) know += peer.value != ProgrammeView::unaware ? 1 : 0;
        return ties.empty() ? 0 : know / static_cast<float>(ties.size());
    }
};

}  // namespace adem::model
