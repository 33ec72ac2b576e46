#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/marks.hpp"
#include "models/rules/public_money.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/place.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Facilities close, by a shock or by neglect of policy, and open again. What a closing does beside taking a place to
/// meet is uncertain in sign: a knock-out or a wake-up call.
///
///     closed = 1 − (1 − closure) · (1 − vacuum)
///     energy' = energy + wake_up · (closed − closed before) · (1 − energy),  mark' = mark − missed · (closed − before)
///
/// Closures of 2011–2014 did not lower how villagers judge their place; initiative was 51 against 47 % (SCP 2017,
/// Dorpsleven). `meeting_places` has fewer places then.
struct FacilityClosure {
    static constexpr std::string_view name = "facility_closure";
    static constexpr std::string_view about = "Facilities close and open: a knock-out or a wake-up call";
    Parameter<float> wake_up, missed;
    Lever<float> closure;
    PublicMoney money;

    static void describe(auto& d) {
        using M = FacilityClosure;
        d.param("wake_up", &M::wake_up, {0.02, "1", -1, 1}, Normal{0.02, 0.1}, "SCP (2017), Dorpsleven; contested",
                "Energy roused when all facilities close; below 0 a knock-out");
        d.param("missed", &M::missed, {0.1, "mark", -5, 5}, Normal{0.1, 0.3}, "SCP (2017), Dorpsleven; contested",
                "Marks lost when all facilities close");
        d.lever("shocks.closure", &M::closure, {0, "1", 0, 1}, "by definition",
                "Share of facilities and meeting places that is closed by events");
        d.rule(&M::money);
    }

    void operator()(Every<Resident, InOut<Energy>, InOut<NeighbourhoodRating>> residents,
                    Whole<Neighbourhood, InOut<FacilitiesClosed>> here) const {
        float& closed = here.get<FacilitiesClosed>();
        const float now = 1 - (1 - closure) * money.alive();
        const float more = now - closed;
        if (more == 0) return;
        closed = now;
        for (const auto person : residents) {
            float& energy = person.get<Energy>();
            float& mark = person.get<NeighbourhoodRating>();
            energy = math::clamp01(energy + wake_up * more * (1 - energy));
            mark = within_marks(mark - missed * more);
        }
    }
};

}  // namespace adem::model
