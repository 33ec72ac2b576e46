#pragma once

#include "models/rules/known_faces.hpp"
#include "models/state/resident.hpp"
#include "models/state/workforce.hpp"

namespace adem::model {

/// A professional whom one knows from the street stands for the institution.
///
///     T += pace · familiarity · (warmth + quality of the worker − 0.5)
///
/// Good ones raise trust, poor ones lower it; merely knowing somebody may add to it: Zajonc (1968), J. Pers. Soc.
/// Psychol. 9:1-27; Perspectief bieden (Verwey-Jonker Instituut 2021). Form: assumption. Pace and warmth may be 0.
struct TrustFromKnownFace {
    static constexpr std::string_view name = "trust_from_known_face";
    static constexpr std::string_view about = "A face known from the street stands for the institution";
    KnownFaces faces;
    Parameter<float> pace, warmth;

    static void describe(auto& d) {
        d.rule(&TrustFromKnownFace::faces);
        d.param("pace", &TrustFromKnownFace::pace, {0.01, "1/month", 0, 1}, Uniform{0, 0.02}, assumption,
                "Trust between the worst and the best worker whom one knows fully, in a month; 0: none");
        d.param("warmth", &TrustFromKnownFace::warmth, {0.1, "1", -1, 1}, Normal{0.1, 0.1},
                "assumption; direction: Zajonc 1968", "What knowing somebody adds besides quality; 0: nothing");
    }

    void operator()(In<KnownFace> face, In<TimesMet> times, My<KnownFace, RoleOf> role, My<KnownFace, Quality> quality,
                    InOut<TrustInInstitutions> trust) const {
        if (!face || pace <= 0) return;
        float& t = trust[institution_of(role.value())];
        t = math::clamp01(t + pace * faces.familiarity(times) * (warmth + quality.value() - 0.5F));
    }
};

}  // namespace adem::model
