#pragma once

#include "engine/mechanism.hpp"
#include "models/rules/units.hpp"
#include "models/state/neighbourhood.hpp"
#include "models/state/participation.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Active residents who have long lived here carry the memory of the place, whoever of the professionals leaves.
///
///     x = Σ over the active of t / (t + half time) per 1000 residents, t = months lived here
///     memory' = memory + speed · (x / (x + half) − memory)
///
/// It is the continuity of a neighbourhood on the side of its residents; professionals learn from it
/// (`learning_from_residents`). Form: assumption; continuity that residents hold: LSA, LPB & WijkWijzer (2022).
struct ResidentMemoryChange {
    static constexpr std::string_view name = "resident_memory";
    static constexpr std::string_view about = "Active residents of long standing carry the memory of the place";
    Parameter<float> speed, half_time, half;

    static void describe(auto& d) {
        using M = ResidentMemoryChange;
        d.param("speed", &M::speed, {0.03, "1/month", 0, 1}, Beta{3, 97}, assumption, "share of the gap closed");
        d.param("half_time", &M::half_time, {60, "month", 1, 600}, LogNormal{60, 0.5}, assumption,
                "time lived here at which somebody carries half of what she can");
        d.param("half", &M::half, {20, "person per 1000 residents", 0.1, 1000}, LogNormal{20, 0.5}, assumption,
                "active residents of long standing at which half of the memory is carried");
    }
    void operator()(Every<Resident, In<ActiveIn>, In<MonthsHere>> residents,
                    Whole<Neighbourhood, InOut<ResidentMemory>> here) const {
        ExactSum carried;
        for (const auto resident : residents) {
            if (!resident.get<ActiveIn>()) continue;
            const auto t = static_cast<float>(resident.get<MonthsHere>());
            carried.add(static_cast<double>(t / (t + half_time)));
        }
        const float people = std::max(static_cast<float>(residents.size()), 1.0F);
        const float x = static_cast<float>(carried.value()) * thousand / people;
        float& memory = here.get<ResidentMemory>();
        memory = math::clamp01(memory + speed * (x / (x + half) - memory));
    }
};

}  // namespace adem::model
