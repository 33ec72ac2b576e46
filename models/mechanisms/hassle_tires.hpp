#pragma once

#include "models/rules/access.hpp"
#include "models/rules/needs.hpp"
#include "models/state/resident.hpp"

namespace adem::model {

/// Desks and forms tire who asks for help.
///
///     energy' = max(0, energy − tiring · hassle · requests)
///
/// Scarcity and burden take bandwidth: Mullainathan & Shafir (2013), Scarcity; the size is an assumption and may be 0.
struct HassleTires {
    static constexpr std::string_view name = "hassle_tires";
    static constexpr std::string_view about = "Desks and forms take energy from who asks for help";
    Access access;
    Parameter<float> tiring;

    static void describe(auto& d) {
        d.rule(&HassleTires::access);
        d.param("tiring", &HassleTires::tiring, {0.03, "1", 0, 1}, Uniform{0, 0.06}, assumption,
                "Energy that a request takes at a unit of hassle; 0: none");
    }

    void operator()(In<Seeking> seeking, InOut<Energy> energy) const {
        if (nothing(seeking.value())) return;
        int requests = 0;
        for (const std::uint8_t asks : seeking.value()) requests += asks;
        energy = math::clamp01(energy - tiring * access.hassle() * static_cast<float>(requests));
    }
};

}  // namespace adem::model
