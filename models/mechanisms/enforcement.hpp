#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/prices.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"

namespace adem::model {

/// Strict enforcement sweeps the street at once and keeps crime away; so does supervision.
///
///     level = max(enforcement, floor where crime is serious),   disorder' = disorder · (1 − sweep · level)
///     kept away = deterred · level + watched · supervision felt
///
/// The floor stands for the rule of law: serious crime is acted upon whatever is chosen locally. What residents
/// experience is in `police_checks`. Street lighting and patrols lower crime at once (Chalfin et al. 2022, direction).
struct EnforcementLevel {
    static constexpr std::string_view name = "enforcement";
    static constexpr std::string_view about = "Enforcement lowers disorder at once and keeps crime away";
    Parameter<float> sweep, deterred, watched, serious;
    Lever<float> enforcement, justice, floor;
    Prices prices;

    static void describe(auto& d) {
        using M = EnforcementLevel;
        d.param("sweep", &M::sweep, {0.04, "1/month", 0, 1}, Beta{2, 48}, assumption,
                "Share of the disorder that full enforcement takes away in a month");
        d.param("deterred", &M::deterred, {0.35, "1", 0, 1}, Beta{7, 13}, assumption,
                "Fall of log crime at full enforcement");
        d.param("watched", &M::watched, {0.2, "1", 0, 1}, Beta{4, 16}, assumption,
                "Fall of log crime at full supervision that still impresses");
        d.param("serious", &M::serious, {0.4, "1", 0, 1}, Beta{8, 12}, assumption, "Crime above which the floor holds");
        d.lever("triad.enforcement", &M::enforcement, {0, "1", 0, 1}, "by definition",
                "Strictness of enforcement beyond the usual; 1: every offence is acted upon");
        d.lever("triad.procedural_justice", &M::justice, {0.5, "1", 0, 1}, assumption,
                "Care for fair treatment in enforcement: listening, explaining, no stop without a ground");
        d.lever("triad.enforcement_floor", &M::floor, {0, "1", 0, 1}, "by definition",
                "Least enforcement where crime is serious, whatever is chosen locally");
        d.rule(&M::prices);
    }

    void operator()(InOut<Enforcement> level, InOut<DrivenAway> kept_away, InOut<Disorder> disorder, In<Crime> crime,
                    In<SupervisionFelt> supervision, In<ResidentsAtStart> residents,
                    InOut<SpentThisMonth> spent) const {
        level = crime > serious ? std::max(enforcement.value, floor.value) : enforcement.value;
        disorder *= 1 - sweep * level;
        kept_away = math::clamp01(deterred * level + watched * supervision);
        spent[CostLine::enforcement] += prices.enforcement_of(residents, level, justice);
    }
};

}  // namespace adem::model
